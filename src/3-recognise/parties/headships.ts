import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { LINE, POSSESSIVE } from "../../2-segment/tokens.ts";
import { trigger } from "../../2-segment/triggers.ts";
import { missionEnd } from "./body-parts.ts";
import { readCountry } from "./countries.ts";
import { oneOf, soon } from "./vocabulary.ts";

const PREPOSITION = classBit("preposition");
const RELATIVE = classBit("relative");

const BODIES = bitOf("organisations");
const isHead = oneOf("head leader chief chairman chair");
const heads = oneOf("heads leads headed led heading leading chairs");
const isWho = oneOf("who");
const isOf = oneOf("of");
const isAuxiliary = oneOf("is was has had");
const isAt = oneOf("at");
/** Nouns of a delegation. */
export const DELEGATION = trigger("delegation delegations mission team contingent");
const delegationSoon = soon((doc, at, until) => doc.nextTrigger(at, until, DELEGATION));
const DETERMINER = classBit("article") | classBit("possessive");

/** Tokens of a headship at most: eight words or names of countries between `head of` and its noun. */
const LONGEST = 80;

/** "Head of the" + "EU Delegation to Georgia": a mission that stays; who heads it holds an office. */
function isStanding(doc: Doc, at: number): boolean {
  // "Head of" + "Mission of the IOM", "the Delegation of the EU to Georgia"
  const noun = doc.hasClass(at, DETERMINER) ? at + 1 : at;
  if (doc.hasTrigger(noun, DELEGATION) && isOf(doc, noun + 1)) {
    const sender = doc.find(doc.hasClass(noun + 2, DETERMINER) ? noun + 3 : noun + 2, "organisations");
    if (sender?.sense.row.cells.kind === "international") return doc.lower(noun) === "mission" || isPosted(doc, sender.last);
  }
  const body = doc.find(doc.hasClass(at, DETERMINER) ? at + 1 : at, "organisations");
  if (body?.sense.row.cells.kind !== "international") return false;
  return missionEnd(doc, body.last) > body.last || doc.nextTrigger(body.first, body.last, DELEGATION) < body.last;
}

const isPosted = oneOf("to in");

/** "mission chief": an office of those who lend and survey, where "mission head" leads any mission. */
export const isMissionChief = (doc: Doc, at: number): boolean => isMission(doc, at) && isChief(doc, at + 1) && !doc.is(at + 1, LINE);
const isMission = oneOf("mission");
const isChief = oneOf("chief leader");

/** The token after a headship, and whose delegation it is. */
interface Headship {
  readonly country: string | null;
  readonly last: number;
  readonly organisation?: string | null;
}

/** `Head of the Russian delegation`, `who heads the Russian delegation`, `leading a delegation`: the token after it, and whose. */
export function readHeadship(doc: Doc, at: number): Headship | null {
  if (!delegationSoon(doc, at, LONGEST)) return null;
  let i = at;
  if (isWho(doc, i)) {
    i++;
    if (isAuxiliary(doc, i)) i++;
    if (!heads(doc, i)) return null;
    i++;
  } else if (heads(doc, i) && !doc.is(i, LINE)) i++;
  else {
    if (isAt(doc, i)) i++;
    while (doc.hasClass(i, DETERMINER)) i++;
    const country = readCountry(doc, i);
    if (country?.possessive || country?.adjective) i = country.last;
    if (isMissionChief(doc, i)) return null;
    if (doc.hasTrigger(i, DELEGATION)) return isHead(doc, i + 1) ? { country: country?.code ?? null, last: i + 2 } : null;
    if (!isHead(doc, i)) return null;
    i++;
    if (!isOf(doc, i)) return null;
    i++;
  }
  if (isStanding(doc, i)) return null;
  let country: string | null = null;
  let organisation: string | null = null;
  for (let steps = 0; steps < 8; steps++) {
    if (doc.hasTrigger(i, DELEGATION)) {
      i++;
      const after = isOf(doc, i) ? readCountry(doc, doc.hasClass(i + 1, DETERMINER) ? i + 2 : i + 1) : null;
      if (after && !after.possessive) return { country: country ?? after.code, last: after.last };
      // "the Russian OSCE delegation": of the state
      return { country, last: i, organisation: country === null ? organisation : null };
    }
    const body = doc.begins(i, BODIES) ? doc.find(i, "organisations") : null;
    if (body?.sense.row.cells.kind === "international") {
      organisation ??= doc.slice(body.first, body.last);
      i = body.last;
      continue;
    }
    const local = readCountry(doc, i);
    if (local) {
      country ??= local.code;
      i = local.last;
    } else if (doc.is(i, POSSESSIVE)) i++;
    else if (doc.isWord(i) || doc.isMark(i, "-") || doc.isNumber(i)) {
      if (steps > 0 && doc.hasClass(i, PREPOSITION | RELATIVE)) return null;
      i++;
    } else return null;
  }
  return null;
}
