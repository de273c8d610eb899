import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc, Found } from "../../2-segment/doc.ts";
import { CAPITAL, CAPITALS, LINE, POSSESSIVE } from "../../2-segment/tokens.ts";
import { hasBodyNoun, isRank, kindOfBody, skipShortForm } from "./bodies.ts";
import { longerName } from "./body-parts.ts";
import { countryOf, readCountry } from "./countries.ts";
import { isEmployer, takeBody } from "./employers.ts";
import { isInitials } from "./name-parts.ts";
import { hyphen, readName } from "./names.ts";
import type { OfficeDraft } from "./offices.ts";
import { readPortfolio } from "./portfolios.ts";
import { DEPUTY } from "./premodifiers.ts";
import { readTitles } from "./titles.ts";
import { isNamelike, isRoman, isRoyal, oneOf } from "./vocabulary.ts";

const COMPANY = classBit("company");
const ARTICLE = classBit("article");
const BODIES = bitOf("organisations");
const suffix = oneOf("designate elect general in");

/** The head and what belongs to it: a longer office inside, a second head, `-designate`, `II`, `(Navy)`. */
export function readHead(doc: Doc, found: Found, draft: OfficeDraft): { head: Found; last: number } {
  let head = cutsNext(doc, found) ? (doc.findAll(found.first, "offices").find((other) => !cutsNext(doc, other)) ?? found) : found;
  // "Army Chief" + "Chief of Staff"; but no "Minister for Trade" in "Deputy Prime Minister for Trade"
  for (let j = head.first + 1; j < head.last; j++) {
    const longer = isPrime(doc, j - 1) ? null : doc.find(j, "offices");
    if (longer && longer.last > head.last && !cutsNext(doc, longer)) {
      draft.kept.push([head.first, j]);
      // "Parliamentary" + "Secretary for Defence"
      draft.deputy ||= doc.hasClass(head.first, DEPUTY) || isParliamentary(doc, head.first);
      head = longer;
      break;
    }
  }
  let i = head.last;
  // "Minister President", "President Director"
  for (
    let next = doc.find(i, "offices");
    next &&
    !doc.is(i, LINE) &&
    doc.is(i, CAPITAL) &&
    !isRoyal(doc, i) &&
    !isInitials(doc, i, i, true) &&
    (doc.find(i, "ranks")?.last ?? 0) <= next.last &&
    !(isNamelike(doc, i) && doc.is(next.last, CAPITAL));
    next = doc.find(i, "offices")
  ) {
    // "House of Commons Speaker MP X": here a title
    if (next.last === i + 1 && isSeat(doc, i) && doc.is(next.last, CAPITAL)) {
      i = next.last;
      break;
    }
    // "Advisor Ambassador X", "Principal Secretary Amb. X": here a title
    const titled = doc.isMark(next.last, ".") ? next.last + 1 : next.last;
    if (next.last <= i + 2 && isAmbassador(doc, i) && doc.is(titled, CAPITAL)) {
      i = titled;
      break;
    }
    draft.kept.push([head.first, head.last]);
    head = head.sense.weak && !isMinisterToo(head, next) ? next : { ...head, last: next.last };
    i = next.last;
    if (head !== next) draft.kept.push([next.first, next.last]);
  }
  i = Math.max(i, keepHead(doc, head, draft));
  // "Chargé d'Affaires, a.i."
  if (doc.isMark(i, ",") && adInterim(doc, i + 1) > i + 1) {
    draft.kept.push([i, adInterim(doc, i + 1)]);
    i = adInterim(doc, i + 1);
  }
  if (hyphen(doc, i) && suffix(doc, i + 1)) {
    draft.elect = isElect(doc, i + 1);
    draft.kept.push([i, i + 2]);
    i += 2;
  }
  // "High Commissioner Designate of India"
  if (isDesignate(doc, i) && !doc.is(i, LINE)) {
    draft.kept.push([i, i + 1]);
    i++;
  }
  i = Math.max(i, fieldOfHead(doc, head, draft), fieldBehind(doc, i, head, draft));
  if (doc.is(i, CAPITALS) && isRoman(doc, i) && !doc.is(i, LINE)) {
    draft.kept.push([i, i + 1]);
    i++;
  }
  // "Chief of Joint Staff Department", "Commander of the Coast Guard District"
  while (doc.isWord(i) && longerName(doc, i) && !hasBodyNoun(doc, head.first, head.last)) {
    draft.kept.push([i, i + 1]);
    i++;
  }
  return { head, last: readBracket(doc, i, draft) };
}

/** The spelling takes in what belongs to the words behind: a part of a body's name, or the rank in "Army Commander" + "General X". */
const cutsNext = (doc: Doc, office: Found): boolean =>
  cutsBody(doc, office) ||
  cutsInstitute(doc, office) ||
  (/commander general$/i.test(office.sense.spelling) && doc.is(office.last, CAPITAL) && !doc.is(office.last, LINE));

