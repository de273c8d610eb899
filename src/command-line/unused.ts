import { codePoints } from "../0-ground/span.ts";
import { unusedKinds } from "../5-assemble/unused.ts";
import type { ToldArticle } from "../7-tabulate/tabulate.ts";
import { listCsv } from "../9-present/export/csv.ts";

/** The recall audit of a build as CSV: one row a place that no row of the tables used. Offsets are code points. */
export const unusedCsv = (articles: readonly ToldArticle[]): string =>
  listCsv(
    ["article_id", "kind", "text", "note", "quote", "start", "end"],
    articles.flatMap(({ article: { id, text }, facts }) => {
      const offset = codePoints(text);
      return (facts.unused ?? []).map(({ kind, start, end, note, sentence }) => [
        id,
        kind,
        text.slice(start, end),
        note,
        text.slice(sentence.start, sentence.end),
        offset(start),
        offset(end),
      ]);
    }),
  );

/** `31 persons, 12 encounters, 4 dates, 20 numbers that no row used, most in 009-bogota (7)` */
export function unusedSummary(articles: readonly ToldArticle[]): string {
  const counts = unusedKinds.map((kind) => {
    const count = articles.reduce((sum, { facts }) => sum + (facts.unused ?? []).filter((unused) => unused.kind === kind).length, 0);
    return `${count} ${kind}s`;
  });
  const [most] = articles
    .map(({ article, facts }) => ({ id: article.id, count: facts.unused?.length ?? 0 }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  return `${counts.join(", ")} that no row used${most && most.count > 0 ? `, most in ${most.id} (${most.count})` : ""}`;
}
