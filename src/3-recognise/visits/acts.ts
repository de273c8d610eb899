import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Clauses } from "../clauses.ts";
import { objectAfter } from "../complements.ts";
import { isSomebody, wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";
import type { Place } from "../places.ts";
import { UNTOLD, type VisitFrame } from "./frame.ts";
import { timeBehind } from "./time.ts";

const ADVERB = classBit("adverb") | classBit("time");
const HAVE = classBit("have");
const BE = classBit("be");
const WILL = classBit("will");
const PRONOUN = classBit("pronoun");
const CALENDAR = bitOf("weekdays") | bitOf("months");

/** What an official does with the own hands: done in a place, it puts him there. */
const isDeed = oneOf(
  "sign signs signed initial initialled initialed ink inked lay laid lays open opened opens inaugurate inaugurated inaugurates unveil unveiled unveils plant planted deliver delivered delivers give gave gives inspect inspected inspects cut tour toured launch launched launches present presented presents witness witnessed co-chair co-chaired co-chairs chair chaired chairs preside presided attend attended attends address addressed addresses observe observed receive received receives accorded given awarded conferred gather gathered gathers converge converged converges convene convened convenes assemble assembled",
);

/** What such a deed is done to; letters and calls come from afar. */
const isThing = oneOf(
  "wreath flowers ceremony pavilion exhibition embassy consulate forum conference summit meeting session congress speech lecture address remarks keynote agreement memorandum memoranda mou treaty accord protocol document documents deal declaration statue monument memorial tree guard award medal order degree doctorate plenary festival expo fair mosque school hospital centre center building museum ribbon opening anniversary parade mass funeral inauguration reception dinner event workshop seminar welcome honour honor honours honors salute",
);

/** What many do in a place, with nothing to do it to. */
const isGathering = oneOf("gather gathered gathers converge converged converges convene convened convenes assemble assembled");
/** What is looked at may be anything. */
const isLooking = oneOf("tour toured tours inspect inspected inspects");
const closes = oneOf("that which who whom where when while but if against between about from after before");

/** "laid a wreath at the memorial in Oslo", "signed the accord in Oslo", "will open the embassy in Oslo". */
export function didIn(clauses: Clauses, place: Place, opener: number): VisitFrame | null {
  const { doc, groups, first, last } = clauses;
  for (let at = opener - 1; at > first && at > opener - 16; at--) {
    if (doc.isMark(at, ":") || doc.isMark(at, ";") || doc.isMark(at, '"') || doc.quoted[at] === 1) return null;
    if (!isDeed(doc, at)) continue;
    if (!reaches(clauses, at + 1, opener, isGathering(doc, at) || isLooking(doc, at))) return null;
    let start = at;
    while (
      start > first &&
      (doc.hasClass(start - 1, ADVERB | HAVE | WILL | BE) || doc.begins(start - 1, CALENDAR) || isLinking(doc, start - 1))
    )
      start--;
    const group = groups.findLast((candidate) => candidate.last <= at);
    const isNear = group !== undefined && (group.last === start || (group.last === start - 1 && doc.isMark(start - 1, ",")));
    const pronoun = !isNear && doc.hasClass(start - 1, PRONOUN) && /^(he|she)$/.test(wordAt(doc, start - 1)) ? start - 1 : -1;
    const visitors = isNear ? (group?.members.filter(isSomebody) ?? []) : [];
    if (visitors.length === 0 && pronoun < 0) return null;
    let ahead = false;
    for (let i = start; i < at; i++) if (doc.hasClass(i, WILL)) ahead = true;
    const time = ahead ? "planned" : (timeBehind(doc, opener, Math.min(last, opener + 10)) ?? "current");
    return { ...UNTOLD, rule: "visit/did-in", sentence: clauses.sentence, at, visitors, pronoun, places: [place], time };
  }
  return null;
}

const isLinking = oneOf("on also");

/** True where the thing, its description and the day stand between, nothing that starts another thought. */
function reaches({ doc, groups, verbs }: Clauses, from: number, to: number, alone: boolean): boolean {
  let thing = alone;
  for (let i = from; i < to; i++) {
    const group = groups.find((candidate) => candidate.first <= i && i < candidate.last);
    if (group) {
      i = group.last - 1;
      continue;
    }
    if (isThing(doc, i)) thing = true;
    else if (closes(doc, i) || (wordAt(doc, i) === "on" && !doc.begins(i + 1, CALENDAR))) return false;
    if (doc.isMark(i, ",") || verbs.some((verb) => verb.form === "finite" && verb.head === i)) return false;
  }
  return thing;
}

const BY: ReadonlySet<string> = new Set(["by"]);

/** "The accord was signed in Oslo by A and B", "In Oslo the accord was signed by A and B": of those who did it. */
export function doneBy(clauses: Clauses, place: Place, opener: number): VisitFrame | null {
  const { doc, verbs, first, last, sentence } = clauses;
  const verb = verbs.find((candidate) => candidate.passive && candidate.form === "finite" && isDeed(doc, candidate.head));
  const head = verb?.head ?? passiveDeed(clauses);
  if (head < 0) return null;
  const behind = objectAfter(clauses, head + 1, { direct: false, prepositions: BY, reach: 6 });
  // "was signed by A and B in Oslo"
  if (behind && opener >= behind.group.last && opener - behind.group.last <= 2)
    return {
      ...UNTOLD,
      rule: "visit/did-in",
      sentence,
      at: head,
      visitors: behind.group.members.filter(isSomebody),
      places: [place],
      time: "current",
    };
  if (opener > head && opener - head > 6) return null;
  let thing = false;
  for (let i = opener < head ? place.last : first; i < head; i++) if (isThing(doc, i)) thing = true;
  if (!thing || (opener < head && opener > first + 3)) return null;
  const from = opener < head ? head + 1 : place.last;
  const agent = objectAfter(clauses, from, { direct: false, prepositions: BY, reach: 8 });
  const visitors = agent?.group.members.filter(isSomebody) ?? [];
  if (visitors.length === 0) return null;
  const time = timeBehind(doc, opener, Math.min(last, opener + 10)) ?? "current";
  return { ...UNTOLD, rule: "visit/did-in", sentence, at: head, visitors, places: [place], time };
}

/** Token of a deed in the passive that no lexicon row of verbs holds, or -1: "was signed". */
function passiveDeed({ doc, first, last }: Clauses): number {
  for (let i = first + 1; i < last; i++) if (isDeed(doc, i) && (doc.hasClass(i - 1, BE) || isThing(doc, i - 1))) return i;
  return -1;
}
