import { BODY, isLongName, isName, isRole, looksLikeOutlet } from "./credit.ts";
import { outletAt, type ReadingLexicon } from "./lexicon.ts";
import { mention, type OutletMention, RANK, spanOf } from "./outlet-mention.ts";

const NAME = "((?:[Tt]he )?\\p{Lu}[\\p{L}\\d.&'’ -]{1,60}?)";
const RIGHTS =
  "(?:(?:[Aa]ll [Rr]ights? [Rr]eserved|ALL RIGHTS RESERVED|Inc\\b|Ltd\\b|LLC\\b|[Ss]ite |[Ww]ebsite |[Pp]owered |[Dd]esigned |[Ww]eb ?[Dd]esign).*)?[*.\\s]*$";

/** `© 2021 Atoll Times`, `Copyright 2024 The Confluence Herald. All rights reserved.` */
const OWNER = new RegExp(
  `(?:©|\\([cC]\\)|[Cc]opyright|COPYRIGHT)\\s*(?:©|\\([cC]\\))?\\s*(\\d{4}(?:\\s?[-–]\\s?\\d{4})?)?[,\\s]*(?:by )?${NAME.replace("(?:[Tt]he )?", "")}\\s*(\\d{4})?[.,|*\\s]*${RIGHTS}`,
  "u",
);

/** `Copyright © All rights reserved Coral News` */
const OWNER_BEHIND = new RegExp(
  `^(?:(?:©|\\([cC]\\)|[Cc]opyright|COPYRIGHT)[\\s:,.]*){1,2}(?:\\d{4}(?:\\s?[-–]\\s?\\d{4})?[\\s,.]*)?(?:[Aa]ll [Rr]ights? [Rr]eserved|ALL RIGHTS RESERVED)[\\s,.:|-]*(?:[Bb]y |[Tt]o )?${NAME}[.|*\\s]*$`,
  "u",
);

/** `Coral.news © 2025.`, `Atoll Times (c) 2019-2024. All rights reserved` */
const OWNER_BEFORE = new RegExp(`^${NAME}\\s*(?:©|\\([cC]\\))\\s*(?:Copyright )?\\d{4}(?:\\s?[-–]\\s?\\d{4})?[.,|*]?\\s*${RIGHTS}`, "u");

interface Credit {
  readonly rule: string;
  /** First characters of the line, small letters. */
  readonly begins: string;
  readonly rank: number;
  readonly pattern: RegExp;
  /** A name that the lexicon does not know must say itself that it is an outlet's. */
  readonly isNamed?: true;
}

/** "Source" in the languages in which pages write it. */
const SOURCE =
  "[Ss]ources?|[Ss]ource\\(s\\)|SOURCES?|[Vv]ia|Fonte|Fuente|Quelle|Sursa|Kilde|Källa|Bron|Zdroj|Źródło|Izvor|Sumber|[Cc]ourtesy(?: of)?|Mənbə|Kaynak(?: ?\\/ ?Source)?|Manba|Манба|Источник|Джерело|Извор|Източник|Дереккөз|Πηγή|Burimi|Lähde|Allikas|Šaltinis|Avots|Forrás|Nguồn";

