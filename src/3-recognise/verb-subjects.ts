import { bitOf, classBit } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL } from "../2-segment/tokens.ts";
import { oneOf } from "./parties/vocabulary.ts";

const TIME = classBit("time");
const SUBJECTS = classBit("pronoun") | classBit("relative") | classBit("person_noun") | classBit("conjunction");
const OFFICES = bitOf("offices");
const ENCOUNTERS = bitOf("encounters");

/** "the minister visits"; no office ends in "goodwill", which begins one. */
const endsOffice = (doc: Doc, at: number): boolean => doc.begins(at - 1, OFFICES) && doc.find(at - 1, "offices")?.last === at;

/** True where the word before can be a subject: a capitalised word, a pronoun, "who". */
export function subjectLike(doc: Doc, at: number, from: number): boolean {
  // "the president today leaves": the time is passed over
  let before = at - 1;
  while (before > from && doc.hasClass(before, TIME)) before--;
  if (before < at - 1 && before >= from && doc.is(before, CAPITAL) && /s$/.test(doc.lower(at))) return true;
  // "the Bangladesh visit": a bare form needs a plural subject.
  const bare = /[^s]$/.test(doc.lower(at));
  // "the president, X, leaves for Oslo": a comma closes the apposition
  // "Minister X (R) talks with": a caption
  if (doc.isMark(at - 1, ")") && isCaptionSide(doc, at - 2) && /s$/.test(doc.lower(at))) return true;
  if (/^(leaves|returns|heads)$/.test(doc.lower(at)) && doc.isMark(at - 1, ",") && /^(for|to|from)$/.test(doc.lower(at + 1))) return true;
  // "will meet Y and leave for Oslo"
  if (/^(leave|return|head)$/.test(doc.lower(at)) && doc.lower(at - 1) === "and" && /^(for|to|from)$/.test(doc.lower(at + 1))) return true;
  if (isHolding(doc, at) && doc.isWord(at - 1) && doc.is(at - 1, CAPITAL) && nounAhead(doc, at)) return true;
  if (bare && doc.isWord(at - 1) && doc.is(at - 1, CAPITAL) && !/s$/.test(doc.lower(at - 1))) return false;
  // "Good talks with X today," she wrote
  if (isPraise(doc, at - 1)) return false;
  if (at === from || /^(official|general|state|working|courtesy|private|first|next|last|former|key|such|member)$/.test(doc.lower(at - 1)))
    return false;
  if (doc.hasClass(at - 1, SUBJECTS) && !/^(than|as|if|official|general|and|or|where|when|whom|whose)$/.test(doc.lower(at - 1)))
    return true;
  return doc.isWord(at - 1) && (doc.is(at - 1, CAPITAL) || (endsOffice(doc, at) && !doc.is(at, CAPITAL)));
}

const isPraise = oneOf("good great excellent productive constructive fruitful important useful positive substantive frank wonderful");
const isCaptionSide = oneOf("r l c right left centre center");

const isHolding = oneOf("hold start launch end");

/** "A and B hold high-level talks": an encounter's noun a few words on. */
function nounAhead(doc: Doc, at: number): boolean {
  for (let i = at + 1; i < at + 5 && doc.isWord(i); i++) if (doc.begins(i, ENCOUNTERS)) return true;
  return false;
}
