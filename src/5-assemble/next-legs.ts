import { edtfBounds } from "../0-ground/edtf.ts";
import type { Meeting } from "./meetings.ts";
import type { Reading } from "./reading.ts";
import type { Visit } from "./trips.ts";

/** "arrived in Oslo on Tuesday", read on Wednesday wherever: there still. */
export function isFresh({ published }: Reading, { because, dated }: Visit): boolean {
  const day = dated?.value ? edtfBounds(dated.value) : null;
  return because.rule === "visit/arrive" && published !== null && day?.first != null && published - day.first <= FRESH;
}
const FRESH = 3;

/** "After meeting A in Oslo, B flew to Suva": what the sentence tells of the journey comes after the meeting. */
export const isNextLeg = (visit: Visit, before: Pick<Meeting, "sentence" | "because">): boolean =>
  /^visit\/(?:arrive|travel)$/.test(visit.because.rule) &&
  visit.sentence === before.sentence &&
  before.because.start < visit.because.start &&
  before.because.rule !== "encounter/took-place";
