import { CHAR, UPPER } from "../0-ground/fold.ts";
import type { Span } from "../0-ground/span.ts";
import { bodysName } from "./body-name.ts";
import { BODY, credited, isName, isRole, looksLikeOutlet, PERSON } from "./credit.ts";
import { keyOf, outletAt, type ReadingLexicon } from "./lexicon.ts";
import { mention, type OutletMention, RANK, spanOf } from "./outlet-mention.ts";

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

const isBody = (text: string, name: Span): boolean => {
  const words = text.slice(name.start, name.end);
  return BODY.test(words) && !PERSON.test(words) && isName(text, name);
};

/** An outlet that the lexicon knows, or one with a newspaper's name: no person's, no title. */
function isBylineName(text: string, name: Span, lexicon: ReadingLexicon): boolean {
  return outletAt(lexicon, text, name) !== undefined || isProperName(text, name, lexicon) || isNationsPaper(text, name, lexicon);
}

/** `Libyan Express`, `The Kenyan Monitor`: a country's adjective and a paper's noun, nobody's name. */
function isNationsPaper(text: string, name: Span, lexicon: ReadingLexicon): boolean {
  const words = text.slice(name.start, name.end).replace(/^The /, "").split(" ");
  const [nation, noun] = words;
  return words.length === 2 && nation !== undefined && noun !== undefined && lexicon.nations.has(keyOf(nation)) && PAPERS.test(noun);
}
const PAPERS =
  /^(?:Express|Times|Post|Herald|Monitor|Mirror|Review|Digest|Dispatch|Observer|Guardian|Tribune|Star|Sun|Voice|Echo|Today|Daily|Mail|Standard)$/;

/** Two or three words, none of them a report's own: `Coral Eye`, not `Annual Trade`. */
function isUnknownPaper(text: string, name: Span): boolean {
  const words = text.slice(name.start, name.end).split(" ");
  return words.length > 1 && words.length < 4 && isName(text, name) && !words.some((word) => OF_REPORTS.test(word));
}
const OF_REPORTS =
  /^(?:annual|monthly|quarterly|final|full|first|second|third|interim|progress|situation|country|police|court|intelligence|market|trade|meeting|summit|conference|mission|joint|status|security|human|rights|weather|expert|panel|un|eu|crisis|audit|budget|special|photo|video|field|summary|briefing|\d+)$/i;

/** The name's last mark is a city in brackets. */
function holdsCity(text: string, name: Span, lexicon: ReadingLexicon, line: string): boolean {
  const city = line.slice(line.lastIndexOf("(") + 1, -1);
  // A city that the lexicon does not know stands behind a newspaper's name only.
  return lexicon.cities.has(keyOf(city))
    ? known(text, name, lexicon, line)
    : isProperName(text, name, lexicon) && /^\p{Lu}\p{Ll}{3,}$/u.test(city) && !isRole(city, { start: 0, end: city.length }, lexicon);
}

