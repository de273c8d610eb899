import type { Because } from "../0-ground/because.ts";
import { bitOf } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL, CAPITALS, LINE } from "../2-segment/tokens.ts";
import {
  ADVERB,
  ARTICLE,
  AUXILIARY,
  DEFINITE,
  grammar,
  looksPast,
  looksPlural,
  PREPOSITION,
  wordSet,
} from "../3-recognise/quantities/grammar.ts";
import { HashBits } from "../3-recognise/quantities/hash-bits.ts";
import { speechAt } from "../3-recognise/quantities/lexis.ts";
import { type Marked, type Noun, nounBefore, nounFrom, type Stretch, unmarked } from "../3-recognise/quantities/phrases.ts";

/** A person as mentioned: tokens `[first, last)`, pronouns and offices already resolved. */
export interface PersonMention {
  readonly first: number;
  readonly last: number;
  readonly entity: { readonly name: string };
}

/** Who says what a token tells: a person, or a body or document cited. Neither, where the article speaks of a speaker that it does not tell. */
export interface Attribution {
  readonly person?: PersonMention["entity"];
  readonly source?: Stretch;
  readonly because: Because;
}

export interface Speech {
  /** Who tells what stands at the token; null where the article itself does. */
  speakerAt(token: number): Attribution | null;
  /** The reports of speech of one sentence, in order. */
  reportsOf(sentence: number): readonly Report[];
}

export type Mode = "direct" | "indirect" | "impersonal";

/** One verb or phrase of reporting, who it names, and which tokens of its sentence it covers. */
export interface Report {
  /** Token of the verb, or of `according`. */
  readonly at: number;
  readonly covers: Stretch;
  readonly mode: Mode;
  readonly said: Said;
}

/** Whom a report names: `again` goes on with the speaker before, `other` names someone that the article does not settle. */
export type Said =
  | { readonly kind: "person"; readonly entity: PersonMention["entity"]; readonly by: Stretch }
  | { readonly kind: "source"; readonly by: Stretch }
  | { readonly kind: "again" }
  | { readonly kind: "other" };

const isTo = wordSet("to");
const isOf = wordSet("of");
const isIt = wordSet("it there this");
const isPronoun = wordSet("he she");
const isThey = wordSet("they we i");
const isAnd = wordSet("and but then also");
const isThat = wordSet("that how");
const isCited = wordSet("with to the by of a its");
const SAYS =
  "say says said saying states stated announced reported told according added noted informed confirmed revealed estimates estimated puts forecast forecasts predicted showed show shows shown indicated indicate indicates suggest suggests suggested claimed claims projected projects unveiled pledged pledges";
// Tell what someone thinks or does in words, with a person before them; by themselves they report nothing.
const SOFT =
  "thanked thanks thank welcomed welcomes considered considers hopes hoped hope expects expected believes believed presented promised vowed proposed argued urged wants wanted praised praises lauded lauds appreciated cited cites described describes conveyed emphasised congratulated informed briefed requested hailed stress stresses remarked replied continued concluded warned regretted boasted assured";
const isSoft = wordSet(SOFT);
// What bodies do that is as good as saying.
const DONE =
  "expect expects calculates calculated calculate lists list puts put estimates estimate reported reports recording recorded records recorded counts counted say says tell";
