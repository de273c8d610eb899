import { bitOf } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { isQuotationMark } from "../2-segment/quotation-marks.ts";
import { CAPITAL } from "../2-segment/tokens.ts";
import {
  ADVERB,
  ARTICLE,
  AUXILIARY,
  DEFINITE,
  grammar,
  looksPast,
  PREPOSITION,
  RELATIVE,
  wordSet,
} from "../3-recognise/quantities/grammar.ts";
import { type Marked, nounBefore, nounFrom } from "../3-recognise/quantities/phrases.ts";
import type { PersonMention, Persons } from "./speech-persons.ts";
import type { Report, Said, Sources } from "./speech-sources.ts";
import {
  isAdding,
  isAnd,
  isAs,
  isBe,
  isDocument,
  isDone,
  isIssued,
  isIt,
  isPronoun,
  isQuoted,
  isRemarks,
  isSoft,
  isTelling,
  isThat,
  isThey,
} from "./speech-words.ts";

/** Who is the subject of a verb of speech. */
export class Subjects {
  constructor(
    private readonly doc: Doc,
    private readonly words: Marked,
    /** With the days that the text names marked. */
    private readonly timed: Marked,
    private readonly persons: Persons,
    private readonly sources: Sources,
    /** The reports of an earlier sentence, for "he" and "she". */
    private readonly reportsOf: (sentence: number) => readonly Report[],
  ) {}

  of(at: number, first: number, found: readonly { at: number; said: Said }[], quoted = false): Said | null {
    const { doc } = this;
    const { at: i, passive: voice } = this.beforeVerb(at, first);
    const passive = voice && !quoted;
    const soft = isSoft(doc, at);
    // "welcomed figures showing that"
    if (i === at - 1 && isDocument(doc, i) && doc.lower(at).endsWith("ing")) {
      const shown = nounBefore(this.words, i + 1, first);
      if (shown !== null) return { kind: "source", by: this.sources.trimmed(shown) };
    }
    if (i >= first && isIt(doc, i)) return soft ? null : { kind: "again" };
    const ending = this.persons.ending(i + 1, first);
    // "he" of whom the mentions have no name: who spoke before, by the article's order
    const unsure = ending !== null && isPronoun(doc, i) && (ending.entity.name === "" || isAdding(doc, at));
    const person = unsure && (ending?.entity.name === "" || this.spokeBefore(at) !== null) ? null : ending;
    if (passive) {
      const by = at + 1;
      // "she was told": by whom goes without saying
      if (doc.lower(by) !== "by") return isTelling(doc, at) && (person !== null || isPronoun(doc, i)) ? { kind: "other" } : null;
      const named = this.sources.named(by + 1, Math.min(doc.count, by + 12));
      return named?.kind === "source" && (doc.begins(named.by.first, CALENDAR) || isEdge(doc, named.by.first)) ? null : named;
    }
    if (person !== null) {
      // "X and Y said": which of the two is not told
      return this.persons.joint(person, first) ? { kind: "other" } : { kind: "person", entity: person.entity, by: person };
    }
    if (i >= first && isPronoun(doc, i)) {
      const meant = (isAdding(doc, at) ? this.spokeBefore(at) : null) ?? this.personMeant(i, first);
      return meant === null ? { kind: "again" } : { kind: "person", entity: meant.entity, by: { first: i, last: i + 1 } };
    }
    // "the director, who pledged to train 40 nurses"
    if (i > first && grammar(doc, i) & RELATIVE && doc.lower(i) === "who") {
      const antecedent = this.persons.ending(doc.mark(i - 1) === 0x2c ? i - 1 : i, first);
      return antecedent === null ? null : { kind: "person", entity: antecedent.entity, by: antecedent };
    }
    if (i >= first && isThey(doc, i)) return doc.quoted[at] === 1 || soft ? null : { kind: "other" };
    if (isAs(doc, i)) return this.quotedAs(i, first);
    const word = doc.slice(at, at + 1).toLowerCase();
    const joined =
      i < first || isAnd(doc, i) || doc.mark(i) === 0x2c || (word.endsWith("ing") && i === at - 1) || isQuotationMark(doc.mark(i));
    if (joined) {
      const earlier = found.at(-1);
      if (i < first && word.endsWith("ing")) {
        const main = this.persons.first(at, doc.sentenceRange(doc.sentence[at] as number).last);
        return main === null ? { kind: "again" } : { kind: "person", entity: main.entity, by: main };
      }
      const outer = doc.mark(i) === 0x2c ? this.pastInserted(i, first) : i;
      const main = outer < i ? this.persons.ending(outer, first) : null;
      if (main !== null) return { kind: "person", entity: main.entity, by: main };
      const subject = outer < i ? nounBefore(this.words, outer, first) : null;
      const known = subject === null ? null : this.persons.byName(subject.first, subject.last);
      if (subject !== null && known !== null) return { kind: "person", entity: known, by: subject };
      // "the commission, chaired by Ana and Bo, said"
      if (subject !== null && !soft && this.sources.isSource(subject)) return { kind: "source", by: this.sources.trimmed(subject) };
      const inserted = doc.mark(i) === 0x2c ? (this.persons.beforeInserted(i, first) ?? this.persons.ending(i, first)) : null;
      if (inserted !== null) return { kind: "person", entity: inserted.entity, by: inserted };
      if (earlier !== undefined) return earlier.said;
      const opening = this.persons.first(first, at);
      if (opening !== null && opening.first - first < 12) return { kind: "person", entity: opening.entity, by: opening };
      // "the agency issued an appeal and predicted"
      const noun =
        doc.mark(i) === 0x2c
          ? nounBefore(this.words, outer, first)
          : isAnd(doc, i) && !soft
            ? nounFrom(this.words, this.pastOpening(first, i), i)
            : null;
      if (noun !== null && !soft && this.sources.isSource(noun)) return { kind: "source", by: this.sources.trimmed(noun) };
      // "He sought more time and said"
      return isAnd(doc, i) && isPronoun(doc, first) ? this.meant(first, first) : null;
    }
    const source = this.sources.before(at, i, first);
    return source !== null &&
      source.kind === "source" &&
      soft &&
      !isDone(doc, at) &&
      !isTelling(doc, at) &&
      doc.begins(source.by.last - 1, bitOf("countries") | bitOf("capitals"))
      ? null
      : source;
  }

