import { classBit } from "../../2-segment/dictionary.ts";
import { trigger } from "../../2-segment/triggers.ts";
import type { Clauses } from "../clauses.ts";
import { isSomebody, wordAt } from "../parties/parties.ts";
import type { Place } from "../places.ts";
import { UNTOLD, type VisitFrame, type VisitTime } from "./frame.ts";
import { travellers } from "./hanging.ts";
import { timeOfVerb } from "./time.ts";

const BE = classBit("be");
/** "way" and "route": what leads to the place of another leg. */
export const WAYS = trigger("way route");

/** "met Y on her way to Norway", "on the way back from Norway", "En route to Norway, X will stop in Oslo": one leg more. */
export function waysOf(clauses: Clauses, places: readonly Place[]): VisitFrame[] {
  const { doc, first, last } = clauses;
  const frames: VisitFrame[] = [];
  for (let at = doc.nextTrigger(first, last, WAYS); at < last; at = doc.nextTrigger(at + 1, last, WAYS)) {
    if (!isUnderWay(clauses, at)) continue;
    const back = /^(back|home)$/.test(wordAt(doc, at + 1));
    const leads = wordAt(doc, back ? at + 2 : at + 1);
    const place = places.find((candidate) => candidate.first > at && candidate.first - at <= 4 && candidate.preposition === leads);
    // "on her way back to Norway": home
    if (place === undefined || place.country === null || !(leads === "from" || (leads === "to" && !back))) continue;
    const frame = goer(clauses, at);
    if (!frame) continue;
    frames.push({ ...frame, places: [place], time: timeOf(clauses, frame, leads) });
    // "en route from Islamabad to Doha"
    const goal =
      leads === "from"
        ? places.find(({ first: to, preposition }) => to > place.first && to - place.last <= 2 && preposition === "to")
        : undefined;
    if (goal?.country) frames.push({ ...frame, places: [goal], time: timeOf(clauses, frame, "to") });
  }
  return frames;
}

/** "on her way", "on the way", "en route". */
const isUnderWay = ({ doc }: Clauses, at: number): boolean =>
  wordAt(doc, at) === "route"
    ? wordAt(doc, at - 1) === "en"
    : wordAt(doc, at - 2) === "on" && /^(his|her|their|the|its)$/.test(wordAt(doc, at - 1));

/** Whoever does something on the way: the subject of the verb before, or behind where the way opens the sentence. */
function goer(clauses: Clauses, at: number): VisitFrame | null {
  const { doc, groups, verbs, sentence } = clauses;
  // "is on her way to Oslo"
  if (doc.hasClass(at - 3, BE)) {
    const group = groups.findLast(({ last, members }) => last <= at - 3 && at - 3 - last <= 1 && members.every(isSomebody));
    const pronoun = !group && /^(he|she)$/.test(wordAt(doc, at - 4)) ? at - 4 : -1;
    if (group || pronoun >= 0)
      return { ...UNTOLD, rule: "visit/on-the-way", sentence, at, visitors: group?.members ?? [], pronoun, time: "current" };
  }
  const verb =
    verbs.findLast((candidate) => candidate.form === "finite" && candidate.last <= at) ??
    verbs.find((candidate) => candidate.form === "finite");
  if (!verb || verb.negated) return null;
  const { group, pronoun } = travellers(clauses, verb);
  const visitors = group?.members.filter(isSomebody) ?? [];
  return visitors.length === 0 && pronoun < 0 ? null : { ...UNTOLD, rule: "visit/on-the-way", sentence, at, visitors, pronoun, verb };
}

/** What one comes from is over; what one goes to lies ahead, unless all of it is an earlier journey. */
const timeOf = ({ doc }: Clauses, { verb }: VisitFrame, leads: string): VisitTime =>
  leads === "from" ? "ended" : verb === null ? "current" : timeOfVerb(doc, verb) === "recalled" ? "recalled" : "planned";
