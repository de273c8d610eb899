import { trigger } from "../../2-segment/triggers.ts";
import type { Clauses } from "../clauses.ts";
import { wordAt } from "../parties/parties.ts";
import type { EncounterFrame } from "./frame.ts";

const MODES = trigger("phone telephone telephonically videoconference videoconferencing video virtually zoom online");

/** True where a word that tells how one speaks stands between two tokens: the cheap test before `modeWords`. */
export const hasModeWord = (clauses: Clauses, from: number, to: number): boolean => clauses.doc.nextTrigger(from, to, MODES) < to;

/** "by phone", "via videoconference", "virtually" between two tokens. */
export function modeWords(clauses: Clauses, from: number, to: number): EncounterFrame["mode"] {
  const { doc } = clauses;
  for (let i = doc.nextTrigger(from, to, MODES); i < to; i = doc.nextTrigger(i + 1, to, MODES)) {
    const text = wordAt(doc, i);
    if (
      /^(phone|telephone)$/.test(text) &&
      /^(call|talks|conversation)$/.test(wordAt(doc, i + 1)) &&
      /^(a|the|their)$/.test(wordAt(doc, i - 1))
    )
      return "phone";
    if (/^(phone|telephone|telephonically)$/.test(text) && /^(by|over|via|the|on|through)$/.test(wordAt(doc, i - 1))) return "phone";
    if (
      /^(videoconference|videoconferencing|video|virtually|zoom)$/.test(text) &&
      /^(by|over|via|the|a|through|of|held|met|on)$/.test(wordAt(doc, i - 1))
    )
      return "video";
    if (text === "virtually" || (text === "online" && wordAt(doc, i - 1) !== "its")) return "video";
  }
  return null;
}
