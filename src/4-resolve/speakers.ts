import type { Because } from "../0-ground/because.ts";
import { bisect } from "../0-ground/bisect.ts";
import { bitOf } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { isQuotationMark } from "../2-segment/quotation-marks.ts";
import { CAPITAL, POSSESSIVE } from "../2-segment/tokens.ts";
import { ADVERB, ARTICLE, DEFINITE, grammar, isOpen, PRONOUN } from "../3-recognise/quantities/grammar.ts";
import { mark, type Stretch } from "../3-recognise/quantities/phrases.ts";
import type { PersonMention } from "./speech-persons.ts";
import { Reports } from "./speech-reports.ts";
import type { Report } from "./speech-sources.ts";
import { isDone, isIt, isPronoun, isThis, isThisEnd, isWished } from "./speech-words.ts";

/** Who says what a token tells: a person, or a body or document cited. Neither, where the article speaks of a speaker that it does not tell. */
export interface Attribution {
  readonly person?: PersonMention["entity"];
  readonly source?: Stretch;
  /** What reports it. */
  readonly report?: Report;
  readonly because: Because;
}

export interface Speech {
  /** Who tells what stands at the token; null where the article itself does. */
  speakerAt(token: number): Attribution | null;
  /** The reports of speech of one sentence, in order. */
  reportsOf(sentence: number): readonly Report[];
  /** True where the report stands in another's words, and gives none of its own: "Ana said the plan asked for". */
  isNested(sentence: number, report: Report): boolean;
  /** Whose words a report of the sentence gives. */
  toldBy(sentence: number, report: Report): Attribution | null;
}

const MOST_CITED = 14;
/** Whoever goes on has spoken within as many sentences. */
const MOST_SENTENCES = 12;
const WEEKDAYS = bitOf("weekdays");

export type { PersonMention } from "./speech-persons.ts";

/** `outlet`: who publishes the article, and is no source of it. `dates`: the temporal expressions, which may stand before a verb. */
export function readSpeech(
  doc: Doc,
  persons: readonly PersonMention[],
  outlet: string | null = null,
  dates: readonly (Stretch & { readonly type: string })[] = [],
): Speech {
  const days = dates.filter(({ type }) => type === "date" || type === "time");
  const reports = new Reports(doc, persons, outlet === null ? [] : outlet.toLowerCase().split(/[^\p{L}\p{N}]+/u), mark(doc, days, []));
  return new Reader(doc, reports);
}

class Reader implements Speech {
  /** By paragraph: what each of its sentences goes on with, from the paragraph's first sentence on. */
  private readonly carried = new Map<number, { first: number; before: (Attribution | null)[]; after: Attribution | null }>();

  constructor(
    private readonly doc: Doc,
    private readonly reports: Reports,
  ) {}

  reportsOf(sentence: number): readonly Report[] {
    return this.reports.of(sentence);
  }

  isNested(sentence: number, report: Report): boolean {
    return this.outerOf(sentence, report) !== null;
  }

  toldBy(sentence: number, report: Report): Attribution | null {
    const paragraph = this.paragraphOf(sentence);
    const carried = paragraph.before[sentence - paragraph.first] ?? null;
    return this.withSource(this.attribution(report, carried), sentence, report.at, report);
  }

