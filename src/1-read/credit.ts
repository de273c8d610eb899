import { CHAR, DIGIT, LETTER, SPACE, UPPER } from "../0-ground/fold.ts";
import type { Span } from "../0-ground/span.ts";
import { keyOf, outletAt, type ReadingLexicon } from "./lexicon.ts";
import { trimmed } from "./lines.ts";
import { findDays, type WrittenDay } from "./written-day.ts";

/** Nouns that newspapers, agencies, stations and sites have in their names. */
const OUTLET_NOUNS =
  /\b(?:news|times|daily|weekly|post|press|presse|herald|gazette|tribune|courier|chronicle|journal|telegraph|guardian|observer|standard|bulletin|mirror|mail|express|agency|agencia|agence|agência|newsroom|newswire|wire|online|radio|television|tv|media|today|inform|newspaper|correo|pos|review|monitor|sentinel|examiner|ledger|inquirer|enquirer|statesman|newsline|digest|dispatch|independent|line|english)\b/i;

/** `REPORT.AZ`, `UzDaily.com`, `1news.az` as a name. */
const SITE = /^[\p{L}\d-]{2,}\.(?:com|net|org|info|gov|news|media|press|[a-z]{2})(?:\.[a-z]{2})?$/iu;

/** `CoralNews.net`, `English.coral.cn`: a name that is an address. */
export const isSite = (text: string, { start, end }: Span): boolean => end - start < 40 && SITE.test(text.slice(start, end));

/** What brackets at the beginning or end of a text hold though it credits nobody. */
const NO_CREDIT =
  /^(?:\d|(?:photos?|photographs?|videos?|pix|files?|updates?|updated|leads?|ld|attn|from|left|right|adds?|with|ends?|ending|more|see|also|continued|combo|recasts?|corrects?|corrected|correction|exclusive|live|watch|pictured|above|below|reporting|editing|writing|images?|pool|ret(?:d|ired)?|rtd|mp)\b|unofficial|translat|in |the )/i;

/** Public bodies: no outlets, though they "report" things; but they publish statements of their own. */
export const BODY =
  /\b(?:ministry|ministries|department|embassy|committee|council|parliament|government|presidency|police|army|navy|bank|court|university|mission|office)\b/i;
export const PERSON = /\b(?:minister|president|secretary|spokes\w+)\b/i;
/** Those and the persons who speak for them. */
export const OFFICE =
  /\b(?:ministry|ministries|department|embassy|committee|council|parliament|government|presidency|police|army|navy|bank|court|university|mission|office|minister|president|spokes\w+)\b/i;

/** True for a name that says itself that it is an outlet's. */
export function looksLikeOutlet(text: string, span: Span): boolean {
  const name = text.slice(span.start, Math.min(span.end, span.start + 60));
  return SITE.test(name) || (OUTLET_NOUNS.test(name) && !OFFICE.test(name));
}

