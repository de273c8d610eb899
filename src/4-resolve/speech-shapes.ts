import { bitOf } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { isQuotationMark } from "../2-segment/quotation-marks.ts";
import { CAPITAL } from "../2-segment/tokens.ts";
import { numeralAt } from "../3-recognise/quantities/amounts.ts";
import {
  ADVERB,
  ARTICLE,
  CLAUSE,
  DEFINITE,
  grammar,
  isOpen,
  looksPast,
  looksPlural,
  looksPresentParticiple,
  PREPOSITION,
  wordSet,
} from "../3-recognise/quantities/grammar.ts";
import { speechAt } from "../3-recognise/quantities/lexis.ts";
import { type Marked, nounFrom } from "../3-recognise/quantities/phrases.ts";
import type { Persons } from "./speech-persons.ts";
import type { Said, Sources } from "./speech-sources.ts";
import { isAnd, isDocument, isGoingOn, isIssued, isIt, isOf, isPluralToo, isThat, isTime, isTold, isWent } from "./speech-words.ts";

/** What a verb of speech stands in: whether its words come before it, whether it is a verb at all. */
export class Shapes {
  constructor(
    private readonly doc: Doc,
    private readonly words: Marked,
    private readonly persons: Persons,
    private readonly sources: Sources,
  ) {}

  /** True where the noun that ends at `at` stands in a phrase with a preposition. */
  isInPhrase(at: number, first: number): boolean {
    const { doc } = this;
    for (let i = at; i > first && at - i < 6; i--) {
      if (doc.mark(i) !== 0) return false;
      if (grammar(doc, i) & PREPOSITION) return true;
      if (grammar(doc, i) & CLAUSE && !(grammar(doc, i) & ARTICLE)) return false;
    }
    return false;
  }

  /** "..., the envoy, Ana, said": words of a clause stand before the subject. */
  standsBehind(said: Said, at: number, first: number): boolean {
    const { doc } = this;
    if (isQuotationMark(doc.mark(at - 1)) || doc.quoted[first] === 1) return true;
    const subject = said.kind === "person" || said.kind === "source" ? said.by.first : at;
    if (grammar(doc, first) & (PREPOSITION | CLAUSE) || doc.lower(first).endsWith("ing")) return false;
    let words = 0;
    for (let i = first; i < subject; i++) {
      if (doc.isWord(i)) words++;
      else if (doc.mark(i) === 0x2c && words > 2) return true;
    }
    return false;
  }

  /** "“Nobody asked us,” the envoy complained with a smile": what was said ends where the subject begins. */
  isBehindQuotation(said: Said, at: number, first: number): boolean {
    const { doc } = this;
    let open = said.kind === "person" || said.kind === "source" ? Math.min(said.by.first, at) : at;
    while (open > first && grammar(doc, open - 1) & (ARTICLE | DEFINITE)) open--;
    return doc.quoted[first] === 1 && isQuotationMark(doc.mark(open - 1)) && doc.quoted[open] === 0;
  }

  /** "The bill, put at 7 billion": the noun at the opening, and nobody who could say so. */
  isReducedBehind(comma: number, first: number): boolean {
    const { doc } = this;
    if (comma - first > 6 || this.persons.ending(comma, first) !== null) return false;
    for (let i = first; i < comma; i++) if (doc.mark(i) !== 0) return false;
    const noun = nounFrom(this.words, first, comma);
    return noun !== null && noun.last === comma && !this.sources.isSource(noun);
  }

  /** First word of what stands behind ", by" and ends in the document at `at`, or -1. */
  byDocument(at: number, first: number): number {
    const { doc } = this;
    for (let i = at - 1; i > first && at - i < 5; i--) {
      if (doc.lower(i) === "by") return doc.mark(i - 1) === 0x2c ? i + 1 : -1;
      if (!isOpen(doc, i)) return -1;
    }
    return -1;
  }

  /** "In a joint statement the ministers recalled": what several say, a document of theirs says. */
  inDocument(first: number, at: number): Said | null {
    const { doc } = this;
    if (doc.lower(first) !== "in") return null;
    const noun = nounFrom(this.words, first + 1, at);
    return noun !== null && isJoint(doc, noun.head) ? { kind: "source", by: this.sources.trimmed(noun) } : null;
  }

  /** "voiced hope that", "expressed his strong confidence that": what follows is said. */
  voices(at: number): boolean {
    const { doc } = this;
    for (let i = at + 1; i < at + 6 && doc.mark(i) === 0; i++) {
      if (isThat(doc, i)) return true;
      // "expressed readiness to fund 12 projects"
      if (isReadiness(doc, i) && doc.lower(i + 1) === "to") return true;
      if (grammar(doc, i) & PREPOSITION) return false;
    }
    return false;
  }

  /** "told this newspaper that" */
  thatNear(from: number, last: number): boolean {
    for (let i = from; i < last && i < from + 3 && this.doc.mark(i - 1) === 0; i++) if (this.doc.lower(i) === "that") return true;
    return false;
  }

