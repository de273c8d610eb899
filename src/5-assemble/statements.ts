import type { Because } from "../0-ground/because.ts";
import { oneLine } from "../0-ground/one-line.ts";
import type { Doc } from "../2-segment/doc.ts";
import { isQuotationMark } from "../2-segment/quotation-marks.ts";
import { isOpen, wordSet } from "../3-recognise/quantities/grammar.ts";
import type { Stretch } from "../3-recognise/quantities/phrases.ts";
import type { Attribution, PersonMention, Speech } from "../4-resolve/speakers.ts";
import type { Report, Said } from "../4-resolve/speech-sources.ts";
import { isAsking, isIt, isPronoun, isTelling, isThat, isThis } from "../4-resolve/speech-words.ts";
import type { Meeting } from "./meetings.ts";
import { contentOf } from "./statement-content.ts";
import { type Channel, channelOf, lemmaAt } from "./statement-words.ts";

/** One reported statement: who says what, by which words. */
export interface Statement {
  readonly speaker: PersonMention["entity"] | null;
  /** The body or document cited, as written. */
  readonly source: string | null;
  readonly verb: string | null;
  readonly mode: "direct" | "indirect" | "impersonal";
  readonly channel: Channel | null;
  readonly addressee: string | null;
  /** The meeting at which it was made, by its index, or -1. */
  readonly meeting: number;
  readonly content: string;
  /** The report that makes it; null for a quotation without a verb. */
  readonly report: Report | null;
  /** Tokens of the content, in order. */
  readonly pieces: readonly Stretch[];
  /** UTF-16 offsets of the sentences that report it. */
  readonly quote: { readonly start: number; readonly end: number };
  readonly because: Because;
}

interface Draft {
  readonly report: Report | null;
  readonly sentence: number;
  readonly pieces: Stretch[];
  firstSentence: number;
  lastSentence: number;
}

/** The statements of one article, in order of their verbs. */
export function assembleStatements(doc: Doc, speech: Speech, meetings: readonly Meeting[]): Statement[] {
  return draftsOf(doc, speech).map((draft) => statementOf(doc, speech, meetings, draft));
}

function draftsOf(doc: Doc, speech: Speech): Draft[] {
  const drafts: Draft[] = [];
  // Sentences of a quotation whose verb is still to come.
  let pending: number[] = [];
  const flush = (): void => {
    for (const sentence of pending) goOn(doc, drafts, sentence);
    pending = [];
  };
  for (let sentence = 0; sentence < doc.sentences; sentence++) {
    const { first, last } = doc.sentenceRange(sentence);
    if (doc.furniture[first] === 1) continue;
    if (sentence > 0 && doc.paragraph[sentence] !== doc.paragraph[sentence - 1]) flush();
    const reports = speech.reportsOf(sentence).filter((report) => doc.quoted[report.at] === 0 && !speech.isNested(sentence, report));
    const made: Draft[] = [];
    for (const [k, report] of reports.entries()) {
      // "the agency reports, citing the ministry": an outlet's credit is nobody's statement
      if (report.kind === "several" || report.credit || (report.kind === "citing" && reports.some(({ kind }) => kind === "verb"))) continue;
      const pieces = contentOf(doc, reports, k, { first, last });
      if (pieces.length === 0 || !reportsWords(doc, report, pieces) || passesOn(report, made, pieces)) continue;
      // "A," she said, "and B": a statement on either side of the verb
      for (const part of apart(doc, report, pieces).flatMap((piece) => besideQuotation(doc, piece)))
        made.push({ report, sentence, pieces: part, firstSentence: sentence, lastSentence: sentence });
    }
    // "Tunis has asked for $2 million, sources said": what was asked stands in what they said
    const outer = made.find(({ report }) => report?.trailing === true && report.kind === "verb");
    const asked =
      outer === undefined
        ? -1
        : made.findIndex(
            ({ report }) =>
              report !== null &&
              isAsking(doc, report.at) &&
              (outer.pieces[0]?.first ?? 0) < report.at &&
              report.at < (outer.report?.at ?? 0),
          );
    if (asked >= 0) made.splice(asked, 1);
    if (made.length === 0) {
      if (doc.quoted[first] === 1) pending.push(sentence);
      else if (goesOnFreely(doc, speech, sentence, reports)) {
        flush();
        drafts.push({
          report: null,
          sentence,
          pieces: [{ first: pastDecided(doc, first), last }],
          firstSentence: sentence,
          lastSentence: sentence,
        });
      }
      continue;
    }
    const trailing = made.find(({ report, pieces }) => report?.trailing && doc.quoted[pieces[0]?.first ?? first] === 1);
    if (trailing !== undefined && pending.length > 0 && doc.quoted[first] === 1) {
      trailing.pieces.unshift(...pending.map((other) => doc.sentenceRange(other)));
      trailing.firstSentence = pending[0] as number;
      pending = [];
    } else flush();
    drafts.push(...made);
  }
  flush();
  return drafts;
}

