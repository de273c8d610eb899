import { classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { trigger } from "../../2-segment/triggers.ts";
import type { Clauses } from "../clauses.ts";
import { type Group, prepositionOf } from "../groups.ts";
import { isSomebody, type PartyPhrase, wordAt } from "../parties/parties.ts";
import { isFew, oneOf } from "../parties/vocabulary.ts";
import {
  agentOf,
  delegationAfter,
  delegationBefore,
  delegationOf,
  following,
  GATHERING,
  gatheringBefore,
  gatheringIsSubject,
  gatheringNear,
  inverted,
  membersWere,
  ofTheTalks,
  ofThosePresent,
  sideBefore,
  wereAfter,
  withWere,
} from "./gatherings.ts";
import { headsOfSides, type SideHead } from "./heads.ts";

const BE = classBit("be");

/** Persons told of as present at a meeting that another sentence reports, or as one party's company. */
export interface AttendanceFrame {
  readonly rule: string;
  readonly sentence: number;
  readonly at: number;
  readonly attendees: readonly PartyPhrase[];
  /** Whom they accompany, where the words say so. */
  readonly company: readonly PartyPhrase[];
  /** Of those who lead a side, which country's it is. */
  readonly heads?: readonly SideHead[];
}

const TELLS = trigger(
  "told briefed entourage delegation team gathered featured features featuring hosted mediated brokered moderated facilitated present attendance attended attending attendees joined joining participated participation participants accompanied accompanying flanked assisted hand sat graced involved partook partaking represented with participating taking meeting talks presence part included includes include including comprised comprises comprising consisted consists among alongside members invited",
);
const bars = oneOf("a an the");

/** What the words at a trigger tell; `null` where they are of this shape and tell nothing. */
type Telling = { readonly rule: string; readonly found: readonly Group[]; readonly company?: readonly PartyPhrase[] } | null;

/** How the words around a trigger are read; `undefined`: they are of another shape. */
interface Shape {
  readonly words: (doc: Doc, at: number) => boolean;
  readonly read: (clauses: Clauses, at: number) => Telling | undefined;
}

const tells = (rule: string, found: readonly Group[], company: readonly PartyPhrase[] = []): Telling => ({
  rule: `attendance/${rule}`,
  found,
  company,
});

/** Whoever is named behind a "were", or nobody. */
const behind = (clauses: Clauses, verb: number, rule = "present-were"): Telling =>
  verb >= 0 ? tells(rule, following(clauses, verb)) : null;

const before = ({ doc, groups }: Clauses, at: number): Group[] =>
  groups.filter((group) => group.last <= at && prepositionOf(doc, group.first) === "");

/** In order: the first whose shape the words have decides. */
const SHAPES: readonly Shape[] = [
  { words: oneOf("with"), read: (clauses, at) => behind(clauses, withWere(clauses, at)) },
  // "On hand with the president to welcome the guest were"
  {
    words: oneOf("hand"),
    read: (clauses, at) =>
      behind(clauses, wordAt(clauses.doc, at - 1) === "on" && at - clauses.first <= 2 ? wereAfter(clauses, at, 20) : -1),
  },
  { words: oneOf("meeting talks"), read: wereInIt },
  // "Ambassador X graced the occasion with his presence"
  {
    words: oneOf("graced"),
    read: (clauses, at) => (gatheringNear(clauses, at) ? tells("attended", before(clauses, at)) : null),
  },
  // "X also partook in the discussions"
  {
    words: oneOf("partook partaking"),
    read: (clauses, at) => (gatheringNear(clauses, at) ? tells("took-part", before(clauses, at)) : null),
  },
  // "The talks also involved X"
  {
    words: oneOf("involved"),
    read: (clauses, at) =>
      clauses.doc.hasClass(at - 1, BE) || at - clauses.first > 4 || !gatheringBefore(clauses, at)
        ? null
        : tells("gathered", following(clauses, at)),
  },
  {
    words: oneOf("sat"),
    read: (clauses, at) =>
      wordAt(clauses.doc, at + 1) === "in" && wordAt(clauses.doc, at + 2) === "on" && gatheringNear(clauses, at + 2)
        ? tells("attended", before(clauses, at))
        : null,
  },
  // "The meeting gathered A, B and C"
  {
    words: oneOf("gathered"),
    read: (clauses, at) =>
      GATHERING.test(wordAt(clauses.doc, at - 1)) && wordAt(clauses.doc, at + 1) !== "in"
        ? tells("gathered", following(clauses, at))
        : null,
  },
  {
    words: oneOf("hosted mediated brokered moderated facilitated"),
    read: (clauses, at) => {
      const by = clauses.doc.hasClass(at - 1, BE) ? agentOf(clauses, at) : -1;
      return by > 0 && ofTheTalks(clauses, at) ? tells("hosted-by", following(clauses, by)) : null;
    },
  },
  {
    words: oneOf("represented"),
    read: (clauses, at) => {
      const by = agentOf(clauses, at);
      return by > 0 && sideBefore(clauses, at) ? tells("represented-by", following(clauses, by)) : null;
    },
  },
  // "Taking part in the talks were"
  {
    words: oneOf("participating taking"),
    read: (clauses, at) => {
      if (at - clauses.first > 2) return undefined;
      const part = wordAt(clauses.doc, at) === "participating" || wordAt(clauses.doc, at + 1) === "part";
      return behind(clauses, part ? wereAfter(clauses, at, 16) : -1, "participants-were");
    },
  },
  // "Also invited to the meeting were"
  {
    words: oneOf("invited"),
    read: (clauses, at) => behind(clauses, wordAt(clauses.doc, at - 1) === "also" && at - clauses.first <= 2 ? inverted(clauses, at) : -1),
  },
  {
    words: oneOf("members"),
    read: (clauses, at) => {
      const verb = membersWere(clauses, at);
      return verb >= 0 ? tells("delegation-included", following(clauses, verb), delegationOf(clauses, at, verb)) : null;
    },
  },
  // "On the minister's entourage were A and B"
  {
    words: oneOf("entourage delegation team"),
    read: (clauses, at) =>
      /^(?:on|in|among)$/.test(wordAt(clauses.doc, clauses.first)) && clauses.doc.hasClass(at + 1, BE)
        ? tells("delegation-included", following(clauses, at + 1), clauses.groups.findLast((group) => group.last <= at)?.members ?? [])
        : undefined,
  },
  { words: oneOf("part"), read: partOfDelegation },
  { words: oneOf("present attendance attendees participants attending"), read: present },
  { words: oneOf("attended joined participated"), read: attended },
  // "Accompanying the president were A and B"
  {
    words: oneOf("accompanying"),
    read: (clauses, at) => behind(clauses, at === clauses.first ? wereAfter(clauses, at, 12) : -1),
  },
  { words: oneOf("accompanied"), read: accompanies },
  {
    words: oneOf("accompanied joined flanked assisted"),
    read: (clauses, at) =>
      // "was accompanied to the meeting by X"
      wordAt(clauses.doc, at + 1) === "by" ||
      (isToOrAt(clauses.doc, at + 1) && clauses.doc.hasClass(at - 1, BE) && agentOf(clauses, at) > 0)
        ? tells(
            /^(?:is|are)$/.test(wordAt(clauses.doc, at - 1)) ? "is-accompanied-by" : "accompanied-by",
            following(clauses, Math.max(at, agentOf(clauses, at))),
            before(clauses, at).at(-1)?.members ?? [],
          )
        : undefined,
  },
  // "X told the two leaders", "X told the gathering"
  {
    words: oneOf("told briefed"),
    read: (clauses, at) => (heardByAll(clauses, at + 1) ? tells("told-all", before(clauses, at).slice(-1)) : undefined),
  },
  { words: oneOf("presence attendance participation"), read: inPresenceOf },
  { words: oneOf("part"), read: tookPart },
  {
    words: oneOf("featured features featuring include included includes including comprised comprises comprising consisted consists"),
    read: (clauses, at) =>
      delegationBefore(clauses, at)
        ? tells("delegation-included", following(clauses, at), delegationOf(clauses, clauses.first, at))
        : undefined,
  },
  // "The audience with the king included X"
  {
    words: oneOf("included"),
    read: (clauses, at) => (gatheringIsSubject(clauses, at) ? tells("gathered", following(clauses, at)) : undefined),
  },
  {
    words: oneOf("among"),
    read: (clauses, at) =>
      clauses.doc.hasClass(at - 1, BE) && ofThosePresent(clauses, at) ? tells("were-among", before(clauses, at)) : null,
  },
];

const isToOrAt = oneOf("to at in during on for");

/** "X was also in the meeting" */
function wereInIt(clauses: Clauses, at: number): Telling {
  const { doc } = clauses;
  const inIt = wordAt(doc, at - 1) === "the" && /^(in|at)$/.test(wordAt(doc, at - 2));
  return inIt && [3, 4].some((back) => doc.hasClass(at - back, BE)) ? tells("were-present", before(clauses, at)) : null;
}

/** "X was part of the Kenyan delegation" */
function partOfDelegation(clauses: Clauses, at: number): Telling | undefined {
  const { doc } = clauses;
  if (wordAt(doc, at + 1) !== "of") return undefined;
  const of = delegationAfter(clauses, at + 1);
  return of >= 0 && (doc.hasClass(at - 1, BE) || /^(formed?|forming)$/.test(wordAt(doc, at - 1)))
    ? tells("part-of-delegation", before(clauses, at), delegationOf(clauses, at, of + 1))
    : null;
}

/** "Also present were X and Y", "X was present" */
function present(clauses: Clauses, at: number): Telling | undefined {
  const { doc, first } = clauses;
  if (bars(doc, at - 1) || wordAt(doc, at + 1) === "of") return undefined;
  // "received the envoy, with Minister A in attendance"
  const beheld =
    wordAt(doc, at) === "attendance" && wordAt(doc, at - 1) === "in"
      ? clauses.groups.find((group) => at - 1 - group.last <= 1 && group.last < at && prepositionOf(doc, group.first) === "with")
      : undefined;
  if (beheld) return tells("in-presence-of", [beheld]);
  const verb =
    at - first <= 5 || wordAt(doc, at - 1) === "also" || /^(included?|were|was|are)$/.test(wordAt(doc, at + 1))
      ? inverted(clauses, at)
      : -1;
  // "Also present together with the general were A and B": of his company
  const beside = clauses.groups.find((group) => group.first > at && group.last <= verb && prepositionOf(doc, group.first) === "with");
  if (verb >= 0) return tells("present-were", following(clauses, verb), beside?.members.filter(isSomebody) ?? []);
  return /^(present|attendance)$/.test(wordAt(doc, at)) && [1, 2, 3].some((back) => doc.hasClass(at - back, BE))
    ? tells("were-present", before(clauses, at))
    : null;
}

/** "The meeting was attended by X", "X attended the meeting", "was joined, at the table, by X" */
function attended(clauses: Clauses, at: number): Telling | undefined {
  const { doc, last } = clauses;
  const text = wordAt(doc, at);
  if (text === "joined" && wordAt(doc, at + 1) === "by") return undefined;
  const by = agentOf(clauses, at);
  if (by > 0 && text === "attended" && (gatheringBefore(clauses, at) || ofReception(clauses, at)))
    return tells("attended-by", following(clauses, by));
  if (by > 0 && text === "joined") return tells("accompanied-by", following(clauses, by), before(clauses, at).at(-1)?.members ?? []);
  // "A and B joined the two leaders for coffee"
  if (text === "joined" && heardByAll(clauses, at + 1)) return tells("attended", before(clauses, at));
  const there = by < 0 && (gatheringNear(clauses, at) || (text === "attended" && at + 1 >= last - 1));
  return there ? tells("attended", before(clauses, at)) : null;
}

/** "received the envoy. The reception was attended by": the sentence opens with what the verb before told. */
const ofReception = ({ doc, first }: Clauses, at: number): boolean =>
  wordAt(doc, first) === "the" && wordAt(doc, first + 1) === "reception" && at - first <= 4;

/** "A and B accompanied the president" */
function accompanies(clauses: Clauses, at: number): Telling | undefined {
  const { doc, groups } = clauses;
  if (wordAt(doc, at + 1) === "by" || doc.hasClass(at - 1, BE)) return undefined;
  const whom = groups.find((group) => group.first > at && group.first - at <= 3);
  return whom ? tells("accompanies", before(clauses, at), whom.members) : null;
}

/** "in the presence of X", "saw the participation of X" */
function inPresenceOf(clauses: Clauses, at: number): Telling | undefined {
  const { doc } = clauses;
  return /^(the|with)$/.test(wordAt(doc, at - 1)) &&
    /^(of|by)$/.test(wordAt(doc, at + 1)) &&
    /^(in|with|saw|witnessed)$/.test(wordAt(doc, at - 2))
    ? tells("in-presence-of", following(clauses, at))
    : undefined;
}

/** "X took part in the meeting", "in which took part X and Y" */
function tookPart(clauses: Clauses, at: number): Telling | undefined {
  const { doc, groups } = clauses;
  const verb = wordAt(doc, at - 1);
  if (/^(took|taking|also)$/.test(verb) && wordAt(doc, at + 1) === "in" && gatheringNear(clauses, at + 1))
    return tells("took-part", before(clauses, at));
  if (verb === "took" && endsThere(clauses, at)) return tells("took-part", before(clauses, at));
  return /^(took|take|taking)$/.test(verb) && groups.some((group) => group.first > at && group.first - at <= 3)
    ? tells("participants-were", following(clauses, at))
    : undefined;
}

/** "X took part.", "X took part by video link": in what was told before. */
function endsThere({ doc, last }: Clauses, at: number): boolean {
  const next = wordAt(doc, at + 1);
  return at + 2 >= last ? doc.isMark(at + 1, ".") : isRemotely(doc, at + 1) || (/^(by|via|through)$/.test(next) && isLink(doc, at + 2));
}
const isRemotely = oneOf("remotely online virtually");
const isLink = oneOf("video videoconference video-conference telephone phone videolink zoom");

/** "the two leaders", "the three ministers", "the gathering": all who have met. */
function heardByAll({ doc }: Clauses, at: number): boolean {
  if (wordAt(doc, at) !== "the") return false;
  return /^(meeting|gathering)$/.test(wordAt(doc, at + 1)) || (isFew(doc, at + 1) && isHead(doc, at + 2));
}
const isHead = oneOf("leaders presidents premiers ministers");

/** "X and Y were also present", "the meeting was attended by X", "X attended the meeting", "accompanied by X", "the delegation included X". */
export function recogniseAttendance(clauses: Clauses): AttendanceFrame[] {
  const { doc, groups, sentence, first, last } = clauses;
  if (groups.length === 0) return NONE;
  const frames: AttendanceFrame[] = [];
  for (let at = doc.nextTrigger(first, last, TELLS); at < last; at = doc.nextTrigger(at + 1, last, TELLS)) {
    const telling = tellingAt(clauses, at);
    const attendees = telling?.found.flatMap((group) => group.members).filter(isSomebody) ?? [];
    if (telling && attendees.length > 0) frames.push({ rule: telling.rule, sentence, at, attendees, company: telling.company ?? [] });
  }
  const sides = headsOfSides(clauses);
  if (sides) {
    const { at, heads } = sides;
    frames.push({ rule: "attendance/heads-of-sides", sentence, at, attendees: heads.map(({ party }) => party), company: [], heads });
  }
  return frames;
}

function tellingAt(clauses: Clauses, at: number): Telling {
  for (const { words, read } of SHAPES) {
    const telling = words(clauses.doc, at) ? read(clauses, at) : undefined;
    if (telling !== undefined) return telling;
  }
  return null;
}

const NONE: AttendanceFrame[] = [];
