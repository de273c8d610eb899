import { CHAR, DIGIT, LETTER, UPPER } from "../0-ground/fold.ts";
import type { Span } from "../0-ground/span.ts";
import { isName, looksLikeOutlet, OFFICE } from "./credit.ts";
import { keyOf, outletAt, type ReadingLexicon } from "./lexicon.ts";
import { trimmed } from "./lines.ts";
import { mention, type OutletMention, RANK, spanOf } from "./outlet-mention.ts";

/** `The following is attributable to Department of Ports spokesperson Ann Berg:`: whose statement it is. */
const ATTRIBUTABLE =
  /\bThe (?:following|below)(?: statement| readout)? (?:is|may be) attribut(?:able|ed) to (?:the )?(\p{Lu}[\p{L} ]{3,60}?) (?:[Ss]pokes\p{L}+|[Pp]ress [Ss]ecretary)\b/u;

const REPORTS = /\b(?:reports|informs|writes|wrote|stated|noted|reported|learn(?:ed|t) from|[Aa]ccording to)\b/g;

/** The outlet of a sentence: `, Trend reports citing`, `Report informs.`, `, reports UNB.` First 700 characters. */
export function outletInSentence(text: string, start: number, end: number, lexicon: ReadingLexicon): OutletMention | null {
  const paragraph = text.slice(start, Math.min(end, start + 700));
  const issued = paragraph.includes(" attribut") ? ATTRIBUTABLE.exec(paragraph) : null;
  if (issued !== null) return mention("attributable", RANK.told, spanOf(start, issued, 1));
  let best: OutletMention | null = null;
  REPORTS.lastIndex = 0;
  for (let found = REPORTS.exec(paragraph); found !== null; found = REPORTS.exec(paragraph)) {
    const verb = found[0];
    const at = start + found.index;
    const mentioned = verb.endsWith("to")
      ? accordingTo(text, start, at + verb.length + 1, end, lexicon)
      : (reporting(text, start, at, end, verb, lexicon) ??
        (verb === "reports" && text[at - 1] === " " ? reportedBy(text, at + 8, end, lexicon) : null) ??
        (verb === "reported" && text.startsWith(" by ", at + 8) ? reportedBy(text, at + 12, end, lexicon) : null));
    if (mentioned !== null && (best === null || mentioned.rank < best.rank)) best = mentioned;
  }
  return best;
}

