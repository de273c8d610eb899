import { bitOf } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL, CAPITALS } from "../2-segment/tokens.ts";
import { ARTICLE, DEFINITE, grammar, looksPast, looksPlural, PREPOSITION, wordSet } from "../3-recognise/quantities/grammar.ts";
import { type Marked, type Noun, nounBefore, nounFrom, type Stretch } from "../3-recognise/quantities/phrases.ts";
import type { PersonMention, Persons } from "./speech-persons.ts";
import { isBody, isCited, isDocument, isIssued, isOutletVerb, isPaper, isPersonal, isPlural, isUnnamed } from "./speech-words.ts";

export type ReportKind = "verb" | "according" | "citing" | "under" | "label" | "several";
export type Mode = "direct" | "indirect" | "impersonal";

/** One verb or phrase of reporting, who it names, and which tokens of its sentence it covers. */
export interface Report {
  /** Token of the verb, or of `according`. */
  readonly at: number;
  readonly covers: Stretch;
  readonly mode: Mode;
  /** Its words stand before it: "..., she said." */
  readonly trailing: boolean;
  /** `citing`: "quoting", "with reference to"; `under`: "Under a draft, ..."; `label`: `Name:` in a transcript; `several`: "Both ...", no report of its own. */
  readonly kind: ReportKind;
  /** Whom the words are told to: "told reporters". */
  readonly to: Said | null;
  readonly said: Said;
  /** The article's own outlet passes it on: "Trend reports, citing the ministry". */
  readonly credit: boolean;
}

/** Whom a report names: `again` goes on with the speaker before, `other` names someone that the article does not settle. */
export type Said =
  | { readonly kind: "person"; readonly entity: PersonMention["entity"]; readonly by: Stretch }
  | { readonly kind: "source"; readonly by: Stretch }
  | { readonly kind: "again" }
  | { readonly kind: "other" };

const isFrom = wordSet("by from");
const isNaming = wordSet("of for");
const isCounted = wordSet("one two three four five six several many some most");
const isKind = wordSet(
  "union trade business opposition community party industry church tribal village local religious civic labour labor student rebel separatist farm farmers' political military",
);

/** Bodies, documents and people without a name that are cited for something. */
export class Sources {
  constructor(
    private readonly doc: Doc,
    private readonly words: Marked,
    private readonly persons: Persons,
    /** Words of the article's own outlet, in lower case. */
    private readonly outlet: readonly string[],
    /** With the days that the text names marked. */
    private readonly timed: Marked,
  ) {}

