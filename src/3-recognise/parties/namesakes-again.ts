import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, CAPITALS, GLUED, LINE, POSSESSIVE, SINGLE } from "../../2-segment/tokens.ts";
import { leadsOnTo } from "./borne-names.ts";
import { shouting } from "./headlines.ts";
import { isParticle, oneOf } from "./vocabulary.ts";

const ENCOUNTERS = bitOf("encounters");
const VERBS = bitOf("verbs");
const PLACES = bitOf("countries") | bitOf("capitals") | bitOf("cities") | bitOf("regions");
const DAYS = bitOf("months") | bitOf("weekdays");
const TITLED = bitOf("offices") | bitOf("ranks") | bitOf("honorifics");
const DETERMINER = classBit("article") | classBit("possessive") | classBit("quantifier");
const ARTICLE = classBit("article");
const PREPOSITION = classBit("preposition") | classBit("conjunction") | classBit("former");
const ADVERB = classBit("adverb");
const PREDICATE =
  classBit("be") |
  classBit("have") |
  classBit("will") |
  classBit("modal") |
  classBit("negation") |
  ADVERB |
  classBit("conjunction") |
  classBit("relative");
const BEHIND = new Set([...'();:,—–”’"'].map((mark) => mark.charCodeAt(0)));
const isAccording = oneOf("according");
const isPartner = oneOf("with and between");

/** People of a text whose names are words of other trades, and where their names stand again. */
export class Bearers {
  /** Surnames that need it to be told, by hash. */
  private readonly surnames = new Set<number>();
  /** By a word of a name, the words that stand behind it in some name. */
  private readonly next = new Map<number, Set<number>>();

  /** Tokens of a name in full, or of one word behind a courtesy. */
  add(doc: Doc, words: readonly number[]): void {
    const { hash } = doc.tokens;
    const surname = words.at(-1) as number;
    if (doc.word[surname] !== 0 || doc.is(surname, CAPITALS)) this.surnames.add(hash[surname] as number);
    // "An Yong": the family name comes first.
    const [family] = words as [number];
    if (doc.hasClass(family, ARTICLE)) this.surnames.add(hash[family] as number);
    for (const [i, word] of words.slice(0, -1).entries()) {
      const key = hash[word] as number;
      const behind = this.next.get(key) ?? new Set();
      this.next.set(key, behind.add(hash[words[i + 1] as number] as number));
    }
  }

  settle(doc: Doc): void {
    if (this.surnames.size === 0 && this.next.size === 0) return;
    const { hash } = doc.tokens;
    const places = new Set<number>();
    const borne = new Set<number>();
    for (let i = 0; i < doc.count; i++) {
      if (!doc.is(i, CAPITAL) || doc.furniture[i]) continue;
      const key = hash[i] as number;
      for (const word of this.nameFrom(doc, i)) borne.add(word);
      if (!this.surnames.has(key)) continue;
      if (doc.finds(i, PLACES) && leadsOnTo(doc, i - 1)) places.add(key);
      if (standsAlone(doc, i)) borne.add(i);
    }
    // All are chosen before one is disowned: the lexicon's spellings are matched anew after that.
    const isPlace = (i: number): boolean => doc.finds(i, PLACES) && places.has(hash[i] as number) && !borne.has(i - 1);
    const names = [...borne].filter((i) => !isPlace(i) && !doc.is(i, SINGLE) && (doc.word[i] !== 0 || doc.is(i, CAPITALS)));
    for (const i of names) doc.disown(i);
  }

  /** The words of a name in full from a token on, and none where more than a name stands there: "Peter King Hospital". */
  private nameFrom(doc: Doc, at: number): readonly number[] {
    const { hash } = doc.tokens;
    const words = [at];
    for (let i = at; this.next.has(hash[i] as number); ) {
      const after = nextWord(doc, i);
      if (after < 0 || !this.next.get(hash[i] as number)?.has(hash[after] as number)) break;
      words.push(after);
      i = after;
    }
    const end = (words.at(-1) as number) + 1;
    const isLonger = doc.is(end, CAPITAL) && !doc.is(end, LINE) && !(shouting(doc, at) && doc.begins(end, VERBS));
    return words.length < 2 || isLonger ? [] : words;
  }
}

