/**
 * A text as a reader sees it, unit for unit as long as it is written, so that every offset holds in both: marks of Markdown and HTML
 * are blanked, what stands for one character is that character with fillers before it, blanks and hyphens of all kinds are the plain ones.
 *
 *     he said&nbsp;that **Ann Berg**, the envoy&rsquo;s aide
 *     he said      that   Ann Berg··, the envoy······’s aide      (· is the filler)
 */
export function readable(text: string): string {
  if (!NOISE.test(text)) return text;
  const quoted = text.includes("„") ? text.replace(LOW_QUOTES, "“$1”") : text;
  return quoted.replace(EVERY, (found: string, at: number) => seen(found, quoted[at - 1], quoted[at + found.length]));
}

/** What a stretch of the text says: as `readable`, without the fillers; blanks that it ends with are left out. */
export function plain(written: string): string {
  if (!NOISE.test(written)) return written;
  const hyphens = written.replace(HYPHENS, (hyphen) => (hyphen === "\u2011" ? "\uE011" : "\uE010"));
  return readable(hyphens)
    .replaceAll(FILLER, "")
    .replaceAll("\uE011", "\u2011")
    .replaceAll("\uE010", "\u2010")
    .replace(/ {2,}/g, " ")
    .trim();
}

/** The text with blanks for what marks its paragraphs as items of a list: `• The ministers`, `- The ministers`. */
export const withoutBullets = (text: string): string => text.replace(BULLETS, (bullet) => " ".repeat(bullet.length));

const BULLETS = /(?<![^\n])[ \t]*[•►▪●■◾◦‣➤➖✔▶*>-][ \t]+(?=["“‘]?[\p{L}\d])/gu;

/** Stands for nothing: inside a word it folds to nothing, and between a word and a mark it is no blank. */
export const FILLER = "\u00ad";

const HYPHENS = /[\u2010\u2011]/g;
/** `„Come in“, he said` */
const LOW_QUOTES = /„([^„“”"\n]{0,2000})[“”"]/g;

const ENTITY = "&(?:[a-zA-Z]{2,8}|#\\d{2,5}|#x[\\da-fA-F]{2,4});";
const INVISIBLE = "[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]+";
const BLANKS = "[\\u00a0\\u2000-\\u200a\\u202f\\u3000]";
const TAG = "</?(?:a|b|br|div|em|figure|figcaption|font|h[1-6]|i|img|li|ol|p|small|span|strong|sub|sup|u|ul)(?:\\s[^<>\\n]{0,600})?/?>";
/** A picture goes with what it shows; of a link the words stay. */
const PICTURE = "!\\[[^\\[\\]\\n]{0,200}\\]\\([^()\\s]{1,400}\\)";
const LINK_END = "(?<=\\[[^\\[\\]\\n]{1,200})\\]\\((?:https?:/)?/[^()\\s]{1,400}\\)";
const LINK_START = "\\[(?=[^\\[\\]\\n]{1,200}\\]\\((?:https?:/)?/[^()\\s]{1,400}\\))";
/** Emphasis beside a word; a line of stars is a rule. */
const LINE_STARS = "(?<![^\\n])[*_](?=[^*_\\s][^*_\\n]{0,300}[*_](?:\\n|$))|(?<=(?<![^\\n])[*_ ][^*_\\n]{1,300})[*_](?![^\\n])";
const STARS = "(?<=[^*\\n])\\*{2,3}(?!\\*)|(?<!\\*)\\*{2,3}(?=[^*\\s])|(?<![\\p{L}\\d_])__(?=\\p{L})|(?<=[\\p{L}.,:!?])__(?![\\p{L}\\d_])";
const DOUBLED = "``|(?<!')''(?!')";

const SOURCE = [ENTITY, INVISIBLE, BLANKS, "[\\u2010\\u2011]", PICTURE, LINK_END, LINK_START, TAG, LINE_STARS, STARS, DOUBLED].join("|");
const NOISE = /[&\u00a0\u00ad\u2000-\u200f\u2010\u2011\u202f\u2060\u3000\ufeff„<]|\*\*|__|(?<![^\n])[*_](?=[^*_\s])|\]\(|``|''/;
const EVERY = new RegExp(SOURCE, "gu");

/** What is seen in place of `found`. */
function seen(found: string, before: string | undefined, behind: string | undefined): string {
  const first = found[0] as string;
  if (first === "\u2010" || first === "\u2011") return "-";
  if (found.length === 1 && BLANK.test(first)) return " ";
  const { length } = found;
  const isApart = before === undefined || BLANK.test(before);
  if (first === "&") {
    const char = charOf(found.slice(1, -1));
    if (char === null) return found;
    return BLANK.test(char) ? " ".repeat(length) : (isApart ? " " : FILLER).repeat(length - 1) + char;
  }
  if (first === "`" || first === "'") return isApart ? " “" : `${FILLER}”`;
  // A new paragraph of HTML is one here, too.
  if (first === "<" && BREAKS.test(found)) return `${" ".repeat(length - 1)}\n`;
  if (first === "!") return " ".repeat(length);
  return (isApart || behind === undefined || BLANK.test(behind) ? " " : FILLER).repeat(length);
}

const BLANK = /\s/;
const BREAKS = /^<\/?(?:br|div|figure|figcaption|h[1-6]|li|ol|p|ul)\b/;

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  quot: '"',
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  lsquo: "‘",
  rsquo: "’",
  sbquo: "‚",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  laquo: "«",
  raquo: "»",
  ndash: "–",
  mdash: "—",
  minus: "−",
  hellip: "…",
  bull: "•",
  middot: "·",
  shy: FILLER,
  deg: "°",
  pound: "£",
  euro: "€",
  yen: "¥",
  copy: "©",
  szlig: "ß",
  oslash: "ø",
  Oslash: "Ø",
  aelig: "æ",
  AElig: "Æ",
  eth: "ð",
  thorn: "þ",
  inodot: "ı",
};
const ACCENTS: Readonly<Record<string, string>> = {
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  uml: "\u0308",
  tilde: "\u0303",
  cedil: "\u0327",
  ring: "\u030a",
  caron: "\u030c",
};

/** The one character that an entity stands for, or null. */
function charOf(entity: string): string | null {
  if (entity.startsWith("#")) {
    const code = entity[1] === "x" ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return code >= 0x20 && code < 0xd800 ? String.fromCharCode(code) : null;
  }
  const named = NAMED[entity];
  if (named !== undefined) return named;
  const accent = ACCENTS[entity.slice(1)];
  const letter = accent === undefined ? "" : ((entity[0] as string) + accent).normalize("NFC");
  return letter.length === 1 ? letter : null;
}
