import { classBit } from "../../2-segment/dictionary.ts";
import { CAPITAL } from "../../2-segment/tokens.ts";
import type { Clauses } from "../clauses.ts";
import { objectAfter } from "../complements.ts";
import { isSomebody, wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { Place } from "../places.ts";
import { UNTOLD, type VisitFrame } from "./frame.ts";
import { listFrom } from "./lists.ts";
import { timeOfVerb } from "./time.ts";

const ARTICLE = classBit("article");
const BE = classBit("be");
const WILL = classBit("will");
const BY: ReadonlySet<string> = new Set(["by"]);

/** What officials travel to attend. */
export const isEvent = oneOf(
  "conference conferences summit summits forum congress assembly session sessions ceremony inauguration funeral parade exhibition expo fair symposium seminar celebrations celebration workshop event events games opening gathering convention consultations briefing lecture commemoration commemorations wedding coronation plenary roundtable anniversary meeting meetings talks",
);
export const isAttending = oneOf(
  "attend attends attended attending address addresses addressed addressing participate participates participated participating join joins joined joining represent represents represented representing",
);

/** "the Oslo summit", "the Oslo Climate Forum": the event is where its name says. */
export function eventScene({ doc }: Clauses, place: Place): Place | null {
  if (place.preposition !== "" || place.city === null || !doc.hasClass(place.first - 1, ARTICLE)) return null;
  for (let i = place.last; i < place.last + 4; i++) {
    if (isEvent(doc, i)) return { ...place, preposition: "in" };
    if (!doc.is(i, CAPITAL)) return null;
  }
  return null;
}

/** "The summit in Oslo was attended by A and B". */
export function attendedBy(clauses: Clauses, place: Place, opener: number): VisitFrame | null {
  const { doc, verbs } = clauses;
  const before = verbs.findLast((candidate) => candidate.last <= opener && candidate.passive && isRepresented(doc, candidate.head));
  const verb =
    before ??
    verbs.find(
      (candidate) => candidate.first > opener && candidate.passive && (isAttending(doc, candidate.head) || isHeaded(doc, candidate.head)),
    );
  // "was represented at the summit in Oslo by X"
  const by = before ? byAfter(clauses, place) : verb?.last;
  if (!verb || by === undefined || verb.first - place.last > 10 || wordAt(doc, by) !== "by") return null;
  let event = false;
  for (let i = Math.max(clauses.first, opener - 6); i < opener; i++) if (isEvent(doc, i)) event = true;
  if (!event) return null;
  const agent = objectAfter(clauses, by, { direct: false, prepositions: BY, reach: 6 });
  const visitors = agent?.group.members.filter(isSomebody) ?? [];
  if (visitors.length === 0) return null;
  return {
    ...UNTOLD,
    rule: "visit/attended-by",
    sentence: clauses.sentence,
    at: verb.head,
    visitors,
    places: [place],
    time: timeOfVerb(doc, verb) ?? "current",
    verb,
  };
}

const isRepresented = oneOf("represented");
const isHeaded = oneOf("headed led");
const byAfter = ({ doc, last }: Clauses, place: Place): number | undefined => {
  for (let i = place.last; i < Math.min(last, place.last + 5); i++) if (wordAt(doc, i) === "by") return i;
  return undefined;
};

const isPresent = oneOf(
  "attending attended attend present attendance participating participated guests attendees participants dignitaries leaders",
);
const includes = oneOf("include includes included including");

/** "Among those attending the summit in Oslo are A and B", "Guests at the forum in Oslo included A and B". */
export function attendeesOf(clauses: Clauses, place: Place, opener: number): VisitFrame | null {
  const { doc, groups, first, last, sentence } = clauses;
  let told = false;
  for (let i = first; i < opener; i++) if (isPresent(doc, i)) told = true;
  if (!told || groups.some((group) => group.last <= opener && group.members.some((member) => member.kind === "person" && member.sure)))
    return null;
  for (let at = place.last; at < Math.min(last, place.last + 8); at++) {
    if (groups.some((group) => group.first === at)) return null;
    if (!includes(doc, at) && !(doc.hasClass(at, BE) && /^(are|were|is|was|be)$/.test(wordAt(doc, at)))) continue;
    const visitors = listFrom(clauses, at);
    const time = doc.hasClass(at - 1, WILL) ? "planned" : "current";
    return visitors.length === 0 ? null : { ...UNTOLD, rule: "visit/attendees", sentence, at, visitors, places: [place], time };
  }
  return null;
}

const opensList = oneOf("also attending participating among");

/** "Also attending the summit will be A and B": the event is where the article is. */
export function attendeesHere(clauses: Clauses): VisitFrame | null {
  const { doc, groups, first, last, sentence } = clauses;
  if (!opensList(doc, first)) return null;
  let attends = false;
  let event = false;
  for (let at = first; at < Math.min(last, first + 12); at++) {
    if (groups.some((group) => group.first === at && group.members.some(isSomebody))) return null;
    attends ||= isPresent(doc, at);
    event ||= isEvent(doc, at);
    if (!attends || !event || !(doc.hasClass(at, BE) && /^(are|were|is|was|be)$/.test(wordAt(doc, at)))) continue;
    const visitors = listFrom(clauses, at);
    const time = doc.hasClass(at - 1, WILL) ? "planned" : "current";
    return visitors.length === 0 ? null : { ...UNTOLD, rule: "visit/attendees-here", sentence, at, visitors, time };
  }
  return null;
}
