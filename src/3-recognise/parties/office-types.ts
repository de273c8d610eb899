import type { Sense } from "../../2-segment/dictionary.ts";
import type { OfficeType } from "./offices.ts";

/** What the words around an office's head say about its body. */
export interface OfficeFacts {
  readonly portfolio: string | null;
  readonly country: string | null;
  readonly deputy: boolean;
  /** Chosen but not yet in office. */
  readonly elect: boolean;
  /** Kind of a body that the lexicon knows (`organisations.kind`). */
  readonly bodyKind: string | null;
  /** Kind of a body known by its noun only: an agency of the state, an institution, a company, a party, a region. */
  readonly unlisted: "state" | "institution" | "company" | "party" | "region" | null;
}

const FROM_BODY: Readonly<Record<string, OfficeType>> = {
  international: "org_official",
  parliament: "legislator",
  forces: "senior_officer",
  staff: "senior_officer",
  ministry: "senior_official",
  institution: "senior_official",
};

// Heads that say of themselves who they are, whatever body follows: the ambassador to NATO, the prime minister.
const OWN: ReadonlySet<string> = new Set<OfficeType>([
  "ambassador",
  "head_of_government",
  "foreign_minister",
  "defence_minister",
  "other_minister",
  "chief_of_defence",
]);

// States whose secretaries are ministers; elsewhere a "defence secretary" is the permanent head of the ministry.
const SECRETARY_STATES: ReadonlySet<string> = new Set(["USA", "GBR", "PHL", "MEX", "VAT", "HKG", "BRA"]);

export function officeType(head: Sense, facts: OfficeFacts): OfficeType {
  const base = head.row.cells.office_type as OfficeType;
  const name = head.row.spellings[0] as string;
  const kind = facts.bodyKind;
  if (facts.elect && base === "head_of_state") return "other";
  if (facts.deputy) return deputyOf(base, name, facts);
  const ministerial = /minister|secretary/.test(name) && !/general|executive|press|private|permanent|first/.test(name);
  if (kind === "international" && !(OWN.has(base) && !head.weak)) return "org_official";
  if (ministerial && head.weak && facts.portfolio !== null)
    return facts.portfolio === "defence" ? "defence_minister" : facts.portfolio === "foreign" ? "foreign_minister" : "other_minister";
  if (base === "head_of_state" && /president|chairman/.test(name)) {
    if (kind !== null) return FROM_BODY[kind] ?? base;
    return facts.unlisted === null ? base : fromNoun(facts.unlisted, base);
  }
  if (
    / secretary$/.test(head.spelling.toLowerCase()) &&
    /minister$/.test(base) &&
    facts.country !== null &&
    !SECRETARY_STATES.has(facts.country)
  )
    return "senior_official";
  if (kind === "staff")
    return base === "senior_official" || base === "executive" || base === "senior_officer"
      ? /chairman|chief|head|commander/.test(name)
        ? "chief_of_defence"
        : "senior_officer"
      : base;
  if (!head.weak) return base;
  if (kind !== null) return FROM_BODY[kind] ?? base;
  if (facts.unlisted !== null && !OWN.has(base) && base !== "org_official") return fromNoun(facts.unlisted, base);
  return base;
}

function deputyOf(base: OfficeType, name: string, facts: OfficeFacts): OfficeType {
  if (facts.bodyKind === "international") return "org_official";
  if (/prime minister|premier/.test(name)) return "other_minister";
  if (
    base === "defence_minister" ||
    base === "foreign_minister" ||
    base === "other_minister" ||
    (/minister|secretary of state/.test(name) && facts.portfolio !== null)
  )
    return "deputy_minister";
  if (base === "chief_of_defence") return "senior_officer";
  if (facts.bodyKind !== null) return FROM_BODY[facts.bodyKind] ?? base;
  if (facts.unlisted !== null) return fromNoun(facts.unlisted, base);
  return base === "head_of_state" ? "other" : base;
}

function fromNoun(noun: NonNullable<OfficeFacts["unlisted"]>, base: OfficeType): OfficeType {
  if (base === "legislator" || base === "senior_officer" || base === "senior_official") return base;
  if (noun === "company") return "executive";
  if (noun === "party") return "other";
  return "senior_official";
}
