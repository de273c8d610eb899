import type { Doc } from "./doc.ts";
import { isQuotationMark } from "./quotation-marks.ts";
import { GLUED, PUNCTUATION } from "./tokens.ts";

/** Tokens; a close is looked for no farther. */
const MOST_QUOTED = 400;

/** Quotations run from an opening mark to its close, or to the end of the paragraph where none comes; on, where the next one closes what it did not open. */
export function markQuotations(doc: Doc): void {
  const { quoted, sentenceStart, paragraph, sentences } = doc;
  const { kind, hash } = doc.tokens;
  let inside = 0;
  for (let s = 0; s < sentences; s++) {
    if (inside === 1 && s > 0 && paragraph[s] !== paragraph[s - 1] && !closesQuotationOf(doc, s)) inside = 0;
    const end = sentenceStart[s + 1] as number;
    for (let i = sentenceStart[s] as number; i < end; i++) {
      quoted[i] = inside;
      if (kind[i] !== PUNCTUATION) continue;
      if (inside === 0 && opensSingle(doc, i)) pairSingles(doc, i, paragraph[s] as number);
      const mark = hash[i];
      if (mark === 0x201c || mark === 0xab) inside = 1;
      else if (mark === 0x201d || mark === 0xbb) inside = 0;
      else if (mark === 0x22) inside = 1 - inside;
      else continue;
      quoted[i] = 1;
    }
  }
}

/** The first quotation mark of the paragraph that begins with the sentence closes: `flow.¶ Tourists come," she said`. */
function closesQuotationOf(doc: Doc, sentence: number): boolean {
  const { kind, hash } = doc.tokens;
  let after = sentence;
  while (after < doc.sentences && doc.paragraph[after] === doc.paragraph[sentence]) after++;
  const end = doc.sentenceStart[after] as number;
  for (let i = doc.sentenceStart[sentence] as number; i < end; i++)
    if (kind[i] === PUNCTUATION && isQuotationMark(hash[i] as number))
      return hash[i] === 0x22 ? doc.is(i, GLUED) && !doc.is(i + 1, GLUED) : hash[i] === 0x201d || hash[i] === 0xbb;
  return false;
}

/** `‘We gave it,’`: a mark for which a close may come. */
function opensSingle(doc: Doc, at: number): boolean {
  return doc.tokens.hash[at] === 0x2018 && doc.is(at + 1, GLUED) && (!doc.is(at, GLUED) || kindIsMark(doc, at - 1));
}

function kindIsMark(doc: Doc, at: number): boolean {
  return at >= 0 && doc.tokens.kind[at] === PUNCTUATION;
}

/**
 * Single quotation marks that are a pair become double ones, token by token: to the close behind a stop or before a space; one
 * behind an `s`, which may be a genitive, only where no other comes.
 */
function pairSingles(doc: Doc, open: number, paragraph: number): void {
  const { hash } = doc.tokens;
  let close = -1;
  for (let i = open + 1; i < doc.count && i < open + MOST_QUOTED; i++) {
    if (!kindIsMark(doc, i)) continue;
    if (doc.paragraph[doc.sentence[i] as number] !== paragraph || hash[i] === 0x2018) break;
    if (doc.text.charCodeAt(doc.start(i)) !== 0x2019 || (doc.is(i + 1, GLUED) && !kindIsMark(doc, i + 1))) continue;
    close = i;
    if (hash[i] !== 0x27) break;
  }
  if (close < 0) return;
  hash[open] = 0x201c;
  hash[close] = 0x201d;
}