  /** The noun that does the saying: a body, a document, a country, or people without a name. */
  before(at: number, i: number, first: number): Said | null {
    const { doc } = this;
    const noun = this.subjectNoun(i + 1, first);
    if (noun === null) return null;
    const body = this.isSource(noun);
    // "the sides", "both ministers"; but "union leaders", "two security sources"
    const bare = isUnnamed(doc, noun.head) && !(grammar(doc, noun.first - 1) & (ARTICLE | DEFINITE));
    if (bare && noun.last - noun.first < 2) return { kind: "source", by: this.trimmed(noun) };
    const several = isPlural(doc, noun.head) && (noun.last - noun.first < 2 || (grammar(doc, noun.first - 1) & (ARTICLE | DEFINITE)) !== 0);
    if (several || (isPlural(doc, noun.first) && !body)) return { kind: "other" };
    if (isPlural(doc, noun.head) && noun.last - noun.first > 1 && !doc.is(noun.first, CAPITALS) && this.isGroup(noun))
      return { kind: "source", by: this.trimmed(noun) };
    if (this.isOwn(noun)) return null;
    const known = this.persons.byName(noun.first, noun.last);
    if (known !== null) return { kind: "person", entity: known, by: { first: noun.first, last: noun.last } };
    if (isOutletVerb(doc, at) && !this.isBodyNoun(noun)) return null;
    // "the High Commissioner for Refugees (UNHCR) said": what has an acronym is a body
    if (doc.mark(i + 1) === 0x28 && doc.is(i + 2, CAPITALS) && doc.mark(i + 3) === 0x29) return { kind: "source", by: this.trimmed(noun) };
    // a headline's "Iraq owes $10bn, official says"
    if (isPersonal(doc, noun.head) && doc.mark(noun.first - 1) === 0x2c && !doc.is(noun.head, CAPITAL))
      return { kind: "source", by: this.trimmed(noun) };
    // "the company official", "its director": a person whom the mentions do not settle, and no body
    const owned = grammar(doc, noun.first - 1) & DEFINITE || doc.mark(noun.head - 1) === 0x27;
    if (owned && isPersonal(doc, noun.head)) return { kind: doc.lower(noun.first - 1) === "the" ? "again" : "other" };
    // a headline's "Harbour Chief announces": a person whom the mentions do not settle
    if (isChief(doc, noun.head) && doc.is(noun.head, CAPITAL) && body) return { kind: "other" };
    if (isPaper(doc, noun.head) && doc.is(noun.head, CAPITAL) && noun.last - noun.first > 1)
      return { kind: "source", by: { first: noun.first, last: noun.last } };
    if (body) return { kind: "source", by: this.trimmed(noun, at) };
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

  /** Whom or what a phrase from `at` on names: a person mentioned here, or a noun that is a source. */
  named(at: number, limit: number, own = false): Said | null {
    const person = this.persons.from(at, Math.min(limit, at + 6));
    if (person !== null) return { kind: "person", entity: person.entity, by: person };
    const noun = nounFrom(this.words, at, limit);
    if (noun === null || (!own && this.isOwn(noun))) return null;
    const known = this.persons.byName(noun.first, noun.last);
    return known === null ? { kind: "source", by: this.trimmed(noun) } : { kind: "person", entity: known, by: noun };
  }

  /** Whom "according to" names: "the minister" whom the mentions do not settle is the one who spoke before, and the outlet is a source like others. */
  according(at: number, limit: number): Said | null {
    const { doc } = this;
    const said = this.named(at, limit, true);
    if (said?.kind !== "source" || doc.lower(at) !== "the") return said;
    const noun = nounFrom(this.words, at, limit);
    return noun !== null && noun.complement === null && isPersonal(doc, noun.head) && doc.mark(noun.last) === 0x2c
      ? { kind: "again" }
      : said;
  }

  /** Whose words a headline is, behind its dash: "Trade to double – ministry". */
  signing(at: number, last: number): Said | null {
    const said = this.named(at, last);
    if (said?.kind !== "source") return said;
    const noun = nounFrom(this.words, at, last);
    return noun !== null && noun.last === last && this.isBodyNoun(noun) ? said : null;
  }

  /** The noun before the verb, or the one that it only qualifies: "a statement shared with the agency said", "doctors at the clinic say". */
  private subjectNoun(end: number, first: number): Noun | null {
    const { doc } = this;
    let noun = this.joined(nounBefore(this.words, end, first), first);
    for (let step = 0; noun !== null && step < 4; step++) {
      let at = noun.first - 1;
      while (at > first && grammar(doc, at) & (ARTICLE | DEFINITE)) at--;
      if (at <= first || !(grammar(doc, at) & PREPOSITION) || /^(of|as|than)$/.test(doc.lower(at))) break;
      let before = at;
      while (
        before > first &&
        at - before < 4 &&
        (looksPast(doc, before - 1) || doc.lower(before - 1) === "and" || doc.mark(before - 1) === 0x2c)
      )
        before--;
      const outer = nounBefore(this.words, before, first);
      if (outer === null || doc.sentence[outer.first] !== doc.sentence[end - 1]) break;
      noun = outer;
    }
    // "the Ministry of Defence of Ukraine"
    for (let step = 0; noun !== null && step < 3; step++) {
      let of = noun.first - 1;
      while (of > first && grammar(doc, of) & (ARTICLE | DEFINITE)) of--;
      if (of <= first || doc.lower(of) !== "of") break;
      const outer = nounBefore(this.words, of, first, false);
      if (outer === null) break;
      noun = { ...outer, complement: { first: noun.first, last: noun.complement?.last ?? noun.last } };
    }
    return noun;
  }

  /** "the Ministry of Roads and Harbours", "the Plan and Budget Office": with the other half of the name. */
  private joined(noun: Noun | null, first: number): Noun | null {
    const { doc } = this;
    if (noun === null || doc.lower(noun.first - 1) !== "and" || !doc.is(noun.first, CAPITAL) || !doc.is(noun.first - 2, CAPITAL))
      return noun;
    const before = nounBefore(this.words, noun.first - 1, first);
    if (before === null || doc.begins(before.first, NATIONS) || this.persons.byName(before.first, before.last) !== null) return noun;
    // "of Roads and Harbours": both are of the ministry
    if (before.complement !== null && isBody(doc, before.head))
      return { ...before, complement: { first: before.complement.first, last: noun.last } };
    const opens = (grammar(doc, before.first - 1) & (ARTICLE | DEFINITE)) !== 0 || doc.begins(before.first, PEOPLES);
    return isBody(doc, noun.head) && !isBody(doc, before.head) && before.complement === null && opens
      ? { ...noun, first: before.first }
      : noun;
  }

  /** "union leaders", "opposition parties": people of a kind, no two persons whom the article knows. */
  private isGroup(noun: Noun): boolean {
    const { doc } = this;
    return isKind(doc, noun.head - 1) && isPlural(doc, noun.head);
  }

  /** The outlet that publishes the article cites itself. */
  private isOwn({ first, last }: Stretch): boolean {
    if (this.outlet.length === 0) return false;
    const { doc } = this;
    for (let i = first; i < last && i < first + this.outlet.length; i++) if (doc.lower(i) !== this.outlet[i - first]) return false;
    return last - first >= this.outlet.length;
  }

  /** True where the outlet itself reports what the word at `at` cites. */
  isCredit(at: number, first: number): boolean {
    for (let i = at - 1; i > first && at - i < 8; i--)
      if (isOutletVerb(this.doc, i)) {
        const noun = nounBefore(this.words, i, first);
        return noun !== null && this.isOwn(noun);
      }
    return false;
  }

  cited(at: number, limit: number): Said | null {
    const { doc } = this;
    let i = at + 1;
    while (i < limit && isCited(doc, i)) i++;
    const noun = nounFrom(this.words, i, limit);
    return noun !== null && this.isSource(noun) ? { kind: "source", by: this.trimmed(noun) } : null;
  }

  isSource(noun: Noun): boolean {
    const { doc } = this;
    if (this.isBodyNoun(noun)) return true;
    return (
      doc.finds(noun.head, bitOf("countries") | bitOf("capitals") | bitOf("organisations")) ||
      doc.finds(noun.first, bitOf("organisations")) ||
      doc.is(noun.head, 2)
    );
  }

  /** A source without the country whose it is: `Vietnam's General Statistics Office`. */
  trimmed(noun: Noun, limit = this.doc.count): Stretch {
    const { doc } = this;
    let { first } = noun;
    let last = this.endOf(noun, limit);
    while (first + 1 < noun.last && (isCounted(doc, first) || doc.isNumber(first))) first++;
    // "figures released by the statistics office", "data from the ministry"
    if (isDocument(doc, noun.head) || isStatement(doc, noun.head)) {
      let by = isIssued(doc, last) ? last + 1 : last;
      // "figures published on Monday by the ministry"
      while (by > last && by < last + 6 && (this.timed.busy[by] === 1 || this.timed.busy[by + 1] === 1)) by++;
      if (isFrom(doc, by) && by - noun.head < 8) {
        const issuer = nounFrom(this.words, by + 1, Math.min(limit, by + 12));
        if (issuer !== null) last = this.endOf(issuer, limit);
      }
    }
    for (let i = first + 1; i < first + 4 && i < noun.last; i++) {
      if (doc.mark(i) === 0x27 && (doc.begins(first, bitOf("countries")) || doc.slice(i - 1, i) === "country")) first = i + 1;
    }
    // "a government report Tuesday", "the ministry yesterday"
    while (last - 1 > first && (doc.begins(last - 1, WEEKDAYS) || isDayWord(doc, last - 1))) last--;
    return { first, last: Math.max(last, first + 1) };
  }

  /** Where a body's name ends: "Office for the Coordination of Relief". */
  private endOf(noun: Noun, limit: number): number {
    const { doc } = this;
    let last = noun.complement !== null && noun.complement.first >= noun.last ? noun.complement.last : noun.last;
    for (let n = 0; n < 3 && (doc.is(last - 1, CAPITAL) || isPersonal(doc, last - 1)) && isNaming(doc, last); n++) {
      const next = nounFrom(this.words, last + 1, Math.min(limit, last + 10), false);
      if (next === null || !doc.is(next.first, CAPITAL)) break;
      last = next.last;
    }
    // "the Ministry of Roads and Harbours"
    const isPair = last > noun.last && doc.lower(last) === "and" && doc.is(last + 1, CAPITAL) && doc.is(last - 1, CAPITAL);
    if (isPair && !isPersonal(doc, last + 1) && !doc.begins(last + 1, NATIONS | PEOPLES)) {
      const other = nounFrom(this.words, last + 1, Math.min(limit, last + 6), false);
      if (other !== null && !isBody(doc, other.head) && this.persons.byName(other.first, other.last) === null) last = other.last;
    }
    return last;
  }

  /** True where a body opens the sentence and ends before `end`: "The agency reports a rise". */
  isBodyBefore(end: number, first: number): boolean {
    const noun = this.subjectNoun(end, first);
    // "their joint projects created"
    const isNamed = noun !== null && (this.isBodyNoun(noun) || this.doc.is(noun.head, CAPITAL));
    return noun !== null && isNamed && noun.first <= first + 2 && !looksPlural(this.doc, noun.head) && this.isSource(noun);
  }

  /** True where the noun that ends before `end` is a document, or data from someone: "figures from the bank show". */
  isDocumentBefore(end: number, first: number): boolean {
    const noun = this.subjectNoun(end, first);
    // "Federation of Exporters data"
    return noun !== null && (isDocument(this.doc, noun.head) || isDocument(this.doc, end - 1));
  }

  /** True where several do what the word at `end` says: "data from the bank show", "analysts at the bank estimate". */
  isSeveralBefore(end: number, first: number): boolean {
    const noun = this.subjectNoun(end, first);
    return noun !== null && noun.head < end - 1 && looksPlural(this.doc, noun.head) && (noun.first === first || this.isBodyNoun(noun));
  }

  private isBodyNoun(noun: Noun): boolean {
    const { doc } = this;
    for (let i = noun.first; i < noun.last; i++) if (isBody(doc, i)) return true;
    return doc.begins(noun.first, bitOf("countries"));
  }
}

// Issued by someone: "a statement published by the ministry".
const isStatement = wordSet("statement communique communiqué release letter document");
const isChief = wordSet("chief boss head leader");
const WEEKDAYS = bitOf("weekdays");
const NATIONS = bitOf("countries");
const PEOPLES = bitOf("demonyms");
const isDayWord = wordSet("yesterday today tomorrow");
