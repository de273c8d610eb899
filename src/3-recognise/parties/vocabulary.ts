import { foldedHash } from "../../0-ground/fold.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL } from "../../2-segment/tokens.ts";

export type WordTest = (doc: Doc, at: number) => boolean;

/** A test for one of some words, given with spaces between; case and accents are folded. */
export function oneOf(words: string): WordTest {
  const hashes = words.split(" ").map((word) => foldedHash(word, 0, word.length));
  let size = 8;
  while (size < 4 * hashes.length) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size);
  const taken = new Uint8Array(size);
  for (const hash of hashes) {
    let slot = hash & mask;
    while (taken[slot] === 1) slot = (slot + 1) & mask;
    slots[slot] = hash;
    taken[slot] = 1;
  }
  return (doc, at) => {
    const hash = doc.tokens.hash[at] as number;
    for (let slot = hash & mask; taken[slot] === 1; slot = (slot + 1) & mask) if (slots[slot] === hash) return doc.isWord(at);
    return false;
  };
}

/**
 * A test whether a token of some kind stands among the next `within`. `nextOf` finds the next one of `[at, until)`, or `until`;
 * it is remembered, so that asking at every token of a text costs one pass.
 */
export function soon(nextOf: (doc: Doc, at: number, until: number) => number): (doc: Doc, at: number, within: number) => boolean {
  let edition = 0;
  let from = 0;
  let next = -1;
  return (doc, at, within) => {
    if (doc.edition !== edition || at > next) {
      edition = doc.edition;
      from = at;
      next = nextOf(doc, at, doc.count);
    } else if (at < from) {
      // One step back: only what lies between is new.
      const i = nextOf(doc, at, from);
      if (i < from) next = i;
      from = at;
    }
    return next < doc.count && next < at + within;
  };
}

/** The word at a token in lower case, or "" where none stands. */
export const wordAt = (doc: Doc, at: number): string => doc.lower(at);

/** "the two", "all four": how few parties a report counts in words. */
export const isFew: WordTest = oneOf("two three four five six");

/** What a state is called where its name is not told: "that country", "the sultanate". */
export const isLandNoun: WordTest = oneOf("country nation kingdom republic state island emirate sultanate monarchy");

/** Small words inside names: `Ursula von der Leyen`, `Mohammed bin Salman`; some of them in small letters only: `Odinga wa Kamau`, `Pau Riera i Soler`. */
export const isParticle: WordTest = (doc, at) => isAnyParticle(doc, at) || (!doc.is(at, CAPITAL) && isSmallParticle(doc, at));
const isAnyParticle = oneOf(
  "al el ul bin ibn ibni ibnu ben bint bte binti bt binte abu umm abd ould de da do dos das del della delle degli di du d' la le las los lo van von vom der den ter ten zu zum zur af av y e oglu ogly qizi kyzy uulu ugli",
);
const isSmallParticle = oneOf("wa ole arap ag und auf ap ferch thoe tot op het na te dal dalla dei dell i dem walad wad oo nic");

/** Articles before sun letters, in names only with a hyphen: `as-Sisi`, `at-Tayyib`. */
export const isSunArticle: WordTest = oneOf("as es ad an ar at az ash esh ur");
export const isRoman: WordTest = oneOf("ii iii iv vi vii viii ix xi xii xiii xiv xv xvi jr sr");

/** Nouns that end the name of a place, event, body or work, and are no surname: `Red Sea`, `King Salman Air Base`. */
export const isLandmark: WordTest = oneOf(
  "ship vessel frigate corvette destroyer submarine interconnector pipelines protocol protocols election elections inauguration centenary jubilee anniversary birth tournament symposium workshop seminar christians shias sunnis shiites muslims jews sea ocean river airport airbase palace hotel avenue boulevard mosque cathedral memorial cemetery alley harbour harbor stadium square museum library theatre theater base barracks island islands peninsula province district region territory plateau corridor pipeline canal strait straits gulf bay terminal station complex resort resorts plant refinery reactor university school hospital clinic prize award awards medal order cup games forum summit conference congress convention accord accords agreement agreements declaration doctrine initiative initiatives regiment brigade battalion squadron fleet shipyard headquarters garrison war wars revolution week weeks month year years times news daily herald gazette tribune chronicle press tv television agency telegraph observer recorder journal movement front alliance coalition army navy air force forces corps troops service services directorate division secretariat embassy consulate mission parliament senate assembly conclave dialogue route belt ministry command exercise exercises treaty charter resolution city town village county tower building room centre center twitter facebook instagram telegram whatsapp youtube linkedin covid coronavirus monument flame highway railway expressway campaign operation operations academy college institute festival championship olympics expo exhibition fair show retreat meeting talks visit staff powers plan system systems axis quarter installation installations facility facilities depot depots lake mount mountain mountains valley coast border zone area areas strip republic kingdom emirate sultanate state states council committee commission court department office bureau board bank fund foundation association federation society company corporation group holdings industries airlines airways agenda vision strategy partnership pact deal process league club party website account channel standard commissions missions trees centrality cluster observatory network series edition dynasty empire memorandum questions affairs cooperation relations regime administration government cabinet photos photo editor translator author writer correspondent parade drill drills scouts circle release bulletin courier wire presse info insurgency chapter environment policy eurasia",
);

/** Landmarks that are surnames too: they close a bare name only. */
export const isLooseLandmark: WordTest = oneOf(
  "house hall street day post road bridge field port gate castle wall guard police line act law code bill tech media radio wing mail star sun dawn mirror voice way court",
);

/** Words and countries that are surnames too. */
export const isSurname: WordTest = oneOf(
  "key young strong long short small good best rice price bay lake moody banks case cross fair field fields hill hope house law love marsh meadows mills moore park parks rush sharp swift waters wells wise savage self sessions speaker steel street towns underwood walls ward weeks wing mali jordan israel chad georgia holland france england ireland scotland wales",
);

/** Words that open the name of a place or a work, never of a person. */
export const opensPlace: WordTest = oneOf(
  "north south east west northern southern eastern western central middle upper lower inner outer southeast northeast southwest northwest red black white blue green great new old holy royal golden grand united international national federal presidential ministerial military naval patriotic eternal first second third operation exercise camp fort lake mount port cape hotel photo photos video editor author translator readout topics tags source share home politics news breaking exclusive analysis opinion world watch read live update updates saint hmas hms hmnzs hmcs uss usns usnh ins pns bns kri brp rss roks jds krs vns fgs frs hdms hnlms hnoms hswms tcg slns",
);

/** After these a bare name is a place, not a person. */
export const leadsToPlace: WordTest = oneOf("in near aboard inside across throughout around via");
/** One-word offices and titles that are given names or surnames as well. */
export const isNamelike: WordTest = oneOf(
  "amir emir sultan king prince dean earl duke marshal major baron judge pope bishop noble malik khan bey pasha count general sovereign regent sheikh sayyid imam abbot priest senator senior junior deacon cardinal chancellor princess page cook hon min monsignor shah haji premier speaker chief",
);
/** Of these the ones that no given name is: "Senator Ben Cardin", "General Van Hollen" hold them. */
const isPost: WordTest = oneOf("general major marshal judge bishop cardinal senator speaker premier chancellor chief pope monsignor");
/** "Sultan bin Saad": a title that is a given name, by the particle behind it. */
export const isGivenTitle: WordTest = (doc, at) => isNamelike(doc, at) && !isPost(doc, at);
export const isRoyal: WordTest = oneOf(
  "prince princess sheikh sheikha duke duchess king queen sultan emir amir emperor empress cardinal archbishop metropolitan professor academician",
);
