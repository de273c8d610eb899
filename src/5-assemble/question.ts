import type { Meeting, MeetingParty } from "./meetings.ts";
import type { Reading } from "./reading.ts";
import type { Scene } from "./scenes.ts";
import type { Visit } from "./trips.ts";

/** A country, and a city of it where the evidence gives one. */
export interface Where {
  readonly country: string;
  readonly city: string | null;
}

/** One meeting with all that may tell where it was. */
export interface Question {
  readonly reading: Reading;
  readonly meeting: Meeting;
  /** Countries of its parties. */
  readonly countries: ReadonlySet<string>;
  /** Trips of its parties, and of their compatriots to a country of the others, in the time of the meeting. */
  readonly trips: readonly Visit[];
  /** Meetings told of before it. */
  readonly before: readonly Meeting[];
  /** Sentences that tell of meetings. */
  readonly sentences: ReadonlySet<number>;
  readonly scenes: readonly Scene[];
  /** Those and the trips. */
  readonly stages: readonly Scene[];
}

/** The only value, nulls left out. */
export function only(values: readonly (string | null)[]): string | null {
  const found = new Set(values.filter((value) => value !== null));
  const [first] = found;
  return found.size === 1 ? (first as string) : null;
}

export const isRemote = (meeting: Meeting): boolean => meeting.mode === "phone" || meeting.mode === "video";

export const countriesOf = (parties: readonly MeetingParty[]): ReadonlySet<string> =>
  new Set(parties.map((party) => party.entity.country).filter((country) => country !== null));

/** The country in which the article's outlet has its seat, by the lexicon. */
export function outletCountry(reading: Reading): string | null {
  const { outlet } = reading.head;
  return outlet === null ? null : reading.doc.dictionary.rowOf("outlets", outlet)?.cells.country || null;
}
