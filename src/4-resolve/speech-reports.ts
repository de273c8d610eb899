import { bitOf } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { isQuotationMark } from "../2-segment/quotation-marks.ts";
import { CAPITAL, CAPITALS, LINE } from "../2-segment/tokens.ts";
import { numeralAt } from "../3-recognise/quantities/amounts.ts";
import {
  ADVERB,
  ARTICLE,
  AUXILIARY,
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
import { type Marked, nounFrom, unmarked } from "../3-recognise/quantities/phrases.ts";
import { type PersonMention, Persons } from "./speech-persons.ts";
import { type Mode, type Report, type ReportKind, type Said, Sources } from "./speech-sources.ts";
import { Subjects } from "./speech-subjects.ts";
import {
  ACCORDING,
  CITING,
  greets,
  isAdding,
  isAnd,
  isAs,
  isAsking,
  isAttention,
  isBe,
  isBoth,
  isCalling,
  isDecided,
  isDocument,
  isGoingOn,
  isIssued,
  isIt,
  isModal,
  isOf,
  isPhrasal,
  isPlural,
  isPluralToo,
  isPronoun,
  isPutting,
  isSoft,
  isTelling,
  isThat,
  isThe,
  isTime,
  isTo,
  isTold,
  isTwo,
  isUnder,
  isUnsaid,
  isVoicing,
  isWent,
  TELLING,
} from "./speech-words.ts";

interface Found {
  readonly at: number;
  readonly said: Said;
  readonly trailing: boolean;
  readonly mode: Mode;
  readonly kind: ReportKind;
}

const VERBS = bitOf("verbs");
const ROLES = ACCORDING | CITING | TELLING;

/** Reads the reports of speech of each sentence, when it is asked for. */
export class Reports {
  private readonly words: Marked;
  private readonly persons: Persons;
  private readonly sources: Sources;
  private readonly subjects: Subjects;
  private readonly known = new Map<number, readonly Report[]>();

  constructor(
    private readonly doc: Doc,
    persons: readonly PersonMention[],
    outlet: readonly string[] = [],
  ) {
    this.words = unmarked(doc);
    this.persons = new Persons(doc, persons);
    this.sources = new Sources(doc, this.words, this.persons, outlet);
    this.subjects = new Subjects(doc, this.words, this.persons, this.sources, (sentence) => this.of(sentence));
  }

  of(sentence: number): readonly Report[] {
    let found = this.known.get(sentence);
    if (found === undefined) {
      found = this.read(sentence);
      this.known.set(sentence, found);
    }
    return found;
  }

  private read(sentence: number): readonly Report[] {
    const { doc } = this;
    const { first, last } = doc.sentenceRange(sentence);
    const found: Found[] = [];
    // "Both took the view": no longer the one who spoke before
    if (this.opensWithSeveral(first))
      found.push({ at: first, said: { kind: "other" }, trailing: false, mode: "indirect", kind: "several" });
    const label = this.labelAt(first);
    if (label !== null)
      found.push({
        at: label.last,
        said: { kind: "person", entity: label.entity, by: label },
        trailing: false,
        mode: "direct",
        kind: "label",
      });
    // What nobody says opens no report: nearly all tokens.
    for (let i = first; i < last; i = doc.nextTrigger(i + 1, doc.nextBegin(i + 1, last, VERBS), ROLES)) {
      if (!doc.isWord(i)) continue;
      if (doc.hasTrigger(i, ACCORDING) && isTo(doc, i + 1)) {
        const said = isHim(doc, i + 2) ? this.subjects.meant(i + 2, first) : this.sources.named(i + 2, last);
        if (said !== null) found.push({ at: i, said, trailing: true, mode: "indirect", kind: "according" });
        continue;
      }
      if (doc.hasTrigger(i, CITING)) {
        const said = this.sources.cited(i, last);
        if (said === null) continue;
        // "local media has written with reference to": the report is the cited body's
        const outlet = found.at(-1);
        if (outlet !== undefined && outlet.said.kind === "source" && i - outlet.at < 6) found.pop();
        found.push({ at: i, said, trailing: true, mode: "indirect", kind: "citing" });
        continue;
      }
      if (i === first && (isUnder(doc, i) || isBased(doc, i))) {
        // "As per the survey", "Based on ministry figures"
        const noun = nounFrom(this.words, i + (isBased(doc, i) ? 2 : 1), last);
        if (isBased(doc, i) && !isUnder(doc, i + 1)) continue;
        if (noun !== null && (isDocument(doc, noun.head) || ((isPer(doc, i) || isPer(doc, i + 1)) && this.sources.isSource(noun))))
          found.push({ at: i, said: { kind: "source", by: this.sources.trimmed(noun) }, trailing: false, mode: "indirect", kind: "under" });
        continue;
      }
      if (!doc.hasTrigger(i, TELLING) && !speechAt(doc, i)) continue;
      const report = this.reported(i, first, last, found);
      if (report !== null) found.push(report);
    }
    const colon = this.beforeColon(first, last, found);
    if (colon !== null) found.splice(0, found.length, colon);
    const signed = this.signed(first, last);
    if (signed !== null) found.push(signed);
    let told: Said | null = null;
    return found.map(({ at, said: named, mode, trailing, kind }, k) => {
      const before = found[k - 1];
      const said: Said = named.kind === "again" && told !== null ? told : named;
      if (said.kind !== "again") told = said;
      const open = before === undefined ? first : before.at + 1;
      return {
        at,
        said,
        mode,
        trailing,
        kind,
        credit: kind === "citing" && this.sources.isCredit(at, first),
        to: kind === "verb" && isTelling(doc, at) ? this.told(at, last) : null,
        covers: { first: trailing ? open : at, last: isVoicing(doc, at) && !isThat(doc, at + 2) && !isThat(doc, at + 1) ? at : last },
      };
    });
  }

  /** "The envoy, in a post: “We never asked.”", "Ana, asked about it: “No.”", "She offered figures: trade of ...": who stands before a colon. */
  private beforeColon(first: number, last: number, found: readonly Found[]): Found | null {
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
  private signed(first: number, last: number): Found | null {
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

  private opensWithSeveral(first: number): boolean {
    const { doc } = this;
    if (doc.quoted[first] === 1) return false;
    if (isBoth(doc, first)) return true;
    return isThe(doc, first) && (isPlural(doc, first + 1) || (isTwo(doc, first + 1) && isPlural(doc, first + 2)));
  }

  /** The body or document that the verb at `at` cites: "cited official statistics". */
  citedAt(at: number, last: number): Said | null {
    return isCiting(this.doc, at) ? this.sources.cited(at, last) : null;
  }

  /** `Name:` at the opening of a paragraph, as transcripts have it. */
  labelAt(first: number): PersonMention | null {
    const { doc } = this;
    if (!doc.is(first, LINE)) return null;
    const person = this.persons.first(first, first + 8);
    return person !== null && person.first <= first + 1 && doc.isMark(person.last, ":") ? person : null;
  }

  /** The report that the speech verb at `at` makes, or null where the word is no verb here. */
  private reported(at: number, first: number, last: number, found: readonly Found[]): Found | null {
    const { doc } = this;
    const word = doc.slice(at, at + 1).toLowerCase();
    const before = at - 1;
    if (isUnsaid(doc, at) && !speechAt(doc, at)) return this.unsaid(at, first);
    if (isPhrasal(doc, at) && !isAttention(doc, at + 1) && !isAttention(doc, at + 2)) return null;
    // "..., he went on."
    if (isWent(doc, at) && !(doc.lower(at + 1) === "on" && (at + 2 >= last || doc.mark(at + 2) !== 0))) return null;
    const bits = before >= first ? grammar(doc, before) : 0;
    if (bits & (ARTICLE | DEFINITE) && !isThat(doc, before)) return null;
    if (doc.is(at, CAPITAL) && at > first && !doc.is(at, CAPITALS) && !isQuotationMark(doc.mark(before))) return null;
    if (doc.mark(before) === 0x27 || (isOf(doc, at + 1) && !looksPast(doc, at) && word !== "said")) return null;
    if (bits & PREPOSITION && !isTo(doc, before) && !isAs(doc, before)) return null;
    const onward = isTo(doc, before) ? this.goingOn(before, first) : -1;
    if (isTo(doc, before) && onward < 0) return null;
    if (greets(doc, at, last) || (before >= first && this.isNounHere(at, word, first))) return null;
    const behind = doc.mark(at + 1);
    const that =
      (at + 1 < last && isThat(doc, at + 1)) ||
      (at + 2 < last && isThat(doc, at + 2)) ||
      behind === 0x3a ||
      isQuotationMark(doc.mark(at + 1)) ||
      (behind === 0x2c && isQuotationMark(doc.mark(at + 2)) && doc.quoted[first] === 0) ||
      (isTelling(doc, at) && this.thatNear(at + 3, last));
    const comma = doc.mark(before) === 0x2c || isQuotationMark(doc.mark(before));
    const mode: Mode =
      isQuotationMark(doc.mark(before)) || isQuotationMark(doc.mark(at + 1)) || doc.quoted[before] === 1 ? "direct" : "indirect";
    // "had shown interest"
    if (isShown(doc, at) && !that && !this.sources.isDocumentBefore(at, first)) return null;
    // "would add 2.4 million", "will announce": nothing is said yet
    if (!comma && isModal(doc, before)) return null;
    // "of the 32 leaders expected, 15 are chiefs"
    if (word === "expected" && doc.mark(at + 1) !== 0) return null;
    // "12 agencies were responding"
    if (word.endsWith("ing") && isBe(doc, before - (bits & ADVERB ? 1 : 0)) && doc.lower(before) !== "been") return null;
    // "the two states share a 300-km border"
    if (isSharing(doc, at) && !that && !comma) return null;
    // "exports added 3.4 percent"
    if (isAdding(doc, at) && !comma && (doc.isNumber(at + 1) || numeralAt(doc, at + 1) !== null)) return null;
    // "put the toll at nine"; but "put an end to", "put off"
    if (isPutting(doc, at) && !this.putsAt(at, last)) return null;
    // "an army called Wagner"
    if (isCalling(doc, at) && doc.mark(before) === 0x2c) return null;
    const apposition = comma && !isQuotationMark(doc.mark(before));
    const adjacent =
      this.persons.ending(before + 1, first) ??
      (apposition ? (this.persons.ending(before, first) ?? this.persons.beforeInserted(before, first)) : null);
    // "bank data show growth at 6%"
    if (
      adjacent === null &&
      isPluralToo(doc, at) &&
      !that &&
      !isPronoun(doc, before) &&
      !this.sources.isDocumentBefore(at, first) &&
      !(isTellingBody(doc, at) && this.sources.isBodyBefore(at, first))
    )
      return null;
    if (isTold(doc, at) && isTo(doc, at + 1)) return null;
    // "spoke over the phone with his counterpart about the railway": of that, no word is given
    if (isSpeaking(doc, at) && !that && !comma && isWithWhom(doc, at + 1)) return null;
    // "told reporters when asked about it"
    if (isAsking(doc, at) && (doc.lower(before) === "when" || doc.lower(before) === "if")) return null;
    // "The bill, put at 7 billion, will be shared"
    if (isPutting(doc, at) && doc.mark(before) === 0x2c && this.isReducedBehind(before, first)) return null;
    // ", said X": the speaker stands behind
    if (adjacent === null && comma && !that && !word.endsWith("ing")) {
      const person = this.persons.from(at + 1, Math.min(last, at + 8));
      if (person !== null && !this.goesOnAsClause(person.last, last))
        return { at, said: { kind: "person", entity: person.entity, by: person }, trailing: true, mode, kind: "verb" };
      const noun = nounFrom(this.words, at + 1, last);
      const known = noun === null ? null : this.persons.byName(noun.first, noun.last);
      if (noun !== null && known !== null)
        return { at, said: { kind: "person", entity: known, by: noun }, trailing: true, mode, kind: "verb" };
      if (noun !== null && this.sources.isSource(noun) && !this.goesOnAsClause(noun.complement?.last ?? noun.last, last))
        return { at, said: { kind: "source", by: this.sources.trimmed(noun) }, trailing: true, mode, kind: "verb" };
    }
    // "under the programme announced in Geneva": the verb is the noun's
    if (adjacent === null && !that && found.length > 0 && isReduced(doc, at) && this.isInPhrase(before, first)) return null;
    // "Some 20,000 live here, by official estimates"
    const by = isDocument(doc, at) && !that ? this.byDocument(at, first) : -1;
    if (by >= 0)
      return { at, said: { kind: "source", by: { first: by, last: at + 1 } }, trailing: true, mode: "indirect", kind: "according" };
    const subject = this.subjects.of(onward < 0 ? at : onward, first, found);
    if (subject === null) return null;
    const said = subject.kind === "other" ? (this.inDocument(first, at) ?? subject) : subject;
    // "half as many as Windhoek had hoped", "a third of which a bank had promised": what somebody did, in another's words
    if (said.kind === "source" && isSoft(doc, at) && doc.lower(before) === "had" && !that && !comma) return null;
    const trailing =
      !that &&
      (this.isBehindQuotation(said, at, first) ||
        this.trails(at, last) ||
        (comma && found.length === 0 && !word.endsWith("ing") && this.standsBehind(said, at, first)));
    const untold = said.kind === "other" && isTelling(doc, at) && isBe(doc, before);
    return {
      at,
      said,
      trailing,
      mode: untold || (said.kind === "again" && this.isImpersonal(at, first)) ? "impersonal" : mode,
      kind: "verb",
    };
  }

  /** "It was decided that", "it emerged from the talks that", "it was made known that": told, and by nobody. */
  private unsaid(at: number, first: number): Found | null {
    const { doc } = this;
    let i = at - 1;
    // "our correspondent gathered that"
    if (isReporter(doc, i) && doc.lower(i - 1) === "our")
      return { at, said: { kind: "other" }, trailing: false, mode: "indirect", kind: "verb" };
    while (i > first && (grammar(doc, i) & (AUXILIARY | ADVERB) || doc.lower(i) === "made" || doc.lower(i) === "further")) i--;
    if (doc.lower(i) !== "it") return null;
    let that = at + 1;
    while (that < at + 9 && doc.mark(that) === 0 && !isThat(doc, that) && !(that === at + 1 && isTo(doc, that))) that++;
    if (doc.lower(that) !== "that" && !isTo(doc, that)) return null;
    return { at, said: isDecided(doc, at) ? { kind: "other" } : { kind: "again" }, trailing: false, mode: "impersonal", kind: "verb" };
  }

  /** True where the noun that ends at `at` stands in a phrase with a preposition. */
  private isInPhrase(at: number, first: number): boolean {
    const { doc } = this;
    for (let i = at; i > first && at - i < 6; i--) {
      if (doc.mark(i) !== 0) return false;
      if (grammar(doc, i) & PREPOSITION) return true;
      if (grammar(doc, i) & CLAUSE && !(grammar(doc, i) & ARTICLE)) return false;
    }
    return false;
  }

  /** "..., the envoy, Ana, said": words of a clause stand before the subject. */
  private standsBehind(said: Said, at: number, first: number): boolean {
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
  private isBehindQuotation(said: Said, at: number, first: number): boolean {
    const { doc } = this;
    let open = said.kind === "person" || said.kind === "source" ? Math.min(said.by.first, at) : at;
    while (open > first && grammar(doc, open - 1) & (ARTICLE | DEFINITE)) open--;
    return doc.quoted[first] === 1 && isQuotationMark(doc.mark(open - 1)) && doc.quoted[open] === 0;
  }

  /** "The bill, put at 7 billion": the noun at the opening, and nobody who could say so. */
  private isReducedBehind(comma: number, first: number): boolean {
    const { doc } = this;
    if (comma - first > 6 || this.persons.ending(comma, first) !== null) return false;
    for (let i = first; i < comma; i++) if (doc.mark(i) !== 0) return false;
    const noun = nounFrom(this.words, first, comma);
    return noun !== null && noun.last === comma && !this.sources.isSource(noun);
  }

  /** First word of what stands behind ", by" and ends in the document at `at`, or -1. */
  private byDocument(at: number, first: number): number {
    const { doc } = this;
    for (let i = at - 1; i > first && at - i < 5; i--) {
      if (doc.lower(i) === "by") return doc.mark(i - 1) === 0x2c ? i + 1 : -1;
      if (!isOpen(doc, i)) return -1;
    }
    return -1;
  }

  /** "In a joint statement the ministers recalled": what several say, a document of theirs says. */
  private inDocument(first: number, at: number): Said | null {
    const { doc } = this;
    if (doc.lower(first) !== "in") return null;
    const noun = nounFrom(this.words, first + 1, at);
    return noun !== null && isJoint(doc, noun.head) ? { kind: "source", by: this.sources.trimmed(noun) } : null;
  }

  /** "told this newspaper that" */
  private thatNear(from: number, last: number): boolean {
    for (let i = from; i < last && i < from + 3 && this.doc.mark(i - 1) === 0; i++) if (this.doc.lower(i) === "that") return true;
    return false;
  }

  private putsAt(at: number, last: number): boolean {
    const { doc } = this;
    for (let i = at + 1; i < last && i < at + 20; i++) {
      if (doc.mark(i) === 0x2e || doc.mark(i) === 0x3b) return false;
      if (doc.lower(i) === "at" && this.numberNear(i + 1)) return true;
    }
    return false;
  }

  private numberNear(at: number): boolean {
    for (let i = at; i < at + 5; i++) if (this.doc.isNumber(i) || numeralAt(this.doc, i) !== null) return true;
    return false;
  }

  /** "it was noted", "it is reported" */
  private isImpersonal(at: number, first: number): boolean {
    for (let i = at - 1; i >= first && i > at - 6 && this.doc.mark(i) === 0; i--) if (isIt(this.doc, i)) return i + 1 < at;
    return false;
  }

  /** Whom "told", "informed" and the like address. */
  private told(at: number, last: number): Said | null {
    const { doc } = this;
    return at + 1 >= last || doc.mark(at + 1) !== 0 || isThat(doc, at + 1) || grammar(doc, at + 1) & PREPOSITION
      ? null
      : this.sources.named(at + 1, Math.min(last, at + 14));
  }

  /** "paid a courtesy call": the bare form of a verb behind a singular noun is a noun too. */
  private isNounHere(at: number, word: string, first: number): boolean {
    const { doc } = this;
    const before = at - 1;
    if (
      !isOpen(doc, before) ||
      looksPlural(doc, before) ||
      doc.is(before, CAPITAL) ||
      isDocument(doc, before) ||
      (isTellingBody(doc, at) && this.sources.isBodyBefore(at, first))
    )
      return false;
    if (doc.begins(at, bitOf("verbs")) ? doc.find(at, "verbs")?.sense.row.cells.lemma !== word : !isPluralToo(doc, at)) return false;
    for (let i = before; i >= first && i > before - 5; i--) if (isAnd(doc, i) && !isAlso(doc, i)) return false;
    return true;
  }

  /** Token of "went" in "went on to say", or -1. */
  private goingOn(to: number, first: number): number {
    const { doc } = this;
    for (let i = to - 1; i >= first && to - i < 4; i--) if (isGoingOn(doc, i)) return i;
    // "visited a school to announce that"
    if (doc.lower(to + 2) !== "that") return -1;
    for (let i = to - 1; i >= first && to - i < 8 && doc.mark(i) === 0; i--) if (isOnTheWay(doc, i)) return i;
    return -1;
  }

  /** "said Malaysia would sign": the noun behind the verb is no speaker but a subject. */
  private goesOnAsClause(at: number, last: number): boolean {
    const { doc } = this;
    return at < last && doc.isWord(at) && (grammar(doc, at) & (PREPOSITION | ADVERB)) === 0 && !isTime(doc, at) && !isIssued(doc, at);
  }

  /** True where the content stands before the verb: "..., he said on Monday." */
  private trails(at: number, last: number): boolean {
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

  private contentBehind(from: number, last: number): boolean {
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
const isAlso = wordSet("also");
const isBased = wordSet("based as");
// What a body does as often as it is a plural: "the agency reports a rise", "the fund projects growth".
const isTellingBody = wordSet("reports report projects estimates forecasts shows claims estimate forecast");
const isCiting = wordSet("cited cites");
const isSharing = wordSet("share shares shared sharing");
const isHim = wordSet("him her");
const MOST_INSERTED = 24;
const isSpeaking = wordSet("speak speaks spoke spoken speaking");
const isWithWhom = wordSet("with by over via to on");
const isJoint = wordSet("statement communique communiqué declaration document memorandum release");
const isOnTheWay = wordSet("visited came arrived travelled traveled appeared used convened returned flew");
const isReporter = wordSet("correspondent reporter");
const isShown = wordSet("shown showed shows show showing");
const isPer = wordSet("per");
// "pointed out", "spelled out"
const isOut = wordSet("out");
const isWhere = wordSet("in at by during last this");
const isReduced = (doc: Doc, at: number): boolean => looksPast(doc, at) && isWhere(doc, at + 1);
