import type { Doc } from "../2-segment/doc.ts";
import type { Meeting } from "./meetings.ts";

/** Where, in what framework and about what a meeting was, in the words around it. */
export interface Setting {
  readonly venue: string | null;
  readonly occasion: string | null;
  readonly topics: readonly string[];
}

export function settingOf(_doc: Doc, _meeting: Meeting): Setting {
  return { venue: null, occasion: null, topics: [] };
}
