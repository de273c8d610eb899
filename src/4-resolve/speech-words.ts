import type { Doc } from "../2-segment/doc.ts";
import { trigger } from "../2-segment/triggers.ts";
import { wordSet } from "../3-recognise/quantities/grammar.ts";

export const isTo = wordSet("to");
export const isOf = wordSet("of");
export const isIt = wordSet("it there this");
/** What is said stands before: "the minister disclosed this in Abuja". */
export const isThis = wordSet("this");
/** What may stand behind it. */
export const isThisEnd = wordSet("in at on while when during to after before yesterday today through via here known");
export const isPronoun = wordSet("he she");
export const isThey = wordSet("they we i");
export const isAnd = wordSet("and but then also");
export const isThat = wordSet("that how");
export const isCited = wordSet("with to the by of a its");
const SAYS =
  "say says said saying states stated announced reported told according added noted informed confirmed revealed estimates estimated puts forecast forecasts predicted showed show shows shown found finds indicated indicate indicates suggest suggests suggested claimed claims projected projects pledged pledges apprised apprises appealed appeals went goes";
// Tell what someone thinks or does in words, with a person before them; by themselves they report nothing.
const SOFT =
  "thanked thanks thank welcomed welcomes considered considers hopes hoped hope expects expected believes believed presented promised vowed proposed argued urged wants wanted praised praises lauded lauds appreciated cited cites described describes conveyed emphasised congratulated informed briefed requested hailed stress stresses remarked replied continued concluded warned regretted boasted assured sought seeks attributed attributes";
export const isSoft = wordSet(SOFT);
// What bodies do that is as good as saying.
// Take a person before what is said.
export const isTelling = wordSet(
  "apprised apprises tell tells told telling inform informs informed informing assure assures assured assuring remind reminds reminded reminding brief briefs briefed briefing notify notifies notified advise advised reassure reassured warn warned",
);
export const isPutting = wordSet("put puts putting");
export const isAdding = wordSet("added adds continued");
export const isAsking = wordSet("asked asks appealed appeals");
export const isWent = wordSet("went goes");
export const isQuoted = wordSet("quoted cited quotes cites quote");
export const isModal = wordSet("will would can could may might must should shall");
export const isCalling = wordSet("call calls called calling");
// Where they say it: "in his remarks", "in a statement".
export const isRemarks = wordSet(
  "remarks remark speech statement statements address turn reply response interview comments message letter briefing part post tweet report keynote opening welcome welcoming closing concluding brief press",
);
// Say only with a noun or an adjective behind: "drew attention to the fact that", "made it clear that".
const PHRASAL = "draw draws drew drawing drawn make makes made making";
export const isPhrasal = wordSet(PHRASAL);
export const isAttention = wordSet("attention clear");
const DONE =
  "expect expects calculates calculated calculate lists list puts put estimates estimate reported reports recording recorded records recorded counts counted say says tell";
export const isDone = wordSet(DONE);
// Plurals as often as verbs: "calls", "reports", "the United States".
export const isPluralToo = wordSet(
  "state show claim note point comment remark question answer calls reports promises notes points posts states voices claims projects estimates forecasts plans shows talks questions answers comments remarks hopes thanks stress list estimate hope report",
);
export const isDocument = wordSet(
  "draft report study survey poll data figures statistics estimates forecast forecasts estimate census numbers records documents results audit assessment index projection projections calculations outlook barometer tally ranking bulletin",
);
export const isUnder = wordSet("under in per from by on");
// What is voiced is a feeling; the words behind it are the article's: "voiced concern over floods that killed hundreds".
export const isVoicing = wordSet("voiced voices expressed expresses voicing expressing");
/** Made public by someone: "figures released by the office". */
export const isIssued = wordSet(
  "released published issued compiled provided collected presented unveiled cited quoted obtained gathered produced prepared",
);