  putsAt(at: number, last: number): boolean {
    const { doc } = this;
    for (let i = at + 1; i < last && i < at + 20; i++) {
      if (doc.mark(i) === 0x2e || doc.mark(i) === 0x3b) return false;
      if (doc.lower(i) === "at" && this.numberNear(i + 1)) return true;
    }
    return false;
  }

  numberNear(at: number): boolean {
    for (let i = at; i < at + 5; i++) if (this.doc.isNumber(i) || numeralAt(this.doc, i) !== null) return true;
    return false;
  }

  /** "it was noted", "it is reported" */
  isImpersonal(at: number, first: number): boolean {
    for (let i = at - 1; i >= first && i > at - 6 && this.doc.mark(i) === 0; i--) if (isIt(this.doc, i)) return i + 1 < at;
    return false;
  }

  /** Whom "told", "informed" and the like address. */
  told(at: number, last: number): Said | null {
    const { doc } = this;
    return at + 1 >= last || doc.mark(at + 1) !== 0 || isThat(doc, at + 1) || grammar(doc, at + 1) & PREPOSITION
      ? null
      : this.sources.named(at + 1, Math.min(last, at + 14));
  }

  /** "paid a courtesy call": the bare form of a verb behind a singular noun is a noun too. */
  isNounHere(at: number, word: string, first: number): boolean {
    const { doc } = this;
    const before = at - 1;
    if (
      !isOpen(doc, before) ||
      looksPlural(doc, before) ||
      doc.is(before, CAPITAL) ||
      isDocument(doc, before) ||
      (isTellingBody(doc, at) && this.sources.isBodyBefore(at, first)) ||
      this.sources.isSeveralBefore(at, first)
    )
      return false;
    if (doc.begins(at, bitOf("verbs")) ? doc.find(at, "verbs")?.sense.row.cells.lemma !== word : !isPluralToo(doc, at)) return false;
    for (let i = before; i >= first && i > before - 5; i--) if (isAnd(doc, i) && !isAlso(doc, i)) return false;
    return true;
  }

  /** Token of "went" in "went on to say", or -1. */
  goingOn(to: number, first: number): number {
    const { doc } = this;
    for (let i = to - 1; i >= first && to - i < 4; i--) if (isGoingOn(doc, i)) return i;
    // "visited a school to announce that"
    if (doc.lower(to + 2) !== "that") return -1;
    for (let i = to - 1; i >= first && to - i < 8 && doc.mark(i) === 0; i--) if (isOnTheWay(doc, i)) return i;
    return -1;
  }

  /** "said Malaysia would sign": the noun behind the verb is no speaker but a subject. */
  goesOnAsClause(at: number, last: number): boolean {
    const { doc } = this;
    return at < last && doc.isWord(at) && (grammar(doc, at) & (PREPOSITION | ADVERB)) === 0 && !isTime(doc, at) && !isIssued(doc, at);
  }

  /** True where the content stands before the verb: "..., he said on Monday." */
  trails(at: number, last: number): boolean {
    const { doc } = this;
    let i = at + 1;
    while (i < last && (grammar(doc, i) & ADVERB || (i === at + 1 && (isWent(doc, at) || isOut(doc, i))))) i++;
    if (i >= last) return true;
    // "“We are at 26 percent,” the envoy said of the subway"
    if (isOf(doc, i)) for (let k = at - 1; k > at - 8 && k >= 0; k--) if (isQuotationMark(doc.mark(k))) return true;
    const mark = doc.mark(i);
    if (mark === 0x2e || mark === 0x2c || mark === 0x3b || isQuotationMark(mark)) return true;
    if (isTold(doc, at) || isTime(doc, i) || doc.begins(i, bitOf("weekdays")) || (looksPast(doc, at) && looksPresentParticiple(doc, i))) {
      // "told reporters", "said in a statement", "said opening the talks": behind a comma, its content stood before
      for (let k = at - 1; k > at - MOST_BACK && k >= 0 && doc.sentence[k] === doc.sentence[at]; k--) {
        if (doc.mark(k) === 0x2c || isQuotationMark(doc.mark(k))) return !this.contentBehind(i, last);
      }
    }
    return false;
  }

  contentBehind(from: number, last: number): boolean {
    const { doc } = this;
    for (let i = from; i < last && i < from + MOST_BACK; i++) {
      if (isThat(doc, i)) return true;
      // "said after the talks, adding that": a report of its own
      if (doc.mark(i) === 0x2c && speechAt(doc, i + 1) && looksPresentParticiple(doc, i + 1)) return false;
    }
    return false;
  }
}

const MOST_BACK = 30;
const isReadiness = wordSet("readiness willingness intention intent desire determination commitment plans preparedness interest");
const isAlso = wordSet("also");
// What a body does as often as it is a plural: "the agency reports a rise", "the fund projects growth".
const isTellingBody = wordSet("reports report projects estimates forecasts shows claims estimate forecast");
const isJoint = wordSet("statement communique communiqué declaration document memorandum release");
const isOnTheWay = wordSet("visited came arrived travelled traveled appeared used convened returned flew");
// "pointed out", "spelled out"
const isOut = wordSet("out");
