import { CHAR, DIGIT, LETTER } from "../0-ground/fold.ts";
import type { Span } from "../0-ground/span.ts";

/**
 * What a line of the page is, where it is none of the article:
 * `line` itself; `list`: a heading over links, which are none either; `last`: the article is over.
 */
export type Furniture = "line" | "list" | "last";

interface Pattern {
  readonly kind: Furniture;
  /** Longest line that it may mark. */
  readonly longest: number;
  readonly pattern: RegExp;
}

const pattern = (kind: Furniture, longest: number, source: string): Pattern => ({ kind, longest, pattern: new RegExp(source, "iy") });
/** The line's end, marks before it allowed. */
const END = "[ \\t:.!…»>|*_-]*(?=\\n|$)";

/** By the first character of the line, in small letters; `#` stands for a digit. Anchored: each is tried at the line's beginning only. */
const PATTERNS: Readonly<Record<string, readonly Pattern[]>> = {
  "#": [
    pattern(
      "line",
      60,
      `[\\d,.]+ ?[km]? ?(?:views?|reads?|comments?|shares?|likes?|hits|photos?|replies|followers|min(?:ute)?s? read)${END}`,
    ),
    pattern("line", 40, `\\d+ ?(?:s|sec(?:ond)?s?|min(?:ute)?s?|h|hours?|days?|weeks?|months?|years?) ago${END}`),
    pattern("line", 300, "\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}(?=[A-Za-z])"),
    pattern("last", 160, "\\d+ (?:responses?|thoughts?|comments?|replies) (?:to|on) "),
    pattern("line", 40, `[\\d.,]+ ?[kmg]b${END}`),
    pattern("line", 12, `\\d{1,3}(?:\\.\\d)? ?°? ?C${END}`),
  ],
  "[": [pattern("line", 900, "\\[caption\\b")],
  a: [
    // the banner of pages under .gov and .mil, "official website" among it
    pattern("line", 90, `an official website of the (?:united states|u\\.?s\\.?) government(?: here[’']s how you know)?${END}`),
    pattern("line", 140, "a \\.(?:gov|mil) website belongs to an official\\b"),
    pattern("line", 200, "a lock \\( ?(?:lock|🔒)? ?\\) or https://"),
    pattern("line", 300, "also (?:read|see|watch)[ \\t]?[:|–-]"),
    pattern("last", 2000, "about the authors?\\b"),
    pattern("line", 600, "allafrica (?:publishes|is a voice|administers)\\b"),
    pattern(
      "line",
      40,
      `(?:advertise?ment|advertise with us|audio by \\w+|article thumbnail|all news|a[+-] ?a[+-]?|add (?:a |your )?comments?|adjust font size)${END}`,
    ),
    pattern("line", 400, "all rights? reserved"),
    pattern(
      "line",
      300,
      "(?:any|all) (?:use|reproduction|reprinting|copying|quotation) of (?:the |our |site )?(?:materials?|contents?|information|texts?)\\b",
    ),
  ],
  b: [
    pattern("line", 40, `(?:back to (?:top|the top|home)|bookmark|breaking news|be the first to (?:comment|like)[^\\n]{0,30})${END}`),
    pattern("line", 200, "by (?:continuing|signing up|clicking|subscribing|registering)\\b"),
  ],
  c: [
    pattern("line", 300, "copyright\\b"),
    pattern(
      "line",
      60,
      `(?:click here|cookie settings|contact us|copy (?:link|url)|close|currency converter|comments? ?\\(?\\d*\\)?|count ?: ?\\d+)${END}`,
    ),
    pattern("line", 300, "(?:click here to|cookies? )"),
  ],
  d: [
    pattern("last", 4000, "disclaimer\\b ?[:\\n]"),
    pattern("line", 90, `donate (?:now|today|here)\\b[^\\n]{0,70}${END}`),
    pattern("last", 40, `(?:deja un comentario|deixe um comentário)${END}`),
    pattern("line", 60, `distribution channels${END}`),
    pattern("line", 200, "(?:don['’]t miss|download (?:our|the) |discover more|do you have)"),
  ],
  e: [
    pattern("line", 40, `(?:e-?mail(?: (?:icon|this|article|address\\*?))?|enlarge(?: image)?|e-?paper|english|explore more)${END}`),
    pattern("line", 120, "(?:(?:editing|edited|editor|editors) ?(?:by\\b|:)|edit\u00e9 par\\b|editado por\\b)"),
    pattern("line", 200, "enquir(?:y|ies) ?:"),
  ],
  f: [
    pattern(
      "line",
      40,
      `(?:facebook|flipboard|font size|fullscreen|file (?:photo|picture|image))(?: icon)?(?: (?:twitter|x|whatsapp|email|telegram|linkedin|youtube|instagram|tiktok)){0,8}${END}`,
    ),
    pattern(
      "line",
      300,
      "(?:follow (?:us|our|the|@)|for more (?:news|information|stories|details)|for further information|for the latest)",
    ),
  ],
  g: [
    pattern(
      "line",
      60,
      `(?:google (?:news|icon|plus)|go to (?:the )?(?:main|search|top|home)[^\\n]{0,30}|get the latest[^\\n]{0,40}|gallery)${END}`,
    ),
  ],
  h: [
    pattern("line", 30, `here[’']s how you know${END}`),
    pattern("line", 30, `(?:home|homepage|hot news|headlines)${END}`),
    pattern("list", 30, `highlights${END}`),
    pattern("line", 90, "home ?[|>»/] ?"),
  ],
  i: [
    pattern("line", 60, `(?:instagram|image|image credit[^\\n]{0,40}|immediate release|in this story|index)${END}`),
    pattern("list", 40, `(?:in other (?:news|media)|in case you missed it)${END}`),
    pattern("line", 60, "images?(?: (?:by|credits?|source|courtesy))? ?[:©] ?[^\\n]{0,36}(?=\\n|$)"),
    pattern("line", 200, "if you (?:have|see|want|wish|would like|like) (?:any|this|to)\\b"),
  ],
  j: [
    pattern("line", 200, "javascript (?:is (?:off|disabled|required|not enabled)|must be|seems to be)\\b"),
    pattern("line", 200, "join (?:us|our|the conversation|the discussion|whatsapp|telegram)"),
  ],
  k: [pattern("line", 40, `kaynak(?: ?/ ?source)?${END}`), pattern("line", 200, "keep (?:up with|in touch)")],
  l: [
    pattern("line", 200, "(?:leia (?:também|mais)|lea también|lire aussi) ?[:|»]"),
    pattern("last", 4000, "legal disclaimer\\b ?[:\\n]"),
    pattern("last", 60, `leave (?:a|your) (?:reply|comment)[^\\n]{0,20}${END}`),
    pattern("list", 40, `latest (?:news|stories|posts|articles|headlines|updates|videos?)${END}`),
    pattern(
      "line",
      60,
      `(?:linkedin|like this|left menu|load(?:ing)?(?: more)?|log ?in|listen(?: to this article)?|link copied)(?: icon)?${END}`,
    ),
  ],
  m: [
    pattern("line", 200, "most (?:read|viewed|popular|shared) ?:"),
    pattern(
      "list",
      60,
      `(?:more (?:from|in|on|stories|news|top|about|headlines|articles|related)[^\\n]{0,30}|most (?:read|viewed|popular|commented|recent|shared)[^\\n]{0,20}|mosaic)${END}`,
    ),
    pattern("line", 40, `(?:menu|main menu|messenger|main page|my account)${END}`),
    pattern("line", 60, "menafn\\d{6,}"),
  ],
  n: [
    pattern("line", 120, "(?:news id|next (?:article|post|story)|never miss)\\b"),
    pattern("line", 40, `(?:no comments(?: yet)?|newsletters?|next|news feed)${END}`),
  ],
  o: [
    pattern("line", 40, `official websites use \\.(?:gov|mil)${END}`),
    pattern("list", 30, `off the wire${END}`),
    pattern("line", 40, `(?:orphus sistemi|open in app|our standards|ok)${END}`),
  ],
  p: [
    pattern("line", 200, "(?:popular (?:today|now|this week)|previous) ?:"),
    pattern("line", 60, "(?:photos?|pictures?|pic)(?: (?:by|credits?|source|courtesy))? ?[:©/] ?[^\\n]{0,36}(?=\\n|$)"),
    pattern(
      "line",
      40,
      `(?:print(?: (?:article|this|version|icon))?|pinterest(?: icon)?|photos?|popular|press enter|parteneri|privacy policy|page \\d+[^\\n]{0,10})${END}`,
    ),
    pattern(
      "line",
      200,
      "(?:please (?:share|enable|note that|subscribe|log|sign|contact|follow)|previous (?:article|post|story)|(?:published|posted|prepared|written|translated) by ?:)",
    ),
  ],
  r: [
    pattern(
      "line",
      300,
      "(?:read (?:more|also|next|full|the (?:full|original))|recommended|related)(?: (?:news|stor(?:y|ies)|articles?|posts?|topics?|article on))? ?[:|»>–-]",
    ),
    pattern(
      "list",
      50,
      `(?:related(?: (?:news|stor(?:y|ies)|articles?|posts?|topics|content|links|coverage))?|recommended(?: (?:for you|stories|articles))?|read (?:more|also|next|full story)|recent (?:posts|news|articles|stories))${END}`,
    ),
    pattern("line", 60, `(?:reddit|rss|register|repost|resize)${END}`),
    pattern("line", 120, "(?:reporters?|reporting) ?(?:by\\b|:)"),
    pattern("line", 200, "read the original article on\\b"),
  ],
  s: [
    pattern("line", 60, `secure \\.(?:gov|mil) websites use https${END}`),
    pattern(
      "line",
      120,
      `(?:share|shares|share (?:this|on|via|the|it|with)[^\\n]{0,60}|share:[^\\n]{0,80}|share[ |]+print[^\\n]{0,60}|skip to[^\\n]{0,30}|search|sections|sign (?:up|in)|spot_?img|sport|send by e-?mail|save|scroll[^\\n]{0,20}|select[^\\n]{0,20}|submit[^\\n]{0,20}|show more|see also|see more|site ?map)${END}`,
    ),
    pattern(
      "line",
      300,
      "(?:subscribe|sign up|stay (?:connected|tuned|updated|up to date)|support (?:our|independent)|see also ?:|see more ?:|story continues|scan the qr)",
    ),
    pattern("list", 40, `(?:similar (?:news|articles|stories|posts))${END}`),
  ],
  t: [
    pattern("line", 300, "there (?:were|are) [\\d,]+ press releases"),
    pattern("line", 200, "(?:tags?|topics?|keywords|tel|telephone) ?:"),
    pattern("line", 40, `(?:twitter|tweet|telegram|travel page|ticker|tumblr|translator|tagged)(?: icon)?${END}`),
    pattern("list", 40, `(?:top (?:stories|news|headlines)|trending(?: now)?|the latest)${END}`),
    pattern("line", 300, "(?:this (?:website|site) uses|the views expressed|the opinions expressed|terms of (?:use|service))"),
  ],
  v: [
    pattern("line", 60, `(?:views?|visits?|visitors?|hits) ?[:(]? ?[\\d,.]+[)]?${END}`),
    pattern("line", 40, `(?:video|viber|vk|view (?:all|more|detail|gallery)[^\\n]{0,20}|vkontakte)${END}`),
  ],
  w: [
    pattern("line", 40, `(?:whatsapp|watch(?: (?:live|video|now))?|write (?:a|your) comment|wechat|weibo)(?: icon)?${END}`),
    pattern("line", 40, `what are you (?:looking|searching) for ?\\??${END}`),
    pattern("last", 2000, "while most comments will be posted"),
    pattern("line", 1200, "we (?:use|value|and our partners (?:use|store)) (?:cookies|your privacy|technolog)"),
    pattern("line", 120, "(?:writing|written) by\\b ?:?"),
  ],
  y: [
    pattern("line", 260, "you have accessed part of a historical collection on\\b"),
    pattern("line", 60, `(?:you are here[^\\n]{0,50}|your e-?mail[^\\n]{0,50})${END}`),
    pattern("list", 50, `(?:you (?:may|might) (?:also )?(?:like|be interested in)[^\\n]{0,20})${END}`),
    pattern("last", 40, `you just read${END}`),
    pattern("line", 200, "(?:you have \\d+ characters|your email address will not)\\b"),
  ],
  "<": [pattern("line", 40, `< ?\\d+ min(?:ute)?s?(?: read)?${END}`)],
  "©": [pattern("line", 300, "©")],
  "(": [
    pattern("list", 10, `\\(end\\)${END}`),
    pattern("line", 120, `\\((?:photo|image|file photo|pic|visited \\d+|attn|\\d(?:st|nd|rd|th) ld)\\b[^\\n]{0,110}\\)${END}`),
    pattern("line", 10, `\\([a-z]{2,4}(?:/[a-z]{2,4})?\\)${END}`),
  ],
  "-": [pattern("line", 60, `- ?advertise?ment ?-${END}`), pattern("line", 12, `-a ?\\+ ?a${END}`)],
  "+": [pattern("line", 12, `\\+a ?- ?a${END}`)],
};

