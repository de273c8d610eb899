import { schema, type Tables } from "../../7-tabulate/schema.ts";

/** Tables whose rows become annotations. */
const annotated = ["meetings", "participants", "visitors", "dates", "statistics"] as const;

const CONTEXT = 30;

/** A row as an annotation of the W3C model (https://www.w3.org/TR/annotation-model/). */
export interface WebAnnotation {
  readonly "@context": "http://www.w3.org/ns/anno.jsonld";
  /** `urn:readout:` and the row's key. */
  readonly id: string;
  readonly type: "Annotation";
  readonly motivation: "classifying";
  /** The row's filled cells. */
  readonly body: { readonly type: "Dataset"; readonly label: string; readonly value: Readonly<Record<string, unknown>> };
  readonly target: {
    /** The article's address, or the path of its file. */
    readonly source: string;
    /** The quote with some characters around it, and its place in Unicode code points. */
    readonly selector: readonly (
      | { readonly type: "TextQuoteSelector"; readonly exact: string; readonly prefix: string; readonly suffix: string }
      | { readonly type: "TextPositionSelector"; readonly start: number; readonly end: number }
    )[];
  };
}

/**
 * Every row that was read from a passage as a Web Annotation.
 * @param texts the articles' texts by article_id, for the words around a quote; without one prefix and suffix are empty
 */
export function toWebAnnotations(tables: Tables, texts: ReadonlyMap<string, string>): WebAnnotation[] {
  const points = new Map([...texts].map(([id, text]) => [id, Array.from(text)]));
  const sources = new Map(tables.articles.map(({ article_id, url, file }) => [article_id, url ?? file]));
  return annotated.flatMap((table) =>
    (tables[table] as readonly Readonly<Record<string, unknown>>[]).map((row): WebAnnotation => {
      const [article, start, end] = [String(row.article_id), Number(row.start), Number(row.end)];
      const text = points.get(article) ?? [];
      const cells = Object.entries(row).filter(
        ([name, value]) =>
          !["quote", "start", "end", "article_id", schema[table].key].includes(name) &&
          value !== null &&
          !(Array.isArray(value) && value.length === 0),
      );
      return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        id: `urn:readout:${encodeURI(String(row[schema[table].key]))}`,
        type: "Annotation",
        motivation: "classifying",
        body: { type: "Dataset", label: table, value: Object.fromEntries(cells) },
        target: {
          source: sources.get(article) ?? article,
          selector: [
            {
              type: "TextQuoteSelector",
              exact: String(table === "dates" ? row.text : row.quote),
              prefix: text.slice(Math.max(0, start - CONTEXT), start).join(""),
              suffix: text.slice(end, end + CONTEXT).join(""),
            },
            { type: "TextPositionSelector", start, end },
          ],
        },
      };
    }),
  );
}
