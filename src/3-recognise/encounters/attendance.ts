import { classBit } from "../../2-segment/dictionary.ts";
import { type Clauses, type Group, prepositionOf } from "../clauses.ts";
import { type PartyPhrase, wordAt } from "../parties/parties.ts";
import { oneOf } from "../parties/vocabulary.ts";

const ARTICLE = classBit("article");
const BE = classBit("be");

/** Persons told of as present at a meeting that another sentence reports, or as one party's company. */
export interface AttendanceFrame {
  readonly rule: string;
  readonly sentence: number;
  readonly at: number;
  readonly attendees: readonly PartyPhrase[];
  /** Whom they accompany, where the words say so. */
  readonly company: readonly PartyPhrase[];
}

const tells = oneOf("present attendance attended joined participated accompanied flanked assisted presence part");
const GATHERING = /^(meeting|talks|discussions?|call|audience|negotiations|session|consultations)$/;

/** "X and Y were also present", "the meeting was attended by X", "X attended the meeting", "accompanied by X". */
export function recogniseAttendance(clauses: Clauses): AttendanceFrame[] {
  const { doc, groups, first, last } = clauses;
  const frames: AttendanceFrame[] = [];
  const frame = (rule: string, at: number, found: readonly Group[], company: readonly PartyPhrase[] = []): void => {
    const attendees = found.flatMap((group) => group.members).filter((member) => member.kind === "person");
    if (attendees.length > 0) frames.push({ rule, sentence: clauses.sentence, at, attendees, company });
  };
  const after = (at: number): Group[] => groups.filter((group) => group.first >= at);
  const before = (at: number): Group[] => groups.filter((group) => group.last <= at && prepositionOf(doc, group.first) === "");
  for (let i = first; i < last; i++) {
    if (!tells(doc, i)) continue;
    const text = wordAt(doc, i);
    if ((text === "present" || text === "attendance") && !doc.hasClass(i - 1, ARTICLE)) {
      const inverted =
        i - first <= 4 &&
        after(i).length > 0 &&
        /^(were|was|included|include|are|is)$/.test(
          [...range(i, Math.min(last, i + 8))]
            .map((j) => wordAt(doc, j))
            .find((word) => /^(were|was|included|include|are|is)$/.test(word)) ?? "",
        );
      if (inverted) frame("attendance/present-were", i, after(i));
      else if ([1, 2, 3].some((back) => doc.hasClass(i - back, BE))) frame("attendance/were-present", i, before(i));
      i++;
    } else if (/^(attended|joined|participated)$/.test(text) && !(text === "joined" && wordAt(doc, i + 1) === "by")) {
      const by = wordAt(doc, i + 1) === "by";
      if (by && text === "attended" && gatheringBefore(clauses, i)) frame("attendance/attended-by", i, after(i));
      else if (gatheringNear(clauses, i) || (text === "attended" && i + 1 >= last - 1)) frame("attendance/attended", i, before(i));
    } else if (/^(accompanied|joined|flanked|assisted)$/.test(text) && wordAt(doc, i + 1) === "by")
      frame("attendance/accompanied-by", i, after(i), before(i).at(-1)?.members ?? []);
    else if (text === "presence" && wordAt(doc, i - 1) === "the" && wordAt(doc, i + 1) === "of" && wordAt(doc, i - 2) === "in")
      frame("attendance/in-presence-of", i, after(i));
    else if (
      text === "part" &&
      /^(took|taking|also)$/.test(wordAt(doc, i - 1)) &&
      wordAt(doc, i + 1) === "in" &&
      gatheringNear(clauses, i + 1)
    )
      frame("attendance/took-part", i, before(i));
  }
  return frames;
}

function* range(from: number, to: number): Generator<number> {
  for (let i = from; i < to; i++) yield i;
}

/** "attended the meeting": a gathering told of elsewhere, named by a bare noun. */
function gatheringNear(clauses: Clauses, at: number): boolean {
  const { doc, last } = clauses;
  let i = at + 1;
  if (wordAt(doc, i) === "in") i++;
  if (!/^(the|this|these)$/.test(wordAt(doc, i))) return false;
  i++;
  if (/^(bilateral|expanded|same|above)$/.test(wordAt(doc, i))) i++;
  return i < last && GATHERING.test(wordAt(doc, i)) && !/^(of|on|between)$/.test(wordAt(doc, i + 1));
}

/** "The meeting was also attended by": the nearest noun before is the meeting, not a reception. */
function gatheringBefore(clauses: Clauses, at: number): boolean {
  const { doc, first } = clauses;
  for (let i = at - 1; i >= first; i--) {
    const text = wordAt(doc, i);
    if (GATHERING.test(text)) return true;
    if (/^(ceremony|reception|event|banquet|exhibition|forum|conference|dinner|lunch|parade|opening)$/.test(text)) return false;
  }
  return at - first <= 4;
}