const HEAD_FORMS: readonly Form[] = [
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
      /^(?:[Bb]y )?((?:The )?\p{Lu}[\p{L}\d.&' -]{1,40}?) (?:[Rr]eport|REPORT|[Mm]onitoring [Dd]esk|[Nn]ews [Dd]esk|[Ww]eb [Dd]esk|(?:[Ss]taff |[Ss]enior |[Ss]pecial )?(?:[Cc]orrespondents?|[Rr]eporters?|[Ww]riters?)|[Ss]taff|STAFF|[Nn]ewsroom|[Bb]ureau)$/u,
    holds: (text, name, lexicon, line) =>
      (known(text, name, lexicon, line) || (/report$/i.test(line) && isUnknownPaper(text, name))) && !isRole(text, name, lexicon),
  },
  {
    rule: "byline",
    begins: "b",
    pattern: /^[Bb]y [^|–—/]{2,50}? ?[|–—/-] ?(\p{Lu}[\p{L}\d.&' -]{1,40}?):?$/u,
    holds: (text, name, lexicon, line) => line.endsWith(":") || known(text, name, lexicon, line),
  },
  {
    rule: "byline",
    begins: "b",
    pattern: /^[Bb]y [^|,–—]{2,40}, (\p{Lu}[\p{L}\d.&' -]{1,40}?)(?: (?:[Ss]taff )?(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent))?:?$/u,
    holds: known,
  },
  // "By Ann Berg for Coral Times"
  {
    rule: "byline",
    begins: "b",
    pattern: /^[Bb]y \p{Lu}[^|,–—]{2,40}? (?:for|of|from|at) (?:the )?(\p{Lu}[\p{L}\d.&' -]{1,40}?)$/u,
    holds: isBylineName,
  },
  // "By Coral News"
  {
    rule: "byline",
    begins: "b",
    pattern: /^(?:[Bb]y|BY):? ((?:The )?\p{Lu}[\p{L}\d.&' -]{1,40}?)(?: (?:[Ww]ith|[Aa]nd|&) (?:[Aa]gencies|[Ww]ires?|[A-Z]{2,5}))?$/u,
    holds: (text, name, lexicon) => isBylineName(text, name, lexicon) || bodysName(text, name, lexicon) !== null,
  },
  // "By Northern Command Public Affairs"
  {
    rule: "press-office",
    begins: "bsf",
    pattern:
      /^(?:[Bb]y|BY|[Ss]tory [Bb]y|[Ff]rom):? ((?:the )?\p{Lu}[\p{L}\d.&' -]{1,50}? (?:Public Affairs|Press Office|Press Service|Press Team|Media Office|Media Service|Media Centre|Media Center|Information Office|Information Service|Information Department|Communications|Communications Office|Communications Team|Communications Unit|Public Relations))$/u,
    holds: named,
  },
  // "Rédaction Coral 24 with Ann Berg"
  {
    rule: "newsroom",
    begins: "r",
    pattern:
      /^(?:Rédaction|Redaction|Redacción|Redação|Redazione|Redaktion|Redakcja|Redacția|Redaksi|Redaksiyon) (?:de |da |di |von |of )?(\p{Lu}[\p{L}\d.&' -]{1,40}?)(?: (?:with|avec|con|com|mit|and|et|[|–-]) .{2,60})?$/u,
    holds: named,
  },
  // "Staff writer, with CNA"
  {
    rule: "staff-with",
    begins: "bs",
    pattern: /^(?:[Bb]y )?[Ss]taff (?:[Ww]riters?|[Rr]eporters?),? with (\p{Lu}[\p{L}\d.& -]{1,30})$/u,
    holds: (text, name, lexicon) => outletAt(lexicon, text, name) !== undefined,
  },
  // "Ann Berg (The Coral Post)"
  {
    rule: "author-of",
    begins: "",
    pattern: /^\p{Lu}[^()\d]{3,50} \((\p{Lu}[^()]{2,40})\)$/u,
    holds: (text, name, lexicon) => outletAt(lexicon, text, name)?.agency === false && looksLikeOutlet(text, name),
  },
  // "Ann Berg, Coral Post", "Reporter, The Coral Star"
  {
    rule: "author-of",
    begins: "",
    pattern: /^\p{Lu}[\p{L}.' -]{3,40}, ((?:The )?\p{Lu}[\p{L}\d.&' -]{1,40})$/u,
    holds: (text, name, lexicon) => outletAt(lexicon, text, name) !== undefined && looksLikeOutlet(text, name),
  },
  // "Ann Berg - Coral Times"
  {
    rule: "author-of",
    begins: "",
    pattern: /^\p{Lu}[\p{L}.']{1,14} (?:\p{Lu}[\p{L}.']{0,14} ){0,2}\p{Lu}[\p{L}.']{1,14} ?[|–—-] ?(\p{Lu}[\p{L}\d.&' -]{1,40}?)$/u,
    holds: isProperName,
  },
  // "Welcome to the Coral Times."
  {
    rule: "welcome",
    begins: "w",
    pattern: /^[Ww]elcome to (?:the )?(\p{Lu}[^.!|:,]{1,50}?)(?:[.!|].{0,60})?$/u,
    holds: (text, name, lexicon, line) =>
      known(text, name, lexicon, line) || lexicon.bodies.has(keyOf(text, name.start, name.end)) || isBody(text, name),
  },
  // "Support The Coral Times!"
  {
    rule: "support",
    begins: "sf",
    pattern: /^(?:[Ss]upport|[Ff]ollow) ((?:The |the )?\p{Lu}[^.!|:,]{1,40}?)!?$/u,
    holds: (text, name, lexicon, line) => known(text, name, lexicon, line) && isName(text, name),
  },
  // "Coral Force Agency, by Lieutenant Ann Berg"
  { rule: "by-its-author", begins: "", pattern: /^(\p{Lu}[^,]{2,50}), by \p{Lu}[^.]{3,80}$/u, holds: known },
  // "isles.example – the official website of the Government of the Isles"
  {
    rule: "official-site",
    begins: "",
    pattern: /\b[Oo]fficial (?:[Ww]eb ?)?(?:site|page|portal) of (?:the )?(\p{Lu}[^|:–—]{2,70})$/u,
    holds: (text, name, lexicon, line) => known(text, name, lexicon, line) || isBody(text, name) || bodysName(text, name, lexicon) !== null,
  },
  // "The Coral Examiner, June 14, 2023"
  {
    rule: "name-and-day",
    begins: "",
    pattern: /^(\p{Lu}[\p{L}' -]{3,40}), (?:\d{1,2}[ ./-]|\p{Lu}\p{Ll}{2,8}\.? \d)[\p{L}\d ,./-]{4,18}$/u,
    holds: isProperName,
  },
  // "Ghanaian Times (Accra)"
  { rule: "name-and-city", begins: "", pattern: /^(\p{Lu}[^()]{2,40}?) \(\p{Lu}[^()]{2,30}\)$/u, holds: holdsCity },
  {
    rule: "page-title",
    begins: "",
    pattern: / \| (\p{Lu}[^|]{1,40})$/u,
    holds: (text, name, lexicon) => outletAt(lexicon, text, name)?.agency === false,
  },
];

/** Where they name an agency, the outlet may still be another. */
const BYLINES: ReadonlySet<string> = new Set(["byline", "staff-with", "author-of"]);

/** Words without which no form but those with their own first letters begins or ends. */
const ENDS = /(?:report|desk|correspondents?|reporters?|writers?|staff|newsroom|bureau|\)|, [^,]{2,40})$/i;

/** Last letters of the words in `ENDS`. */
const LAST: ReadonlySet<number> = new Set([..."tkfrsmuTKFRSMU)"].map((char) => char.charCodeAt(0)));

/**
 * The outlet that a short line of the page's head names: `Saudi Gazette report`,
 * `Press Release: New Zealand Government`, `Headline | India Today`, `By Ann Berg – Trend:`, a name alone
 * (`names`: none, one that the lexicon knows, or any that has an outlet's shape).
 */
export function outletInHead(
  text: string,
  start: number,
  end: number,
  lexicon: ReadingLexicon,
  names: "no" | "known" | "any",
): OutletMention | null {
  if (end - start > 200) return null;
  const line = text.slice(start, end);
  const first = line.charAt(0).toLowerCase();
  const isLoudFirst = ((CHAR[text.charCodeAt(start + 1)] ?? 0) & UPPER) !== 0;
  const isAny =
    isLoudFirst ||
    line.includes(" | ") ||
    line.includes(", ") ||
    line.includes("fficial ") ||
    (LAST.has(text.charCodeAt(end - 1)) && ENDS.test(line));
  for (const { rule, begins, pattern, holds } of HEAD_FORMS) {
    if (begins === "" ? !isAny : !begins.includes(first)) continue;
    const found = pattern.exec(line);
    if (found === null) continue;
    const name = spanOf(start, found, 1);
    if (!holds(text, name, lexicon, line)) continue;
    const isAgency = BYLINES.has(rule) && outletAt(lexicon, text, name)?.agency === true;
    return mention(rule, isAgency ? RANK.byline : rule === "welcome" ? RANK.owner : RANK.named, name);
  }
  if (end - start > 60 || names === "no") return null;
  const marks = /^[=–—-]+ ?/.exec(line)?.[0].length ?? 0;
  // "Trend:" on the line below the dateline
  const colon = line.endsWith(":") ? 1 : 0;
  return alone(text, { start: start + marks, end: end - colon }, line, names === "any", lexicon);
}

/** A line that is an outlet's name, or the names of an agency and of the outlet that took its report over. */
function alone(text: string, line: Span, words: string, isAny: boolean, lexicon: ReadingLexicon): OutletMention | null {
  const outlet = outletAt(lexicon, text, line);
  if (outlet !== undefined) return mention("name-alone", outlet.agency ? RANK.desk : RANK.owner, line);
  // "DPI, Guyana"
  const land = /^(\p{Lu}[\p{L} ]{1,30}), (\p{Lu}[\p{L} ]{2,20})$/u.exec(words);
  if (land !== null && isAny && lexicon.countries.has(keyOf(land[2] as string))) {
    const name = { start: line.start, end: line.start + (land[1] as string).length };
    if (outletAt(lexicon, text, name) !== undefined) return mention("name-alone", RANK.owner, name);
  }
  const isStation = /^(?:\p{Lu}\p{L}+ ){1,2}(?:Radio|TV)$/u.test(words) && isMediumsName(text, line, lexicon);
  if (isAny && (isProperName(text, line, lexicon) || isStation || isRunTogether(words))) return mention("name-alone", RANK.owner, line);
  if (!/[-–—/,|•●]/.test(words)) return null;
  const { outlets, day } = credited(text, line, lexicon);
  if (day !== null || outlets.length < 2) return null;
  const senses = outlets.map((one) => ({ span: one, sense: outletAt(lexicon, text, one) }));
  if (!senses.some(({ sense }) => sense !== undefined)) return null;
  const own = senses.find(({ sense, span }) => (sense === undefined ? looksLikeOutlet(text, span) : !sense.agency));
  // "Kota Kinabalu, Sabah" names a city and its region.
  if (
    own?.sense !== undefined &&
    !looksLikeOutlet(text, own.span) &&
    outlets.some((one) => lexicon.cities.has(keyOf(text, one.start, one.end)))
  )
    return null;
  const first = senses.find(({ sense }) => sense !== undefined) ?? senses[0];
  return own === undefined ? mention("name-alone", RANK.desk, first?.span ?? line) : mention("taken-over", RANK.owner, own.span);
}

/** `TheCoralTime`, `CoralIslesNews`: an outlet's words in one. */
const isRunTogether = (name: string): boolean =>
  /^(?:The(?:\p{Lu}\p{Ll}+){2,3}|(?:\p{Lu}\p{Ll}+){1,3}(?:Times?|News|Daily|Post|Herald|Today|Press|Online|Media|Tribune|Gazette|Observer|Insider|Monitor))$/u.test(
    name,
  );

/** Two to five words, one of them an outlet's noun and one that is no section's: `Thousand Hills Daily`, not `World News`, `Pakistan Today`. */
export function isProperName(text: string, line: Span, lexicon: ReadingLexicon): boolean {
  const name = text.slice(line.start, Math.min(line.end, line.start + 60));
  if (name.includes(",") || !isName(text, line) || isRole(text, line, lexicon)) return false;
  const words = name.split(" ");
  // "PMO News": letters that are no country's and no body's
  if (/^\p{Lu}{3,6} (?:News|Online|Media|TV)$/u.test(name))
    return (
      !SECTIONS.test(words[0] as string) &&
      (/^(?:PMO|PIO|MFA|MOFA|MOD|MND) /.test(name) || !lexicon.bodies.has(keyOf(words[0] as string))) &&
      !lexicon.countries.has(keyOf(words[0] as string))
    );
  // "Tribune News Service"
  if (words.length > 2 && /(?:News|Press) (?:Service|Network|Agency)$/.test(name) && !SECTIONS.test(words[0] as string)) return true;
  if (words.length < 2 || !PAPER_NOUNS.test(name) || !looksLikeOutlet(text, line)) return false;
  return words.some(
    (word) =>
      !SECTIONS.test(word) &&
      !looksLikeOutlet(word, { start: 0, end: word.length }) &&
      !lexicon.nations.has(keyOf(word)) &&
      !lexicon.countries.has(keyOf(word)),
  );
}

/** `Gulan Media`: two to four words, the last a medium's noun, none of the others a section's, a country's or a city's. */
export function isMediumsName(text: string, span: Span, lexicon: ReadingLexicon): boolean {
  const name = text.slice(span.start, Math.min(span.end, span.start + 60));
  if (
    !/^\p{Lu}\S+(?: \p{Lu}\S+){0,2} (?:Media|News|Press|TV|Radio|Online|Wire|Newswire|Net|Info|MEDIA|NEWS|PRESS|ONLINE|WIRE)$/u.test(name)
  )
    return false;
  const words = name.split(" ").slice(0, -1);
  return words.every((word) => {
    const key = keyOf(word);
    return (
      !SECTIONS.test(word) &&
      !lexicon.nations.has(key) &&
      !lexicon.countries.has(key) &&
      !lexicon.cities.has(key) &&
      !isRole(word, { start: 0, end: word.length }, lexicon)
    );
  });
}

/** Nouns that newspapers have and sections have not. */
const PAPER_NOUNS =
  /\b(?:times|daily|weekly|post|herald|gazette|tribune|courier|chronicle|journal|telegraph|guardian|observer|examiner|sentinel|ledger|inquirer|enquirer|statesman|express|standard|bulletin(?! No\b)|agency|newswire|newspaper|independent|correo|pos)\b/i;

const SECTIONS =
  /^(?:the|of|and|&|for|latest|top|breaking|hot|all|more|world|national|local|regional|international|foreign|global|politic(?:s|al)|business|economy|economic|sports?|culture|opinion|analysis|releases?|room|english|edition|africa|asia|europe|middle|east|west|north|south|america|americas|conference|briefing|service|government|state|general|main|other|morning|evening|free|live|my|our|your|share|read|watch|listen|on|in|by|to|view|conference|related|similar|recent|other|popular|trending|recommended|featured|previous|next|archived?|official|upcoming|company|industry|market|military|defen[cs]e|security|health|education|science|technology|tech|travel|entertainment|weather|video|photo|audio|social|multimedia|digital|print|exclusive|special|good|weekly|monthly|contact|subscribe|follow|search|home|about|submit|send|events?|community|diplomatic|parliamentary|presidential|election|crime|court|city|metro|football|brief)$/i;