/** "X said that A, according to a statement": the outer report has no words of its own. */
const passesOn = (report: Report, made: readonly Draft[], pieces: readonly Stretch[]): boolean =>
  report.trailing &&
  report.said.kind === "source" &&
  made.some((other) => other.report?.said.kind === "person" && (pieces[0]?.first ?? 0) <= (other.pieces[0]?.first ?? 0));

/** The pieces before a verb and those behind it, where both are quoted; "A, she said, or B" is one. */
const apart = (doc: Doc, report: Report, pieces: Stretch[]): Stretch[][] =>
  !pieces.every(({ first }) => doc.quoted[first] === 1)
    ? [pieces]
    : [pieces.filter(({ first }) => first < report.at), pieces.filter(({ first }) => first >= report.at)].filter((part) => part.length > 0);

/** "Seven stations were being dug, “and not one is idle.”": the article's words, then the speaker's own. */
function besideQuotation(doc: Doc, pieces: Stretch[]): Stretch[][] {
  const [piece] = pieces;
  if (piece === undefined || pieces.length > 1 || doc.quoted[piece.first] === 1) return [pieces];
  const { first, last } = piece;
  if (doc.quoted[last - 1] !== 1) return [pieces];
  let open = last - 1;
  while (open > first && doc.quoted[open - 1] === 1) open--;
  const who = doc.lower(open - 1) === "who" || doc.lower(open - 1) === "which" ? 1 : 0;
  const comma = open - 1 - who;
  return doc.mark(comma) === 0x2c && comma - first > 2 && last - open > 3 ? [[{ first, last: comma }], [{ first: open, last }]] : [pieces];
}

/** "Another 30 are planned." behind what the minister said, in the paragraph: his words, without a verb. */
function goesOnFreely(doc: Doc, speech: Speech, sentence: number, reports: readonly Report[]): boolean {
  if (reports.length > 0 || sentence === 0 || doc.paragraph[sentence] !== doc.paragraph[sentence - 1]) return false;
  const { first, last } = doc.sentenceRange(sentence);
  if (last - first < 3 || doc.quoted[last - 1] === 1 || doc.isMark(last - 1, "?")) return false;
  const told = speech.speakerAt(first);
  if (told?.person === undefined && told?.source === undefined && told?.report?.mode === "impersonal") return true;
  // "She is due in Manaus", "Quispe laughed": of the speaker, not by the speaker
  if (isPronoun(doc, first) || told?.person?.name.split(" ").includes(doc.slice(first, first + 1)) === true) return false;
  return told !== null && (told.person !== undefined || told.source !== undefined);
}

/** Past "It was decided that". */
function pastDecided(doc: Doc, first: number): number {
  if (!isIt(doc, first)) return first;
  for (let i = first + 2; i < first + 6; i++) if (isThat(doc, i)) return i + 1;
  return first;
}

