import { bisect } from "../0-ground/bisect.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL } from "../2-segment/tokens.ts";
import { ARTICLE, DEFINITE, grammar, PREPOSITION, wordSet } from "../3-recognise/quantities/grammar.ts";
import { isBody } from "./speech-words.ts";

/** A person as mentioned: tokens `[first, last)`, pronouns and offices already resolved. */
export interface PersonMention {
  readonly first: number;
  readonly last: number;
  readonly entity: { readonly name: string };
}

/** The person mentions of a text, found by where they stand. */
export class Persons {
  private readonly persons: readonly PersonMention[];
  private names: Map<string, PersonMention["entity"] | null> | undefined;

  constructor(
    private readonly doc: Doc,
    persons: readonly PersonMention[],
  ) {
    // "the Department of Migrant Workers": what a body is of is no one
    // "the office of the governor"
    this.persons = persons.filter(({ first }) => {
      const of = isOffice(doc, first - 3) && doc.lower(first - 1) === "the" ? first - 2 : first - 1;
      return !(isOwner(doc, of) && isBody(doc, of - 1));
    });
  }

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
        (this.doc.mark(i) !== 0 && !(this.doc.isMark(i, ".") && i === person.first - 1)) ||
        (grammar(this.doc, i) !== 0 && !(grammar(this.doc, i) & (ARTICLE | DEFINITE)) && !/^(of|for|and)$/.test(this.doc.slice(i, i + 1)))
      )
        return null;
    }
    return person;
  }

  /** Each name in full, by its last words, and by its first; null where two persons share the words. */
  private indexed(): Map<string, PersonMention["entity"] | null> {
    const names = new Map<string, PersonMention["entity"] | null>();
    const add = (words: string, entity: PersonMention["entity"]): void => {
      const known = names.get(words);
      names.set(words, known === undefined || known?.name === entity.name ? entity : null);
    };
    for (const { entity } of this.persons) {
      const parts = entity.name.split(" ");
      if (parts.length < 2 || parts.length > 8) continue;
      for (let k = 0; k < parts.length; k++) add(parts.slice(k).join(" "), entity);
      add(parts[0] as string, entity);
    }
    return names;
  }

  /** The one person whose surname or full name the words `[first, last)` are, without a title: `Gao` for Gao Wenlin; null for none or two. */
  byName(first: number, last: number): PersonMention["entity"] | null {
    const { doc } = this;
    let open = first;
    while (open < last - 1 && (isTitle(doc, open) || doc.isMark(open, "."))) open++;
    if (!doc.is(open, CAPITAL)) return null;
    const words = doc.slice(open, last);
    this.names ??= this.indexed();
    return this.names.get(words) ?? null;
  }

  /** "X, who ..., said": the person before an inserted clause that ends with the comma at `comma`. */
  beforeInserted(comma: number, first: number): PersonMention | null {
    const { doc } = this;
    for (let i = comma - 1; i > first && comma - i < MOST_BACK; i--) {
      if (doc.mark(i) !== 0x2c) continue;
      const person = this.ending(i, first) ?? this.across(i, first, comma);
      if (person !== null) return person;
    }
    return null;
  }

  /** "Ana Torvald, head of the board": a mention that goes on behind the comma at `comma`. */
  private across(comma: number, first: number, limit: number): PersonMention | null {
    const person = this.persons[this.after(comma) - 1];
    return person !== undefined && person.first >= first && person.last > comma && person.last <= limit ? person : null;
  }

  joint(person: PersonMention, first: number): boolean {
    const { doc } = this;
    // "President A and her Ukrainian counterpart B"
    let and = person.first - 1;
    while (and > first && person.first - and < 6 && doc.lower(and) !== "and" && doc.mark(and) === 0 && !(grammar(doc, and) & PREPOSITION))
      and--;
    return doc.lower(and) === "and" && this.ending(and, first) !== null;
  }

  /** How many mentions begin at or before `token`. */
  private after(token: number): number {
    return bisect(0, this.persons.length, (index) => (this.persons[index] as PersonMention).first <= token);
  }
}

const MOST_BACK = 30;
const isTitle = wordSet("mr mrs ms dr sir minister president general colonel ambassador prof professor madam madame");
const isOffice = wordSet("office cabinet secretariat administration");
const isOwner = wordSet("of for");
