import { classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import type { OfficePhrase } from "./offices.ts";

/**
 * A phrase that names or points at a party: a person, an office, a delegation, a country, a body, or a role such as
 * "the guest". Later stages never look at its commas again.
 */
export interface PartyPhrase {
  /** Tokens `[first, last)`, without a determiner before and an `'s` after it. */
  readonly first: number;
  readonly last: number;
  readonly kind: "person" | "office" | "delegation" | "country" | "body" | "role";
  /** Tokens of the personal name; -1 where there is none. */
  readonly nameFirst: number;
  readonly nameLast: number;
  /** Without rank, title or honorific; null where there is none. */
  readonly name: string | null;
  /** Another name in brackets right behind: "Ama Owusu (Nana)". */
  readonly alias: string | null;
  readonly rank: string | null;
  readonly offices: readonly OfficePhrase[];
  readonly country: string | null;
  readonly organisation: string | null;
  /** Head of a delegation. */
  readonly leads: boolean;
  readonly plural: boolean;
  /** `his counterpart`: office and type are those of whoever "his" is. */
  readonly counterpart: boolean;
  /** Folded determiner before it: `the`, `a`, `his`, or "". */
  readonly determiner: string;
  readonly visiting: boolean;
  /** An `'s` follows. */
  readonly possessive: boolean;
  /** The role's noun (`guest`, `side`, `counterpart`), for roles. */
  readonly noun: string;
  /** Countries of a plural phrase: "counterparts from Indonesia, Laos and Singapore". */
  readonly countries: readonly string[];
  /** A title, office or honorific stands with the name: it is surely a person. */
  readonly sure: boolean;
}

export const isSomebody = ({ kind }: PartyPhrase): boolean => kind === "person" || kind === "office";

export const isState = ({ kind }: PartyPhrase): boolean => kind === "country" || kind === "body";

/** A phrase while it is read. */
export type PartyDraft = { -readonly [K in keyof PartyPhrase]: PartyPhrase[K] };

export const draftParty = (first: number): PartyDraft => ({
  first,
  last: first,
  kind: "person",
  nameFirst: -1,
  nameLast: -1,
  name: null,
  alias: null,
  rank: null,
  offices: [],
  country: null,
  organisation: null,
  leads: false,
  plural: false,
  counterpart: false,
  determiner: "",
  visiting: false,
  possessive: false,
  noun: "",
  countries: [],
  sure: false,
});

/** Words that no party phrase begins with and no name runs over. */
export const STOPS: number =
  classBit("preposition") |
  classBit("conjunction") |
  classBit("pronoun") |
  classBit("relative") |
  classBit("be") |
  classBit("have") |
  classBit("will") |
  classBit("article") |
  classBit("possessive") |
  classBit("modal") |
  classBit("negation");

/** One line: `Colonel General Rashad Karimov | Minister of Defence <defence_minister> | AZE`. */
export function printParty(party: PartyPhrase): string {
  const who = [party.rank, party.name ?? (party.counterpart ? "counterpart" : party.noun)]
    .filter((word) => word !== null && word !== "")
    .join(" ");
  const offices = party.offices.map((office) => `${office.former ? "former: " : ""}${office.text} <${office.type}>`).join(" + ");
  const flags = [
    party.leads ? "leads" : "",
    party.counterpart && party.name !== null ? "counterpart" : "",
    party.plural ? "plural" : "",
  ].filter((flag) => flag !== "");
  return [
    who === "" ? party.kind : who,
    offices,
    [party.country ?? party.countries.join(" "), party.organisation].filter((word) => word).join(" "),
    ...flags,
  ]
    .filter((part) => part !== "")
    .join(" | ");
}

/** The name as written, line breaks and double spaces made one space. */
export function nameOf(doc: Doc, first: number, last: number): string {
  const name = doc.slice(first, last);
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    if (unit < 0x20 || unit === 0xa0 || unit >= 0x1680 || (unit === 0x20 && name.charCodeAt(i + 1) === 0x20))
      return name.replace(/\s+/g, " ");
  }
  return name;
}
