import type { Doc } from "../2-segment/doc.ts";
import { isQuotationMark } from "../2-segment/quotation-marks.ts";
import { LINE } from "../2-segment/tokens.ts";
import { grammar, PREPOSITION } from "../3-recognise/quantities/grammar.ts";
import type { PersonMention, Persons } from "./speech-persons.ts";
import type { Mode, ReportKind, Said, Sources } from "./speech-sources.ts";
import { isAsking, isBoth, isPlural, isThe, isTwo } from "./speech-words.ts";

export interface Found {
  readonly at: number;
  readonly said: Said;
  readonly trailing: boolean;
  readonly mode: Mode;
  readonly kind: ReportKind;
}

/** Who speaks by the form of the sentence: before a colon, behind a dash, "Both ...". */
export class Openings {
  constructor(
    private readonly doc: Doc,
    private readonly persons: Persons,
    private readonly sources: Sources,
  ) {}

  /** "The envoy, in a post: “We never asked.”", "Ana, asked about it: “No.”", "She offered figures: trade of ...": who stands before a colon. */
  beforeColon(first: number, last: number, found: readonly Found[]): Found | null {
    const { doc } = this;
    if (doc.quoted[first] === 1) return null;
    let colon = first + 2;
    while (colon < last && colon < first + MOST_INSERTED && doc.mark(colon) !== 0x3a) colon++;
    if (doc.mark(colon) !== 0x3a || !isQuotationMark(doc.mark(colon + 1)) || found.some(({ at, kind }) => at > colon || kind !== "verb"))
      return null;
    const person = this.persons.first(first, colon);
    if (person === null || person.first - first > 6 || grammar(doc, person.first - 1) & PREPOSITION) return null;
    // "Ana, asked about it:": the verb that is put in is another's
    if (!found.every(({ at }) => isAsking(doc, at) && doc.mark(person.last) === 0x2c && at - person.last < 3)) return null;
    return { at: colon, said: { kind: "person", entity: person.entity, by: person }, trailing: false, mode: "direct", kind: "label" };
  }

  /** A headline's dash with who says it: "Trade to reach $45 billion – minister". */
  signed(first: number, last: number): Found | null {
    const { doc } = this;
    if (!doc.is(first, LINE) || !doc.isWord(last - 1)) return null;
    for (let i = last - 2; i > first + 2 && last - i < 8; i--) {
      const mark = doc.mark(i);
      if (mark === 0) continue;
      if ((mark !== 0x2013 && mark !== 0x2014 && mark !== 0x2d) || doc.start(i) === doc.end(i - 1) || doc.end(i) === doc.start(i + 1)) {
        if (mark === 0x2d || mark === 0x27 || mark === 0x2e) continue;
        return null;
      }
      const said = this.sources.signing(i + 1, last);
      return said === null ? null : { at: i, said, trailing: true, mode: "indirect", kind: "according" };
    }
    return null;
  }

  opensWithSeveral(first: number): boolean {
    const { doc } = this;
    if (doc.quoted[first] === 1) return false;
    if (isBoth(doc, first)) return true;
    return isThe(doc, first) && (isPlural(doc, first + 1) || (isTwo(doc, first + 1) && isPlural(doc, first + 2)));
  }

  /** `Name:` at the opening of a paragraph, as transcripts have it. */
  labelAt(first: number): PersonMention | null {
    const { doc } = this;
    if (!doc.is(first, LINE)) return null;
    const person = this.persons.first(first, first + 8);
    return person !== null && person.first <= first + 1 && doc.isMark(person.last, ":") ? person : null;
  }
}

const MOST_INSERTED = 24;
