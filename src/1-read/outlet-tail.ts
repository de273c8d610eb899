import { CHAR, DIGIT, LETTER } from "../0-ground/fold.ts";
import { credited, isName, looksLikeOutlet, OFFICE } from "./credit.ts";
import { isLoud } from "./dateline.ts";
import { outletAt, type ReadingLexicon } from "./lexicon.ts";
import { mention, type OutletMention, RANK, spanOf } from "./outlet-mention.ts";

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
  if (unit === 0x29) {
    // "... the release says. AGERPRES (RO - author: ..., editor: ...)"
    const noted = /[.!?]["”’)]* +(\p{Lu}[\p{L}\d.-]{1,20}) \([^()]{5,160}\)$/u.exec(text.slice(Math.max(start, end - 200), end));
    const name = noted === null ? null : spanOf(Math.max(start, end - 200), noted, 1);
    if (name !== null && outletAt(lexicon, text, name) !== undefined) return mention("signed", RANK.source, name);
  }
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
