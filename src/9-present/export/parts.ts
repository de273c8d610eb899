/** Rows that are written at once: their cells and their text are small beside the table. */
const AT_ONCE = 4096;

/** A table part by part, so that no text of it is longer than a string can be (half a gigabyte, some 15,000 articles' evidence). */
export function* partsOf<R>(rows: readonly R[]): Generator<readonly R[]> {
  for (let from = 0; from < rows.length; from += AT_ONCE) yield rows.slice(from, from + AT_ONCE);
}

/** Texts one behind the other, as UTF-8. */
export const bytesOfParts = (parts: Iterable<string>): Uint8Array => Buffer.concat(Array.from(parts, (part) => Buffer.from(part)));
