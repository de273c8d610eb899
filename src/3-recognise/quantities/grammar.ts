import { HashBits } from "../../0-ground/hash-bits.ts";
import type { Doc } from "../../2-segment/doc.ts";

/** What a closed-class word may be, as bits: the grammar that figures lean on. Open classes come from the lexicon. */
export const ARTICLE = 1;
export const PREPOSITION = 2;
export const CONJUNCTION = 4;
export const PRONOUN = 8;
export const RELATIVE = 16;
export const AUXILIARY = 32;
export const ADVERB = 64;
export const QUANTIFIER = 128;
/** Points at something known already: `the`, `these`, `both`, `their`. */
export const DEFINITE = 256;
/** Begins a clause of its own. */
export const CLAUSE = 512;
/** A length of time or a part of the calendar. */
export const TIME = 1024;
/** A plural that ends in no `s`. */
export const PLURAL = 2048;
/** A past form or participle that ends in no `ed`. */
export const IRREGULAR_PAST = 4096;
/** Ends in `ed` or `ing` and is no verb form. */
const NO_VERB = 8192;
/** Ends in `s` and is no plural. */
const SINGULAR = 16384;

const WORDS: Readonly<Record<number, string>> = {
  [ARTICLE]: "a an the this that these those",
  [PREPOSITION]:
    "of in at on to with from by for between among amongst during after before under over into onto against about through within without upon towards toward via amid alongside despite following ahead besides including excluding concerning regarding across per near around inside outside behind beyond above below beside throughout until till along like off worth since than as versus vs",
  [CONJUNCTION]: "and or but nor yet plus",
  [PRONOUN]:
    "he she it they we i you him her them us me himself herself itself themselves ourselves who whom which everyone everybody someone anyone nobody there",
  [RELATIVE]: "who whom which whose that where",
  [AUXILIARY]:
    "is are was were be been being am has have had having will shall would can could may might must should ought do does did done not never cannot isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't don't doesn't didn't",
  [ADVERB]:
    "also already currently now then so far only just still almost nearly about around approximately roughly already further thus therefore annually yearly together alone jointly reportedly recently officially successfully today respectively simultaneously increasingly significantly substantially sharply steadily considerably rapidly even not never currently presently previously initially eventually here there once again ever soon often always sometimes instead thereby meanwhile however actually directly abroad elsewhere",
  [QUANTIFIER]:
    "other others more additional another some many several few all most any such each every various numerous new further same less fewer",
  [DEFINITE]: "the these those both his her their its our my your",
  [CLAUSE]: "that which who whom whose while whereas although though because if when where whether since and but as so unless until",
  [TIME]:
    "second seconds minute minutes hour hours day days week weeks weekend weekends month months quarter quarters year years decade decades century centuries am pm noon o'clock night nights fortnight",
  [PLURAL]:
    "people persons men women children servicemen servicewomen policemen personnel troops staff police cattle livestock firemen businessmen businesswomen fishermen militia media data tonnes pieces aircraft spacecraft deer fish sheep teeth feet headquarters series species clergy crew youth faithful wounded dead injured killed missing poor homeless unemployed refugees",
  [IRREGULAR_PAST]:
    "built sent held made got brought sold bought spent lost found given taken seen shot hit born paid put set won drawn grown fallen risen broken driven written known shown thrown flown worn torn sworn chosen frozen stolen spoken forgotten hidden beaten eaten struck stuck sunk begun led fed fled met kept left felt dealt meant slept swept lent bent read heard told taught caught fought sought thought stood understood done gone come become run cut shut let laid undergone undertaken overseen withdrawn lit bound wound ground dug hung sprung went took gave saw came ran rose fell grew knew threw drew flew wrote spoke broke chose drove froze stole wore bore began sank rebuilt repaid resold forgiven forgave foreseen foresaw overtaken overtook withheld upheld shrunk shrank sworn swore shaken shook rewritten",
  [SINGULAR]:
    "overseas gas biogas bus bias atlas canvas lens campus consensus status surplus census apparatus corpus circus nexus prospectus stimulus coronavirus analysis emphasis diagnosis synthesis hypothesis thesis basis crisis chassis",
  [NO_VERB]:
    "hundred need speed seed feed breed deed indeed red bed wed shed sled unprecedented limited united alleged wicked sacred naked armed advanced skilled related unskilled detailed dedicated building buildings meeting meetings training trainings king wing ring string spring thing something everything anything nothing evening morning during including according following being ceiling wedding funding housing banking engineering manufacturing shipping mining farming fishing clothing learning crossing crossings drilling refuelling listing rating offspring sibling holding holdings briefing hearing sitting gathering beijing",
};

const BITS = new HashBits();
for (const [bit, words] of Object.entries(WORDS)) BITS.addWords(words, Number(bit));

/** Bits of a token; 0 for an open-class word, a number or a mark. */
export const grammar = (doc: Doc, at: number): number => (doc.isWord(at) ? BITS.get(doc.tokens.hash[at] as number) : 0);

const CLOSED_CLASS = ARTICLE | PREPOSITION | CONJUNCTION | PRONOUN | RELATIVE | AUXILIARY | ADVERB | QUANTIFIER | DEFINITE | CLAUSE;

/** A word of an open class, on the line of the token before it: noun, adjective or verb. */
export const isOpen = (doc: Doc, at: number): boolean => doc.isWord(at) && (grammar(doc, at) & CLOSED_CLASS) === 0;

/** Sets of folded words, looked up by hash. */
export function wordSet(...words: readonly string[]): (doc: Doc, at: number) => boolean {
  const table = new HashBits();
  for (const line of words) table.addWords(line, 1);
  return (doc, at) => doc.isWord(at) && table.get(doc.tokens.hash[at] as number) !== 0;
}

/** True where a word of four letters or more ends in `last`, and `before` stands before that. */
function endsIn(doc: Doc, at: number, before: number, last: number): boolean {
  if (!doc.isWord(at)) return false;
  const end = doc.end(at);
  return doc.text.charCodeAt(end - 1) === last && doc.text.charCodeAt(end - 2) === before && end - doc.start(at) > 3;
}

/** `wounded`, `built`, `signed`: a past form or participle by its look. */
export const looksPast = (doc: Doc, at: number): boolean => {
  const bits = grammar(doc, at);
  return (bits & IRREGULAR_PAST) !== 0 || (endsIn(doc, at, 0x65, 0x64) && (bits & NO_VERB) === 0);
};

/** `reaching`, `operating` */
export const looksPresentParticiple = (doc: Doc, at: number): boolean =>
  endsIn(doc, at, 0x6e, 0x67) && doc.text.charCodeAt(doc.end(at) - 3) === 0x69 && (grammar(doc, at) & NO_VERB) === 0;

/** `projects`, `people`: a plural by its look. */
export function looksPlural(doc: Doc, at: number): boolean {
  if (!doc.isWord(at)) return false;
  if (grammar(doc, at) & PLURAL) return true;
  if (grammar(doc, at) & SINGULAR) return false;
  const end = doc.end(at);
  if (end - doc.start(at) < 3) return false;
  const last = doc.text.charCodeAt(end - 1) | 0x20;
  if (last !== 0x73) return false;
  const before = doc.text.charCodeAt(end - 2) | 0x20;
  return before !== 0x73 && !(before === 0x75 && end - doc.start(at) < 6) && !(before === 0x69 && end - doc.start(at) < 7);
}

/** True where an auxiliary stands among the tokens: a clause, no reduced relative. */
export function hasAuxiliary(doc: Doc, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (grammar(doc, i) & AUXILIARY) return true;
  return false;
}
