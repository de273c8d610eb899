import type { EncounterFrame } from "../3-recognise/encounters/encounters.ts";
import { wordAt } from "../3-recognise/parties/parties.ts";
import { oneOf } from "../3-recognise/parties/vocabulary.ts";
import { type Entity, isPerson, typeOf } from "../4-resolve/entities.ts";
import { marginOf } from "./events-told.ts";
import type { Reading, SentenceReading } from "./reading.ts";

const PRINCIPAL = new Set([
  "head_of_state",
  "head_of_government",
  "foreign_minister",
  "defence_minister",
  "other_minister",
  "legislator",
  "chief_of_defence",
]);

const isSeveral = oneOf(
  "trilateral tripartite quadrilateral summit quad simultaneously virtually jointly together joint group multilateral session conference three-way four-way",
);
const isOne = oneOf("a an");
const isMany = oneOf("talks meetings discussions consultations calls conversations negotiations bilaterals audiences visits");
const isDeterminer = oneOf("the his her their its this");
const isPlural = oneOf("counterparts peers colleagues ministers presidents");
/** "had a meeting with A and B": one, of all of them; "had a bilateral meeting with A and B", "held talks with": of each. */
function hasOne({ doc }: Reading, { rule, at, each }: EncounterFrame): boolean {
  if (each || !/^encounter\/(support-verb|noun-with|noun-held)$/.test(rule) || isMany(doc, at) || isMany(doc, at + 1)) return false;
  for (let i = at - 1; i > at - 4 && doc.isWord(i) && wordAt(doc, i) !== "of"; i--) {
    if (isOne(doc, i)) return true;
    if (isDeterminer(doc, i)) return false;
  }
  return false;
}

/** "met with her Latvian and Lithuanian colleagues", "held talks with his counterparts A and B": at one table, but on the margins of an event. */
function metPeers(reading: Reading, { rule, tense, each, separate, right, sentence }: EncounterFrame): boolean {
  if (each || separate || !/^(past|perfect)$/.test(tense)) return false;
  // "has met with his counterparts from several countries including A, B and C": one after the other
  const [first] = right;
  if (first !== undefined && right.length === 1 && exemplifies(reading, first.first, first.last)) return false;
  const peers = right.length === 1 ? rule === "encounter/with" : right.length > 1 && right.every(({ counterpart }) => counterpart);
  return peers && marginOf(reading.sentences[sentence] as SentenceReading) < 0;
}

function exemplifies({ doc }: Reading, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (isExample(doc, i)) return true;
  return false;
}
const isExample = oneOf("including namely notably such");

/** "met virtually with A and B", "participated in a trilateral with A and B": all of them at one table. */
function isJoint(reading: Reading, frame: EncounterFrame): boolean {
  if (frame.mode === "video" || /^encounter\/(noun-between|during-the-meeting|took-place|chaired-by|brings-together)$/.test(frame.rule))
    return true;
  if (hasOne(reading, frame)) return true;
  if (metPeers(reading, frame)) return true;
  if (frame.verb?.kind === "attendance" || frame.verb?.lemma === "take") return true;
  // "his counterparts from A and B, X and Y"
  const first = frame.right[0]?.first ?? 0;
  if (frame.relation === "host")
    for (let i = Math.max(frame.at, first - 9); i < (frame.right[0]?.last ?? 0); i++) if (isPlural(reading.doc, i)) return true;
  for (let i = frame.at - 4; i < frame.at + 3; i++) if (i >= 0 && isSeveral(reading.doc, i)) return true;
  return false;
}

/** "had a bilateral meeting with NATO's Secretary General A and Assistant Secretary General B": of one organisation, at one table. */
function ofOneHouse({ doc }: Reading, { separate, at }: EncounterFrame, right: readonly Entity[]): boolean {
  const house = right[0]?.organisation ?? null;
  if (separate || house === null || !right.every(({ organisation }) => organisation === house)) return false;
  if (isMany(doc, at) || isMany(doc, at + 1)) return false;
  return isOne(doc, at - 1) || isOne(doc, at - 2);
}

