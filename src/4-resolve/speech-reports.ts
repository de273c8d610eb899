import { bitOf } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { isQuotationMark } from "../2-segment/quotation-marks.ts";
import { CAPITAL, CAPITALS } from "../2-segment/tokens.ts";
import { numeralAt } from "../3-recognise/quantities/amounts.ts";
import { ADVERB, ARTICLE, AUXILIARY, DEFINITE, grammar, looksPast, PREPOSITION, wordSet } from "../3-recognise/quantities/grammar.ts";
import { speechAt } from "../3-recognise/quantities/lexis.ts";
import { type Marked, nounFrom, unmarked } from "../3-recognise/quantities/phrases.ts";
import { type Found, Openings } from "./speech-openings.ts";
import { type PersonMention, Persons } from "./speech-persons.ts";
import { Shapes } from "./speech-shapes.ts";
import { type Mode, type Report, type Said, Sources } from "./speech-sources.ts";
import { Subjects } from "./speech-subjects.ts";
import {
  ACCORDING,
  CITING,
  greets,
  isAdding,
  isAs,
  isAsking,
  isAttention,
  isBe,
  isCalling,
  isDecided,
  isDocument,
  isModal,
  isOf,
  isPhrasal,
  isPluralToo,
  isPronoun,
  isPutting,
  isSoft,
  isSure,
  isTelling,
  isThat,
  isThe,
  isTo,
  isTold,
  isUnder,
  isUnsaid,
  isVoicing,
  isWent,
  TELLING,
} from "./speech-words.ts";

const VERBS = bitOf("verbs");
const ROLES = ACCORDING | CITING | TELLING;

/** Reads the reports of speech of each sentence, when it is asked for. */
export class Reports {
  private readonly words: Marked;
  private readonly persons: Persons;
  private readonly sources: Sources;
  private readonly subjects: Subjects;
  private readonly shapes: Shapes;
  private readonly openings: Openings;
  private readonly known = new Map<number, readonly Report[]>();