  speakerAt(token: number): Attribution | null {
    const { doc } = this;
    const sentence = doc.sentence[token] as number;
    const paragraph = this.paragraphOf(sentence);
    const carried = paragraph.before[sentence - paragraph.first] ?? null;
    const covering = this.covering(sentence, token);
    // "“Our partners expect 70,” she said": words of the quotation's own
    const report = covering !== null && this.isInWords(covering) ? null : covering;
    const outer = report === null ? null : this.outerOf(sentence, report);
    if (outer !== null) {
      const told = this.attribution(outer, carried);
      // "the director said the census shows": both; "said the plan asked for": the director alone
      return told?.person !== undefined && report?.said.kind === "source" && isDone(doc, report.at)
        ? { ...told, source: report.said.by }
        : told;
    }
    // "disclosed this when he received the envoy": the article's own words behind it
    if (report !== null && !report.trailing && isThis(doc, report.at + 1) && token > report.at && !isOpen(doc, report.at + 2)) return null;
    if (report !== null) return this.withSource(this.attribution(report, carried), sentence, token, report);
    if (doc.quoted[token] === 1) {
      // A quotation that runs on: its speaker may be named only after it.
      const later = this.laterInQuotation(sentence, token);
      // "“B. C,” Bo said" behind "“A,” Ana said": who is named behind it
      const isNamed = later?.said.kind === "person" && later.said.entity.name !== "" && doc.is(later.said.by.last - 1, CAPITAL);
      if (carried?.person !== undefined && !isNamed) return carried;
      if (later !== null) return this.attribution(later, carried);
    } else if (carried?.person !== undefined && isPronoun(doc, doc.sentenceStart[sentence] as number)) {
      // "He had arrived on Sunday": the article tells of the speaker
      return null;
    }
    return carried ?? (report === null ? this.disclosedAfter(sentence) : null);
  }

  /** "Exports rose by a fifth. The minister disclosed this in Abuja": who says so behind what was told. */
  private disclosedAfter(sentence: number): Attribution | null {
    const { doc } = this;
    const paragraph = doc.paragraph[sentence] as number;
    for (let s = sentence + 1; s < doc.sentences && s < sentence + 6 && (doc.paragraph[s] as number) <= paragraph + 1; s++) {
      const start = doc.sentenceStart[s] as number;
      if (doc.furniture[start] === 1) return null;
      for (const report of this.reports.of(s)) {
        // "Some 40 closed. This is according to the board."
        if (report.kind === "according" && isThis(doc, start) && report.at - start < 3) return this.attribution(report, null);
        const behind = report.at + 2;
        // "The minister said it on the margins of a forum"
        const isThisOrIt = isThis(doc, report.at + 1) || (doc.lower(report.at + 1) === "it" && isThisEnd(doc, behind));
        const tellsThis = isThisOrIt && (doc.mark(behind) !== 0 || isThisEnd(doc, behind) || doc.begins(behind, WEEKDAYS));
        if (tellsThis) return report.said.kind === "person" ? this.attribution(report, null) : null;
      }
      if (doc.paragraph[s] !== paragraph || this.reports.of(s).length > 0) return null;
    }
    return null;
  }

  /**
   * A person's words that a body passes on have both: "the office said that Ana noted", "..., Ana noted, the office said",
   * "Ana, citing the office, said".
   */
  private withSource(told: Attribution | null, sentence: number, token: number, inner: Report): Attribution | null {
    if (told === null || told.source !== undefined) return told;
    const cited = this.reports.citedAt(inner.at, this.doc.sentenceRange(sentence).last);
    if (cited?.kind === "source") return { ...told, source: cited.by };
    const reports = this.reports.of(sentence);
    const k = reports.indexOf(inner);
    const before = reports[k - 1];
    const passes =
      before?.said.kind === "source" && (before.kind === "citing" ? inner.at - before.at < MOST_CITED : this.inside(before, inner))
        ? before
        : undefined;
    const outer =
      passes ?? reports.find((other, at) => at > k && other.trailing && other.said.kind === "source" && other.covers.first <= token + 1);
    if (outer?.said.kind === "source") return { ...told, source: outer.said.by };
    // "..., Ana said, according to the agency": who passes it on
    const next = reports[k + 1];
    return next?.kind === "according" && next.said.kind === "source" && next.at - inner.at <= 2 ? { ...told, source: next.said.by } : told;
  }

  /** The person's report in whose words a body's report stands: "Ana said the plan asked for". */
  private outerOf(sentence: number, inner: Report): Report | null {
    if (inner.said.kind !== "source" || inner.trailing || inner.kind !== "verb") return null;
    const reports = this.reports.of(sentence);
    const outer = reports[reports.indexOf(inner) - 1];
    if (outer === undefined || outer.trailing || outer.kind !== "verb" || (outer.said.kind !== "person" && outer.said.kind !== "again"))
      return null;
    // "said that the partners", "said that his country's partners"
    for (let i = inner.said.by.first - 1; i > outer.at; i--) {
      if (i > outer.at + 1 && this.doc.lower(i) === "that") break;
      // "Ana said: “The plan asked for"
      if (this.doc.mark(i) === 0x3a || isQuotationMark(this.doc.mark(i))) continue;
      const owner = this.doc.is(i, POSSESSIVE) || (this.doc.is(i + 1, POSSESSIVE) && isOpen(this.doc, i));
      if (!owner && !(grammar(this.doc, i) & (ARTICLE | DEFINITE))) return null;
    }
    return outer;
  }

