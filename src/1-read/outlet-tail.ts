import { CHAR, DIGIT, LETTER } from "../0-ground/fold.ts";
import type { Span } from "../0-ground/span.ts";
import { bodysName } from "./body-name.ts";
import { credited as creditsIn, isName, looksLikeOutlet, OFFICE } from "./credit.ts";
import { isLoud } from "./dateline-parts.ts";
import { outletAt, type ReadingLexicon } from "./lexicon.ts";
import { trimmed } from "./lines.ts";
import { outletInCredit } from "./outlet-credit.ts";
import { isMediumsName, isProperName } from "./outlet-head.ts";
import { mention, type OutletMention, RANK, spanOf } from "./outlet-mention.ts";

/** The outlet that a line near the end of the page names. */
export const outletInTail = (text: string, start: number, end: number, hasOwner: boolean, lexicon: ReadingLexicon): OutletMention | null =>
  outletInCredit(text, start, end, hasOwner, lexicon) ??
  withFiles(text, start, end, lexicon) ??
  addressed(text, start, end, lexicon) ??
  signedOff(text, start, end, lexicon) ??
  nameAlone(text, start, end, lexicon);

/** `With AFP`, `— with files from Reuters`, `(With reports from PTI)`: an agency that helped. */
function withFiles(text: string, start: number, end: number, lexicon: ReadingLexicon): OutletMention | null {
  if (end - start > 80) return null;
  const found =
    /^[(—–-]*\s?[Ww]ith (?:(?:additional )?(?:files|reporting|reports|contributions?|inputs?|information|material) (?:from|by) )?(?:the )?(\p{Lu}[\p{L}\d&' -]{1,30}?)(?:(?:,| and| &|\/) .{2,30})?[).]*$/u.exec(
      text.slice(start, end),
    );
  const name = found === null ? null : spanOf(start, found, 1);
  return name !== null && outletAt(lexicon, text, name) !== undefined ? mention("inputs", RANK.told, name) : null;
}

/** `Ministry of Ports, 5 Quay Street, Oslo | Tel: 00 000`: whose address closes the page. */
function addressed(text: string, start: number, end: number, lexicon: ReadingLexicon): OutletMention | null {
  if (end - start > 300) return null;
  const line = text.slice(start, end);
  const stop = /[,|–—]/.exec(line)?.index ?? -1;
  if (stop < 8 || !/\b(?:Tel|Telephone|Phone|Fax|P\.? ?O\.? ?Box|E-?mail|Contact)\b/i.test(line.slice(stop))) return null;
  const name = bodysName(text, trimmed(text, start, start + stop), lexicon);
  return name === null ? null : mention("address", RANK.source, name);
}

/** The site's, a publication's, an agency's or a body's own name as the last line but for some furniture: `coralnews.ro`, `Coral Times`, `AFP/Reuters`. */
function nameAlone(text: string, start: number, end: number, lexicon: ReadingLexicon): OutletMention | null {
  const line = { start, end };
  // "(Ministry of Ports and Trade)"
  const isEnclosed = text[start] === "(" && text[end - 1] === ")";
  const body = bodysName(text, isEnclosed ? { start: start + 1, end: end - 1 } : line, lexicon);
  if (body !== null) return mention("body-alone", RANK.source, body);
  if (end - start > 40) return null;
  const sense = outletAt(lexicon, text, line);
  if (sense !== undefined) return mention("name-alone", sense.agency ? RANK.source : RANK.owner, line);
  const agency = beforeDesk(text, line, lexicon);
  if (agency !== null) return mention("name-alone", RANK.source, agency);
  if (/[/,|]/.test(text.slice(start, end))) {
    const bracketed = isEnclosed ? { start: start + 1, end: end - 1 } : line;
    const { outlets } = creditsIn(text, bracketed, lexicon);
    const first = outlets[0];
    if (first !== undefined && outlets.length > 1 && outlets.every((outlet) => outletAt(lexicon, text, outlet) !== undefined))
      return mention("name-alone", RANK.source, first);
  }
  const paper = papersName(text, line, lexicon);
  if (paper !== null) return mention(paper.end < end ? "name-and-day" : "name-alone", RANK.source, paper);
  return /^[a-z\d-]{3,}(?:\.[a-z\d-]{2,})?\.[a-z]{2,4}$/i.test(text.slice(start, end)) ? mention("site-alone", RANK.source, line) : null;
}

/** `Coral Courier`, `Coral Express, 15/09/2021`: a newspaper's name, with its day; any name above the line that claims the rights. */
function papersName(text: string, { start, end }: Span, lexicon: ReadingLexicon): Span | null {
  const day = /, (?:\d|\p{Lu}\p{L}+ \d)[\p{L}\d ,./-]{5,18}$/u.exec(text.slice(start, end))?.[0].length ?? 0;
  const name = { start, end: end - day };
  if (isProperName(text, name, lexicon) || isMediumsName(text, name, lexicon)) return name;
  const isAboveRights = day === 0 && /^\s*(?:©|\([cC]\) |Copyright )/.test(text.slice(end, end + 16));
  return isAboveRights && /^\p{Lu}\S+(?: \p{Lu}\S+){1,3}$/u.test(text.slice(start, end)) && isName(text, name) ? name : null;
}

/** `... subjective. The Harbour Post does not endorse any of the readers' comments.` */
export function outletInNotice(
  text: string,
  start: number,
  end: number,
  isFurniture: boolean,
  lexicon: ReadingLexicon,
): OutletMention | null {
  if (end - start > 2000) return null;
  const line = text.slice(start, end);
  // Few paragraphs say "not": most are spared the search for names.
  if (!line.includes(" not ")) return null;
  const found =
    /(?:^|[.!;,] |and )((?:The )?\p{Lu}[\p{L}.&'-]*(?: \p{Lu}[\p{L}.&'-]*){0,3}) (?:does not|do not|is not|will not|shall not) (?:endorse|responsible|necessarily|take|accept|be|guarantee)\b/u.exec(
      line,
    );
  if (found === null) return null;
  const name = spanOf(start, found, 1);
  // In a paragraph anybody may "not accept" something.
  if (!isFurniture && (outletAt(lexicon, text, name)?.agency ?? !looksLikeOutlet(text, name))) return null;
  return isName(text, name) && !/^(?:we|it|this|they|he|she|you)$/i.test(found[1] as string) ? mention("notice", RANK.owner, name) : null;
}

/** A paragraph's last words: `... said. — Bernama`, `... dialogue. (NNT)`, `... present.     -UNB`, `... in October. RNA`. */
function signedOff(text: string, start: number, last: number, lexicon: ReadingLexicon): OutletMention | null {
  // "... said. (NAN)(www.nannews.example)"
  const address =
    text[last - 1] === ")" ? /\)\s*\((?:www\.|https?:)[^()\s]{3,50}\)$/.exec(text.slice(Math.max(start, last - 70), last)) : null;
  const end = address === null ? last : last - address[0].length + 1;
  const unit = text.charCodeAt(end - 1);
  if (
    unit === 0x2e ? text.charCodeAt(end - 2) !== 0x29 : ((CHAR[unit] as number) & (LETTER | DIGIT)) === 0 && unit !== 0x29 && unit !== 0x2f
  )
    return null;
  const from = Math.max(start, end - 60);
  if (unit === 0x29) {
    // "... the release says. AGERPRES (RO - author: ..., editor: ...)"
    const noted = /[.!?]["”’)]* +(\p{Lu}[\p{L}\d.-]{1,20}) \([^()]{5,160}\)$/u.exec(text.slice(Math.max(start, end - 200), end));
    const name = noted === null ? null : spanOf(Math.max(start, end - 200), noted, 1);
    if (name !== null && outletAt(lexicon, text, name) !== undefined) return mention("signed", RANK.source, name);
  }
  const credited = creditedInBrackets(text, start, end, lexicon);
  if (credited !== null) return credited;
  const found = /(?:^|[.!?…]["”’)]*|["”])\s*(?:[—–=-]{1,2}\s*|\/\/+\s*|\/|\(|\s)([\p{L}\d][\p{L}\d.&/' -]{1,40}?)\/?\)?\.?$/u.exec(
    text.slice(from, end),
  );
  if (found === null) return null;
  const whole = spanOf(from, found, 1);
  // "— Courtesy of Coral Times", "—VBL, Coral News": whose it is stands behind
  const lead = /^(?:[Cc]ourtesy(?:: | of )(?:[Tt]he )?)/.exec(text.slice(whole.start, whole.end));
  const name = { start: whole.start + (lead?.[0].length ?? 0), end: whole.end };
  const before = text.slice(whole.start - 3, whole.start);
  if (/^courtesy$/i.test(text.slice(name.start, name.end))) return null;
  const sense = outletAt(lexicon, text, name);
  const isMarked = /[—–=(/-]\s*$/.test(before);
  if (name.start <= start + 1 && end - start > 45 && sense === undefined) return null;
  if (sense !== undefined) return isMarked || name.start > start + 1 || sense.agency ? mention("signed", RANK.source, name) : null;
  const signed = beforeDesk(text, name, lexicon);
  if (signed !== null) return mention("signed", RANK.source, signed);
  const { outlets } = creditsIn(text, name, lexicon);
  const first = outlets[0];
  if (first === undefined || OFFICE.test(text.slice(name.start, name.end))) return null;
  // "(ABC)" on a line of its own: the writer's initials.
  if (name.start <= start + 1 && end - start <= 6) return null;
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

/** `PTI ABC DE`: the agency before its desk's letters, or null. */
function beforeDesk(text: string, { start, end }: Span, lexicon: ReadingLexicon): Span | null {
  const desk = /^(\p{Lu}{2,8})(?: \p{Lu}{2,4}){1,4}$/u.exec(text.slice(start, end));
  const agency = desk === null ? null : { start, end: start + (desk[1] as string).length };
  return agency !== null && outletAt(lexicon, text, agency) !== undefined ? agency : null;
}

/** `... in October. (Source: Coral News)`, `... in October. (With inputs from PTI)` */
function creditedInBrackets(text: string, start: number, end: number, lexicon: ReadingLexicon): OutletMention | null {
  const from = Math.max(start, end - 70);
  const tail = text.slice(from, end);
  if (!tail.includes("(")) return null;
  const source = /[.!?]["”’)]*\s*\((?:[Ss]ource|[Ss]ursa|[Vv]ia)\s*: ?([^():]{2,40})\)\.?$/u.exec(tail);
  const inputs = source === null ? /[.!?]["”’)]*\s*\([Ww]ith (?:agency )?inputs? from ([^():]{2,40})\)\.?$/u.exec(tail) : null;
  const found = source ?? inputs;
  if (found === null) return null;
  const name = spanOf(from, found, 1);
  const isSure = outletAt(lexicon, text, name) !== undefined || (isName(text, name) && !OFFICE.test(found[1] as string));
  return isSure ? mention(source === null ? "inputs" : "signed", source === null ? RANK.told : RANK.source, name) : null;
}
