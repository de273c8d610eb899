import { classBit } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL } from "../2-segment/tokens.ts";
import { tradesAs } from "../3-recognise/parties/bodies.ts";
import { readCountry } from "../3-recognise/parties/countries.ts";
import { STOPS } from "../3-recognise/parties/phrase.ts";

const COMPANY = classBit("company");
/** Words between a country's adjective and the company or its trade. */
const NEAR = 5;
/** Tokens behind a company's name that may say where it is at home. */
const BEHIND = 20;

/** Where a company is at home, as the article tells it: "the German arms maker Norvik", "Norvik is the largest German maker of". */
export function companyHome(doc: Doc, company: string): string | null {
  for (let offset = doc.text.indexOf(company); offset >= 0; offset = doc.text.indexOf(company, offset + company.length)) {
    const first = doc.tokenAt(offset);
    if (first >= doc.count || doc.start(first) !== offset || doc.furniture[first]) continue;
    const home = before(doc, first) ?? behind(doc, doc.tokenAt(offset + company.length));
    if (home !== null) return home;
  }
  return null;
}

function before(doc: Doc, first: number): string | null {
  for (let i = first - 1; i >= first - NEAR && i >= 0 && doc.isWord(i); i--) {
    const country = readCountry(doc, i);
    if (country?.adjective) return country.code;
    if (doc.is(i, CAPITAL) || doc.hasClass(i, STOPS)) return null;
  }
  return null;
}

/** In the same sentence, an adjective of a country with what a company is close behind. */
function behind(doc: Doc, from: number): string | null {
  const is = doc.isMark(from, ",") || doc.lower(from) === "is" || doc.lower(from) === "was";
  if (!is) return null;
  for (let i = from; i < from + BEHIND && i < doc.count && doc.sentence[i] === doc.sentence[from]; i++) {
    const country = readCountry(doc, i);
    if (!country?.adjective) continue;
    for (let j = country.last; j < country.last + NEAR && doc.isWord(j); j++)
      if (tradesAs(doc, j) || doc.hasClass(j, COMPANY)) return country.code;
    return null;
  }
  return null;
}
