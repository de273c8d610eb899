import { wordSet } from "../3-recognise/quantities/grammar.ts";
import { HashBits } from "../3-recognise/quantities/hash-bits.ts";

export const isTo = wordSet("to");
export const isOf = wordSet("of");
export const isIt = wordSet("it there this");
export const isPronoun = wordSet("he she");
export const isThey = wordSet("they we i");
export const isAnd = wordSet("and but then also");
export const isThat = wordSet("that how");
export const isCited = wordSet("with to the by of a its");
const SAYS =
  "say says said saying states stated announced reported told according added noted informed confirmed revealed estimates estimated puts forecast forecasts predicted showed show shows shown indicated indicate indicates suggest suggests suggested claimed claims projected projects unveiled pledged pledges";
// Tell what someone thinks or does in words, with a person before them; by themselves they report nothing.
const SOFT =
  "thanked thanks thank welcomed welcomes considered considers hopes hoped hope expects expected believes believed presented promised vowed proposed argued urged wants wanted praised praises lauded lauds appreciated cited cites described describes conveyed emphasised congratulated informed briefed requested hailed stress stresses remarked replied continued concluded warned regretted boasted assured";
export const isSoft = wordSet(SOFT);
// What bodies do that is as good as saying.
const DONE =
  "expect expects calculates calculated calculate lists list puts put estimates estimate reported reports recording recorded records recorded counts counted say says tell";
export const isDone = wordSet(DONE);
// Plurals as often as verbs: "calls", "reports", "the United States".
export const isPluralToo = wordSet(
  "calls reports notes points posts states voices claims projects estimates forecasts plans shows talks questions answers comments remarks hopes thanks stress list estimate hope report",
);
export const isDocument = wordSet("draft report study survey data figures statistics estimates forecast estimate census");
export const isUnder = wordSet("under in per from by");
// What is voiced is a feeling; the words behind it are the article's: "voiced concern over floods that killed hundreds".
export const isVoicing = wordSet("voiced voices expressed expresses voicing expressing");
export const isBe = wordSet("was were is are been being be");
export const isAs = wordSet("as");
export const isBoth = wordSet("both");
export const isThe = wordSet("the");
export const isTwo = wordSet("two three four five");
export const isPlural = wordSet(
  "sides parties ministers presidents leaders interlocutors officials delegations participants countries both heads two",
);
export const isBody = wordSet(
  "ministry ministries office offices service services statement statements report reports committee government governments agency agencies bank bureau department administration authority authorities commission council parliament court army military forces police embassy presidency cabinet secretariat headquarters staff group union association federation organization organisation company operator data figures statistics study survey document draft release readout communique communiqué bulletin press media sources source officials party board fund centre center institute university mission institution chamber newspaper outlet website portal broadcaster channel paper letter text documents estimates results poll census law plan programme program budget forecast wing directorate command organisations organizations regulator",
);
export const isOutletVerb = wordSet("reports report reported informs writes");
export const isTold = wordSet("told tell tells");
export const isTime = wordSet("on today yesterday earlier later during in at here while adding noting to when after");
export const ACCORDING = 1;
export const CITING = 2;
export const TELLING = 4;
export const ROLES = new HashBits();
ROLES.addWords("according", ACCORDING);
ROLES.addWords("citing quoting referring reference via", CITING);
for (const words of [SAYS, SOFT, DONE]) ROLES.addWords(words, TELLING);

export const isQuote = (mark: number): boolean => mark === 0x22 || mark === 0x201c || mark === 0x201d || mark === 0xab || mark === 0xbb;
