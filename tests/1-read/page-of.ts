import { type Article, readArticle } from "../../src/1-read/article.ts";
import { lexicon } from "./small-lexicon.ts";

/** The article read from a text, given as a file's content. */
export function read(text: string, file = "page.txt"): Article {
  const result = readArticle({ id: "page", file, bytes: Buffer.from(text, "utf8") }, lexicon);
  if ("skipped" in result) throw new Error(result.skipped.reason);
  return result.article;
}

/** Its furniture, as written. */
export const furnitureOf = (article: Article): string[] => article.furniture.map(({ start, end }) => article.text.slice(start, end).trim());

export const LEAD =
  "The ministers of the two countries met on Monday to speak about the railway that is to link their capitals by the end of the decade.";
export const MORE =
  "Both sides said that the talks were useful, and that experts of the two ministries would go on with them in the spring.";
export const LAST = "The guests are to fly home on Tuesday, after a visit to the port and to the new terminal for grain.";

/** An article of three paragraphs with lines above and below them. */
export const page = (above: string, below = ""): string => `${above}${LEAD}\n\n${MORE}\n\n${LAST}\n${below}`;
