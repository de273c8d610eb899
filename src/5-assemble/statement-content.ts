import { bitOf } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { isQuotationMark } from "../2-segment/quotation-marks.ts";
import { CAPITAL } from "../2-segment/tokens.ts";
import { pastDateline } from "../3-recognise/past-dateline.ts";
import { ADVERB, ARTICLE, DEFINITE, grammar, PREPOSITION, RELATIVE, TIME, wordSet } from "../3-recognise/quantities/grammar.ts";
import { speechAt } from "../3-recognise/quantities/lexis.ts";
import type { Stretch } from "../3-recognise/quantities/phrases.ts";
import type { Report } from "../4-resolve/speech-sources.ts";
import { isPhrasal, isThat, isWent } from "../4-resolve/speech-words.ts";

const WEEKDAYS = bitOf("weekdays");
const isLater = wordSet("later earlier afterwards afterward tonight yesterday today");
const isJoining = wordSet("and but while whereas also then");
// "pointed out", "went on"
const isParticle = (doc: Doc, at: number): boolean => isOut(doc, at) || (doc.lower(at) === "on" && isWent(doc, at - 1));
const isOut = wordSet("out");
const isOpening = wordSet("said says");

/** The words that a report gives, as stretches of its sentence in order; `reports`: all of the sentence that stand outside quotations. */
export function contentOf(doc: Doc, reports: readonly Report[], k: number, { first, last }: Stretch): Stretch[] {
  const report = reports[k] as Report;
  const pieces =
    report.kind === "according" || report.kind === "citing" || report.kind === "under"
      ? besides(doc, report, first, last)
      : report.kind === "label"
        ? [{ first: report.at + 1, last }]
        : report.trailing
          ? trailing(doc, reports, k, first, last)
          : [{ first: opening(doc, report, last), last: closing(doc, reports, k, last) }];
  return pieces
    .map((piece) => (piece.first === first ? { ...piece, first: pastDateline(doc, first, piece.last) } : piece))
    .map((piece) => trimmed(doc, piece))
    .filter((piece) => piece.last > piece.first && hasWord(doc, piece));
}

const hasWord = (doc: Doc, { first, last }: Stretch): boolean => {
  for (let i = first; i < last; i++) if (doc.isWord(i) || doc.isNumber(i)) return true;
  return false;
};

const toldTo = ({ to }: Report): Stretch | null => (to?.kind === "person" || to?.kind === "source" ? to.by : null);

const byOf = ({ said }: Report): Stretch | null => (said.kind === "person" || said.kind === "source" ? said.by : null);

/** First token of "..., the minister said": the subject's where it stands before the verb. */
const subjectFirst = (report: Report): number => Math.min(report.at, byOf(report)?.first ?? report.at);

/** The comma or quotation mark that closes what stands before the token at `at`, else the token itself. */
function commaBefore(doc: Doc, at: number, floor: number): number {
  for (let i = at - 1; i > floor && at - i < 16; i--) if (doc.mark(i) === 0x2c || isQuotationMark(doc.mark(i))) return i + 1;
  return at;
}

/** Where the words end before ", Trend reports, citing the ministry". */
function creditBefore(doc: Doc, at: number, floor: number): number {
  const comma = commaBefore(doc, at, floor) - 1;
  if (comma <= floor) return at;
  return speechAt(doc, comma - 1) ? commaBefore(doc, comma, floor) : comma;
}

/** "According to the office, trade grew", "Trade grew, according to the office": what stands on the other side. */
function besides(doc: Doc, report: Report, first: number, last: number): Stretch[] {
  const by = byOf(report);
  let words = 0;
  for (let i = first; i < report.at; i++) if (doc.isWord(i) && !isJoining(doc, i)) words++;
  if (words > 1) {
    const head = { first, last: report.kind === "citing" ? creditBefore(doc, report.at, first) : report.at };
    const rest = by?.last ?? last;
    // "The next one, according to her, costs 9 billion": set into the words
    const inserted = report.kind === "according" && doc.mark(report.at - 1) === 0x2c && doc.mark(rest) === 0x2c;
    return inserted && last - rest > 3 && !(grammar(doc, rest + 1) & RELATIVE) ? [head, { first: rest + 1, last }] : [head];
  }
  const from = by?.last ?? report.at + 1;
  for (let i = from; i < last && i < from + 14; i++) if (doc.mark(i) === 0x2c) return [{ first: i + 1, last }];
  return [{ first: from, last }];
}