/** A quotation without a verb of its own: the end of the one before it in its paragraph, else a statement by itself. */
function goOn(doc: Doc, drafts: Draft[], sentence: number): void {
  const range = doc.sentenceRange(sentence);
  const before = drafts.at(-1);
  const end = before?.pieces.at(-1);
  if (
    before !== undefined &&
    end !== undefined &&
    before.lastSentence === sentence - 1 &&
    doc.paragraph[sentence] === doc.paragraph[sentence - 1] &&
    doc.quoted[end.last - 1] === 1
  ) {
    // "A," she said. "B.": the verb stands between
    if (before.report !== null && before.report.at > end.first)
      drafts.push({
        report: before.report,
        sentence: before.sentence,
        pieces: [range],
        firstSentence: before.firstSentence,
        lastSentence: sentence,
      });
    else {
      before.pieces.push(range);
      before.lastSentence = sentence;
    }
  } else drafts.push({ report: null, sentence, pieces: [range], firstSentence: sentence, lastSentence: sentence });
}

/** "spoke by phone", "called the president": no words are given, unless in quotation marks. */
function reportsWords(doc: Doc, report: Report, pieces: readonly Stretch[]): boolean {
  const [piece] = pieces;
  // "disclosed this in Abuja", "told him"
  if (
    (isThis(doc, report.at + 1) && !isOpen(doc, report.at + 2)) ||
    (pieces.length === 1 && piece !== undefined && piece.last - piece.first < 2 && !isDirect(doc, pieces))
  )
    return false;
  if (report.kind !== "verb") return true;
  const verb = lemmaAt(doc, report.at);
  // "thanked the guest and noted"
  if (verb === "thank" && piece !== undefined && piece.last - piece.first < 4 && pieces.length === 1 && !isDirect(doc, pieces))
    return false;
  // "reassured him on that point": what was said is not told
  if (isTelling(doc, report.at) && piece !== undefined && piece.first === report.at + 1 && doc.lower(piece.first + 1) === "on")
    return false;
  // "the sides considered the portfolio"
  if (verb === "consider" && doc.lower(report.at + 1) !== "that") return false;
  if (verb === "want") return isDirect(doc, pieces);
  if (verb === "call") return doc.lower(report.at + 1) === "for" || isDirect(doc, pieces);
  if (verb === "speak" || verb === "brief" || verb === "share" || verb === "read" || verb === "post" || verb === "present")
    return isDirect(doc, pieces) || doc.lower(report.at + 1) === "that" || isQuotedSoon(doc, report.at + 1);
  return true;
}

const isDirect = (doc: Doc, pieces: readonly Stretch[]): boolean =>
  pieces.every(({ first, last }) => doc.quoted[first] === 1 && doc.quoted[last - 1] === 1);

/** "spoke of “a look at the line” only" */
function isQuotedSoon(doc: Doc, at: number): boolean {
  for (let i = at; i < at + 4; i++) if (isQuotationMark(doc.mark(i)) && doc.quoted[i + 1] === 1) return true;
  return false;
}

const ENDING = new Set([0x2e, 0x2c, 0x21, 0x3f]);

/** What goes on behind "it was noted", where nobody is told of. */
const isUntold = (told: Attribution | null): boolean =>
  told !== null && told.person === undefined && told.source === undefined && told.report?.mode === "impersonal";

/** ‘We have received 212 guns,’ in single quotation marks. */
function isInSingles(doc: Doc, { first, last }: Stretch): boolean {
  const { text } = doc;
  const open = text.charCodeAt(doc.start(first)) === 0x2018 || text.charCodeAt(doc.start(first) - 1) === 0x2018;
  let end = doc.end(last - 1);
  while (end > doc.start(first) && ENDING.has(text.charCodeAt(end - 1))) end--;
  while (ENDING.has(text.charCodeAt(end))) end++;
  return open && (text.charCodeAt(end) === 0x2019 || text.charCodeAt(end - 1) === 0x2019);
}

