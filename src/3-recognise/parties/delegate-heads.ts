import { classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { readCountry } from "./countries.ts";
import type { readHeadship } from "./headships.ts";
import { type OfficePhrase, textOf } from "./offices.ts";
import { oneOf } from "./vocabulary.ts";

const ARTICLE = classBit("article");
const isTo = oneOf("to");
const ELECTED = /parliament|assembly|congress|senate|PACE/i;

/** "head of the Chadian Parliament's delegation" + "to the NATO Parliamentary Assembly": who heads a delegation that sits in a body holds an office. */
export function atBody(doc: Doc, at: number, headship: NonNullable<ReturnType<typeof readHeadship>>): OfficePhrase | null {
  if (!isTo(doc, headship.last)) return null;
  const body = doc.find(doc.hasClass(headship.last + 1, ARTICLE) ? headship.last + 2 : headship.last + 1, "organisations");
  if (body?.sense.row.cells.kind !== "international") return null;
  const first = doc.hasClass(at, ARTICLE) ? at + 1 : at;
  const text = textOf(doc, withoutCountry(doc, first, body.last));
  return {
    first: at,
    last: body.last,
    text,
    type: ELECTED.test(text) ? "legislator" : "senior_official",
    weak: false,
    country: headship.country,
    organisation: null,
    plural: false,
    former: false,
    head: "head of delegation",
  };
}

function withoutCountry(doc: Doc, first: number, last: number): [number, number][] {
  const kept: [number, number][] = [];
  let from = first;
  for (let i = first; i < last; i++) {
    const country = readCountry(doc, i);
    if (country === null || country.last > last || !(country.adjective || country.possessive)) continue;
    if (i > from) kept.push([from, i]);
    from = country.last;
    i = country.last - 1;
  }
  kept.push([from, last]);
  return kept;
}