const CREDITS: readonly Credit[] = [
  { rule: "original", begins: "r", rank: RANK.named, pattern: /^[Rr]ead the original article on (\p{Lu}[^.]{1,50})\.?$/u },
  {
    rule: "appeared-first",
    begins: "t",
    rank: RANK.named,
    pattern: /^The post .{2,180} appeared first on (\p{Lu}[^.]{1,50}|[\p{L}\d-]+\.[\p{L}.]{2,8})\.?$/u,
  },
  {
    rule: "originally",
    begins: "t(",
    rank: RANK.source,
    pattern:
      /^\(?Th(?:is|e) (?:article|story|report|piece|post|news) (?:was |has )?(?:been )?(?:first|originally) (?:published|appeared|posted) (?:on|in|by|at) ([Tt]he \p{Lu}[^.,()]{1,50}?|\p{Lu}[^.,()]{1,50}?)(?: on [^.]{3,30})?[.)]*$/u,
  },
  {
    rule: "not-edited",
    begins: "te(",
    rank: RANK.owner,
    pattern:
      /^\(?(?:Except for the headline, )?[Tt]his (?:story|article|report|copy) has not been edited by ((?:[Tt]he )?\p{Lu}[^.,()]{1,40}?)(?:['’]s)? (?:staff|team|editors?)\b/u,
  },
  {
    rule: "on-behalf",
    begins: "d",
    rank: RANK.named,
    pattern: /^[Dd]istributed by [^.]{2,40} on behalf of (?:the )?(\p{Lu}[^.]{1,60})\.?$/u,
  },
  // "Issued by the Ministry of Trade", "(Communicated by the Harbour Spokesperson)"
  {
    rule: "issued-by",
    begins: "icr(",
    rank: RANK.named,
    pattern: /^\(?(?:[Ii]ssued|[Cc]ommunicated|[Rr]eleased) by:? (?:the )?(\p{Lu}[^.,()]{1,60})[.)]*$/u,
  },
  {
    rule: "source",
    begins: "svfqkbzźimcd(lašnмидπ",
    rank: RANK.source,
    pattern: new RegExp(
      `^\\(?(?:[Dd]isclaimer ?: ?)?(?:${SOURCE})(?: ?[:–—] ?| - | )((?:[Tt]he )?\\p{Lu}[^.:|/(),–—]{1,90}?|[\\p{L}\\d.]{3,30})(?:\\s*[/|(,–—].{0,60}|\\s+(?:[Ee]ditors?|[Aa]uthor|[Dd]ate|[Tt]ime|[Pp]ublished|[Uu]pdated|[Pp]osted|[Tt]ranslat\\w+)\\b.{0,60})?[.)]*$`,
      "u",
    ),
  },
  // "Published by Globes [online], Business News"
  {
    rule: "published-by",
    begins: "p",
    rank: RANK.named,
    isNamed: true,
    pattern: /^[Pp]ublished by ((?:The )?\p{Lu}[^.,:()[\]]{1,40}?)(?: ?[[(,].{0,120}| on \p{Lu}.{0,40})?[.]?$/u,
  },
  // "Subscribe to the Coral Times newsletter"
  {
    rule: "newsletter",
    begins: "sgjd",
    rank: RANK.told,
    isNamed: true,
    pattern:
      /^(?:[Ss]ubscribe to|[Ss]ign up (?:for|to)|[Gg]et|[Jj]oin|[Dd]ownload) (?:the |our )?((?:The )?\p{Lu}[\p{L}\d.&' -]{1,40}?)(?:['’]s)? (?:daily |weekly |free |official )?(?:[Nn]ewsletters?|[Ee]-?[Pp]aper|[Aa]pp|[Cc]hannel|[Bb]ulletin)\b/u,
  },
  // "You can subscribe to Coral Radio's news and other contents"
  {
    rule: "newsletter",
    begins: "sy•p",
    rank: RANK.told,
    pattern:
      /^(?:• )?(?:[Yy]ou can |[Pp]lease )?[Ss]ubscribe to (?:the )?(\p{Lu}[\p{L}\d.& -]{1,40}?)['’]s? (?:news|web|RSS|content|service)/u,
  },
  // "Stay informed with the newsletter of El Coral"
  {
    rule: "newsletter",
    begins: "smrfgj",
    rank: RANK.told,
    pattern: /\b(?:newsletters?|bolet[ií]n(?:es)?|e-?bulletin) (?:of|from|de|by|da|do) (\p{Lu}[\p{L}\d.&' -]{1,40}?)[.!]?$/u,
  },
  {
    rule: "inputs",
    begins: "wf(",
    rank: RANK.told,
    pattern: /^\(?(?:[Ww]ith|[Ff]rom)(?: agency)? inputs? from (\p{Lu}[^).,]{1,30})[).]*$/u,
  },
  {
    rule: "reported-by",
    begins: "s",
    rank: RANK.source,
    pattern: /^[Ss]ource ?: [^:]{3,60}, (?:as )?(?:reported|quoted|cited) by ((?:[Tt]he )?\p{Lu}[^.,:;()]{1,40}?)[.]?$/u,
  },
  {
    rule: "follow",
    begins: "fjl",
    rank: RANK.told,
    pattern:
      /^(?:[Ff]ollow|[Jj]oin|[Ll]ike) ((?:[Tt]he )?\p{Lu}[\p{L}\d.&' -]{1,40}?)(?:['’]s)?(?: (?:page|channel))? (?:on|at|via|in) (?:our )?(?:Facebook|Face|Twitter|X\b|Instagram|Telegram|WhatsApp|YouTube|LinkedIn|Google|TikTok)/u,
  },
  // "(Coralfax contributed to the story)", "Coralfax writer Ann Berg in Oslo contributed to this report."
  {
    rule: "inputs",
    begins: "arct(",
    rank: RANK.told,
    pattern:
      /^\(?(?:The )?(\p{Lu}[^).,]{1,30}?)(?: (?:writers?|reporters?|journalists?|correspondents?)\b.{3,120})? contributed to (?:the|this) (?:story|report|article)[).]*$/u,
  },
  { rule: "inputs", begins: "w(", rank: RANK.told, pattern: /^\(?[Ww]ith (\p{Lu}[^).,]{1,30}) [Ii]nputs?[).]*$/u },
  {
    rule: "courtesy",
    begins: "nctsr",
    rank: RANK.told,
    pattern: /^(?:(?:[Nn]ews|[Ss]tory|[Tt]ext|[Rr]eport) )?[Cc]ourtesy(?: ?:| of:?) (?:the )?(\p{Lu}[^).,]{1,40})[.]?$/u,
  },
];

const CREDIT_BEGINS: ReadonlySet<string> = new Set(CREDITS.flatMap(({ begins }) => [...begins, ...begins.toUpperCase()]));

/** A source that is a sentence or a person's post: `Source: the minister on Telegram`. */
const PERSON_SAID = /\b(?:said|says|told|on|as reported|according|statement|post|speech|citing|interview)\b/i;

/** `Source: AFP/Getty Images` is a picture's. */
const PICTURES = /\b(?:getty|shutterstock|photos?|images?|video)\b/i;

/** What pages give as a source though it is no outlet. */
const NO_SOURCE =
  /^(?:facebook|twitter|x|instagram|telegram|youtube|google.*|internet|social media|supplied|file|archives?|website|own|open sources?|getty.*|wiki.*|link|shutterstock|reuters photo|screenshot|courtesy.*|author.*|text|code|map|data|pool|handout|unknown|various|his|her|their|our|my)$/i;

/** The outlet that a line of its own names: an owner's, a source's, a distributor's. `hasOwner`: the page has a copyright line. */
export function outletInCredit(text: string, start: number, end: number, hasOwner: boolean, lexicon: ReadingLexicon): OutletMention | null {
  if (end - start > 240 || (!hasOwner && !CREDIT_BEGINS.has(text[start] as string))) return null;
  const line = text.slice(start, end);
  const owner = hasOwner ? ownerIn(text, start, line, lexicon) : null;
  if (owner !== null) return owner;
  const first = line.charAt(0).toLowerCase();
  for (const { rule, begins, rank, pattern, isNamed } of CREDITS) {
    const found = begins.includes(first) ? pattern.exec(line) : null;
    if (found === null || ((rule === "source" || rule === "courtesy") && PICTURES.test(line))) continue;
    const name = spanOf(start, found, 1);
    if (outletAt(lexicon, text, name) !== undefined) return mention(rule, rank, name);
    if (isNamed && !looksLikeOutlet(text, name) && !found[0].includes("[online]")) continue;
    // "Source: Office of the President of the Republic of ..."
    const isBody = rule === "source" && BODY.test(line) && !PERSON_SAID.test(line) && line.length < 90;
    if (isBody) return mention(rule, rank, name);
    // "Source: Puerto real Herald"
    const isSource = rule === "source" && /^\S+ ?:/.test(line) && !PERSON_SAID.test(line);
    if (isSource && looksLikeOutlet(text, name) && name.end - name.start < 40) return mention(rule, rank, name);
    // "Source: The Republic of Ruritania State House"
    if (
      rule === "source" &&
      /^\S+ ?[:–—-]/.test(line) &&
      isLongName(text, name) &&
      !PERSON_SAID.test(line) &&
      !NO_SOURCE.test(found[1] as string) &&
      !isRole(text, name, lexicon)
    )
      return mention(rule, rank, name);
    if (isName(text, name) && !NO_SOURCE.test(found[1] as string) && !isRole(text, name, lexicon)) return mention(rule, rank, name);
  }
  return null;
}

function ownerIn(text: string, start: number, line: string, lexicon: ReadingLexicon): OutletMention | null {
  if (line.length >= 140 || /^(?:photos?|images?|pictures?|videos?|credits?)\b/i.test(line)) return null;
  const owner = OWNER.exec(line);
  if (owner !== null && (owner[1] ?? owner[3] ?? /rights|copyright/i.exec(line)?.[0]) !== undefined) {
    const name = spanOf(start, owner, 2);
    if (isName(text, name) && !/^all rights/i.test(owner[2] as string)) return mention("copyright", RANK.owner, name);
  }
  // "© Coral Business Daily. Site time: 06:10"
  const alone = owner === null || !line.startsWith("©") ? null : spanOf(start, owner, 2);
  if (alone !== null && isName(text, alone) && looksLikeOutlet(text, alone)) return mention("copyright", RANK.owner, alone);
  const behind = OWNER_BEHIND.exec(line);
  const owned = behind === null ? null : spanOf(start, behind, 1);
  if (owned !== null && isName(text, owned) && !isRole(text, owned, lexicon)) return mention("copyright", RANK.owner, owned);
  const before = OWNER_BEFORE.exec(line);
  const name = before === null ? null : spanOf(start, before, 1);
  if (name === null || !isName(text, name) || /^(?:copyright|all rights|photo|image)/i.test(line)) return null;
  return isRole(text, name, lexicon) ? null : mention("copyright", RANK.owner, name);
}
