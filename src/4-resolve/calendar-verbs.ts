import { foldedHash } from "../0-ground/fold.ts";
import type { Doc } from "../2-segment/doc.ts";
import { layer } from "../2-segment/triggers.ts";

/** What a word tells of the tense of its clause: the closed classes of English, and its irregular past forms. */

export const FUTURE = 1;
export const PAST = 2;
export const BE = 3;
export const TO = 4;
export const HAVE = 5;
export const BOUNDARY = 6;
export const WILLING = 7;
export const PREPOSITION = 8;
export const PRESENT_BE = 9;
export const ADVERB = 10;
export const NOT_VERB = 11;
export const COORDINATION = 12;
export const DETERMINER = 13;
export const SCHEDULE = 14;

// Added to a word's class.
export const WAS = 32;
export const MOVED = 64;
export const DUE = 128;
export const EXPECTS = 256;
export const AFTER = 512;
export const GOING = 1024;
export const THIRD = 2048;
export const FOR = 4096;
export const FROM = 8192;
export const SPEECH = 16384;
export const FORWARD = 32768;
export const STAYED = 65536;
export const NO_PREDICATE = 131072;
export const PRONOUN = 262144;
export const CHARGED = 524288;

const classes = new Map<number, number>();
function learn(kind: number, words: string): void {
  for (const word of words.split(/\s+/)) classes.set(foldedHash(word, 0, word.length), kind);
}
function flag(bit: number, words: string): void {
  for (const word of words.split(/\s+/)) {
    const hash = foldedHash(word, 0, word.length);
    classes.set(hash, (classes.get(hash) ?? 0) | bit);
  }
}
learn(
  FUTURE,
  "takes enters leaves departs goes flies arrives travels convenes preparation preparations delivery will shall would can could might should must upcoming forthcoming ahead slated won't wouldn't shan't",
);
learn(
  PAST,
  `was were had did became began broke brought built bought came caught chose drew drove fell felt fought found flew gave went grew heard held kept knew laid led left lent lost made meant met paid
   put ran rose said saw sold sent shook spoke spent stood stole struck sat swore taught told thought took understood undertook underwent won wrote wasn't weren't didn't hadn't sank sprang swam shrank stuck strove tore threw wept woke wound bound bred clung crept dug fled flung forgot froze hid hung knelt overcame overran repaid rode rang slid slept slew sped spun swept swung wore wove withheld bade beat bent bet bit bled blew fed hurt quit shut split spread stung oversaw withstood sought dealt shot overthrew withdrew ate hit cut upheld rebuilt`,
);
learn(BE, "be been being");
learn(PRESENT_BE, "is are am isn't aren't");
learn(TO, "to");
learn(HAVE, "has have having hasn't haven't");
learn(BOUNDARY, "that which who whom whose where when while although though because if whether unless whereas but as");
learn(COORDINATION, "and or");
learn(
  WILLING,
  "due agree agreed agrees plan plans planning intend intends intended invite invites invited inviting hope hopes hoped expect expects expecting decide decided ask asked propose proposed proposing ready aim aims promised pledged vowed prepare preparing prepares invitation willingness readiness intention desire seek seeks going about scheduled expected planned set poised likely agreement decision",
);
learn(
  SCHEDULE,
  "scheduled planned expected due set earmarked anticipated tentatively postponed rescheduled deferred delayed pushed begins starts opens ends closes runs expires concludes kicks lasts",
);
learn(PREPOSITION, "on in at by of from since until till during for through about around before after between within over");
learn(
  ADVERB,
  "also later then earlier not now jointly officially already still soon recently again never always only just finally previously",
);
learn(
  NOT_VERB,
  "need indeed hundred united red bed seed feed speed exceed proceed succeed sacred unprecedented so-called aforementioned armed limited allied",
);
learn(DETERMINER, "the a an his her their its our this these those all both each some any");

flag(WAS, "was were");
flag(MOVED, "postponed rescheduled deferred delayed pushed");
flag(FOR, "for");
flag(FROM, "from");
flag(FORWARD, "forward");
flag(STAYED, "stayed lasted continued remained ran worked waited served was were had");
flag(
  SPEECH,
  "said told reported reports announced stated statement issued noted added informed published released posted wrote reads says",
);
flag(DUE, "due scheduled planned slated expected postponed rescheduled");
flag(EXPECTS, "expect expects hope hopes plan plans intend intends aim aims prepare prepares");
flag(AFTER, "after following");
flag(GOING, "going");
flag(CHARGED, "charged accused convicted suspected acquitted blamed indicted");
flag(PRONOUN, "we i they he she who");
flag(NO_PREDICATE, "ahead upcoming forthcoming slated preparation preparations delivery");
flag(THIRD, "begins starts opens ends closes runs expires concludes kicks lasts");

const TENSE = layer(() => classes);
const entry = (doc: Doc, token: number): number => doc.layer(token, TENSE);
/** The class of a word, 0 where it has none. */
export const at = (doc: Doc, token: number): number => entry(doc, token) & 31;
export const is = (doc: Doc, token: number, bit: number): boolean => (entry(doc, token) & bit) !== 0;
