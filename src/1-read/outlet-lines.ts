import { CHAR, DIGIT, LETTER, UPPER } from "../0-ground/fold.ts";
import type { Span } from "../0-ground/span.ts";
import { credited, isName, looksLikeOutlet, OFFICE } from "./credit.ts";
import { isLoud } from "./dateline.ts";
import { keyOf, outletAt, type ReadingLexicon } from "./lexicon.ts";
import { type OutletMention, RANK } from "./outlet-mention.ts";

const mention = (rule: string, rank: number, span: Span): OutletMention => ({
  rule: `outlet/${rule}`,
  rank,
  start: span.start,
  end: span.end,
});

const spanOf = (start: number, found: RegExpExecArray, group: number): Span => {
  const from = start + found.index + found[0].indexOf(found[group] as string);
  return { start: from, end: from + (found[group] as string).length };
};

interface Form {
  readonly rule: string;
  /** First characters of the line, small letters; empty for any. */
  readonly begins: string;
  /** The line's first 200 characters at most; the first group is the name. */
  readonly pattern: RegExp;
  readonly holds: (text: string, name: Span, lexicon: ReadingLexicon, line: string) => boolean;
}

const named: Form["holds"] = (text, name) => isName(text, name);
const known: Form["holds"] = (text, name, lexicon) => outletAt(lexicon, text, name) !== undefined || looksLikeOutlet(text, name);