  /** "was quoted as saying", "quoted X as saying": whose words they are. */
  private quotedAs(as: number, first: number): Said | null {
    const { doc } = this;
    for (let i = as - 1; i >= first && as - i < 14; i--) {
      if (doc.mark(i) !== 0 && doc.mark(i) !== 0x2c) return null;
      if (!isQuoted(doc, i)) continue;
      if (isBe(doc, i - 1) || isBe(doc, i - 2)) return this.of(i, first, [], true);
      const person = this.persons.from(i + 1, as);
      return person === null ? null : { kind: "person", entity: person.entity, by: person };
    }
    return null;
  }

  /** Skips what stands between a subject and its verb: auxiliaries, adverbs, "on Monday". */
  private beforeVerb(at: number, first: number): { at: number; passive: boolean } {
    const { doc } = this;
    let i = at - 1;
    let passive = false;
    for (; i >= first; i--) {
      const bits = grammar(doc, i);
      // "the High Commissioner (UNHC) said"
      if (doc.mark(i) === 0x29) {
        const open = this.bracket(i, first);
        if (open > first) {
          i = open;
          continue;
        }
      }
      if (bits & (ADVERB | AUXILIARY) && !isThat(doc, i)) {
        passive ||= isBe(doc, i) && i >= at - 3 && !doc.slice(at, at + 1).endsWith("ing");
        continue;
      }
      // "the president repeatedly informed"
      if (i === at - 1 && i > first && doc.end(i) - doc.start(i) > 5 && doc.text.endsWith("ly", doc.end(i)) && !doc.is(i, CAPITAL))
        continue;
      // "the statement issued afterwards speaks of"
      if ((isLater(doc, i) || (isIssued(doc, i) && i < at - 1)) && i > at - 4 && !doc.is(i, CAPITAL)) continue;
      const calendar = doc.isNumber(i) || doc.begins(i, CALENDAR) || this.timed.busy[i] === 1;
      if (calendar && i > at - 6) continue;
      // "the minister in his remarks noted"
      if (isRemarks(doc, i) && i > first) {
        let open = i - 1;
        while (open > first && i - open < 4 && (isRemarks(doc, open) || grammar(doc, open) & (ARTICLE | DEFINITE))) open--;
        if (grammar(doc, open) & PREPOSITION && open > first) {
          i = doc.mark(open - 1) === 0x2c ? open - 1 : open;
          continue;
        }
      }
      if (bits & PREPOSITION && i < at - 1 && (doc.isNumber(i + 1) || doc.begins(i + 1, CALENDAR) || this.timed.busy[i + 1] === 1))
        continue;
      break;
    }
    return { at: i, passive };
  }

