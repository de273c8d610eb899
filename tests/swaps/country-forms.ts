import { countriesOf, type Edit, edited, isAttributive, isInSentence, isOpening, type Mention, mentionsIn, TWOFOLD } from "./countries.ts";
import { type Land, landOf } from "./lands.ts";
import { mapTexts, type Swap } from "./swap.ts";

/** How a country may be told of otherwise. */
export type Form = "genitive" | "noun" | "long";

/** The parties' countries told of in another form: "the Moldovan parliament" as "Moldova's parliament", "Moldova" as "the Republic of Moldova". */
export const told =
  (form: Form): Swap =>
  (article) => {
    const codes = countriesOf(article);
    const { text } = article;
    const lands = new Map(codes.map((code) => [code, landOf(code)]));
    const edits = mentionsIn(text, codes).flatMap((mention) => {
      const land = lands.get(mention.code);
      return land === undefined ? [] : FORMS[form](text, mention, land);
    });
    if (edits.length === 0) return undefined;
    const change = (cell: string): string => {
      const at = cell.length > 3 ? text.indexOf(cell) : -1;
      return at < 0 ? cell : edited(text, edits, at, at + cell.length);
    };
    return {
      id: article.id,
      text: edited(text, edits, 0, text.length),
      gold: { ...mapTexts(article.gold, change), article: article.gold.article },
      fillers: [...new Set(edits.map(({ by }) => by))],
    };
  };

const FORMS: Readonly<Record<Form, (text: string, mention: Mention, land: Land) => Edit[]>> = {
  genitive(text, { kind, both, start, end }, land) {
    const article = /(?<![\p{L}\p{N}])(the) $/iu.exec(text.slice(Math.max(0, start - 5), start))?.[1];
    if (article === undefined || !(kind === "adjective" || both) || !isAttributive(text, end) || text[end] === "-") return [];
    const owner = `${land.name}${land.name.endsWith("s") ? "'" : "'s"}`;
    return [
      { start: start - 4, end: start, by: land.definite ? `${article} ` : "" },
      { start, end, by: owner },
    ];
  },
  noun(text, { kind, both, start, end }, land) {
    if (kind !== "adjective" || both || !isAttributive(text, end) || text[end] === "-" || text[start - 1] === "-") return [];
    const article = /(?<![\p{L}\p{N}])(an?) $/iu.exec(text.slice(Math.max(0, start - 5), start))?.[1];
    const instead = article === undefined ? "" : `${article[0]}${/^[AEIO]/.test(land.name) ? "n" : ""} `;
    return [
      ...(article === undefined || instead.trim() === article ? [] : [{ start: start - article.length - 1, end: start, by: instead }]),
      { start, end, by: land.name },
    ];
  },
  long(text, { kind, start, end }, land) {
    if (kind !== "name" || land.long === undefined || isAttributive(text, end) || !isInSentence(text, start)) return [];
    // "Oslo, Norway", "Georgia-Norway"
    if (TWOFOLD.has(land.code) || /\p{Lu}\p{L}+ $/u.test(text.slice(Math.max(0, start - 20), start))) return [];
    if (/[-–/(,] ?$/.test(text.slice(Math.max(0, start - 2), start)) || text[end] === "-") return [];
    const isDefinite = /\bthe $/i.test(text.slice(Math.max(0, start - 4), start));
    return [{ start, end, by: isDefinite ? land.long : `${isOpening(text, start) ? "The" : "the"} ${land.long}` }];
  },
};