const isDone = wordSet(DONE);
// Plurals as often as verbs: "calls", "reports", "the United States".
const isPluralToo = wordSet(
  "calls reports notes points posts states voices claims projects estimates forecasts plans shows talks questions answers comments remarks hopes thanks stress list estimate hope report",
);
const isDocument = wordSet("draft report study survey data figures statistics estimates forecast estimate census");
const isUnder = wordSet("under in per from by");
// What is voiced is a feeling; the words behind it are the article's: "voiced concern over floods that killed hundreds".
const isVoicing = wordSet("voiced voices expressed expresses voicing expressing");
const isBe = wordSet("was were is are been being be");
const isAs = wordSet("as");
const isBoth = wordSet("both");
const isThe = wordSet("the");
const isTwo = wordSet("two three four five");
const isPlural = wordSet(
  "sides parties ministers presidents leaders interlocutors officials delegations participants countries both heads two",
);
const isBody = wordSet(
  "ministry ministries office offices service services statement statements report reports committee government governments agency agencies bank bureau department administration authority authorities commission council parliament court army military forces police embassy presidency cabinet secretariat headquarters staff group union association federation organization organisation company operator data figures statistics study survey document draft release readout communique communiqué bulletin press media sources source officials party board fund centre center institute university mission institution chamber newspaper outlet website portal broadcaster channel paper letter text documents estimates results poll census law plan programme program budget forecast wing directorate command organisations organizations regulator",
);
const isOutletVerb = wordSet("reports report reported informs writes");
const isTold = wordSet("told tell tells");
const isTime = wordSet("on today yesterday earlier later during in at here while adding noting to when after");

const MOST_BACK = 30;

const ACCORDING = 1;
const CITING = 2;
const TELLING = 4;
const ROLES = new HashBits();
ROLES.addWords("according", ACCORDING);
ROLES.addWords("citing quoting referring reference via", CITING);
for (const words of [SAYS, SOFT, DONE]) ROLES.addWords(words, TELLING);

export function readSpeech(doc: Doc, persons: readonly PersonMention[]): Speech {
  return new Reader(doc, persons);
}

class Reader implements Speech {
  private readonly words: Marked;
  private readonly reports = new Map<number, readonly Report[]>();
  /** By paragraph: what each of its sentences goes on with, from the paragraph's first sentence on. */
  private readonly carried = new Map<number, { first: number; before: (Attribution | null)[]; after: Attribution | null }>();

  constructor(
    private readonly doc: Doc,
    private readonly persons: readonly PersonMention[],
  ) {
    this.words = unmarked(doc);
  }

  speakerAt(token: number): Attribution | null {
    const { doc } = this;
    const sentence = doc.sentence[token] as number;
    const paragraph = this.paragraphOf(sentence);
    const carried = paragraph.before[sentence - paragraph.first] ?? null;
    const report = this.covering(sentence, token);
    if (report !== null) return this.attribution(report, carried);
    if (doc.quoted[token] === 1) {
      // A quotation that runs on: its speaker may be named only after it.
      const later = this.laterInQuotation(sentence, token);
      if (carried?.person !== undefined) return carried;
      if (later !== null) return this.attribution(later, carried);
    }
    return carried;
  }

  reportsOf(sentence: number): readonly Report[] {
    let found = this.reports.get(sentence);
    if (found === undefined) {
      found = this.read(sentence);
      this.reports.set(sentence, found);
    }
    return found;
  }