/** "met A, accompanied by B", "received A along with B": whoever is second came with the first. */
const cameAlong = ({ doc }: Reading, { right }: EncounterFrame): boolean =>
  right.some(
    ({ first }, i) =>
      i > 0 &&
      ((wordAt(doc, first - 1) === "by" && isAccompanied(doc, first - 2)) ||
        (wordAt(doc, first - 1) === "with" && isAlong(doc, first - 2))),
  );
const isAccompanied = oneOf("accompanied joined flanked");
const isAlong = oneOf("along together");

/** "met President A and Speaker B": principals of several houses are met one by one; a minister and his staff together. */
export function separates(reading: Reading, frame: EncounterFrame, left: readonly Entity[], right: readonly Entity[]): boolean {
  if (right.length < 2 || left.length !== 1) return false;
  if (ofOneHouse(reading, frame, right) || cameAlong(reading, frame)) return false;
  if ((frame.separate || frame.each) && right.every((entity) => isPerson(entity) || entity.kind === "delegation")) return true;
  // "met with representatives of the ministry and Adviser X": the house, then a person of another
  const [house] = right;
  if (
    house?.kind === "delegation" &&
    !house.leads &&
    frame.relation === "with" &&
    right.slice(1).every(isPerson) &&
    !isJoint(reading, frame)
  )
    return true;
  // "in talks with both Kenya and Mali"
  const isBoth = wordAt(reading.doc, (frame.right[0]?.first ?? 0) - 1) === "both";
  if (isBoth && right.every(({ kind }) => kind === "country")) return true;
  // An envoy of a country and the head of a bank speak for different houses.
  const countries = new Set(right.map((entity) => entity.organisation ?? entity.country).filter((house) => house !== null));
  // "met the president and his counterpart": of the same office as who met them
  const types = right.map((entity, i) => typeOf(entity) ?? (frame.right[i]?.counterpart ? typeOf(left[0] as Entity) : null));
  // "courtesy visits from his counterparts", "met A of X and B of Y": one after the other; "received A and B": together.
  const joint = isJoint(reading, frame);
  if (countries.size > 1) {
    if (!right.every(isPerson) || joint) return false;
    if (frame.relation !== "with" && frame.rule === "encounter/support-verb") return true;
    // "received credentials from the ambassadors of A and B": one after the other
    if (frame.rule === "encounter/credentials") return true;
    // Ambassadors come one after the other.
    if (types.every((type) => type === "ambassador")) return true;
    // Somebody without a name beside others is one of their party; "the leaders of A, B and C" are several.
    if (frame.right.length > 1 && right.some(({ name }) => name === "")) return false;
    return frame.relation === "with";
  }
  // "met the secretary of the navy, A; the director of intelligence, B; and Senator C"
  const bare = right.filter(({ offices }) => offices.length === 0);
  if (
    right.length > 2 &&
    bare.length < 2 &&
    frame.relation === "with" &&
    !joint &&
    right.every((one) => isPerson(one) && (one.name !== "" || one.offices.length > 0))
  )
    return true;
  // "will meet the commander of the forces, A, and the head of the navy, B": a programme goes from one to the next
  const isProgramme = /^(future|intent)$/.test(frame.tense) && frame.relation === "with" && !joint;
  const posts = new Set(right.map(({ offices, name }) => offices[0]?.text ?? name));
  if (isProgramme && posts.size === right.length && types.every((type) => type !== null && type !== "ambassador")) return true;
  // Of a parliament more than one may be seen: the speaker and the chair of a committee.
  const others = types.filter((type) => type !== "legislator");
  return (
    types.every((type) => type !== null && PRINCIPAL.has(type)) &&
    others.length > 0 &&
    new Set(others).size === others.length &&
    (right.length > 2 ||
      types.includes("head_of_state") ||
      types.includes("head_of_government") ||
      types.includes("legislator") ||
      (frame.relation === "with" && types.includes("foreign_minister")))
  );
}