/** "A, she said", "“A,” she said, “B.”", "A, she said, B": the words before the verb, and those that go on behind it. */
function trailing(doc: Doc, reports: readonly Report[], k: number, first: number, last: number): Stretch[] {
  const report = reports[k] as Report;
  const before = reports[k - 1];
  const open = before?.trailing === true && before.kind === "verb" ? Math.max(before.at, byOf(before)?.last ?? 0) + 1 : first;
  const head = { first: open, last: commaBefore(doc, subjectFirst(report), open) };
  const from = Math.max(report.at + (isParticle(doc, report.at + 1) ? 2 : 1), byOf(report)?.last ?? 0, toldTo(report)?.last ?? 0);
  const limit = closing(doc, reports, k, last);
  if (doc.quoted[open] === 1 || doc.quoted[head.last - 1] === 1) {
    for (let i = from; i < limit; i++)
      if (isQuotationMark(doc.mark(i)) && doc.quoted[i + 1] === 1) return [head, { first: i, last: limit }];
    return [head];
  }
  return (doc.mark(from) === 0x2c || doc.mark(from) === 0x3b) && limit - from > 2 && !doc.lower(from + 1).endsWith("ing")
    ? [head, { first: from + 1, last: limit }]
    : [head];
}

/** Where what is said begins behind its verb: past whom it is told to, when and where, past "that", a colon, a quotation mark. */
function opening(doc: Doc, report: Report, last: number): number {
  const to = toldTo(report)?.last ?? 0;
  const from = Math.max(report.at + (isParticle(doc, report.at + 1) ? 2 : 1), to);
  const free = to > 0 || isPhrasal(doc, report.at) || isCircumstance(doc, from);
  for (let i = from; i < last && i < from + 16; i++) {
    if (doc.mark(i) === 0x3a) return i + 1;
    if (isThat(doc, i) && (free || i < from + 2)) return doc.lower(i) === "that" ? i + 1 : i;
    if (isQuotationMark(doc.mark(i))) return free || i < from + 2 ? i : from;
    if (!free && i > from) break;
  }
  let i = from;
  while (i < last && i < from + 5 && (grammar(doc, i) & (ADVERB | TIME) || (isCircumstance(doc, i) && doc.lower(i) === "on"))) i++;
  return i > from && i < last && (doc.isNumber(i) || doc.is(i, CAPITAL)) && doc.lower(i - 1) === "on" ? i + 1 : from;
}

const isCircumstance = (doc: Doc, at: number): boolean =>
  doc.mark(at) === 0x2c ||
  isLater(doc, at) ||
  doc.begins(at, WEEKDAYS) ||
  (grammar(doc, at) & (PREPOSITION | ADVERB | TIME)) !== 0 ||
  isOpening(doc, at);

/** Where it ends: before the next report that is not within it. */
function closing(doc: Doc, reports: readonly Report[], k: number, last: number): number {
  const report = reports[k] as Report;
  for (let n = k + 1; n < reports.length; n++) {
    const next = reports[n] as Report;
    if (next.kind === "several") continue;
    if (next.kind !== "verb" || next.trailing) return commaBefore(doc, subjectFirst(next), report.at);
    const subject = subjectFirst(next);
    let at = subject > report.at ? subject : next.at;
    while (at > report.at && (grammar(doc, at - 1) & (ARTICLE | DEFINITE)) !== 0 && !isThat(doc, at - 1)) at--;
    if (isThat(doc, at - 1)) continue;
    while (at > report.at + 1 && (doc.mark(at - 1) === 0x2c || isJoining(doc, at - 1))) at--;
    return at;
  }
  return last;
}

/** Before ", after meeting his counterpart": when it was said, no word of it. */
function beforeOccasion(doc: Doc, { first, last }: Stretch): number {
  for (let i = last - 1; i > first + 2; i--) {
    if (doc.mark(i) !== 0x2c || !isAfter(doc, i + 1)) continue;
    for (let k = i + 2; k < i + 12 && k < last; k++) if (isEncounter(doc, k)) return i;
  }
  return last;
}
const isAfter = wordSet("after following during at when as");
const isEncounter = wordSet("meeting met sat talks receiving received visiting visit hosting hosted addressing");

/** Without the marks around. */
function trimmed(doc: Doc, { first, last }: Stretch): Stretch {
  let open = first;
  let close = doc.quoted[first] === 1 ? last : beforeOccasion(doc, { first, last });
  while (close > open && isEdge(doc.mark(close - 1))) close--;
  while (open < close && isEdge(doc.mark(open))) open++;
  // "As the minister noted, ..."
  if (close - open === 1 && (doc.lower(open) === "as" || isJoining(doc, open))) open++;
  // "would not be “a stranger at the table”": the quotation is a part of what is said
  if (doc.quoted[open] !== doc.quoted[close - 1]) {
    if (doc.quoted[open] === 1 && open > first && isQuotationMark(doc.mark(open - 1))) open--;
    if (doc.quoted[close - 1] === 1 && close < last && isQuotationMark(doc.mark(close))) close++;
    else if (doc.quoted[close - 1] === 1 && close + 1 < last && isQuotationMark(doc.mark(close + 1))) close += 2;
  }
  return { first: open, last: close };
}

const EDGES = new Set([...' .,;:"“”«»‘’…–—-'].map((char) => char.charCodeAt(0)));
const isEdge = (mark: number): boolean => EDGES.has(mark);