/** The next word of a name behind a token, over an initial's full stop, a hyphen and particles, or -1. */
function nextWord(doc: Doc, at: number): number {
  let i = at + 1;
  if (doc.is(i, GLUED) && (doc.isMark(i, "-") || (doc.isMark(i, ".") && doc.is(at, SINGLE)))) i++;
  while (!doc.is(i, CAPITAL) && isParticle(doc, i)) i++;
  return doc.is(i, CAPITAL) && !doc.is(i, LINE) ? i : -1;
}

/** True where a surname that is a word of another trade stands by itself for whoever bears it. */
function standsAlone(doc: Doc, at: number): boolean {
  const before = at - 1;
  const isFirst = doc.sentenceStart[doc.sentence[at] as number] === at || doc.is(at, LINE);
  const shouts = shouting(doc, at);
  if (doc.is(at + 1, CAPITAL) && !doc.is(at + 1, LINE) && !(shouts && doc.begins(at + 1, VERBS))) return false;
  if (doc.isMark(at + 1, "-") && doc.is(at + 1, GLUED)) return false;
  if (doc.isNumber(at + 1) || (!isFirst && doc.isMark(before, "-") && doc.is(at, GLUED))) return false;
  if (!isFirst && doc.begins(before, TITLED) && !doc.hasClass(before, DETERMINER)) return true;
  if (!isFirst && (isParticle(doc, before) || isInitial(doc, before))) return true;
  if (!isFirst && (doc.hasClass(before, DETERMINER) || (doc.is(before, CAPITAL) && !mayPrecede(doc, before, shouts)))) return false;
  if (doc.begins(at, DAYS) && !isFirst)
    return (
      !(doc.isNumber(before) || (doc.hasClass(before, PREPOSITION) && !isPartner(doc, before))) ||
      doc.is(at + 1, POSSESSIVE) ||
      isAccording(doc, before - 1)
    );
  if (doc.hasClass(at, ARTICLE)) return opensText(doc, at, isFirst) ? isActing(doc, at + 1) : !doc.is(at, LINE);
  return opensText(doc, at, isFirst) ? isPredicate(doc, at + 1) : !leadsOnTo(doc, before) || !doc.finds(at, PLACES);
}

const isInitial = (doc: Doc, at: number): boolean => doc.isMark(at, ".") && doc.is(at - 1, SINGLE) && doc.is(at - 1, CAPITAL);

/** "Then Young left", and in a headline "Diallo Meets Young". */
const mayPrecede = (doc: Doc, at: number, shouts: boolean): boolean =>
  (doc.sentenceStart[doc.sentence[at] as number] === at && doc.hasClass(at, PREDICATE | PREPOSITION)) || (shouts && doc.begins(at, VERBS));

/** Any word has a capital at a sentence's beginning and behind an opening quotation mark. */
const opensText = (doc: Doc, at: number, isFirst: boolean): boolean => isFirst || (doc.mark(at - 1) !== 0 && doc.is(at, GLUED));

const isPredicate = (doc: Doc, at: number): boolean =>
  doc.is(at, POSSESSIVE) ||
  BEHIND.has(doc.mark(at)) ||
  (doc.begins(at, VERBS) && !doc.begins(at, ENCOUNTERS)) ||
  doc.hasClass(at, PREDICATE) ||
  isTold(doc, at);
/** What never stands behind an article. */
const isActing = (doc: Doc, at: number): boolean =>
  doc.is(at, POSSESSIVE) ||
  BEHIND.has(doc.mark(at)) ||
  doc.hasClass(at, PREDICATE & ~ADVERB) ||
  isTold(doc, at) ||
  (doc.begins(at, VERBS) && /s$/.test(doc.lower(at)));
const isTold = (doc: Doc, at: number): boolean => isPast(doc, at) || (!doc.is(at, CAPITAL) && /ed$/.test(doc.lower(at)));
const isPast = oneOf(
  "said told met held came went flew drove rode took gave got made found felt thought knew saw left began spoke wrote sat stood put set won lost led brought sent drew kept ran rose fell chose paid spent sold bought built broke hopes wants needs last first",
);
