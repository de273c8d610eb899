import type { Party } from "../5-assemble/facts.ts";
import { type NameKeys, slug } from "./name-keys.ts";

/** A person of an analyst's own list. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** `Q42`, or null. */
  readonly wikidata: string | null;
  /** Whom the person represents, alpha-3; null where the list leaves it open. */
  readonly country: string | null;
}

/**
 * An analyst's own list of persons. It decides before any rule: whoever bears a name of the list is that person. A name is looked up
 * as it is written, but for case and accents, else by the key of its spellings; two candidates mean none.
 */
export class Authority {
  private readonly written = new Map<string, KnownPerson[]>();
  private readonly spelled = new Map<string, KnownPerson[]>();

  constructor(
    people: readonly KnownPerson[],
    private readonly keys: NameKeys,
  ) {
    for (const person of people)
      for (const name of new Set([person.name, ...person.aliases])) {
        push(this.written, slug(name), person);
        push(this.spelled, keys.key(name), person);
      }
  }

  personOf({ name, country }: Pick<Party, "name" | "country">): KnownPerson | null {
    if (name === null) return null;
    const fits = (person: KnownPerson): boolean => person.country === null || country === null || person.country === country;
    const written = (this.written.get(slug(name)) ?? []).filter(fits);
    const found = written.length > 0 ? written : (this.spelled.get(this.keys.key(name)) ?? []).filter(fits);
    return found.length === 1 ? (found[0] as KnownPerson) : null;
  }
}

function push(map: Map<string, KnownPerson[]>, key: string, person: KnownPerson): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [person]);
  else if (!known.includes(person)) known.push(person);
}
