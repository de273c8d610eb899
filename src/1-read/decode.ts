import { isUtf8 } from "node:buffer";

export interface Decoded {
  readonly text: string;
  /** As `TextDecoder` names it. */
  readonly encoding: string;
  /** The text in UTF-8, where it was at hand. */
  readonly utf8: Uint8Array | null;
  readonly warnings: readonly string[];
}

export interface Undecodable {
  readonly reason: string;
  readonly advice: string;
}

/** A text beyond this many bytes is refused. */
export const LARGEST: number = 256 * 1024 * 1024;

/** Bytes that decide on an encoding: as many as this from the beginning. */
const SAMPLE = 65536;
/** Bytes that decide on "no text", beside NULs anywhere. */
const SHORT_SAMPLE = 512;

/** Bytes as text: BOM dropped, CRLF and CR turned into LF, nothing else changed. Linear. */
export function decode(bytes: Uint8Array): Decoded | Undecodable {
  if (bytes.length === 0) return { reason: "the file is empty", advice: "put the article's text into it, or remove it" };
  if (bytes.length > LARGEST) return { reason: "longer than 256 MB", advice: "cut it into one file per article" };
  const buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoded = byMark(buffer) ?? byContent(buffer);
  if ("reason" in decoded) return decoded;
  if (!/\S/.test(decoded.text))
    return { reason: "the file holds nothing but white space", advice: "put the article's text into it, or remove it" };
  return decoded;
}

function byMark(buffer: Buffer): Decoded | null {
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) {
    const rest = buffer.subarray(3);
    return isUtf8(rest) ? inUtf8(withoutReturns(rest)) : null;
  }
  if (buffer.length % 2 !== 0) return null;
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return wide(buffer, "utf-16le");
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return wide(buffer, "utf-16be");
  return null;
}

const inUtf8 = (utf8: Buffer): Decoded => ({ text: utf8.toString("utf8"), encoding: "utf-8", utf8, warnings: [] });

const wide = (buffer: Buffer, encoding: "utf-16le" | "utf-16be"): Decoded => ({
  text: new TextDecoder(encoding).decode(buffer).replace(/\r\n?/g, "\n"),
  encoding,
  utf8: null,
  warnings: [],
});

function byContent(raw: Buffer): Decoded | Undecodable {
  if (isBinary(raw))
    return { reason: "no text: it holds NUL bytes or control characters", advice: "save the article as plain text in UTF-8" };
  const buffer = withoutReturns(raw);
  if (isUtf8(buffer)) return inUtf8(buffer);
  const { broken, whole } = utf8Sequences(buffer);
  if (whole > 0 && broken * 4 <= whole) {
    const warning = `broken UTF-8 (${broken} places in the first 64 KB, now "\ufffd"): save the file anew from its source`;
    return { text: new TextDecoder("utf-8").decode(buffer), encoding: "utf-8", utf8: null, warnings: [warning] };
  }
  const encoding = legacyEncoding(buffer);
  if (encoding === null) return { reason: "no text in an encoding that is known here", advice: "save the article as plain text in UTF-8" };
  const text = encoding === "windows-1252" ? western(buffer) : new TextDecoder(encoding).decode(buffer);
  const warning = `not UTF-8; read as ${encoding}: check names with accents, and save the file as UTF-8 if they are wrong`;
  return { text, encoding, utf8: null, warnings: [warning] };
}

/** CRLF and CR as LF, in any encoding that has ASCII's bytes. */
function withoutReturns(buffer: Buffer): Buffer {
  const first = buffer.indexOf(0x0d);
  if (first < 0) return buffer;
  const out = Buffer.allocUnsafe(buffer.length);
  buffer.copy(out, 0, 0, first);
  let length = first;
  for (let i = first; i < buffer.length; i++) {
    const byte = buffer[i] as number;
    if (byte === 0x0a && buffer[i - 1] === 0x0d) continue;
    out[length++] = byte === 0x0d ? 0x0a : byte;
  }
  return out.subarray(0, length);
}

/** What windows-1252 has at 0x80 to 0x9F. Node 20's own decoder reads them as control characters. */
const WESTERN = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

const western = (buffer: Buffer): string =>
  buffer.toString("latin1").replace(/[\x80-\x9f]/g, (char) => WESTERN[char.charCodeAt(0) - 0x80] as string);

/** NUL anywhere, or more than one control character in a hundred of the sample. */
function isBinary(buffer: Buffer): boolean {
  if (buffer.indexOf(0) >= 0) return true;
  const length = Math.min(buffer.length, SHORT_SAMPLE);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const byte = buffer[i] as number;
    if (byte < 0x20 && (byte < 9 || byte > 13) && byte !== 0x1b) controls++;
  }
  return controls * 100 > length;
}

/** Whole multi-byte sequences of UTF-8 in the sample, and bytes that belong to none. */
function utf8Sequences(buffer: Buffer): { broken: number; whole: number } {
  const length = Math.min(buffer.length, SAMPLE);
  let broken = 0;
  let whole = 0;
  for (let i = 0; i < length; ) {
    const byte = buffer[i] as number;
    const more = byte < 0x80 ? 0 : byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : -1;
    let rest = 0;
    while (rest < more && ((buffer[i + 1 + rest] ?? 0) & 0xc0) === 0x80) rest++;
    if (more < 0 || rest < more) {
      // A sequence that the sample's end cuts is not broken.
      if (i + more < length) broken++;
      i++;
    } else {
      if (more > 0) whole++;
      i += more + 1;
    }
  }
  return { broken, whole };
}

/**
 * One of the legacy encodings that news archives hold. Cyrillic where high bytes stand in runs, as its words do; then the
 * smaller letters tell windows-1251 (0xE0 to 0xFF) from koi8-r (0xC0 to 0xDF). Else windows-1254 where a byte stands that is
 * Turkish there (Ğ İ Ş ğ ı ş) and hardly used in windows-1252; it is the superset of iso-8859-9. None where a third of the bytes are high: no Latin script.
 */
function legacyEncoding(buffer: Buffer): "windows-1252" | "windows-1254" | "windows-1251" | "koi8-r" | null {
  const length = Math.min(buffer.length, SAMPLE);
  let inRuns = 0;
  let above = 0;
  let high = 0;
  let low = 0;
  let upper = 0;
  let turkish = 0;
  let run = 0;
  for (let i = 0; i <= length; i++) {
    const byte = i < length ? (buffer[i] as number) : 0;
    if (byte >= 0x80) above++;
    if (byte >= 0xc0) {
      run++;
      high++;
      if (byte >= 0xe0) low++;
      else upper++;
      if (TURKISH.has(byte)) turkish++;
    } else {
      if (run >= 3) inRuns += run;
      run = 0;
    }
  }
  if (inRuns * 2 > high) return low >= upper ? "windows-1251" : "koi8-r";
  if (above * 3 > length) return null;
  return turkish > 0 ? "windows-1254" : "windows-1252";
}

const TURKISH: ReadonlySet<number> = new Set([0xd0, 0xdd, 0xde, 0xf0, 0xfd, 0xfe]);
