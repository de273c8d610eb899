import { trigger } from "../../2-segment/triggers.ts";
import { AIRFIELDS, isAirfield } from "../airfields.ts";
import { type Clauses, subjectOf } from "../clauses.ts";
import { objectAfter } from "../complements.ts";
import { isSomebody, type PartyPhrase, wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { Place } from "../places.ts";
import type { VerbGroup } from "../verbs.ts";
import { UNTOLD, type VisitFrame } from "./frame.ts";
import { timeOfVerb } from "./time.ts";

const ARRIVALS = "arrival arriving landing";
const isArrival = oneOf(ARRIVALS);
const SCENES = trigger(`${AIRFIELDS} ${ARRIVALS}`);
const isGreeting = oneOf("welcome welcomes welcomed greet greets greeted receive receives received hail hailed usher ushered");
const BY: ReadonlySet<string> = new Set(["by"]);
const DIRECT: ReadonlySet<string> = new Set();

/** "was welcomed at the airport by Minister Y", "Y received X on arrival in Oslo". */
export function welcomes(clauses: Clauses, places: readonly Place[]): VisitFrame[] {
  const { doc, verbs, first, last } = clauses;
  const frames = hostedBy(clauses);
  let scene = -1;
  for (let i = doc.nextTrigger(first, last, SCENES); i < last; i = doc.nextTrigger(i + 1, last, SCENES))
    if (isAirfield(doc, i) || (isArrival(doc, i) && /^(on|upon)$/.test(wordAt(doc, i - 1)))) scene = i;
  if (scene < 0) return frames;
  for (const verb of verbs) {
    if (!isGreeting(doc, verb.head) || verb.negated || verb.form !== "finite" || verb.tense === "modal") continue;
    const frame = welcomed(clauses, verb, places, scene);
    if (frame) frames.push(frame);
  }
  return frames;
}

function welcomed(clauses: Clauses, verb: VerbGroup, places: readonly Place[], scene: number): VisitFrame | null {
  const { doc, sentence } = clauses;
  if (Math.abs(scene - verb.head) > 24) return null;
  const subject = subjectOf(clauses, verb);
  const agent = verb.passive ? objectAfter(clauses, verb.last, { direct: false, prepositions: BY, reach: 26 }) : null;
  const object = verb.passive ? null : objectAfter(clauses, verb.last, { direct: true, prepositions: DIRECT, reach: 20 });
  const guests = (verb.passive ? subject.group : object?.group)?.members.filter(isSomebody) ?? [];
  const hosts = (verb.passive ? agent?.group : subject.group)?.members ?? [];
  // "Upon arriving in Oslo, X received Y": the one who arrives receives
  if (!verb.passive && scene < verb.head && !isAirfield(doc, scene)) return null;
  const pronoun = verb.passive && guests.length === 0 ? subject.pronoun : -1;
  if (guests.length === 0 && pronoun < 0) return null;
  const place = places.find(({ first, preposition }) => Math.abs(first - scene) <= 8 && preposition !== "from") ?? homeOf(hosts, scene);
  const time = timeOfVerb(doc, verb) ?? "current";
  return {
    ...UNTOLD,
    rule: "visit/welcomed",
    sentence,
    at: verb.head,
    visitors: guests,
    pronoun,
    places: place ? [place] : [],
    time,
    verb,
  };
}

const isHosting = oneOf("host hosts hosted hosting receive receives received receiving welcome welcomes welcomed welcoming");

/** "Norway will host Minister X next week": a country's guest. */
function hostedBy(clauses: Clauses): VisitFrame[] {
  const { doc, verbs, groups, sentence } = clauses;
  const frames: VisitFrame[] = [];
  for (const verb of verbs) {
    if (!isHosting(doc, verb.head) || verb.passive || verb.negated || verb.tense === "modal") continue;
    const host = groups.findLast((group) => group.last <= verb.first && verb.first - group.last <= 4)?.members.at(-1);
    if (host?.kind !== "country" || host.country === null || host.possessive) continue;
    const object = objectAfter(clauses, verb.last, { direct: true, prepositions: DIRECT, reach: 10 });
    const visitors = object?.group.members.filter((party) => party.kind === "person") ?? [];
    if (visitors.length === 0) continue;
    const place: Place = { first: verb.head, last: verb.last, preposition: "in", city: null, country: host.country };
    frames.push({
      ...UNTOLD,
      rule: "visit/hosted-by",
      sentence,
      at: verb.head,
      visitors,
      places: [place],
      time: timeOfVerb(doc, verb),
      verb,
    });
  }
  return frames;
}

/** Whoever greets at an airport is at home. */
function homeOf(hosts: readonly PartyPhrase[], at: number): Place | null {
  const country = hosts.find((host) => host.country !== null)?.country ?? null;
  return country === null ? null : { first: at, last: at + 1, preposition: "in", city: null, country };
}
