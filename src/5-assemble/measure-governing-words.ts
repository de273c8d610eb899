import { wordSet } from "../3-recognise/quantities/grammar.ts";

// Verbs, nouns and particles that govern a figure.

export const isCosting = wordSet("cost costs costing");

export const isProviding = wordSet(
  "provide provides provided providing contribute contributes contributed contributing donate donates donated donating allocate allocates allocated allocating pledge pledges pledged pledging commit commits committed committing",
);

export const isHarm = wordSet(
  "kill kills killed killing injure injures injured injuring wound wounds wounded wounding displaced displacing displaces leaves arrested arresting",
);

export const isTarget = wordSet("target goal quota ceiling cap");

export const isAgreeing = wordSet("agreed agree decided settled");

export const isMarking = wordSet(
  "made makes set sets setting marked marks posted posts touched saw sees registered recorded hit hits hitting",
);

export const isAt = wordSet("at");

export const isFollowing = wordSet("follow followed follows");

export const isBy = wordSet("by");

export const isAsking = wordSet(
  "appeal appeals appealed appealing ask asks asked asking call calls called calling apply applied applying bid plead pleaded pleading",
);

export const isForOnly = wordSet("for");

export const isPut = wordSet("put puts posted recorded registered saw sees reported projected estimated showed shows");

export const isRaising = wordSet("raise raised raises raising");

export const isMoving = wordSet(
  "go goes going went gone edge edged edging inched ticked moved moving crept come came shot pick picks picked picking",
);

/** Nouns that name no thing by themselves: "the rate reached". */
export const isBare = wordSet(
  "quantum rate figure number total volume level share value amount pace index indicator reading ratio turnover",
);

export const isAside = wordSet("aside");

export const isAlwaysNoun = wordSet("growth expansion contraction reduction improvement inflation unemployment");

export const isPointing = wordSet("it they we he she i you this that these those there each all both aim target goal another");
