import { bitOf } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL, CAPITALS } from "../2-segment/tokens.ts";
import { DEFINITE, grammar, looksPlural } from "../3-recognise/quantities/grammar.ts";
import { type Marked, type Noun, nounBefore, nounFrom, type Stretch } from "../3-recognise/quantities/phrases.ts";
import type { PersonMention, Persons } from "./speech-persons.ts";
import { isBody, isCited, isOutletVerb, isPlural } from "./speech-words.ts";

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

/** Bodies, documents and people without a name that are cited for something. */
export class Sources {
  constructor(
    private readonly doc: Doc,
    private readonly words: Marked,
    private readonly persons: Persons,
  ) {}

  /** The noun that does the saying: a body, a document, a country, or people without a name. */
  before(at: number, i: number, first: number): Said | null {
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

  /** Whom or what a phrase from `at` on names: a person mentioned here, or a noun that is a source. */
  named(at: number, limit: number): Said | null {
    const person = this.persons.from(at, Math.min(limit, at + 6));
    if (person !== null) return { kind: "person", entity: person.entity, by: person };
    const noun = nounFrom(this.words, at, limit);
    return noun === null ? null : { kind: "source", by: this.trimmed(noun) };
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
      doc.begins(noun.head, bitOf("countries") | bitOf("capitals") | bitOf("organisations")) ||
      doc.begins(noun.first, bitOf("organisations")) ||
      doc.is(noun.head, 2)
    );
  }

  /** A source without the country whose it is: `Vietnam's General Statistics Office`. */
  trimmed(noun: Noun): Stretch {
    const { doc } = this;
    let { first } = noun;
    const last = noun.complement !== null && noun.complement.first >= noun.last ? noun.complement.last : noun.last;
    for (let i = first + 1; i < first + 4 && i < noun.last; i++) {
      if (doc.mark(i) === 0x27 && (doc.begins(first, bitOf("countries")) || doc.slice(i - 1, i) === "country")) first = i + 1;
    }
    return { first, last: Math.max(last, first + 1) };
  }

  private isBodyNoun(noun: Noun): boolean {
    const { doc } = this;
    for (let i = noun.first; i < noun.last; i++) if (isBody(doc, i)) return true;
    return doc.begins(noun.first, bitOf("countries"));
  }
}
