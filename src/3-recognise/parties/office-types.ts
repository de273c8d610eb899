import type { LexiconRow } from "../../0-ground/lexicon.ts";
import type { Sense } from "../../2-segment/spellings.ts";
import type { OfficeType } from "./offices.ts";

/** What the words around an office's head say about its body. */
export interface OfficeFacts {
  readonly portfolio: string | null;
  readonly country: string | null;
  readonly organisation: string | null;
  readonly deputy: boolean;
  /** Chosen but not yet in office. */
  readonly elect: boolean;
  /** "Permanent": the head of a ministry's staff, no minister. */
  readonly permanent: boolean;
  readonly past: boolean;
  /** Kind of a body that the lexicon knows (`organisations.kind`). */
  readonly bodyKind: string | null;
  /** The portfolio of a ministry named as a body: `defence`, `foreign`. */
  readonly ministry: string | null;
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
  party: "other",
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

/** Whom a university or a chamber does not make its own. */
const STAYS: ReadonlySet<string> = new Set<OfficeType>(["ambassador", "legislator", "senior_officer", "chief_of_defence"]);

const STAFFED: ReadonlySet<string> = new Set<OfficeType>(["senior_official", "executive", "senior_officer"]);

// States whose secretaries are ministers; elsewhere a "defence secretary" is the permanent head of the ministry.
const SECRETARY_STATES: ReadonlySet<string> = new Set(["USA", "GBR", "PHL", "MEX", "VAT", "HKG", "BRA"]);

// "French Defense Secretary": where no permanent official bears that title, the press means the minister.
const MINISTER_STATES: ReadonlySet<string> = new Set(
  "ALB AUT BEL BGR BIH CHE CYP CZE DEU DNK DOM ESP EST FIN FRA GRC HND HRV HUN IRL ISL ITA LTU LUX LVA MDA MKD MNE NLD NOR POL PRT ROU SRB SVK SVN SWE TUR UKR".split(
    " ",
  ),
);

/** True where a "defence secretary" or "foreign secretary" can only be the minister. */
export const isMinisterThere = (country: string | null): boolean => country !== null && MINISTER_STATES.has(country);

// States whose foreign minister is called chancellor.
const CHANCELLERIES: ReadonlySet<string> = new Set(
  "ARG BOL BRA CHL COL CRI CUB DOM ECU GTM HND HTI MEX NIC PAN PER PRY SLV URY VEN".split(" "),
);

/** True where a "secretary" is a minister. */
export const isCabinet = (country: string | null): boolean => country === null || SECRETARY_STATES.has(country);

/** What a head's spelling says of it, read once for each lexicon row. */
interface HeadKind {
  readonly base: OfficeType;
  readonly ministerial: boolean;
  readonly presides: boolean;
  readonly premier: boolean;
  readonly minister: boolean;
  readonly commands: boolean;
  /** Heads all the forces that are named: no head of a part. */
  readonly leads: boolean;
}

const kinds = new WeakMap<LexiconRow, HeadKind>();

function kindOf(row: LexiconRow): HeadKind {
  const known = kinds.get(row);
  if (known) return known;
  const name = row.spellings[0] as string;
  const kind: HeadKind = {
    base: row.cells.office_type as OfficeType,
    ministerial: /minister|secretary/.test(name) && !/general|executive|press|private|principal|permanent|first/.test(name),
    presides: /president|chairman/.test(name),
    premier: /prime minister|premier/.test(name),
    minister: /minister|secretary of state/.test(name),
    commands: /chairman|chief|head|commander/.test(name),
    leads: /^(chief|chief of staff|commander|commander-in-chief|commander in chief|chief of defence|supreme commander)$/.test(name),
  };
  kinds.set(row, kind);
  return kind;
}

export function officeType(head: Sense, facts: OfficeFacts): OfficeType {
  const type = officeHeld(head, facts);
  return facts.past && (type.startsWith("head_of") || type.endsWith("minister")) ? "other" : type;
}

function officeHeld(head: Sense, told: OfficeFacts): OfficeType {
  const kind = kindOf(head.row);
  // "Vice Chief of the Defence Force": one spelling of the head
  const facts = !told.deputy && /^(vice|deputy) (chief|commander)/i.test(head.spelling) ? { ...told, deputy: true } : told;
  const { base } = kind;
  const body = facts.bodyKind;
  if (facts.elect && base === "head_of_state") return "other";
  // "Secretary of State at the Ministry of Trade"
  if (body === "ministry" && /^secretary of state$/i.test(head.spelling)) return "deputy_minister";
  if (facts.country !== null && body === null && facts.unlisted === null && /^leaders?$/.test(head.spelling) && !facts.deputy)
    return "head_of_state";
  // Bangladesh's interim governments are headed by one.
  if (facts.country !== null && facts.country !== "BGD" && head.spelling === "chief adviser") return "senior_official";
  // The head of a special region's government
  if ((facts.country === "HKG" || facts.country === "MAC") && facts.organisation === null && /^chief executive$/i.test(head.spelling))
    return "head_of_government";
  if (facts.country !== null && head.spelling.toLowerCase() === "chancellor" && CHANCELLERIES.has(facts.country)) return "foreign_minister";
  // "Department of National Defense Secretary X", "DND Secretary"
  if (facts.ministry !== null && head.weak && head.spelling.toLowerCase() === "secretary" && !facts.deputy && isCabinet(facts.country))
    return ofPortfolio(facts.ministry);
  // "Norwegian Chief of Staff General X", "the Chief of Staff of Norway": of all the forces
  if (facts.country !== null && body === null && isPlainStaff(facts) && /^chief[ -]of[ -]staff$/i.test(head.spelling))
    return "chief_of_defence";
  if (body === "armed forces") return kind.leads && !facts.deputy ? "chief_of_defence" : STAFFED.has(base) ? "senior_officer" : base;
  // "Secretary General of the Senate": heads its staff
  if (body === "parliament" && /^(?:assistant |deputy )?secretary[- ]general$/i.test(head.spelling)) return "senior_official";
  if (body === "parliament" && /^(?:vice|deputy)[- ]president$/i.test(head.spelling)) return "legislator";
  if (body === "presidency" && base === "other_minister" && !facts.deputy) return base;
  if (body === "presidency") return facts.deputy ? "other" : kind.presides || kind.commands ? "head_of_state" : "senior_official";
  // "Rector of the University of Halden", "President of the Chamber of Commerce": no officials of a state
  if (facts.organisation !== null && head.weak && (body === "institution" || facts.unlisted === "institution") && !STAYS.has(base)) {
    if (LEARNED.test(facts.organisation)) return base === "executive" ? base : "other";
    if (TRADES.test(facts.organisation)) return "executive";
  }
  if (facts.deputy) return deputyOf(kind, facts);
  if (body === "international" && !(OWN.has(base) && !head.weak)) return "org_official";
  if (facts.permanent && /secretary/.test(head.spelling)) return "senior_official";
  // "Defence Deputy Minister", "State Secretary for Development"; a "State Minister for Water" is a minister
  if (base === "deputy_minister" && /deputy|vice|secretary/.test(head.spelling)) return base;
  if (kind.ministerial && head.weak && facts.portfolio !== null) return ofPortfolio(facts.portfolio);
  if (base === "head_of_state" && kind.presides) {
    if (body !== null) return FROM_BODY[body] ?? base;
    return facts.unlisted === null ? base : fromNoun(facts.unlisted, base, head.spelling);
  }
  if (
    base.endsWith("minister") &&
    base !== "deputy_minister" &&
    facts.country !== null &&
    !SECRETARY_STATES.has(facts.country) &&
    !(base !== "other_minister" && isMinisterThere(facts.country)) &&
    head.spelling.endsWith(" secretary") &&
    !/cabinet secretary$/i.test(head.spelling)
  )
    return "senior_official";
  if (body === "staff") return STAFFED.has(base) ? (kind.commands ? "chief_of_defence" : "senior_officer") : base;
  // "Vice President of Coral Power GmbH"
  if (facts.unlisted === "company" && /vice.president/.test(head.spelling)) return "executive";
  // "Premier of New South Wales"
  if (facts.unlisted === "region" && base === "head_of_government" && /^(premier|minister.president)/.test(head.spelling.toLowerCase()))
    return "senior_official";
  // "Party Secretary of Yunnan Province"
  if (facts.unlisted === "region" && /party (?:secretary|chief)/i.test(head.spelling)) return "senior_official";
  // "Governor-General of Karvan Province"
  if (facts.unlisted === "region" && base === "other" && /^governor/.test(head.row.spellings[0] as string)) return "senior_official";
  if (base === "executive" && isOfState(facts)) return "senior_official";
  if (!head.weak) return base;
  // "the floor leader of the Congress Party": in parliament
  if (body === "party" && base === "legislator") return base;
  // "Commandant, National Defence College"
  if (body === "institution" && base === "senior_officer") return base;
  if (body !== null) return body === "ministry" && OWN.has(base) ? base : (FROM_BODY[body] ?? base);
  // "secretary general of the Department of the Taoiseach", "Jordan's Secretary General of Planning"
  if (base === "org_official" && facts.organisation === null && (facts.unlisted === "state" || facts.country !== null))
    return "senior_official";
  // "member of the Council"
  if (facts.unlisted === "state" && head.row.spellings[0] === "member") return base;
  if (facts.unlisted !== null && !OWN.has(base) && base !== "org_official") return fromNoun(facts.unlisted, base, head.spelling);
  return base;
}

/** "Chief Executive of the Investment Promotion Agency", "CEO of the Karvan Ports Authority" */
const isOfState = ({ unlisted, organisation }: OfficeFacts): boolean =>
  unlisted === "state" || (unlisted === "institution" && /\b(?:agency|authority|commission)\b/i.test(organisation ?? ""));

const LEARNED =
  /^(?!.*\b(?:military|defen[cs]e|naval|war|police|national security)\b).*\b(?:university|faculty|polytechnic|church|diocese|archdiocese|patriarchate)\b/i;
export const TRADES =
  /\bchambers?\b|business council|employers|entrepreneurs|industrialists|manufacturers|confederation of indust|federation of indust/i;

const isPlainStaff = ({ unlisted, portfolio, organisation, deputy, past }: OfficeFacts): boolean =>
  unlisted === null && portfolio === null && organisation === null && !deputy && !past;

const PEERS = /^(?:duke|duchess|earl|countess|count|marquess|baron|baroness|prince|princess)$/i;
const CLERGY = /bishop|^(?:primate|moderator|metropolitan|exarch|eparch|patriarch|catholicos|cardinal|imam|archdeacon)$|mufti|rabbi/i;

export const ofPortfolio = (portfolio: string): OfficeType =>
  portfolio === "defence" ? "defence_minister" : portfolio === "foreign" ? "foreign_minister" : "other_minister";

function deputyOf({ base, premier, minister }: HeadKind, facts: OfficeFacts): OfficeType {
  if (facts.bodyKind === "international") return "org_official";
  if (premier || base === "head_of_government") return "other_minister";
  if (base === "defence_minister" || base === "foreign_minister" || base === "other_minister" || (minister && facts.portfolio !== null))
    return "deputy_minister";
  if (base === "chief_of_defence") return "senior_officer";
  if (facts.bodyKind !== null) return FROM_BODY[facts.bodyKind] ?? base;
  if (facts.unlisted !== null) return fromNoun(facts.unlisted, base);
  return base === "head_of_state" ? "other" : base;
}

function fromNoun(noun: NonNullable<OfficeFacts["unlisted"]>, base: OfficeType, spelling = ""): OfficeType {
  // "the Duchess of Halden" rules no region
  if (noun === "region" && PEERS.test(spelling)) return base;
  if (base === "legislator" || base === "senior_officer") return base;
  // "the Archbishop of Halden", "the Primate of the Karvan Church"
  if (base === "other" && CLERGY.test(spelling)) return base;
  if (noun === "company") return "executive";
  if (noun === "party") return "other";
  if (base === "senior_official") return base;
  return "senior_official";
}
