import type { Span } from "../0-ground/span.ts";
import { keyOf, type ReadingLexicon } from "./lexicon.ts";

/** A public body's name begins with one of these, "The" before it allowed. */
const BEGINS =
  /^(?:The )?(?:Ministry|Department|Embassy|High Commission|Consulate|Permanent|Mission|Office|Government|Presidency|Parliament|State House|Republic|Kingdom|Administration|Chancellery|Cabinet|Press|Information|Public|Directorate|National|Federal|Royal|General|Prime|President|Presidential|Foreign|House|Senate|Executive|Armed|Secretariat|Council|Communications?|Media)\b/;

/** One of these must be in it. */
const NOUN =
  /\b(?:Ministry|Department|Embassy|Commission|Consulate|Mission|Office|Government|Presidency|Parliament|State House|Administration|Chancellery|Cabinet|Service|Directorate|Palace|Council|Secretariat|Assembly|Senate|Forces|Unit|Centre|Center|Division|Bureau)\b/;

/** What else it is made of, beside names of countries and cities. */
const WORDS: ReadonlySet<string> = new Set(
  (
    "ministry department embassy high commission consulate general permanent mission office government presidency parliament state house republic kingdom administration chancellery cabinet press information public relations " +
    "directorate national federal royal prime minister minister's ministers president president's presidential foreign executive armed forces secretariat council communications communication media service services unit centre center division bureau assembly senate palace " +
    "affairs external international cooperation trade defence defense interior internal home finance economy economic health education culture tourism security regional european development integration diaspora expatriates immigration emigrants " +
    "emigration investment industry commerce labour labor agriculture energy transport environment justice planning digital strategic political consular vice deputy first lady islamic arab democratic people's peoples federation union united " +
    "north south east west central great new saint and of the for to in at & de spokesperson spokesman official headquarters command army navy air police staff joint chiefs diplomatic protocol mfa"
  ).split(" "),
);

/** `Ministry of Foreign Affairs of Ruritania`, `Office of the President (OP)`: the body's name where the stretch is nothing else, or null. */
export function bodysName(text: string, { start, end }: Span, lexicon: ReadingLexicon): Span | null {
  if (end - start > 110 || end - start < 8) return null;
  const line = text.slice(start, end);
  const noted = /^(.{6,90}?) \(\p{Lu}[\p{L}&-]{1,9}\)$/u.exec(line);
  const written = noted === null ? line : (noted[1] as string);
  const name = written === written.toUpperCase() ? capitalised(written) : written;
  if (/[^\p{L}\s'’&,.-]/u.test(name)) return null;
  const words = name.split(/[\s,]+/);
  const owners = ownersBefore(words, lexicon);
  const own = words.slice(owners).join(" ");
  if (words.length < 2 || words.length > 14 || !NOUN.test(own)) return null;
  if (!BEGINS.test(own) && !(owners > 0 && FORCES.test(own))) return null;
  for (let i = owners; i < words.length; i++) {
    const word = (words[i] as string).replace(/’/g, "'");
    if (WORDS.has(word.toLowerCase())) continue;
    const isPlace = (from: number, to: number): boolean => {
      const key = keyOf(words.slice(from, to).join(" "));
      return lexicon.countries.has(key) || lexicon.cities.has(key) || lexicon.nations.has(key);
    };
    if (isPlace(i, i + 1) || isPlace(i, i + 2) || isPlace(i - 1, i + 1) || isPlace(i, i + 3) || isPlace(i - 1, i + 2)) continue;
    return null;
  }
  return { start, end: start + written.length };
}

/** What a state's forces are called behind its name. */
const FORCES = /^(?:Defence|Defense|Self-Defence|Self-Defense|Peoples?|People['’]s) Forces?$/;

/** `Ruritania Defence Forces`, `MoD Press Office`: how many words before the body's own name tell whose it is; two at most. */
function ownersBefore(words: readonly string[], lexicon: ReadingLexicon): number {
  let owners = 0;
  while (owners < 2 && owners < words.length - 2) {
    const word = words[owners] as string;
    const key = keyOf(word);
    if (!lexicon.nations.has(key) && !lexicon.countries.has(key) && !/^(?:\p{Lu}{2,6}|Mo\p{Lu}|\p{Lu}\.\p{Lu}\.)$/u.test(word)) break;
    owners++;
  }
  return owners;
}

/** `MINISTRY FOR PORTS` as `Ministry for Ports`. */
const capitalised = (name: string): string =>
  name.replace(/\p{L}+/gu, (word) =>
    /^(?:OF|FOR|AND|THE|TO|IN|AT|DE)$/.test(word) ? word.toLowerCase() : word[0] + word.slice(1).toLowerCase(),
  );