  constructor(
    private readonly doc: Doc,
    persons: readonly PersonMention[],
    outlet: readonly string[] = [],
    /** With the days that the text names marked. */
    timed: Marked = unmarked(doc),
  ) {
    this.words = unmarked(doc);
    this.persons = new Persons(doc, persons);
    this.sources = new Sources(doc, this.words, this.persons, outlet, timed);
    this.shapes = new Shapes(doc, this.words, this.persons, this.sources);
    this.openings = new Openings(doc, this.persons, this.sources);
    this.subjects = new Subjects(doc, this.words, timed, this.persons, this.sources, (sentence) => this.of(sentence));
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
    if (this.openings.opensWithSeveral(first))
      found.push({ at: first, said: { kind: "other" }, trailing: false, mode: "indirect", kind: "several" });
    const label = this.openings.labelAt(first);
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
        // "according to her", "according to his words"
        const isTheirs = isHim(doc, i + 2) || (isHis(doc, i + 2) && isWords(doc, i + 3));
        const said = isTheirs ? this.subjects.meant(i + 2, first) : this.sources.according(i + 2, last);
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
      const inWords = i === first && doc.lower(i) === "in" ? this.wordsOf(i, first, last) : null;
      if (inWords !== null) {
        found.push({ at: i, said: inWords, trailing: true, mode: "indirect", kind: "according" });
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
    const colon = this.openings.beforeColon(first, last, found);
    if (colon !== null) found.splice(0, found.length, colon);
    const signed = this.openings.signed(first, last);
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
        to: kind === "verb" && isTelling(doc, at) ? this.shapes.told(at, last) : null,
        covers: { first: trailing ? open : at, last: isVoicing(doc, at) && !this.shapes.voices(at) ? at : last },
      };
    });
  }

  /** "In the words of Ana", "In her words", "In Ana's words": whose. */
  private wordsOf(at: number, first: number, last: number): Said | null {
    const { doc } = this;
    if (isThe(doc, at + 1) && isWords(doc, at + 2) && isOf(doc, at + 3)) return this.sources.according(at + 4, last);
    if (isHis(doc, at + 1) && isWord(doc, at + 2)) return this.subjects.meant(at + 1, first);
    const person = this.persons.from(at + 1, Math.min(last, at + 6));
    const isTheirs = person !== null && doc.mark(person.last) === 0x27 && isWord(doc, person.last + 1);
    return isTheirs ? { kind: "person", entity: person.entity, by: person } : null;
  }

  /** The body or document that the verb at `at` cites: "cited official statistics". */
  citedAt(at: number, last: number): Said | null {
    return isCiting(this.doc, at) ? this.sources.cited(at, last) : null;
  }

  /** `Name:` at the opening of a paragraph, as transcripts have it. */
  labelAt(first: number): PersonMention | null {
    return this.openings.labelAt(first);
  }

  /** The report that the speech verb at `at` makes, or null where the word is no verb here. */
  private reported(at: number, first: number, last: number, found: readonly Found[]): Found | null {
    const { doc } = this;
    const word = doc.slice(at, at + 1).toLowerCase();
    const before = at - 1;
    if (isUnsaid(doc, at) && !speechAt(doc, at)) return this.unsaid(at, first);
    if (isSure(doc, at)) return this.sure(at, first, found);
    if (isPhrasal(doc, at) && !isAttention(doc, at + 1) && !isAttention(doc, at + 2)) return null;
    // "..., he went on."
    if (isWent(doc, at) && !(doc.lower(at + 1) === "on" && (at + 2 >= last || doc.mark(at + 2) !== 0))) return null;
    const bits = before >= first ? grammar(doc, before) : 0;
    if (bits & (ARTICLE | DEFINITE) && !isThat(doc, before)) return null;
    if (doc.is(at, CAPITAL) && at > first && !doc.is(at, CAPITALS) && !isQuotationMark(doc.mark(before))) return null;
    if (doc.mark(before) === 0x27 || (isOf(doc, at + 1) && !looksPast(doc, at) && word !== "said")) return null;
    if (bits & PREPOSITION && !isTo(doc, before) && !isAs(doc, before)) return null;
    const onward = isTo(doc, before) ? this.shapes.goingOn(before, first) : -1;
    if (isTo(doc, before) && onward < 0) return null;
    // "the country welcomed 15 million tourists"
    // "the member states"
    if (word === "states" && doc.lower(before) === "member") return null;
    if (isReceiving(doc, at) && (doc.isNumber(at + 1) || numeralAt(doc, at + 1) !== null)) return null;
    if (greets(doc, at, last) || (before >= first && this.shapes.isNounHere(at, word, first))) return null;
    const behind = doc.mark(at + 1);
    const that =
      (at + 1 < last && isThat(doc, at + 1)) ||
      (at + 2 < last && isThat(doc, at + 2)) ||
      behind === 0x3a ||
      isQuotationMark(doc.mark(at + 1)) ||
      (behind === 0x2c && isQuotationMark(doc.mark(at + 2)) && doc.quoted[first] === 0) ||
      (isTelling(doc, at) && this.shapes.thatNear(at + 3, last));
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
    if (isPutting(doc, at) && !this.shapes.putsAt(at, last)) return null;
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
    if (isPutting(doc, at) && doc.mark(before) === 0x2c && this.shapes.isReducedBehind(before, first)) return null;
    // ", said X": the speaker stands behind
    if (adjacent === null && comma && !that && !word.endsWith("ing")) {
      const person = this.persons.from(at + 1, Math.min(last, at + 8));
      if (person !== null && !this.shapes.goesOnAsClause(person.last, last))
        return { at, said: { kind: "person", entity: person.entity, by: person }, trailing: true, mode, kind: "verb" };
      const noun = nounFrom(this.words, at + 1, last);
      const known = noun === null ? null : this.persons.byName(noun.first, noun.last);
      if (noun !== null && known !== null)
        return { at, said: { kind: "person", entity: known, by: noun }, trailing: true, mode, kind: "verb" };
      if (noun !== null && this.sources.isSource(noun) && !this.shapes.goesOnAsClause(noun.complement?.last ?? noun.last, last))
        return { at, said: { kind: "source", by: this.sources.trimmed(noun) }, trailing: true, mode, kind: "verb" };
    }
    // "under the programme announced in Geneva": the verb is the noun's
    if (adjacent === null && !that && found.length > 0 && isReduced(doc, at) && this.shapes.isInPhrase(before, first)) return null;
    // "Some 20,000 live here, by official estimates"
    const by = isDocument(doc, at) && !that ? this.shapes.byDocument(at, first) : -1;
    if (by >= 0)
      return { at, said: { kind: "source", by: { first: by, last: at + 1 } }, trailing: true, mode: "indirect", kind: "according" };
    const subject = this.subjects.of(onward < 0 ? at : onward, first, found);
    if (subject === null) return null;
    const said = subject.kind === "other" ? (this.shapes.inDocument(first, at) ?? subject) : subject;
    // "half as many as Windhoek had hoped", "a third of which a bank had promised": what somebody did, in another's words
    if (said.kind === "source" && isSoft(doc, at) && doc.lower(before) === "had" && !that && !comma) return null;
    const trailing =
      !that &&
      (this.shapes.isBehindQuotation(said, at, first) ||
        this.shapes.trails(at, last) ||
        (comma && found.length === 0 && !word.endsWith("ing") && this.shapes.standsBehind(said, at, first)));
    const untold = said.kind === "other" && isTelling(doc, at) && isBe(doc, before);
    return {
      at,
      said,
      trailing,
      mode: untold || (said.kind === "again" && this.shapes.isImpersonal(at, first)) ? "impersonal" : mode,
      kind: "verb",
    };
  }

  /** "The minister is confident that": as good as said. */
  private sure(at: number, first: number, found: readonly Found[]): Found | null {
    const { doc } = this;
    let be = at - 1;
    while (be > first && grammar(doc, be) & ADVERB && !isBe(doc, be)) be--;
    if (!isBe(doc, be) || doc.lower(at + 1) !== "that") return null;
    const said = this.subjects.of(be, first, found);
    return said?.kind === "person" || said?.kind === "again" ? { at, said, trailing: false, mode: "indirect", kind: "verb" } : null;
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
}

const isReceiving = wordSet("welcomed welcomes welcome");
const isBased = wordSet("based as");
// What a body does as often as it is a plural: "the agency reports a rise", "the fund projects growth".
const isTellingBody = wordSet("reports report projects estimates forecasts shows claims estimate forecast");
const isCiting = wordSet("cited cites");
const isSharing = wordSet("share shares shared sharing");
const isHim = wordSet("him her");
const isHis = wordSet("his her");
const isWord = wordSet("words opinion view estimation");
const isWords = wordSet("words remarks statement estimate estimates account assessment");
const isSpeaking = wordSet("speak speaks spoke spoken speaking");
const isWithWhom = wordSet("with by over via to on");
const isReporter = wordSet("correspondent reporter");
const isShown = wordSet("shown showed shows show showing");
const isPer = wordSet("per");
const isReduced = (doc: Doc, at: number): boolean => looksPast(doc, at) && isWhere(doc, at + 1);

const isWhere = wordSet("in at by during last this");