/** What the line is, or null where it is none of these. Cost does not depend on the line's length. */
export function furnitureAt(text: string, start: number, end: number): Furniture | null {
  const first = text.charCodeAt(start);
  const length = end - start;
  if (length > 4000) return null;
  // "*Read next: ...*", "← Previous: ..."
  if ((first === 0x2a || first === 0x2190 || first === 0x2192) && length > 8) {
    const after = text[start + 1] === " " ? start + 2 : start + 1;
    return text.charCodeAt(after) === first ? null : furnitureAt(text, after, end);
  }
  // "The Coral Times | All rights reserved 2024 | Newsletter"
  if (length <= 120 && (RESERVED.test(text.slice(start, end)) || isSocial(text.slice(start, end)))) return "line";
  const at = first < 127 ? first : first === 0xa9 ? 127 : 0;
  if (length <= (LONGEST[at] as number)) {
    for (const one of TABLE[at] as readonly Pattern[]) {
      if (length > one.longest) continue;
      one.pattern.lastIndex = start;
      if (one.pattern.test(text)) return one.kind;
    }
  }
  return length <= 40 && isCredit(text, start, end) ? "line" : null;
}

const RESERVED = /[|©] ?all rights reserved\b/i;

/** `Coral App Facebook Twitter Instagram YouTube`: three networks and more, no sentence. */
const isSocial = (line: string): boolean =>
  (line.match(NETWORKS)?.length ?? 0) >= 3 && !/[.!?]["”’]?$|\b(?:and|on|via|our|us)\b/.test(line);
const NETWORKS =
  /\b(?:Facebook|Twitter|Instagram|YouTube|Youtube|Telegram|WhatsApp|Whatsapp|LinkedIn|Linkedin|TikTok|Pinterest|Reddit|Tumblr)\b/g;

const TABLE: (readonly Pattern[])[] = new Array<readonly Pattern[]>(128).fill([]);
for (const [first, patterns] of Object.entries(PATTERNS)) {
  if (first === "#") for (let digit = 0x30; digit < 0x3a; digit++) TABLE[digit] = patterns;
  else if (first === "©") TABLE[127] = patterns;
  else if (first.length === 1) {
    TABLE[first.charCodeAt(0)] = patterns;
    TABLE[first.toUpperCase().charCodeAt(0)] = patterns;
  }
}

/** Longest line that some pattern of a first character may mark. */
const LONGEST: readonly number[] = TABLE.map((patterns) => Math.max(-1, ...patterns.map((one) => one.longest)));

/** `AA photo`, `Facebook icon`: short lines that end so. */
function isCredit(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(end - 1) | 0x20;
  if (last !== 0x6f && last !== 0x73 && last !== 0x6e) return false;
  return /^(?:[\p{Lu}\d][\p{L}\d./&-]{0,15} ){1,3}(?:photos?|icon)$/u.test(text.slice(start, end));
}

/** A line of marks only: `---`, `* * *`, `-`, `.  .  .`, `###`. */
export function isRule(text: string, start: number, end: number): boolean {
  if (end - start > 80 || ((CHAR[text.charCodeAt(start)] as number) & (LETTER | DIGIT)) !== 0) return false;
  for (let i = start; i < end; i++) if (!" \t-–—_*=.•·~#|<>…".includes(text[i] as string)) return false;
  return text[start] !== "<";
}

/** `... in Minsk. Photo credit: Port Office.`, `... at the airport (Photo: VNA)`, `... – Amiri Diwan photo`: the credit at a line's end, or null. */
export function photoCredit(text: string, start: number, end: number): Span | null {
  if (end - start > 500) return null;
  const from = Math.max(start, end - 70);
  const tail = text.slice(from, end);
  if (!/photo/i.test(tail)) return null;
  const found =
    /(?:[([] ?)?\b(?:photos?|photo credits?)(?: (?:by|courtesy(?: of)?|via))? ?[:–—-] ?[^.:]{2,45}[.)\]]*$|[–—-] ?[\p{Lu}][\p{L}./ -]{1,40} photos?[.)]?$|[([](?:[\p{Lu}][\p{L}./ -]{1,40} )?photos?[)\]]\.?$/iu.exec(
      tail,
    );
  return found === null ? null : { start: from + found.index, end };
}

/** A menu or a way through the site: short parts between bars, arrows or bullets, no sentence. */
export function isMenu(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length > 2000) return false;
  const line = text.slice(start, end);
  const bullet = line.indexOf("•");
  // "• 21-05-2023, 17:14", "Apr 24, 2022 • 1 minute read": the article's own stamp
  if (bullet >= 0 && length < 160 && /\d{4}/.test(line) && /\d{1,2}\D{1,12}(?:19|20)\d\d|\p{L}{3,9}\.? \d{1,2},? (?:19|20)\d\d/u.test(line))
    return false;
  if (bullet >= 0 && (bullet === 0 || line.includes("•", bullet + 1)) && !/[.!?]["”’]?$/.test(line)) return true;
  if (/[▲▼↺]/.test(line) && length < 120) return true;
  if (length > 400 || !/[|>»›•]/.test(line)) return false;
  const bars = line.split(/ ?[|•] ?| [>»›/] /);
  if (bars.length < 2 || /\d{4}/.test(line)) return false;
  if (bars.length < 3) return / [>»›] /.test(line) && length < 80;
  return bars.every((part) => part.length <= 24 && !/[.!?]$/.test(part));
}