/** One to five words, each with a capital or in capitals, joiners allowed: the shape of a name in a credit. */
export function isName(text: string, span: Span): boolean {
  if (span.end - span.start < 2 || span.end - span.start > 48) return false;
  const name = text.slice(span.start, span.end);
  if (/[:()[\]{}<>"“”*#@=]/.test(name)) return false;
  // "The Port Sentinel"
  if (NO_CREDIT.test(name) && !OUTLET_NOUNS.test(name) && !/^The \p{Lu}/u.test(name)) return false;
  if (/^n[A-Z]/.test(name)) return !name.includes(" ");
  const words = name.split(/\s+/);
  if (words.length > 5) return false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (((CHAR[word.charCodeAt(0)] as number) & (UPPER | DIGIT)) !== 0 || SITE_NAME.test(word)) continue;
    if (i === 0 || i === words.length - 1 || !NAME_JOINER.test(word)) return false;
  }
  return true;
}

/** Up to twelve words with capitals, joiners between them: what may stand behind "Source:". */
export function isLongName(text: string, span: Span): boolean {
  if (span.end - span.start > 110) return false;
  const words = text.slice(span.start, span.end).split(/,?\s+/);
  return (
    words.length <= 12 &&
    /^\p{Lu}/u.test(words[words.length - 1] as string) &&
    words.every((word, i) => /^[\p{Lu}\d][\p{L}\d.&'’-]*$/u.test(word) || (i > 0 && LONG_JOINER.test(word)))
  );
}
const LONG_JOINER = /^(?:of|and|de|do|da|del|du|the|la|&|for|to|in|at)$/;

/** Words of a reporter's title and of a desk's: `Our Diplomatic Correspondent`, `News Desk`, `Staff Writer`. */
const ROLES: ReadonlySet<string> = new Set(
  (
    "by from our a an the my own and & of with special staff senior chief deputy assistant principal political diplomatic defence defense foreign affairs business economic " +
    "financial city court crime sports parliamentary national international local regional state world global general web online digital multimedia news newspaper press media " +
    "agency agencies wire wires monitoring report reports reported reporter reporters reporting correspondent correspondents writer writers editor editors editorial desk bureau " +
    "team service services newsroom network author authors contributor contributors columnist guest admin administrator webmaster publisher daily weekly input inputs exclusive source sources"
  ).split(" "),
);

/** A reporter's title or a desk, where it stands included: no outlet. */
export function isRole(text: string, span: Span, lexicon: ReadingLexicon): boolean {
  if (span.end - span.start > 80) return false;
  const words = text.slice(span.start, span.end).split(/[\s,]+/);
  let roles = 0;
  for (let i = 0; i < words.length; i++) {
    const word = (words[i] as string).replace(/[’']s$|\.$/, "");
    if (ROLES.has(word.toLowerCase())) roles++;
    else if (
      !lexicon.nations.has(keyOf(word)) &&
      !lexicon.cities.has(keyOf(word)) &&
      !lexicon.cities.has(keyOf(word + (words[i + 1] ?? ""))) &&
      !lexicon.cities.has(keyOf((words[i - 1] ?? "") + word))
    )
      return false;
  }
  return roles > 0;
}

/** `Press Release`, `News Desk`, `Staff Report`: what stands where an outlet may stand and names none. */
export const NAMELESS =
  /^(?:(?:press|media|news|public) (?:release|statement|note|notice|communiqu[eé]|conference|briefing)s?|(?:our |the )?(?:web|news|online|staff|monitoring|desk|agency|agencies|wire|city|foreign|national|special|own|report|reporter|correspondent|team|bureau)(?: (?:web|news|desk|staff|report|reporter|correspondent|monitoring|team|bureau|agencies))*)$/i;

const NAME_JOINER = /^(?:of|and|de|do|da|del|du|the|la|&)$/;
const SITE_NAME = /^[a-z\d]+\.[a-z]{2,3}$/;

/**
 * The outlets and the day that a bracket names: `BelTA`, `Xinhua/UNB`, `UrduPoint News / Sputnik - 03rd September, 2020`,
 * `MENAFN- Colombo Gazette` (MENAFN hands on). Nothing where a part is neither.
 */
export function credited(text: string, span: Span, lexicon: ReadingLexicon): { outlets: Span[]; day: WrittenDay | null } {
  const outlets: Span[] = [];
  const day = findDays(text, span.start, span.end, lexicon.months, 1)[0] ?? null;
  for (const part of partsOf(text, span.start, span.end, day)) {
    if (lexicon.weekdays.has(keyOf(text, part.start, part.end))) continue;
    // "TASR-correspondent": whose correspondent it is.
    const desk = /[- ](?:correspondent|reporter|staff|agency|news)$/.exec(text.slice(part.start, part.end));
    const whole = outletAt(lexicon, text, part) !== undefined;
    if (!whole && desk !== null && outletAt(lexicon, text, { start: part.start, end: part.start + desk.index }) !== undefined) {
      outlets.push({ start: part.start, end: part.start + desk.index });
      continue;
    }
    if (!whole && (!isName(text, part) || OFFICE.test(text.slice(part.start, part.end)))) return { outlets: [], day: null };
    outlets.push(part);
  }
  if (outlets.length > 1 && text.startsWith("MENAFN", outlets[0]?.start)) outlets.shift();
  return { outlets, day };
}

/** The stretches between commas, slashes, bars and dashes with a blank on one side, the day left out. */
function partsOf(text: string, start: number, end: number, day: Span | null): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    if (day !== null && i === day.start) {
      addPart(text, from, i, parts);
      from = day.end;
      i = day.end - 1;
    } else if (DIVIDERS.has(text[i] as string) || (DASHES.has(text[i] as string) && (isBlank(text, i - 1) || isBlank(text, i + 1)))) {
      addPart(text, from, i, parts);
      from = i + 1;
    }
  }
  addPart(text, from, end, parts);
  return parts;
}

function addPart(text: string, start: number, end: number, parts: Span[]): void {
  const part = trimmed(text, start, end);
  if (part.end > part.start && hasLetter(text, part)) parts.push(part);
}

const DIVIDERS: ReadonlySet<string> = new Set([",", "/", "|", ";", "•", "●"]);
const DASHES: ReadonlySet<string> = new Set(["-", "–", "—"]);
const isBlank = (text: string, at: number): boolean => ((CHAR[text.charCodeAt(at)] ?? 0) & SPACE) !== 0;

function hasLetter(text: string, span: Span): boolean {
  for (let i = span.start; i < span.end; i++) if ((CHAR[text.charCodeAt(i)] as number) & LETTER) return true;
  return false;
}