/** The name before the verb. A name that the lexicon does not know must stand alone between a comma and what it cites. */
function reporting(text: string, start: number, at: number, end: number, verb: string, lexicon: ReadingLexicon): OutletMention | null {
  // "the Coral Wire news agency reports"
  const called = /(?: news| press)? agency$/.exec(text.slice(Math.max(start, at - 14), at - 1))?.[0].length ?? 0;
  const behind = at - 1 - called;
  const short = shortAt(text, start, behind);
  // "the Coral News Agency (CNA) reports": the name is spelled out before its letters.
  const to = short === null ? behind : trimmed(text, start, short.start - 1).end;
  let from = to;
  let sure: Span | null = null;
  for (let words = 0; words < 7; words++) {
    let word = from;
    while (word > start && !/[\s,"“”()]/.test(text[word - 1] as string)) word--;
    if (word === from) break;
    if (((CHAR[text.charCodeAt(word)] as number) & (UPPER | DIGIT)) === 0) {
      // "the News Agency of the Isles (NAI) reports"
      if (from === to || !/^(?:of|the|de|du)$/.test(text.slice(word, from)) || text[word - 1] !== " ") break;
      from = word - 1;
      continue;
    }
    const name = { start: word, end: to };
    if (outletAt(lexicon, text, name) !== undefined) sure = name;
    from = word - 1;
    if (text[from] !== " ") break;
  }
  if (short !== null && sure === null && outletAt(lexicon, text, short) !== undefined) {
    const joined = trimmed(text, from, to);
    const spelled = {
      start: joined.start + (/^(?:(?:of|the|de|du|The) )+/.exec(text.slice(joined.start, joined.end))?.[0].length ?? 0),
      end: to,
    };
    sure = spelled.end > spelled.start && looksLikeOutlet(text, spelled) ? spelled : short;
  }
  const whole = trimmed(text, from, to);
  const article = /^(?:(?:of|the|de|du) )+/.exec(text.slice(whole.start, whole.end))?.[0].length ?? 0;
  const run = { start: whole.start + article, end: whole.end };
  const before = text.slice(Math.max(start, run.start - 24), run.start);
  if (/\b(?:newspaper|daily|website|portal|channel|magazine) ?$/.test(before)) return null;
  if (verb === "reported" || verb === "wrote" || verb === "stated" || verb === "noted") {
    const isAgency =
      run.end > run.start &&
      (/\bnews agency ?$/.test(before) || called > 6 || /\b(?:News|Press) Agency$/.test(text.slice(run.start, run.end)));
    const name = isAgency ? run : sure;
    const agency = name !== null && (isAgency || outletAt(lexicon, text, name)?.agency === true);
    if (name !== null && agency) return mention("agency-reported", RANK.told, name);
    // "the ministers met on Friday, Coral News reported."
    const isClosing = /[,”"] ?(?:the )?$/.test(before) && /^reported(?:\.|$)/.test(text.slice(at, Math.min(end, at + 9)));
    return isClosing && (sure !== null || looksLikeOutlet(text, run)) ? mention("outlet-reported", RANK.told, sure ?? run) : null;
  }
  if (sure !== null) return mention("reports", RANK.reports, sure);
  if (run.end <= run.start || OFFICE.test(text.slice(run.start, run.end)) || !isName(text, run)) return null;
  const opens = called > 6 || (short !== null && looksLikeOutlet(text, run)) || run.start === start || /[,.]["”]? ?$/.test(before);
  const closes = /^(?:\w+ ?)(?:[.,]|$|(?:citing|cites|referring|via|with reference|quoting|from|in reference)\b|on \p{Lu})/u.test(
    text.slice(at, Math.min(end, at + 40)),
  );
  const isOne = !/\s/.test(text.slice(run.start, run.end));
  if (verb.startsWith("learn")) return opens && looksLikeOutlet(text, run) ? mention("learned", RANK.reports, run) : null;
  return opens && (closes || verb.startsWith("learn")) && (isOne || called > 6 || looksLikeOutlet(text, run))
    ? mention("reports", RANK.reports, run)
    : null;
}

/** The letters in brackets that end at `end`, their brackets not in the span. */
function shortAt(text: string, start: number, end: number): Span | null {
  if (text[end - 1] !== ")") return null;
  const open = text.lastIndexOf("(", end - 1);
  return open < start || end - open > 16 || !/^\p{Lu}[\p{L}\d.&-]*$/u.test(text.slice(open + 1, end - 1))
    ? null
    : { start: open + 1, end: end - 1 };
}

const nameAfter = (text: string, at: number, end: number): Span | null => {
  const found = /^(?:The )?(?:\p{Lu}[\p{L}\d.&'-]*)(?: (?:of |de |du )?\p{Lu}[\p{L}\d.&'-]*){0,3}/u.exec(
    text.slice(at, Math.min(end, at + 60)),
  );
  if (found === null) return null;
  return { start: at, end: at + found[0].replace(/[.'-]+$/, "").length };
};

function reportedBy(text: string, at: number, end: number, lexicon: ReadingLexicon): OutletMention | null {
  const name = nameAfter(text, at, end);
  if (name === null) return null;
  if (outletAt(lexicon, text, name) !== undefined) return mention("reports", RANK.reports, name);
  return looksLikeOutlet(text, name) && isName(text, name) ? mention("reported-by", RANK.told, name) : null;
}

/** `According to Coral News, the ministers met`: the source that a first sentence names, where nothing else names one. */
function accordingTo(text: string, start: number, at: number, end: number, lexicon: ReadingLexicon): OutletMention | null {
  // Further on it is a source of one thing only.
  if (at - start > 16) return null;
  const name = nameAfter(text, at, end);
  return name !== null && outletAt(lexicon, text, name) !== undefined ? mention("according-to", RANK.told, name) : null;
}

/** `a Coralfax correspondent reports`, `an AFP journalist said`: whose reporter saw it. */
const REPORTER =
  /\b(?:[Tt]he|[Aa]n?) (\p{Lu}[\p{L}\d.&'-]*(?: \p{Lu}[\p{L}\d.&'-]*){0,3}) (?:news agency )?(?:correspondents?|journalists?|reporters?|photographers?)\b(?: (?:in|at|from) (?:the )?\p{Lu}[\p{L} ]{2,30}?)? (?:reports?|reported|said|says|saw|witnessed|informs?|notes?|noted)\b/gu;

/** Words of which one stands in whatever `REPORTER` and `ITS_REPORTER` find. */
const WITNESSES = ["reporter", "correspondent", "journalist", "photographer"] as const;

function byReporter(text: string, from: number, lexicon: ReadingLexicon): OutletMention | null {
  const beginning = text.slice(from, from + 3000);
  if (!WITNESSES.some((witness) => beginning.includes(witness))) return null;
  for (const found of beginning.matchAll(REPORTER)) {
    const name = spanOf(from, found as RegExpExecArray, 1);
    if (outletAt(lexicon, text, name) !== undefined || /^[\p{Lu}\d-]{3,}$|(?:fax|press|inform|news|media|pres)$/u.test(found[1] as string))
      return mention("reporter", RANK.told, name);
  }
  for (const found of beginning.matchAll(ITS_REPORTER)) {
    const name = spanOf(from, found as RegExpExecArray, 1);
    if (outletAt(lexicon, text, name) !== undefined) return mention("reporter", RANK.told, name);
  }
  return null;
}
const ITS_REPORTER =
  /(?<![\p{L}\d])(\p{Lu}[\p{L}\d.&-]*(?: \p{Lu}[\p{L}\d.&-]*){0,3})['’]s? (?:\p{Ll}+ )?(?:correspondent|journalist|reporter)\b/gu;

/** `, Interfax said`, `the official Coralpress news agency said`, `according to Interfax`, `reported Interfax`: an agency that the text leans on. */
const LEANS =
  /(?:\b(?:according to|reported|quoted by|told by|cited by|as per) (?:the )?(?:\p{Ll}+ ){0,3}|(?:^|\n|[,.] |\bthe (?:\p{Ll}+ ){0,3}|\bagency ))(\p{Lu}[\p{L}\d.&'-]*(?: \p{Lu}[\p{L}\d.&'-]*){0,3})(?: (?:news )?agency)?(?=( said| says| reported| reports| quoted| quotes| cited| writes| wrote| has learn(?:ed|t)| understands)?\b)/gu;

function leanedOn(text: string, from: number, lexicon: ReadingLexicon): OutletMention | null {
  for (const found of text.slice(from, from + 3000).matchAll(LEANS)) {
    const isSaid = found[2] !== undefined || /^(?:according|reported|quoted|told|cited|as)/.test(found[0]);
    if (!isSaid) continue;
    const name = spanOf(from, found as RegExpExecArray, 1);
    if (outletAt(lexicon, text, name)?.agency === true) return mention("leaned-on", RANK.told, name);
    // "..., Coral News Agency has learned."
    if (found[2]?.startsWith(" has learn") && isName(text, name) && looksLikeOutlet(text, name)) return mention("learned", RANK.told, name);
  }
  return null;
}

/** What a text's first 3,000 characters lean on, where nothing names its outlet. */
export const outletLeanedOn = (text: string, from: number, lexicon: ReadingLexicon): OutletMention | null =>
  byReporter(text, from, lexicon) ?? outletTold(text, from, lexicon) ?? leanedOn(text, from, lexicon);

/** Whom the first source told that told an outlet: the outlet itself, where nothing else names it. The text's first 3,000 characters. */
function outletTold(text: string, from: number, lexicon: ReadingLexicon): OutletMention | null {
  const beginning = text.slice(from, from + 3000);
  let best: OutletMention | null = null;
  for (const verb of TOLD) {
    for (let at = beginning.indexOf(verb); at >= 0; at = beginning.indexOf(verb, at + verb.length)) {
      const found = toldTo(text, from + at + verb.length, from + beginning.length, lexicon);
      if (found !== null && (best === null || found.start < best.start)) best = found;
    }
  }
  return best;
}
const TOLD = [
  " told ",
  " informed ",
  " confirmed to ",
  " seen by ",
  " obtained by ",
  " an interview with ",
  " a statement to ",
  " sent to ",
  " issued to ",
  " shared with ",
  " received by ",
  " made available to ",
  " availed to ",
] as const;

function toldTo(text: string, begin: number, end: number, lexicon: ReadingLexicon): OutletMention | null {
  // "told the Daily Post"
  const at = text.startsWith("the ", begin) ? begin + 4 : begin;
  const name = nameAfter(text, at, end);
  if (name === null) return null;
  const isOutlet =
    outletAt(lexicon, text, name) !== undefined ||
    looksLikeOutlet(text, name) ||
    (text.startsWith("The ", name.start) && isUnknown(text, name, lexicon));
  // "an interview with Ruritanian Radio": a station's own pages do not say so of it.
  if (text.endsWith("interview with ", name.start) && /(?:Radio|TV|Television)$/.test(text.slice(name.start, name.end))) return null;
  return isOutlet ? mention("told", RANK.told, name) : null;
}

const isUnknown = (text: string, name: Span, lexicon: ReadingLexicon): boolean =>
  !lexicon.cities.has(keyOf(text, name.start, name.end)) &&
  !OFFICE.test(text.slice(name.start, name.end)) &&
  ((CHAR[text.charCodeAt(name.end)] ?? 0) & LETTER) === 0;