/** "a.i.": the token after it, or the token itself. */
function adInterim(doc: Doc, at: number): number {
  if (doc.lower(at).startsWith("a.i")) return doc.isMark(at + 1, ".") ? at + 2 : at + 1;
  return doc.lower(at) === "a" && doc.isMark(at + 1, ".") && doc.lower(at + 2) === "i" && doc.isMark(at + 3, ".") ? at + 4 : at;
}

const isParliamentary = oneOf("parliamentary");
const isPrime = oneOf("prime");

/** "Director of the Institute" + "of Strategic Studies": the spelling ends in the noun that a body's name begins with. */
const cutsInstitute = (doc: Doc, office: Found): boolean =>
  office.last > office.first + 2 &&
  doc.is(office.last - 1, CAPITAL) &&
  kindOfBody(doc, office.last - 1, office.last) === "institution" &&
  doc.lower(office.last) === "of" &&
  doc.is(office.last + 1, CAPITAL) &&
  readCountry(doc, office.last + 1) === null;

/** "Minority" + "Leader of the House" + "of Representatives": the spelling ends within a body's name. */
function cutsBody(doc: Doc, office: Found): boolean {
  for (let i = office.first + 1; i < office.last; i++)
    if (doc.begins(i, BODIES) && (doc.find(i, "organisations")?.last ?? 0) > office.last) return true;
  return false;
}

/** "Minister Secretary-General", "Minister Director of Cabinet": a minister, whatever else. */
const isMinisterToo = (head: Found, next: Found): boolean =>
  head.sense.spelling.toLowerCase() === "minister" &&
  /^(senior_official|org_official|executive)$/.test(next.sense.row.cells.office_type as string);

/** "UN Secretary-General" as one spelling: the body has a column of its own. */
function keepHead(doc: Doc, head: Found, draft: OfficeDraft): number {
  for (let j = head.first + 1; j < head.last - 1; j++) {
    if (!isField(doc, j)) continue;
    const at = doc.hasClass(j + 1, ARTICLE) ? j + 2 : j + 1;
    const owner = doc.find(at, "organisations");
    const kind = owner?.sense.row.cells.kind;
    if (!owner || owner.last < head.last || !isEmployer(kind)) break;
    takeBody(doc, draft, owner);
    draft.kept.push([head.first, j]);
    return owner.last;
  }
  const body = doc.begins(head.first, BODIES)
    ? doc.findAll(head.first, "organisations").find((found) => found.last < head.last)
    : undefined;
  const { kind } = body?.sense.row.cells ?? {};
  for (let j = head.first; j < head.last && draft.country === null; j++) {
    const within = doc.is(j, CAPITAL) && doc.begins(j, BODIES) ? doc.find(j, "organisations") : null;
    const { country, kind: sort } = within?.sense.row.cells ?? {};
    if (within && within.last <= head.last && country && sort === "parliament") {
      draft.country = country;
      draft.lent = true;
    }
  }
  if (body && isEmployer(kind)) {
    takeBody(doc, draft, body);
    draft.kept.push([body.last + (doc.is(body.last, POSSESSIVE) ? 1 : 0), head.last]);
  } else draft.kept.push([head.first, head.last]);
  return head.last;
}

/** "Minister of Environment" + "and Energy": the rest of a list that the head's own spelling begins. */
function fieldOfHead(doc: Doc, head: Found, draft: OfficeDraft): number {
  for (let j = head.last - 2; j > head.first; j--) {
    if (!isField(doc, j)) continue;
    const portfolio = readPortfolio(doc, doc.hasClass(j + 1, ARTICLE) ? j + 2 : j + 1);
    if (!portfolio || portfolio.last <= head.last || doc.hasClass(portfolio.last, COMPANY)) return -1;
    draft.kept.push([head.last, portfolio.last]);
    return portfolio.last;
  }
  return -1;
}

/** "Secretary Railways X", "PS Defence X", "DG ISPR Major General X": the field or office right behind the head, where a name or rank follows. */
function fieldBehind(doc: Doc, at: number, { sense }: Found, draft: OfficeDraft): number {
  if (doc.isMark(at, ",") && COMMANDS.test(sense.spelling)) return commandBehind(doc, at + 1, draft);
  // "General Officer Commanding the Karvan Command"
  if (doc.hasClass(at, ARTICLE) && /commanding/i.test(sense.spelling)) return commandBehind(doc, at + 1, draft);
  if (!doc.is(at, CAPITAL) || doc.is(at, LINE)) return -1;
  if (COMMANDS.test(sense.spelling)) return commandBehind(doc, at, draft);
  if (RULES_PLACE.test(sense.spelling)) return placeBehind(doc, at, draft);
  if (!SERVES_FIELD.test(sense.spelling)) return -1;
  const field = readPortfolio(doc, at);
  const last = field?.last ?? (doc.is(at, CAPITALS) && doc.end(at) - doc.start(at) > 2 && doc.word[at] === 0 ? at + 1 : -1);
  // "the Prime Minister, Secretary Defence, Chief of Defence Staff"
  const listed = field !== null && doc.isMark(last, ",") && doc.is(last + 1, CAPITAL) && doc.find(last + 1, "offices") !== null;
  if (listed) {
    draft.portfolio ??= field.portfolio;
    draft.permanent = true;
    draft.kept.push([at, last]);
    return last;
  }
  if (last < 0 || !doc.is(last, CAPITAL) || doc.find(last, "offices") || doc.hasClass(last, COMPANY)) return -1;
  const titles = readTitles(doc, last);
  if (readName(doc, titles.last, true) - titles.last < 2 && titles.last === last) return -1;
  if (field) draft.portfolio ??= field.portfolio;
  // "Secretary Railways" heads a ministry's staff
  draft.permanent = true;
  draft.kept.push([at, last]);
  return last;
}

