import { CHAR, DIGIT, LETTER } from "../0-ground/fold.ts";
import type { Span } from "../0-ground/span.ts";
import { type Furniture, PATTERNS, type Pattern } from "./furniture-lines.ts";

/** What the line is, or null where it is none of these. Cost does not depend on the line's length. */
export function furnitureAt(text: string, start: number, end: number): Furniture | null {
  const first = text.charCodeAt(start);
  const length = end - start;
  if (length > 4000) return null;
  // "*Read next: ...*", "← Previous: ...", "[Read also: ...]", ">> Read: ..."
  if (POINTERS.has(first) && length > 8) {
    if (first !== 0x2a && first !== 0x5b && length < 140 && isHeadline(text, start, end)) return "line";
    let after = start + 1;
    while (after < start + 4 && (text.charCodeAt(after) === first || text[after] === " ")) after++;
    if (first === 0x2a && text.charCodeAt(start + 1) === first) return null;
    const inside = POINTERS.has(text.charCodeAt(after)) ? null : furnitureAt(text, after, end);
    if (inside !== null || first !== 0x5b) return inside;
  }
  // "The Coral Times | All rights reserved 2024 | Newsletter"
  if (length <= 120) {
    const line = text.slice(start, end);
    if (RESERVED.test(line) || isSocial(line) || isOfSite(line)) return "line";
  }
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

/** `*`, `[`, `←`, `→`, `»`, `›`, `>`: what stands before a link. */
const POINTERS: ReadonlySet<number> = new Set([..."*[←→»›>"].map((mark) => mark.charCodeAt(0)));

/** `» Envoy to visit Oslo`: behind an arrow and a blank, no sentence. */
const isHeadline = (text: string, start: number, end: number): boolean => /^(?:[←→»›]|>>) \p{Lu}.*[^.!?"”’]$/u.test(text.slice(start, end));

const RESERVED = /[|©] ?all rights reserved\b/i;

/** `Subscribe | Log in`, `About us | Contact | Careers`: the site's own pages and no more. */
function isOfSite(line: string): boolean {
  const parts = line.split(/\s*[|·•/]\s*/);
  return parts.length >= 2 && parts.every((part) => PAGES.test(part));
}
const PAGES =
  /^(?:subscribe(?: now)?|subscriptions?|log ?in|sign ?(?:in|up)|register|my account|search|menu|home|help|contacts?(?: us)?|about(?: us)?|privacy(?: policy)?|terms(?: (?:and|&) conditions| of (?:use|service))?|careers|e-?paper|advertis(?:e|ing)(?: with us)?|cookies?(?: policy)?|rss|site ?map|print|e-?mail|pdf|share|tweet|follow(?: us)?|editorial policy|disclaimer|faqs?|archives?|newsletters?|feedback|support us)$/i;

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
  if (found === null) return null;
  const at = from + found.index;
  // "The ministers at the airport. Photo: Port Office" is a sentence and its credit; without the stop it is a caption.
  const isCaption = end - start < 200 && at > start && !/[.!?:;]["”’)]?\s*[([]?\s*$/.test(text.slice(start, at));
  return { start: isCaption ? start : at, end };
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
  if (bullet >= 0 && ((bullet === 0 && length < 140) || line.includes("•", bullet + 1)) && !/[.!?]["”’]?$/.test(line)) return true;
  if (/[▲▼↺]/.test(line) && length < 120) return true;
  if (length > 400 || !/[|>»›•]/.test(line)) return false;
  const bars = line.split(/ ?[|•] ?| [>»›/] /);
  if (bars.length < 2 || /\d{4}/.test(line)) return false;
  if (bars.length < 3) return / [>»›] /.test(line) && length < 80;
  return bars.every((part) => part.length <= 24 && !/[.!?]$/.test(part));
}
