import type { Read } from "../../0-ground/rule.ts";
import type { Marked } from "./marked.ts";
import { fullYear, isDash, numberGoesOn } from "./parts.ts";
import type { Calendar, Numeric } from "./said.ts";
import { K } from "./vocabulary.ts";

/** `12.03.2024`, `03/12/2024`, `2.4.21` */
export function numeric(text: Marked, at: number): Read<Numeric> | null {
  const mark = text.markAt(at + 1);
  const stops = mark === 0x2e;
  if (text.kind[at] !== K.number || text.digits(at) > 2) return null;
  if ((!stops && mark !== 0x2f && mark !== 0x2d) || text.markAt(at + 3) !== mark || !text.glued(at + 1) || !text.glued(at + 3)) return null;
  // "29. 9. 2023"
  const isSpaced = stops && !text.glued(at + 2) && !text.glued(at + 4);
  if ((!isSpaced && (!text.glued(at + 2) || !text.glued(at + 4))) || text.kind[at + 2] !== K.number || text.kind[at + 4] !== K.number)
    return null;
  if (text.digits(at + 2) > 2) return null;
  const digits = text.digits(at + 4);
  if (isSpaced && digits !== 4) return null;
  if (digits !== 4 && (digits !== 2 || mark === 0x2d)) return null;
  const next = at + 5;
  const goesOn =
    text.glued(next) &&
    text.kind[next + 1] === K.number &&
    (mark !== 0x2e || text.markAt(next) !== 0x2d) &&
    (text.markAt(next) === mark || text.markAt(next) === 0x2f);
  if (goesOn || numberGoesOn(text, next)) return null;
  const first = text.value[at] as number;
  const second = text.value[at + 2] as number;
  const written = text.value[at + 4] as number;
  const year = digits === 4 ? written : fullYear(written);
  if (year < 1000 || year > 2199 || first < 1 || second < 1) return null;
  if (!((first <= 31 && second <= 12) || (first <= 12 && second <= 31))) return null;
  return { value: { kind: "numeric", first, second, year, stops }, last: next };
}

/** `2024-03-12`, `2024/3/12`, `20240312`; whether there is such a day is not asked. */
export function isoDay(
  text: Marked,
  at: number,
): Read<Calendar & { readonly year: number; readonly month: number; readonly day: number }> | null {
  if (text.kind[at] !== K.number) return null;
  if (text.digits(at) === 8) {
    const value = text.value[at] as number;
    // "20141031-photo.jpg"
    const isFile = text.glued(at + 1) && text.glued(at + 2) && text.doc.isWord(at + 2) && text.doc.mark(at + 1) !== 0;
    return isFile || value < 19000101 || value > 20991231
      ? null
      : {
          value: { kind: "calendar", year: Math.floor(value / 10000), month: Math.floor(value / 100) % 100, day: value % 100 },
          last: at + 1,
        };
  }
  const mark = text.markAt(at + 1);
  if (text.digits(at) !== 4 || (!isDash(mark) && mark !== 0x2f && mark !== 0x2e)) return null;
  if (!text.glued(at + 1) || text.markAt(at + 3) !== mark || !text.glued(at + 3)) return null;
  if (text.kind[at + 2] !== K.number || text.kind[at + 4] !== K.number || !text.glued(at + 2) || !text.glued(at + 4)) return null;
  if (text.digits(at + 2) > 2 || text.digits(at + 4) > 2 || numberGoesOn(text, at + 5)) return null;
  const year = text.value[at] as number;
  const month = text.value[at + 2] as number;
  const day = text.value[at + 4] as number;
  if (month < 1 || month > 12 || year < 1000 || year > 2199 || day < 1 || day > 31) return null;
  return { value: { kind: "calendar", year, month, day }, last: at + 5 };
}