  /** Who spoke last in the sentences before: whoever adds goes on. */
  private spokeBefore(at: number): PersonMention | null {
    const { doc } = this;
    const sentence = doc.sentence[at] as number;
    for (let s = sentence - 1; s >= 0 && s > sentence - 5; s--) {
      if (doc.furniture[doc.sentenceStart[s] as number] === 1) return null;
      const said = this.reportsOf(s).findLast(({ said }) => said.kind === "person" || said.kind === "source")?.said;
      if (said?.kind === "person") return said.entity.name === "" ? null : { ...said.by, entity: said.entity };
      if (said !== undefined) return null;
    }
    return null;
  }

  /** The bracket that opens what ends at `close`, or -1. */
  private bracket(close: number, first: number): number {
    for (let i = close - 1; i > first && close - i < 10; i--) if (this.doc.mark(i) === 0x28) return i;
    return -1;
  }

  /** Past "To date," at the sentence's opening. */
  private pastOpening(first: number, limit: number): number {
    const { doc } = this;
    if (!(grammar(doc, first) & (PREPOSITION | ADVERB))) return first;
    for (let i = first; i < limit && i < first + 8; i++) if (doc.mark(i) === 0x2c) return i + 1;
    return first;
  }

  /** Where the comma at `comma` ends what is set into a clause, the comma that opens it: "the bank, in its report, put"; else `comma`. */
  private pastInserted(comma: number, first: number): number {
    const { doc } = this;
    let nearest = true;
    for (let i = comma - 1; i > first && comma - i < MOST_INSERTED; i--) {
      if (doc.mark(i) !== 0x2c) continue;
      const next = i + 1;
      if (grammar(doc, next) & RELATIVE || (nearest && (grammar(doc, next) & PREPOSITION || looksPast(doc, next)))) return i;
      nearest = false;
    }
    return comma;
  }

  /** Whom "according to her" names. */
  meant(at: number, first: number): Said {
    const person = this.persons.first(at, at + 1) ?? this.personMeant(at, first);
    return person === null || person.entity.name === ""
      ? { kind: "again" }
      : { kind: "person", entity: person.entity, by: { first: at, last: at + 1 } };
  }

  /** Whom "he" or "she" at `at` means where the mentions do not say: the one who spoke, or the subject, in this or an earlier sentence. */
  private personMeant(at: number, first: number): PersonMention | null {
    const { doc } = this;
    const here = this.persons.first(first, at);
    // "To Ana she complained": somebody else
    const isTo = here !== null && (grammar(doc, here.first - 1) & PREPOSITION) !== 0;
    if (here !== null && !isTo && here.first - first < 6 && doc.quoted[here.first] === 0) return here;
    const sentence = doc.sentence[at] as number;
    for (let s = sentence - 1; s >= 0 && s > sentence - 4; s--) {
      const open = doc.sentenceStart[s] as number;
      if (doc.furniture[open] === 1) return null;
      const spoke = [...this.reportsOf(s)].reverse().find(({ said }) => said.kind === "person" && said.entity.name !== "");
      if (spoke !== undefined && spoke.said.kind === "person" && spoke.said.entity.name !== "")
        return { ...spoke.said.by, entity: spoke.said.entity };
      // "The visiting minister stressed it. She thanked": someone whom the mentions do not settle
      if (this.reportsOf(s).some(({ said, mode }) => said.kind === "again" && mode !== "impersonal")) return null;
      const subject = this.persons.first(open, doc.sentenceStart[s + 1] as number);
      if (subject !== null && subject.entity.name !== "" && doc.quoted[subject.first] === 0) return subject;
    }
    return null;
  }
}

const MOST_INSERTED = 24;
const CALENDAR = bitOf("months") | bitOf("weekdays");
const isEdge = wordSet("end start beginning close middle mid");
const isLater = wordSet("afterwards afterward later earlier late early");