function statementOf(doc: Doc, speech: Speech, meetings: readonly Meeting[], draft: Draft): Statement {
  const { report, sentence, pieces } = draft;
  const told = report === null ? speech.speakerAt(pieces[0]?.first ?? 0) : speech.toldBy(sentence, report);
  const speaker = told?.person === undefined || told.person.name === "" ? null : told.person;
  const start = doc.start(doc.sentenceRange(draft.firstSentence).first);
  const end = doc.end(doc.sentenceRange(draft.lastSentence).last - 1);
  const direct = isDirect(doc, pieces) || pieces.every((piece) => isInSingles(doc, piece)) || report?.kind === "label";
  const cited = report?.kind === "according" || report?.kind === "under";
  const channel = channelOf(doc, doc.sentenceRange(sentence), pieces);
  return {
    speaker,
    source: told?.source === undefined ? null : flat(doc, told.source),
    verb: report === null || cited ? null : lemmaAt(doc, report.at),
    mode: direct
      ? "direct"
      : isUntold(told) || report?.mode === "impersonal" || (cited && speaker === null && isAccording(doc, report.at))
        ? "impersonal"
        : "indirect",
    channel,
    addressee: report?.to == null ? null : addresseeOf(doc, report.to),
    meeting: speaker === null ? -1 : meetingOf(meetings, speaker, channel),
    content: pieces
      .map((piece, p) => flat(doc, bare(doc, piece, p === pieces.length - 1)))
      .filter((piece) => piece !== "")
      .reduce((told, piece) => (told === "" ? piece : `${told}${joint(told, piece, direct)} ${piece}`), ""),
    report,
    pieces,
    quote: { start, end },
    because: {
      rule: report === null ? "statement/quotation" : `statement/${report.kind}`,
      start: report === null ? start : doc.start(report.at),
      end: report === null ? end : doc.end(report.at),
      ...(told === null ? {} : { from: [told.because] }),
    },
  };
}

/** The mark that the verb between stood for: "A," she said, "and B." gives "A, and B". */
const joint = (before: string, piece: string, direct: boolean): string =>
  !direct || /[.!?;:,]$/.test(before) ? "" : /^\p{Lu}/u.test(piece) ? "." : ",";

/** A sentence of a quotation without its marks; the last without its full stop. */
function bare(doc: Doc, { first, last }: Stretch, isLast: boolean): Stretch {
  let open = first;
  let close = last;
  if (doc.quoted[open] === 1 && doc.quoted[close - 1] === 1) {
    while (open < close && isQuotationMark(doc.mark(open))) open++;
    while (close > open && (isQuotationMark(doc.mark(close - 1)) || doc.mark(close - 1) === 0x2c)) close--;
  }
  while (isLast && close > open && (doc.mark(close - 1) === 0x2e || doc.mark(close - 1) === 0x2c)) close--;
  return { first: open, last: close };
}

const isAccording = wordSet("according as");

const flat = (doc: Doc, { first, last }: Stretch): string => oneLine(doc.slice(first, last));

const addresseeOf = (doc: Doc, to: Said): string | null =>
  to.kind === "person" && to.entity.name !== ""
    ? to.entity.name
    : to.kind === "person" || to.kind === "source"
      ? flat(doc, to.by).replace(/ (?:afterwards|later|today|yesterday)$/, "")
      : null;

/** The one meeting held at which the speaker sat, where nothing says that it was said elsewhere. */
function meetingOf(meetings: readonly Meeting[], speaker: PersonMention["entity"], channel: Channel | null): number {
  if (channel !== null && channel !== "speech" && channel !== "press_service") return -1;
  let found = -1;
  for (const [index, { status, parties }] of meetings.entries()) {
    if (status !== "held" || !parties.some(({ entity }) => entity === speaker)) continue;
    if (found >= 0) return -1;
    found = index;
  }
  return found;
}