  /** True where `inner` and its subject stand in the clause that "that" opens behind `outer`. */
  private inside(outer: Report, inner: Report): boolean {
    const { doc } = this;
    const subject = inner.said.kind === "person" || inner.said.kind === "source" ? inner.said.by.first : inner.at;
    for (let i = subject - 1; i > outer.at && subject - i < MOST_CITED; i--) {
      if (doc.mark(i) !== 0) return false;
      const word = doc.lower(i);
      if (word === "that") return true;
      if (word === "and" || word === "but" || word === "while") return false;
    }
    return false;
  }

  /** Reports come in order and run to the end of their sentence: the last that begins before the token, else a trailing first. */
  private covering(sentence: number, token: number): Report | null {
    const reports = this.reports.of(sentence);
    const next = bisect(0, reports.length, (index) => (reports[index] as Report).at <= token);
    const before = reports[next - 1];
    const behind = reports[next];
    const trailing = behind !== undefined && behind.covers.first <= token ? behind : null;
    // "The office expects that ..., the minister said"
    // "Tunis has asked for $2 million, sources said"
    if (before?.said.kind === "source" && trailing !== null && trailing.said.kind !== "other" && isWished(this.doc, before.at))
      return trailing;
    // "“We do not choose,” she said of China, which lent us 2 million": behind her words
    if (
      before?.trailing === true &&
      before.mode === "direct" &&
      trailing === null &&
      this.doc.quoted[token] === 0 &&
      this.doc.quoted[before.at] === 0 &&
      this.endsQuotation(before)
    )
      return null;
    if (before !== undefined && token >= before.covers.last) return trailing;
    return before === undefined || (before.said.kind === "other" && trailing !== null) ? trailing : before;
  }

  /** True where the report's words are a quotation that ends right before its subject and verb. */
  private endsQuotation({ at, said }: Report): boolean {
    const open = said.kind === "person" || said.kind === "source" ? Math.min(said.by.first, at) : at;
    for (let i = open - 1; i > open - 4 && i >= 0; i--) if (this.doc.quoted[i] === 1) return true;
    return false;
  }

  /** "we expect", "they told us": a report inside a quotation by whoever is meant there. */
  private isInWords({ said, at }: Report): boolean {
    return (said.kind === "other" || said.kind === "again") && this.doc.quoted[at] === 1;
  }

  private laterInQuotation(sentence: number, token: number): Report | null {
    const { doc } = this;
    const paragraph = doc.paragraph[sentence] as number;
    for (let next = sentence + 1; next < doc.sentences && next < sentence + 8 && doc.paragraph[next] === paragraph; next++) {
      const report = this.reports.of(next).find((told) => !this.isInWords(told));
      // "..., he said": whoever spoke before
      if (report !== undefined && (report.said.kind !== "again" || report.mode === "direct")) return report;
      if (doc.quoted[doc.sentenceStart[next] as number] !== 1 && doc.quoted[token] === 1) return null;
    }
    return null;
  }

