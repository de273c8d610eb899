import { fold } from "../0-ground/fold.ts";
import type { Party } from "../5-assemble/facts.ts";

/** Lower-case letters and digits of a text, hyphens between its words. */
export function slug(text: string): string {
  const folded = fold(text);
  let out = "";
  let pending = false;
  for (const char of folded) {
    if (char === "'") continue;
    if (!isLetter(char)) {
      pending = out !== "";
      continue;
    }
    if (pending) out += "-";
    pending = false;
    out += char;
  }
  return out;
}

const isLetter = (char: string): boolean =>
  (char >= "a" && char <= "z") || (char >= "0" && char <= "9") || (char > "\u007f" && /[\p{L}\p{N}]/u.test(char));

/**
 * The id of a named person, or null: folded name and country, `zakir-hasanov-aze`. It stands on the party alone, so no
 * other article can change it; two spellings that fold to the same letters are one person.
 */
export function personId({ name, country }: Pick<Party, "name" | "country">): string | null {
  if (name === null) return null;
  const readable = slug(name);
  return country === null ? readable : `${readable}-${country.toLowerCase()}`;
}

/** A party's part in an event's id: the person, else the office, body or delegation with its country. */
export function partyKey(party: Party): string {
  const person = personId(party);
  if (person !== null) return person;
  const what = party.officeType ?? party.organisation ?? party.office ?? party.kind;
  return [slug(what), party.country?.toLowerCase()].filter((part) => part !== undefined && part !== "").join("-");
}
