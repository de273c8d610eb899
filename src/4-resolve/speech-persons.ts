import type { Doc } from "../2-segment/doc.ts";
import { ARTICLE, DEFINITE, grammar } from "../3-recognise/quantities/grammar.ts";

/** A person as mentioned: tokens `[first, last)`, pronouns and offices already resolved. */
export interface PersonMention {
  readonly first: number;
  readonly last: number;
  readonly entity: { readonly name: string };
}

/** The person mentions of a text, found by where they stand. */
export class Persons {
  constructor(
    private readonly doc: Doc,
    private readonly persons: readonly PersonMention[],
  ) {}

  /** The person mention that ends at `end`, or null. */
  ending(end: number, first: number): PersonMention | null {
    for (let k = this.after(end) - 1; k >= 0; k--) {
      const person = this.persons[k] as PersonMention;
      if (person.first < first) return null;
      if (person.last === end) return person;
      if (person.last < end - 1) return null;
    }
    return null;
  }

  /** The first person mention that begins in `[from, limit)`. */
  first(from: number, limit: number): PersonMention | null {
    const k = this.after(from - 1);
    for (let j = Math.max(0, k); j < this.persons.length; j++) {
      const person = this.persons[j] as PersonMention;
      if (person.first >= limit) return null;
      if (person.first >= from) return person;
    }
    return null;
  }

  /** A person mention that begins here, an article or a few title words before it. */
  from(from: number, limit: number): PersonMention | null {
    const person = this.first(from, limit);
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

  /** "X, who ..., said": the person before an inserted clause that ends with the comma at `comma`. */
  beforeInserted(comma: number, first: number): PersonMention | null {
    const { doc } = this;
    for (let i = comma - 1; i > first && comma - i < MOST_BACK; i--) {
      if (doc.mark(i) !== 0x2c) continue;
      const person = this.ending(i, first);
      if (person !== null) return person;
    }
    return null;
  }

  joint(person: PersonMention, first: number): boolean {
    const { doc } = this;
    if (person.first - 1 < first || doc.slice(person.first - 1, person.first) !== "and") return false;
    return this.ending(person.first - 1, first) !== null;
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

const MOST_BACK = 30;