  private attribution(report: Report, carried: Attribution | null): Attribution | null {
    const { said } = report;
    const { doc } = this;
    // "It was noted": a statement of its own by who spoke before
    if (said.kind === "again" && carried !== null) return { ...carried, report };
    const before = said.kind === "again" ? this.spokeBefore(report) : null;
    if (before !== null) return { ...before, report };
    const because: Because = {
      rule: said.kind === "other" || said.kind === "again" ? "speech/unsettled" : `speech/${said.kind}`,
      start: doc.start(report.at),
      end: doc.end(report.at),
      ...(said.kind === "other" || said.kind === "again"
        ? {}
        : { from: [{ rule: `speech/${report.mode}`, start: doc.start(said.by.first), end: doc.end(said.by.last - 1) }] }),
    };
    // "a company spokesman said": someone without a name
    if (
      said.kind === "person" &&
      said.entity.name === "" &&
      !(grammar(doc, said.by.first - 1) & DEFINITE) &&
      !(grammar(doc, said.by.first) & (DEFINITE | PRONOUN))
    )
      return { source: said.by, report, because };
    if (said.kind === "person") return { person: said.entity, report, because };
    return said.kind === "source" ? { source: said.by, report, because } : { report, because };
  }

  /** Who goes on in a paragraph of its own: "the agency official said" the one person who has spoken, "it added" the body cited last. */
  private spokeBefore(report: Report): Attribution | null {
    const { doc } = this;
    const sentence = doc.sentence[report.at] as number;
    const open = doc.sentenceStart[sentence] as number;
    let it = report.at - 1;
    while (it > open && grammar(doc, it) & ADVERB) it--;
    if (report.mode === "impersonal") return null;
    return isIt(doc, it) ? this.bodyBefore(sentence) : this.personBefore(sentence);
  }

  /** The reports of the sentences before, the last first, as far as the text goes on without furniture. */
  private *reportsBefore(sentence: number): Generator<Report> {
    for (let s = sentence - 1; s >= 0 && s > sentence - MOST_SENTENCES; s--) {
      // a box inside the text
      if (this.doc.furniture[this.doc.sentenceStart[s] as number] === 1) continue;
      yield* [...this.reports.of(s)].reverse();
    }
  }

  /** The body cited last, in this paragraph or the one before. */
  private bodyBefore(sentence: number): Attribution | null {
    const { doc } = this;
    for (const report of this.reportsBefore(sentence)) {
      if (report.said.kind === "again") continue;
      const paragraph = doc.paragraph[doc.sentence[report.at] as number] as number;
      const isNear = paragraph >= (doc.paragraph[sentence] as number) - 1;
      return report.said.kind === "source" && isNear ? this.attribution(report, null) : null;
    }
    return null;
  }

  /** The one person who has spoken; two mean none. */
  private personBefore(sentence: number): Attribution | null {
    let found: Report | null = null;
    for (const report of this.reportsBefore(sentence)) {
      if (report.said.kind !== "person" || report.said.entity.name === "") continue;
      if (found?.said.kind === "person" && found.said.entity !== report.said.entity) return null;
      found ??= report;
    }
    return found === null ? null : this.attribution(found, null);
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
      this.reports.of(first).length === 0 &&
      doc.furniture[doc.sentenceStart[first - 1] as number] === 0
    ) {
      const previous = this.carried.get(paragraph - 1);
      const after = previous !== undefined ? previous.after : this.lastOf(first - 1);
      if (after?.person !== undefined) current = after;
    }
    if (first > 0 && current === null && this.reports.of(first).length === 0) current = this.labelBefore(first);
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
      const label = this.reports.labelAt(open);
      if (label !== null) return this.attribution(this.reports.of(s)[0] as Report, null);
    }
    return null;
  }

  private goesOn(sentence: number, current: Attribution | null): Attribution | null {
    const reports = this.reports.of(sentence);
    const nested = reports.at(-1);
    // "Ana said the plan asked for 5 billion. So far ...": Ana goes on
    const last = nested === undefined ? undefined : (this.outerOf(sentence, nested) ?? nested);
    return last === undefined ? current : this.withSource(this.attribution(last, current), sentence, last.at, last);
  }

  /** Who spoke last in the paragraph that ends with `sentence`, read without its own beginnings: bounded work. */
  private lastOf(sentence: number): Attribution | null {
    const paragraph = this.doc.paragraph[sentence] as number;
    for (let s = sentence; s >= 0 && s > sentence - 12 && this.doc.paragraph[s] === paragraph; s--) {
      const report = this.reports.of(s).at(-1);
      if (report !== undefined && report.said.kind !== "again") return this.attribution(report, null);
    }
    return null;
  }
}