const HEAD_FORMS: readonly Form[] = [
  { rule: "handed-on", begins: "(m", pattern: /^\(?MENAFN ?[-–] ?([^) ][^)]{0,58}[^) ]) ?\)/, holds: () => true },
  {
    rule: "press-release-of",
    begins: "pmn",
    pattern: /^(?:[Pp]ress|[Mm]edia|[Nn]ews|PRESS|MEDIA) (?:[Rr]elease|[Ss]tatement|RELEASE|STATEMENT)\s?: ?(\p{Lu}[^:|]{1,58})$/u,
    holds: named,
  },
  { rule: "statement-of", begins: "", pattern: /^([A-Z]{2,8}) (?:[Pp]ress|[Mm]edia) (?:[Rr]elease|[Ss]tatement)\b/, holds: () => true },
  {
    rule: "own-report",
    begins: "",
    pattern:
      /^((?:The )?\p{Lu}[\p{L}\d.&' -]{1,40}?) (?:[Rr]eport|REPORT|[Mm]onitoring [Dd]esk|[Nn]ews [Dd]esk|[Ww]eb [Dd]esk|[Cc]orrespondent|[Ss]taff)$/u,
    holds: (text, name) =>
      isName(text, name) &&
      !/^(?:staff|special|our|by|news|press|monitoring|web|annual|final|full|progress|first)$/i.test(text.slice(name.start, name.end)),
  },
  {
    rule: "byline",
    begins: "b",
    pattern: /^[Bb]y [^|–—]{2,50}? ?[|–—-] ?(\p{Lu}[\p{L}\d.&' -]{1,40}?):?$/u,
    holds: (text, name, lexicon, line) => line.endsWith(":") || known(text, name, lexicon, line),
  },
  { rule: "byline", begins: "b", pattern: /^[Bb]y [^|,–—]{2,40}, (\p{Lu}[\p{L}\d.&' -]{1,40}?):?$/u, holds: known },
  {
    rule: "page-title",
    begins: "",
    pattern: / \| (\p{Lu}[^|]{1,40})$/u,
    holds: (text, name, lexicon) => outletAt(lexicon, text, name)?.agency === false,
  },
];

/** Words without which no form but those with their own first letters begins or ends. */
const ENDS = /(?:report|desk|correspondent|staff)$/i;

/**
 * The outlet that a short line of the page's head names: `(MENAFN- Trend News Agency)`, `Saudi Gazette report`,
 * `Press Release: New Zealand Government`, `Headline | India Today`, `By Kamila Aliyeva – Trend:`, a name alone.
 */
export function outletInHead(text: string, start: number, end: number, lexicon: ReadingLexicon, mayBeName: boolean): OutletMention | null {
  if (end - start > 200) return null;
  const line = text.slice(start, end);
  const first = line.charAt(0).toLowerCase();
  const isLoudFirst = ((CHAR[text.charCodeAt(start + 1)] ?? 0) & UPPER) !== 0;
  const isAny = isLoudFirst || line.includes(" | ") || (LAST.has(text.charCodeAt(end - 1)) && ENDS.test(line));
  for (const { rule, begins, pattern, holds } of HEAD_FORMS) {
    if (begins === "" ? !isAny : !begins.includes(first)) continue;
    const found = pattern.exec(line);
    if (found === null) continue;
    const name = spanOf(start, found, 1);
    if (holds(text, name, lexicon, line)) return mention(rule, RANK.named, name);
  }
  return end - start > 60 || !mayBeName ? null : alone(text, { start, end }, line, lexicon);
}

/** A line that is an outlet's name, or the names of an agency and of the outlet that took its report over. */
function alone(text: string, line: Span, words: string, lexicon: ReadingLexicon): OutletMention | null {
  const outlet = outletAt(lexicon, text, line);
  if (outlet !== undefined) return mention("name-alone", outlet.agency ? RANK.desk : RANK.owner, line);
  if (isProperName(text, line, lexicon)) return mention("name-alone", RANK.owner, line);
  if (!/[-–—/,|]/.test(words)) return null;
  const { outlets, day } = credited(text, line, lexicon);
  if (day !== null || outlets.length < 2) return null;
  const senses = outlets.map((one) => ({ span: one, sense: outletAt(lexicon, text, one) }));
  if (!senses.some(({ sense }) => sense !== undefined)) return null;
  const own = senses.find(({ sense, span }) => (sense === undefined ? looksLikeOutlet(text, span) : !sense.agency));
  return own === undefined ? mention("name-alone", RANK.desk, outlets[0] as Span) : mention("taken-over", RANK.owner, own.span);
}

/** Two to five words, one of them an outlet's noun and one that is no section's: `Thousand Hills Daily`, not `World News`, `Pakistan Today`. */
function isProperName(text: string, line: Span, lexicon: ReadingLexicon): boolean {
  if (!isName(text, line) || !looksLikeOutlet(text, line)) return false;
  const words = text.slice(line.start, line.end).split(" ");
  if (words.length < 2) return false;
  return words.some(
    (word) =>
      !SECTIONS.test(word) &&
      !looksLikeOutlet(word, { start: 0, end: word.length }) &&
      !lexicon.nations.has(keyOf(word)) &&
      !lexicon.countries.has(keyOf(word)),
  );
}

const SECTIONS =
  /^(?:the|of|and|&|for|latest|top|breaking|hot|all|more|world|national|local|regional|international|foreign|global|politic(?:s|al)|business|economy|economic|sports?|culture|opinion|analysis|releases?|room|english|edition|africa|asia|europe|middle|east|west|north|south|america|americas|conference|briefing|service|government|general|main|other|morning|evening|free|live|my|our|your|share|read|watch|listen|on|in|by|to|view|live|conference)$/i;

/** `© 2021 Atoll Times`, `Copyright 2024 The Confluence Herald. All rights reserved.` */
const OWNER =
  /(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)\s*(?:©|\([cC]\))?\s*(\d{4}(?:\s?[-–]\s?\d{4})?)?[,\s]*(?:by )?(\p{Lu}[\p{L}\d.&'’ -]{1,60}?)\s*(\d{4})?[.,|*]?\s*(?:(?:[Aa]ll [Rr]ights? [Rr]eserved|ALL RIGHTS RESERVED|Inc\b|Ltd\b|LLC\b).*)?[*.]*$/u;
interface Credit {
  readonly rule: string;
  /** First characters of the line, small letters. */
  readonly begins: string;
  readonly rank: number;
  readonly pattern: RegExp;
}

const CREDITS: readonly Credit[] = [
  { rule: "original", begins: "r", rank: RANK.named, pattern: /^[Rr]ead the original article on (\p{Lu}[^.]{1,50})\.?$/u },
  {
    rule: "on-behalf",
    begins: "d",
    rank: RANK.named,
    pattern: /^[Dd]istributed by [^.]{2,40} on behalf of (?:the )?(\p{Lu}[^.]{1,60})\.?$/u,
  },
  { rule: "issued-by", begins: "i", rank: RANK.named, pattern: /^[Ii]ssued by:? (?:the )?(\p{Lu}[^.,]{1,60})\.?$/u },
  {
    rule: "source",
    begins: "svfqk",
    rank: RANK.source,
    pattern:
      /^(?:[Ss]ources?|SOURCE|[Vv]ia|Fonte|Fuente|Quelle|Kaynak(?: ?\/ ?Source)?)(?: ?: ?| )((?:[Tt]he )?\p{Lu}[^.:|]{1,50}?|[\p{L}\d.]{3,30})\.?$/u,
  },
  {
    rule: "inputs",
    begins: "wf(",
    rank: RANK.told,
    pattern: /^\(?(?:[Ww]ith|[Ff]rom)(?: agency)? inputs? from (\p{Lu}[^).,]{1,30})[).]*$/u,
  },
];

const CREDIT_BEGINS: ReadonlySet<string> = new Set(CREDITS.flatMap(({ begins }) => [...begins, ...begins.toUpperCase()]));

/** Last letters of the words in `ENDS`. */
const LAST: ReadonlySet<number> = new Set([..."tkfTKF"].map((char) => char.charCodeAt(0)));

/** The outlet that a line near the end of the page names. */
export function outletInTail(text: string, start: number, end: number, hasOwner: boolean, lexicon: ReadingLexicon): OutletMention | null {
  if (end - start <= 200 && (hasOwner || CREDIT_BEGINS.has(text[start] as string))) {
    const line = text.slice(start, end);
    const owner = hasOwner ? OWNER.exec(line) : null;
    if (owner !== null && (owner[1] ?? owner[3] ?? /rights|copyright/i.exec(line)?.[0]) !== undefined && line.length < 140) {
      const name = spanOf(start, owner, 2);
      if (isName(text, name)) return mention("copyright", RANK.owner, name);
    }
    const first = line.charAt(0).toLowerCase();
    for (const { rule, begins, rank, pattern } of CREDITS) {
      const found = begins.includes(first) ? pattern.exec(line) : null;
      if (found === null) continue;
      const name = spanOf(start, found, 1);
      if (isName(text, name) || outletAt(lexicon, text, name) !== undefined) return mention(rule, rank, name);
    }
  }
  return signedOff(text, start, end, lexicon);
}

/** `... subjective. The Harbour Post does not endorse any of the readers' comments.` */
export function outletInNotice(text: string, start: number, end: number): OutletMention | null {
  if (end - start > 2000) return null;
  const line = text.slice(start, end);
  const found =
    /(?:^|[.!;,] |and )((?:The )?\p{Lu}[\p{L}.&'-]*(?: \p{Lu}[\p{L}.&'-]*){0,3}) (?:does not|do not|is not|will not|shall not) (?:endorse|responsible|necessarily|take|accept|be|guarantee)\b/u.exec(
      line,
    );
  if (found === null) return null;
  const name = spanOf(start, found, 1);
  return isName(text, name) && !/^(?:we|it|this|they|he|she|you)$/i.test(found[1] as string) ? mention("notice", RANK.owner, name) : null;
}

/** A paragraph's last words: `... said. — Bernama`, `... dialogue. (NNT)`, `... present.     -UNB`, `... in October. RNA`. */
function signedOff(text: string, start: number, end: number, lexicon: ReadingLexicon): OutletMention | null {
  const unit = text.charCodeAt(end - 1);
  if (unit === 0x2e ? text.charCodeAt(end - 2) !== 0x29 : ((CHAR[unit] as number) & (LETTER | DIGIT)) === 0 && unit !== 0x29) return null;
  const from = Math.max(start, end - 60);
  const found = /(?:^|[.!?…]["”’)]*|["”])\s*(?:[—–=-]{1,2}\s*|\/\/+\s*|\(|\s)([\p{L}\d][\p{L}\d.&/' -]{1,40}?)\)?\.?$/u.exec(
    text.slice(from, end),
  );
  if (found === null) return null;
  const name = spanOf(from, found, 1);
  const before = text.slice(name.start - 3, name.start);
  const sense = outletAt(lexicon, text, name);
  const isMarked = /[—–=(/-]\s*$/.test(before);
  if (name.start <= start + 1 && end - start > 45 && sense === undefined) return null;
  if (sense !== undefined) return isMarked || name.start > start + 1 || sense.agency ? mention("signed", RANK.source, name) : null;
  const { outlets } = credited(text, name, lexicon);
  const first = outlets[0];
  if (first === undefined || OFFICE.test(text.slice(name.start, name.end))) return null;
  const isAcronym =
    isLoud(text, first) && first.end - first.start <= 12 && !/\d/.test(text.slice(first.start, first.end)) && first.end - first.start >= 3;
  const isWord =
    /[—–]\s*$/.test(before) &&
    /^\p{Lu}\p{L}{2,14}$/u.test(text.slice(first.start, first.end)) &&
    !/^(?:editor|ends?|agencies|staff|ed)$/i.test(text.slice(first.start, first.end));
  const isSure = isMarked
    ? isWord || isAcronym || looksLikeOutlet(text, first) || (found[0].includes("(") && first.end - first.start <= 16)
    : isAcronym && name.start > start;
  return isSure ? mention("signed", RANK.source, first) : null;
}
