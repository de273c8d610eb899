import { CHAR, DIGIT, LETTER, UPPER } from "../0-ground/fold.ts";
import type { Span } from "../0-ground/span.ts";
import { keyOf, type ReadingLexicon } from "./lexicon.ts";

/** A stamp names no more than so many words beside its day. */
const MOST_NAMES = 9;

/** Words in small letters that stand in stamps; any other makes the line a sentence. */
const STAMP_WORDS: ReadonlySet<string> = new Set(
  (
    "published posted updated update modified last first created date issued released release uploaded write written input registered edited edition filed added print printed online on at in by from since of and the to time local utc gmt " +
    "ist pkt wib est edt et bst cet cest msk eet hrs hours hour h am pm a.m p.m a m p noon midnight reads read views view viewed visits hits count comments comment shares share min mins minute minutes seconds second ago adjust font size press news " +
    "report issue no staff desk bureau web s e mail email correspondent reporter special author writer editor source day publicat actualizat publicado a las le à um uhr " +
    "de feira segunda terça quarta quinta sexta sábado domingo lunes martes miércoles jueves viernes lundi mardi mercredi jeudi vendredi samedi dimanche"
  ).split(" "),
);

/** They begin the part behind a name: `Press Release Published 10 Sep`. */
const VERBS: ReadonlySet<string> = new Set(
  "published posted issued created released uploaded filed added updated modified edited revised source".split(" "),
);
const IN_NAMES: ReadonlySet<string> = new Set(["of", "and", "the", "de", "du", "la"]);
/** Between the words of one name. */
const BETWEEN: ReadonlySet<number> = new Set([..." \t-'’.&"].map((char) => char.charCodeAt(0)));

/** The names that stand beside the days, cut at commas, bars and brackets; null where the line is a sentence. */
export function namedParts(text: string, start: number, end: number, days: readonly Span[], lexicon: ReadingLexicon): Span[] | null {
  const parts: Span[] = [];
  let names = 0;
  let next = 0;
  // The open part, or -1.
  let from = -1;
  let to = -1;
  for (let at = start; at < end; ) {
    const day = days[next];
    const unit = text.charCodeAt(at);
    let stop = at + 1;
    let closes = false;
    if (day !== undefined && at === day.start) {
      next++;
      stop = day.end;
      closes = true;
    } else if (((CHAR[unit] as number) & (LETTER | DIGIT)) !== 0) {
      stop = wordEnd(text, at, day === undefined || day.start < at ? end : day.start);
      const kind = kindOf(text, at, stop, from >= 0, lexicon);
      if (kind === "sentence") return null;
      closes = kind === "stamp";
      if (kind === "name") {
        if (from < 0) from = at;
        to = stop;
        names++;
      }
    } else closes = !BETWEEN.has(unit);
    if (closes && from >= 0) {
      parts.push({ start: from, end: to });
      from = -1;
    }
    at = stop;
  }
  if (from >= 0) parts.push({ start: from, end: to });
  return names > MOST_NAMES ? null : parts;
}

/** A word of a stamp's own, of a name, or of a sentence. */
function kindOf(text: string, start: number, end: number, isInName: boolean, lexicon: ReadingLexicon): "stamp" | "name" | "sentence" {
  const first = CHAR[text.charCodeAt(start)] as number;
  const word = text.slice(start, end);
  if (first & DIGIT && /^\d+(?:[.:]\d\d){0,2}(?:am|pm|h|hrs)?$/i.test(word)) return "stamp";
  const lower = word.toLowerCase();
  if (isInName && IN_NAMES.has(word)) return "name";
  if (STAMP_WORDS.has(lower) || lexicon.weekdays.has(keyOf(text, start, end)))
    return isInName && first & UPPER && !VERBS.has(lower) ? "name" : "stamp";
  return word === lower && !/[.@]/.test(word) && text[start - 1] !== "@" ? "sentence" : "name";
}

/** After letters, digits and what stands inside: "UTC+4", "a.m.", "TEMPO.CO", "name@site.net", "12:30" but not "Source:Wire". */
function wordEnd(text: string, at: number, end: number): number {
  let i = at;
  while (i < end) {
    if (((CHAR[text.charCodeAt(i)] as number) & (LETTER | DIGIT)) !== 0) i++;
    else if (text[i] === ":" && ((CHAR[text.charCodeAt(i - 1)] ?? 0) & DIGIT) === 0) break;
    else if (INSIDE.has(text.charCodeAt(i)) && i + 1 < end && ((CHAR[text.charCodeAt(i + 1)] as number) & (LETTER | DIGIT)) !== 0) i++;
    else break;
  }
  return i;
}
const INSIDE: ReadonlySet<number> = new Set([..."..:@+"].map((char) => char.charCodeAt(0)));