const COMMANDS =
  /^(?:(?:deputy|vice|acting) )?(?:commander|commandant|commanding general|(?:flag officer|general officer|air officer|officer) commanding(?:[- ]in[- ]chief)?)$/i;

/**
 * "Commander" + "Republic of Fiji Military Forces" + ", Rear Admiral X", "Commander," + "U.S. Naval Forces South/U.S. 4th Fleet": the token
 * after a command or unit that stands without `of`; behind a comma a rank or another comma closes it.
 */
function commandBehind(doc: Doc, at: number, draft: OfficeDraft): number {
  const parted = doc.isMark(at - 1, ",");
  if (doc.is(at, LINE) || !(doc.is(at, CAPITAL) || doc.isNumber(at))) return -1;
  const country = readCountry(doc, at);
  const from = country?.last ?? at;
  let named = false;
  let end = from;
  for (let steps = 0; steps < 12 && !doc.is(end, LINE); steps++, end++) {
    const rank = doc.begins(end, RANKS) && !(isCommand(doc, end) && end > from) ? (doc.find(end, "ranks")?.last ?? 0) : 0;
    if (rank > end && !isService(doc, end)) break;
    // "Joint Force" + "New Zealand", "/" + "U.S. 4th Fleet"
    const inner = end > from ? readCountry(doc, end) : null;
    if (inner) {
      draft.country ??= inner.code;
      end = inner.last - 1;
      continue;
    }
    if (isCommand(doc, end) && doc.is(end, CAPITAL)) named = true;
    else if (!((doc.isWord(end) && doc.is(end, CAPITAL)) || doc.isNumber(end) || joinsUnit(doc, end))) break;
  }
  if (!named || end === from || joinsUnit(doc, end - 1)) return -1;
  const comma = doc.isMark(end, ",");
  const holder = comma ? end + 1 : end;
  const isHeld = doc.begins(holder, RANKS) && doc.find(holder, "ranks") !== null;
  if (parted ? !(isHeld || comma) : !(isHeld || comma || isCommand(doc, end - 1))) return -1;
  draft.country ??= country?.code ?? null;
  draft.kept.push([from, end]);
  return end;
}
const RANKS = bitOf("ranks");
const isService = oneOf("marine navy army air");
const joinsUnit = (doc: Doc, at: number): boolean =>
  doc.isMark(at, "-") || doc.isMark(at, "/") || doc.isMark(at, ".") || isJoining(doc, at);
const isJoining = oneOf("and st nd rd th");

/** "Governor Punjab Salim Haider", "Mayor Karachi Bilal Anwarul": the place that is ruled, where a name of two words follows. */
function placeBehind(doc: Doc, at: number, draft: OfficeDraft): number {
  const place = doc.find(at, "regions") ?? doc.find(at, "cities") ?? doc.find(at, "capitals");
  if (!place || doc.is(place.last, LINE)) return -1;
  const titles = readTitles(doc, place.last);
  if (readName(doc, titles.last, true) - titles.last < 2) return -1;
  draft.country ??= countryOf(place.sense.row);
  draft.unlisted ??= "region";
  draft.kept.push([at, place.last]);
  return place.last;
}
const RULES_PLACE = /^(governor|mayor|lord mayor|chief minister|deputy commissioner|commissioner|chief secretary|administrator)$/i;
const isCommand = oneOf("command corps fleet division brigade area region forces force group squadron wing district sector flotilla");
const SERVES_FIELD =
  /^(secretary|permanent secretary|PS|CS|cabinet secretary|principal secretary|additional secretary|joint secretary|director general|director-general|DG|commissioner|minister|chairman|director)$/i;

const isAmbassador = oneOf("ambassador amb");
const isSeat = oneOf("mp mk mep td senator");
const isField = oneOf("of for");
const isDesignate = oneOf("designate");
const isElect = oneOf("elect");

/** "(CNS)" is passed over; "(Navy)" and "(Security Cluster)" belong to the office. */
function readBracket(doc: Doc, at: number, draft: OfficeDraft): number {
  const short = skipShortForm(doc, at);
  if (short > at) return short;
  if (!doc.isMark(at, "(") || !doc.is(at + 1, CAPITAL) || isRank(doc, at + 1)) return at;
  let close = at + 2;
  // "(Army, Navy and Air)"
  while (close < at + 8 && (doc.isWord(close) || (doc.isMark(close, ",") && doc.is(close + 1, CAPITAL)))) close++;
  if (!doc.isMark(close, ")")) return at;
  draft.kept.push([at, close + 1]);
  return close + 1;
}