  /** Reports come in order and run to the end of their sentence: the last that begins before the token, else a trailing first. */
  private covering(sentence: number, token: number): Report | null {
    const reports = this.reportsOf(sentence);
    let low = 0;
    let high = reports.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((reports[mid] as Report).at <= token) low = mid + 1;
      else high = mid;
    }
    const before = reports[low - 1];
    const behind = reports[low];
    const trailing = behind !== undefined && behind.covers.first <= token ? behind : null;
    if (before !== undefined && token >= before.covers.last) return trailing;
    return before === undefined || (before.said.kind === "other" && trailing !== null) ? trailing : before;
  }

  private laterInQuotation(sentence: number, token: number): Report | null {
    const { doc } = this;
    const paragraph = doc.paragraph[sentence] as number;
    for (let next = sentence + 1; next < doc.sentences && next < sentence + 8 && doc.paragraph[next] === paragraph; next++) {
      const report = this.reportsOf(next)[0];
      if (report !== undefined && report.said.kind !== "again") return report;
      if (doc.quoted[doc.sentenceStart[next] as number] !== 1 && doc.quoted[token] === 1) return null;
    }
    return null;
  }

  private attribution(report: Report, carried: Attribution | null): Attribution | null {
    const { said } = report;
    const { doc } = this;
    if (said.kind === "again") return carried;
    const because: Because = {
      rule: said.kind === "other" ? "speech/unsettled" : `speech/${said.kind}`,
      start: doc.start(report.at),
      end: doc.end(report.at),
      ...(said.kind === "other"
        ? {}
        : { from: [{ rule: `speech/${report.mode}`, start: doc.start(said.by.first), end: doc.end(said.by.last - 1) }] }),
    };
    if (said.kind === "person") return { person: said.entity, because };
    return said.kind === "source" ? { source: said.by, because } : { because };
  }

  private paragraphOf(sentence: number): { first: number; before: (Attribution | null)[]; after: Attribution | null } {
    const { doc } = this;
    const paragraph = doc.paragraph[sentence] as number;
    const known = this.carried.get(paragraph);
    if (known !== undefined) return known;
    let first = sentence;
    while (first > 0 && doc.paragraph[first - 1] === paragraph) first--;
    const open = doc.sentenceStart[first] as number;
    let current: Attribution | null = null;
    // A paragraph that opens with a quotation and names no one goes on with the paragraph before.
    if (
      first > 0 &&
      doc.quoted[open] === 1 &&
      this.reportsOf(first).length === 0 &&
      doc.furniture[doc.sentenceStart[first - 1] as number] === 0
    ) {
      const previous = this.carried.get(paragraph - 1);
      const after = previous !== undefined ? previous.after : this.lastOf(first - 1);
      if (after?.person !== undefined) current = after;
    }
    if (first > 0 && current === null && this.reportsOf(first).length === 0) current = this.labelBefore(first);
    const before: (Attribution | null)[] = [];
    for (let s = first; s < doc.sentences && doc.paragraph[s] === paragraph; s++) {
      before.push(current);
      current = this.goesOn(s, current);
    }
    const made = { first, before, after: current };
    this.carried.set(paragraph, made);
    return made;
  }

  /** In a transcript a speaker goes on over paragraphs, until the next label. */
  private labelBefore(sentence: number): Attribution | null {
    const { doc } = this;
    for (let s = sentence - 1; s >= 0 && s > sentence - 30; s--) {
      const open = doc.sentenceStart[s] as number;
      if (doc.furniture[open] === 1) return null;
      const label = this.labelAt(open);
      if (label !== null) return this.attribution(this.reportsOf(s)[0] as Report, null);
    }
    return null;
  }

  private goesOn(sentence: number, current: Attribution | null): Attribution | null {
    const reports = this.reportsOf(sentence);
    const last = reports.at(-1);
    return last === undefined ? current : this.attribution(last, current);
  }

  /** Who spoke last in the paragraph that ends with `sentence`, read without its own beginnings: bounded work. */
  private lastOf(sentence: number): Attribution | null {
    const paragraph = this.doc.paragraph[sentence] as number;
    for (let s = sentence; s >= 0 && s > sentence - 12 && this.doc.paragraph[s] === paragraph; s--) {
      const report = this.reportsOf(s).at(-1);
      if (report !== undefined && report.said.kind !== "again") return this.attribution(report, null);
    }
    return null;
  }

  private read(sentence: number): readonly Report[] {
    const { doc } = this;
    const { first, last } = doc.sentenceRange(sentence);
    const found: { at: number; said: Said; trailing: boolean; mode: Mode }[] = [];
    // "Both took the view": no longer the one who spoke before
    if (this.opensWithSeveral(first)) found.push({ at: first, said: { kind: "other" }, trailing: false, mode: "indirect" });
    const label = this.labelAt(first);
    if (label !== null)
      found.push({ at: label.last, said: { kind: "person", entity: label.entity, by: label }, trailing: false, mode: "direct" });
    for (let i = first; i < last; i++) {
      if (!doc.isWord(i)) continue;
      const role = ROLES.get(doc.tokens.hash[i] as number);
      if (role & ACCORDING && isTo(doc, i + 1)) {
        const said = this.named(i + 2, last);
        if (said !== null) found.push({ at: i, said, trailing: true, mode: "indirect" });
        continue;
      }
      if (role & CITING) {
        const said = this.cited(i, last);
        if (said === null) continue;
        // "local media has written with reference to": the report is the cited body's
        const outlet = found.at(-1);
        if (outlet !== undefined && outlet.said.kind === "source" && i - outlet.at < 6) found.pop();
        found.push({ at: i, said, trailing: true, mode: "indirect" });
        continue;
      }
      if (i === first && isUnder(doc, i)) {
        const noun = nounFrom(this.words, i + 1, last);
        if (noun !== null && isDocument(doc, noun.head))
          found.push({ at: i, said: { kind: "source", by: this.trimmed(noun) }, trailing: false, mode: "indirect" });
        continue;
      }
      if (!(role & TELLING) && !speechAt(doc, i)) continue;
      const report = this.reported(i, first, last, found);
      if (report !== null) found.push(report);
    }
    let told: Said | null = null;
    return found.map(({ at, said: named, mode, trailing }, k) => {
      const before = found[k - 1];
      const said: Said = named.kind === "again" && told !== null ? told : named;
      if (said.kind !== "again") told = said;
      const open = before === undefined ? first : before.at + 1;
      return {
        at,
        said,
        mode,
        covers: { first: trailing ? open : at, last: isVoicing(doc, at) && !isThat(doc, at + 2) && !isThat(doc, at + 1) ? at : last },
      };
    });
  }

  private opensWithSeveral(first: number): boolean {
    const { doc } = this;
    if (doc.quoted[first] === 1) return false;
    if (isBoth(doc, first)) return true;
    return isThe(doc, first) && (isPlural(doc, first + 1) || (isTwo(doc, first + 1) && isPlural(doc, first + 2)));
  }

  /** `Name:` at the opening of a paragraph, as transcripts have it. */
  private labelAt(first: number): PersonMention | null {
    const { doc } = this;
    if (!doc.is(first, LINE)) return null;
    const person = this.firstPerson(first, first + 8);
    return person !== null && person.first <= first + 1 && doc.isMark(person.last, ":") ? person : null;
  }

  /** The report that the speech verb at `at` makes, or null where the word is no verb here. */
  private reported(
    at: number,
    first: number,
    last: number,
    found: readonly { at: number; said: Said }[],
  ): { at: number; said: Said; trailing: boolean; mode: Mode } | null {
    const { doc } = this;
    const word = doc.slice(at, at + 1).toLowerCase();
    const before = at - 1;
    const bits = before >= first ? grammar(doc, before) : 0;
    if (bits & (ARTICLE | DEFINITE) && !isThat(doc, before)) return null;
    if (doc.is(at, CAPITAL) && at > first && !doc.is(at, CAPITALS) && !isQuote(doc.mark(before))) return null;
    if (doc.mark(before) === 0x27 || (isOf(doc, at + 1) && !looksPast(doc, at))) return null;
    if (bits & PREPOSITION && !isTo(doc, before)) return null;
    if (isTo(doc, before)) return null;
    const behind = doc.mark(at + 1);
    const that =
      isThat(doc, at + 1) ||
      isThat(doc, at + 2) ||
      behind === 0x3a ||
      isQuote(doc.mark(at + 1)) ||
      (behind === 0x2c && isQuote(doc.mark(at + 2)));
    const comma = doc.mark(before) === 0x2c || isQuote(doc.mark(before));
    const mode: Mode = isQuote(doc.mark(before)) || isQuote(doc.mark(at + 1)) || doc.quoted[before] === 1 ? "direct" : "indirect";
    const apposition = comma && !isQuote(doc.mark(before));
    const adjacent =
      this.personEnding(before + 1, first) ??
      (apposition ? (this.personEnding(before, first) ?? this.acrossApposition(before, first)) : null);
    if (adjacent === null && isPluralToo(doc, at) && !that && !isPronoun(doc, before)) return null;
    if (isTold(doc, at) && isTo(doc, at + 1)) return null;
    // ", said X": the speaker stands behind
    if (adjacent === null && comma && !word.endsWith("ing")) {
      const person = this.personFrom(at + 1, Math.min(last, at + 8));
      if (person !== null && !this.goesOnAsClause(person.last, last))
        return { at, said: { kind: "person", entity: person.entity, by: person }, trailing: true, mode };
      const noun = nounFrom(this.words, at + 1, last);
      if (noun !== null && this.isSource(noun) && !this.goesOnAsClause(noun.complement?.last ?? noun.last, last))
        return { at, said: { kind: "source", by: this.trimmed(noun) }, trailing: true, mode };
    }
    const said = this.subject(at, first, found);
    if (said === null) return null;
    const trailing = !that && (this.trails(at, last) || (comma && found.length === 0 && !word.endsWith("ing")));
    return { at, said, trailing, mode: said.kind === "again" ? "impersonal" : mode };
  }

  /** "said Malaysia would sign": the noun behind the verb is no speaker but a subject. */
  private goesOnAsClause(at: number, last: number): boolean {
    const { doc } = this;
    return at < last && doc.isWord(at) && (grammar(doc, at) & (PREPOSITION | ADVERB)) === 0 && !isTime(doc, at);
  }

  /** True where the content stands before the verb: "..., he said on Monday." */
  private trails(at: number, last: number): boolean {
    const { doc } = this;
    let i = at + 1;
    while (i < last && grammar(doc, i) & ADVERB) i++;
    if (i >= last) return true;
    const mark = doc.mark(i);
    if (mark === 0x2e || mark === 0x2c || mark === 0x3b || isQuote(mark)) return true;
    if (isTold(doc, at) || isTime(doc, i) || doc.begins(i, bitOf("weekdays"))) {
      // "told reporters", "said in a statement": behind a comma, its content stood before
      for (let k = at - 1; k > at - MOST_BACK && k >= 0 && doc.sentence[k] === doc.sentence[at]; k--) {
        if (doc.mark(k) === 0x2c || isQuote(doc.mark(k))) return !this.contentBehind(i, last);
      }
    }
    return false;
  }

  private contentBehind(from: number, last: number): boolean {
    for (let i = from; i < last && i < from + MOST_BACK; i++) if (isThat(this.doc, i)) return true;
    return false;
  }

  /** Skips what stands between a subject and its verb: auxiliaries, adverbs, "on Monday". */
  private beforeVerb(at: number, first: number): { at: number; passive: boolean } {
    const { doc } = this;
    let i = at - 1;
    let passive = false;
    for (; i >= first; i--) {
      const bits = grammar(doc, i);
      if (bits & (ADVERB | AUXILIARY) && !isThat(doc, i)) {
        passive ||= isBe(doc, i) && i >= at - 3 && !doc.slice(at, at + 1).endsWith("ing");
        continue;
      }
      const calendar = doc.isNumber(i) || doc.begins(i, bitOf("weekdays") | bitOf("months"));
      if (calendar && i > at - 6) continue;
      if (bits & PREPOSITION && i < at - 1 && (doc.isNumber(i + 1) || doc.begins(i + 1, bitOf("weekdays") | bitOf("months")))) continue;
      break;
    }
    return { at: i, passive };
  }

  private subject(at: number, first: number, found: readonly { at: number; said: Said }[]): Said | null {
    const { doc } = this;
    const { at: i, passive } = this.beforeVerb(at, first);
    const soft = isSoft(doc, at);
    if (i >= first && isIt(doc, i)) return soft ? null : { kind: "again" };
    const person = this.personEnding(i + 1, first);
    if (passive) {
      const by = at + 1;
      if (doc.slice(by, by + 1).toLowerCase() !== "by") return null;
      const named = this.named(by + 1, Math.min(doc.count, by + 12));
      return named?.kind === "source" && doc.begins(named.by.first, bitOf("months") | bitOf("weekdays")) ? null : named;
    }
    if (person !== null) {
      // "X and Y said": which of the two is not told
      return this.joint(person, first) ? { kind: "other" } : { kind: "person", entity: person.entity, by: person };
    }
    if (i >= first && isPronoun(doc, i)) {
      const meant = this.personMeant(i, first);
      return meant === null ? { kind: "again" } : { kind: "person", entity: meant.entity, by: { first: i, last: i + 1 } };
    }
    if (i >= first && isThey(doc, i)) return doc.quoted[at] === 1 || soft ? null : { kind: "other" };
    const word = doc.slice(at, at + 1).toLowerCase();
    const joined = i < first || isAnd(doc, i) || doc.mark(i) === 0x2c || (word.endsWith("ing") && i === at - 1) || isQuote(doc.mark(i));
    if (joined) {
      const earlier = found.at(-1);
      if (i < first && word.endsWith("ing")) {
        const main = this.firstPerson(at, doc.sentenceRange(doc.sentence[at] as number).last);
        return main === null ? { kind: "again" } : { kind: "person", entity: main.entity, by: main };
      }
      const inserted = doc.mark(i) === 0x2c ? (this.acrossApposition(i, first) ?? this.personEnding(i, first)) : null;
      if (inserted !== null) return { kind: "person", entity: inserted.entity, by: inserted };
      if (earlier !== undefined) return earlier.said;
      const main = this.firstPerson(first, at);
      if (main !== null && main.first - first < 12) return { kind: "person", entity: main.entity, by: main };
      const noun = doc.mark(i) === 0x2c ? nounBefore(this.words, i, first) : null;
      if (noun !== null && !soft && this.isSource(noun)) return { kind: "source", by: this.trimmed(noun) };
      return null;
    }
    if (isAs(doc, i)) return null;
    const source = this.sourceBefore(at, i, first);
    return source !== null && source.kind === "source" && soft && !isDone(doc, at) && doc.begins(source.by.last - 1, bitOf("countries"))
      ? null
      : source;
  }

  /** Whom "he" or "she" at `at` means where the mentions do not say: the one who spoke, or the subject, in this or an earlier sentence. */
  private personMeant(at: number, first: number): PersonMention | null {
    const { doc } = this;
    const here = this.firstPerson(first, at);
    if (here !== null && here.first - first < 6) return here;
    const sentence = doc.sentence[at] as number;
    for (let s = sentence - 1; s >= 0 && s > sentence - 4; s--) {
      const open = doc.sentenceStart[s] as number;
      if (doc.furniture[open] === 1) return null;
      const spoke = [...this.reportsOf(s)].reverse().find((report) => report.said.kind === "person");
      if (spoke !== undefined && spoke.said.kind === "person") return { ...spoke.said.by, entity: spoke.said.entity };
      const subject = this.firstPerson(open, doc.sentenceStart[s + 1] as number);
      if (subject !== null) return subject;
    }
    return null;
  }

  /** The noun that does the saying: a body, a document, a country, or people without a name. */
  private sourceBefore(at: number, i: number, first: number): Said | null {
    const { doc } = this;
    const noun = nounBefore(this.words, i + 1, first);
    if (noun === null) return null;
    if (isPlural(doc, noun.head) || isPlural(doc, noun.first)) return { kind: "other" };
    const body = this.isSource(noun);
    if (isOutletVerb(doc, at) && !this.isBodyNoun(noun)) return null;
    if (body) return { kind: "source", by: this.trimmed(noun) };
    // A name that the mentions do not hold: someone, but no one knows who
    if (doc.is(noun.head, CAPITAL) && !doc.is(noun.head, CAPITALS) && noun.head > first) return { kind: "other" };
    if (doc.is(noun.head, CAPITAL) && noun.first === noun.head && !looksPlural(doc, noun.head)) return { kind: "other" };
    // "Hauliers say that", "a local official told": someone without a name; but "the commandant said" is one whom the article names elsewhere
    const article = doc.slice(noun.first - 1, noun.first).toLowerCase();
    if (article === "the") return { kind: "other" };
    return article === "a" ||
      article === "an" ||
      (looksPlural(doc, noun.head) && noun.first === first) ||
      grammar(doc, noun.first - 1) & DEFINITE
      ? { kind: "source", by: this.trimmed(noun) }
      : null;
  }

  /** "X, who ..., said": the person before an inserted clause that ends with the comma at `comma`. */
  private acrossApposition(comma: number, first: number): PersonMention | null {
    const { doc } = this;
    for (let i = comma - 1; i > first && comma - i < MOST_BACK; i--) {
      if (doc.mark(i) !== 0x2c) continue;
      const person = this.personEnding(i, first);
      if (person !== null) return person;
    }
    return null;
  }

  private joint(person: PersonMention, first: number): boolean {
    const { doc } = this;
    if (person.first - 1 < first || doc.slice(person.first - 1, person.first) !== "and") return false;
    return this.personEnding(person.first - 1, first) !== null;
  }

  /** Whom or what a phrase from `at` on names: a person mentioned here, or a noun that is a source. */
  private named(at: number, limit: number): Said | null {
    const person = this.personFrom(at, Math.min(limit, at + 6));
    if (person !== null) return { kind: "person", entity: person.entity, by: person };
    const noun = nounFrom(this.words, at, limit);
    return noun === null ? null : { kind: "source", by: this.trimmed(noun) };
  }

  private cited(at: number, limit: number): Said | null {
    const { doc } = this;
    let i = at + 1;
    while (i < limit && isCited(doc, i)) i++;
    const noun = nounFrom(this.words, i, limit);
    return noun !== null && this.isSource(noun) ? { kind: "source", by: this.trimmed(noun) } : null;
  }

  private isBodyNoun(noun: Noun): boolean {
    const { doc } = this;
    for (let i = noun.first; i < noun.last; i++) if (isBody(doc, i)) return true;
    return doc.begins(noun.first, bitOf("countries"));
  }

  private isSource(noun: Noun): boolean {
    const { doc } = this;
    if (this.isBodyNoun(noun)) return true;
    return (
      doc.begins(noun.head, bitOf("countries") | bitOf("capitals") | bitOf("organisations")) ||
      doc.begins(noun.first, bitOf("organisations")) ||
      doc.is(noun.head, 2)
    );
  }

  /** A source without the country whose it is: `Vietnam's General Statistics Office`. */
  private trimmed(noun: Noun): Stretch {
    const { doc } = this;
    let { first } = noun;
    const last = noun.complement !== null && noun.complement.first >= noun.last ? noun.complement.last : noun.last;
    for (let i = first + 1; i < first + 4 && i < noun.last; i++) {
      if (doc.mark(i) === 0x27 && (doc.begins(first, bitOf("countries")) || doc.slice(i - 1, i) === "country")) first = i + 1;
    }
    return { first, last: Math.max(last, first + 1) };
  }

  /** The person mention that ends at `end`, or null. */
  private personEnding(end: number, first: number): PersonMention | null {
    for (let k = this.after(end) - 1; k >= 0; k--) {
      const person = this.persons[k] as PersonMention;
      if (person.first < first) return null;
      if (person.last === end) return person;
      if (person.last < end - 1) return null;
    }
    return null;
  }

  /** The first person mention that begins in `[from, limit)`. */
  private firstPerson(from: number, limit: number): PersonMention | null {
    const k = this.after(from - 1);
    for (let j = Math.max(0, k); j < this.persons.length; j++) {
      const person = this.persons[j] as PersonMention;
      if (person.first >= limit) return null;
      if (person.first >= from) return person;
    }
    return null;
  }

  /** A person mention that begins here, an article or a few title words before it. */
  private personFrom(from: number, limit: number): PersonMention | null {
    const person = this.firstPerson(from, limit);
    if (person === null) return null;
    for (let i = from; i < person.first; i++) {
      if (
        this.doc.mark(i) !== 0 ||
        (grammar(this.doc, i) !== 0 && !(grammar(this.doc, i) & (ARTICLE | DEFINITE)) && !/^(of|for|and)$/.test(this.doc.slice(i, i + 1)))
      )
        return null;
    }
    return person;
  }

  /** How many mentions begin at or before `token`. */
  private after(token: number): number {
    let low = 0;
    let high = this.persons.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((this.persons[mid] as PersonMention).first <= token) low = mid + 1;
      else high = mid;
    }
    return low;
  }
}

const isQuote = (mark: number): boolean => mark === 0x22 || mark === 0x201c || mark === 0x201d || mark === 0xab || mark === 0xbb;