/** "went on to say", "was quick to note", "would like to stress": the subject of the first is who says. */
/** What is told without a speaker: "it was decided that", "it emerged that". */
const UNSAID = "decided agreed resolved emerged learnt learned gathered established understood known hinted";
export const isUnsaid = wordSet(UNSAID);
/** What several decide together is nobody's own word. */
export const isDecided = wordSet("decided agreed resolved");

export const isGoingOn = wordSet(
  "went goes going continued continues proceeded hastened quick keen sought wished wanted like opportunity chance",
);

/** Are expected or thought: what is said of it at the sentence's end is the speaker's. */
export const isWished = wordSet(
  "want wants wanted ask asks asked expect expects expected hope hopes hoped believe believes believed consider considers considered plan plans estimate estimates",
);
const isGuest = wordSet(
  "delegation delegations guest guests ambassador ambassadors envoy envoys counterpart counterparts visitors participants mission team group",
);

/** "welcomed a 15-member delegation": the host's act, no words of his. */
export const greets = (doc: Doc, at: number, last: number): boolean => {
  if (!isGreeting(doc, at)) return false;
  for (let i = at + 1; i < last && i < at + 10; i++) {
    if (isGuest(doc, i)) return true;
    if (doc.mark(i) === 0x2c || doc.mark(i) === 0x27) return false;
  }
  return false;
};
const isGreeting = wordSet("welcomed welcomes welcoming welcome");
export const isBe = wordSet("was were is are been being be");
export const isAs = wordSet("as");
export const isBoth = wordSet("both");
export const isThe = wordSet("the");
export const isTwo = wordSet("two three four five");
/** People of an office, who may be anyone: bare ("officials say") they are a source, with an article they are parties told of. */
export const isUnnamed = wordSet("officials authorities diplomats ministers leaders");
/** One person by office or trade: never a body. */
export const isPersonal = wordSet(
  "minister president premier chancellor secretary ambassador envoy director chief head chairman chairwoman chair chairperson governor mayor commissioner commander official adviser advisor diplomat representative leader general manager executive deputy speaker spokesman spokeswoman spokesperson",
);

/** Outlets by the last word of their name: "the Valley Herald said". */
export const isPaper = wordSet("daily times post herald gazette tribune journal observer recorder news");
export const isPlural = wordSet(
  "sides parties ministers presidents leaders interlocutors officials delegations participants countries both heads two",
);
export const isBody = wordSet(
  "observatory ministry ministries office offices service services statement statements report reports committee government governments agency agencies bank bureau department administration authority authorities commission council parliament court army military forces police embassy presidency cabinet secretariat headquarters staff group union association federation organization organisation company operator data figures statistics study survey poll dataset index audit assessment spokesman spokeswoman spokesperson spokespeople prosecutors prosecutor investigators rescuers doctors medics witnesses residents activists diplomats economists analysts experts researchers scientists unions employers organisers organizers observers monitors traders brokers regulators lawmakers campaigners watchdog thinktank think-tank tank consortium corporation mill document draft release readout communique communiqué bulletin press media sources source officials party board fund centre center institute university mission institution chamber newspaper television tv radio newswire outlet website portal broadcaster channel paper letter text documents estimates results census law plan programme program budget forecast wing directorate command organisations organizations regulator cartel bloc grouping alliance coalition firm airline carrier lender insurer retailer automaker carmaker shipmaker manufacturer exchange treasury registry utility congress senate assembly hospital charity charities ngo ngos",
);
export const isOutletVerb = wordSet("reports report reported informs writes");
export const isTold = wordSet("told tell tells");
export const isTime = wordSet(
  "on today yesterday earlier later during in at here while adding noting to when after ahead following upon before as via through from",
);
export const ACCORDING = trigger("according");
export const CITING = trigger("citing quoting referring reference via");
/** With "is" before and "that" behind. */
const SURE = "confident convinced certain sure hopeful optimistic proud";
export const isSure = wordSet(SURE);
export const TELLING = trigger([SAYS, SOFT, DONE, PHRASAL, UNSAID, SURE].join(" "));
