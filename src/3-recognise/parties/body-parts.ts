import { classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, LINE, POSSESSIVE } from "../../2-segment/tokens.ts";
import { hasBodyNoun, kindOfBody, lowerBody, properRun, skipShortForm, tradesFor } from "./bodies.ts";
import { bodyEnd } from "./body-ends.ts";
import { readCountry } from "./countries.ts";
import type { OfficeDraft } from "./offices.ts";
import { readPortfolio } from "./portfolios.ts";
import { readTitles } from "./titles.ts";
import { oneOf, type WordTest } from "./vocabulary.ts";

const COMPANY = classBit("company");
const isIn = oneOf("in");
const isTopic = oneOf("for on");
const isMission = oneOf("mission office delegation bureau operation");
const isTroops = oneOf("forces force troops units service services command");
const isSide = oneOf("south north east west central europe africa pacific europe-africa");

export const longerName = (doc: Doc, at: number): boolean =>
  doc.is(at, CAPITAL) && (doc.hasClass(at, COMPANY) || isDesk(doc, at) || isArea(doc, at)) && !doc.is(at, LINE);
/** Where a part of a service stands: "the Coast Guard District". */
const isArea = oneOf("district sector region area zone station senate");
/** Parts of a ministry or body: "the CARICOM Unit". */
export const isDesk: WordTest = oneOf("unit desk section");

/** "Head" + "of the" + "Programme Office": the link of a body that has a column of its own stays with the part of it that the office names. */
export function ofPart(doc: Doc, draft: OfficeDraft, link: number, at: number, read: () => number): number {
  const before = draft.kept.length;
  const last = read();
  const [part] = draft.kept[before] ?? [];
  if (draft.organisation !== null && part !== undefined && !isTopic(doc, part)) draft.kept.push([link, at]);
  return last;
}

/** "the United Nations" + "Support Mission in Libya", "the EU" + "Delegation to Georgia": the token after a mission in capitals and where it is, or the token itself. */
export function missionEnd(doc: Doc, at: number): number {
  // "the CICA" + "Secretariat"
  if (isSeat(doc, at) && doc.is(at, CAPITAL) && !doc.is(at, LINE)) return at + 1;
  let i = at;
  while (i < at + 5 && doc.isWord(i) && doc.is(i, CAPITAL) && !doc.is(i, LINE) && !isStanding(doc, i)) i++;
  if (!isStanding(doc, i) || !doc.is(i, CAPITAL) || !isPlaced(doc, i + 1)) return at;
  const from = doc.lower(i + 2) === "the" ? i + 3 : i + 2;
  const place = readCountry(doc, from) ?? doc.find(from, "cities") ?? doc.find(from, "capitals") ?? doc.find(from, "regions");
  return place === null ? i + 1 : place.last;
}
const isSeat = oneOf("secretariat headquarters");
const isStanding = oneOf("mission delegation operation");
const isPlaced = oneOf("in to for");

/** "Central Committee", "Science and Education Committee": the token after a part in capitals right behind its body, or the token itself. */
export function partEnd(doc: Doc, at: number): number {
  if (!doc.is(at, CAPITAL) || doc.is(at, LINE) || doc.word[at] === 0) return at;
  const field = readPortfolio(doc, at);
  const noun = field && longerName(doc, field.last) ? field.last : at + 1;
  return longerName(doc, noun) ? noun + 1 : at;
}

/** After a body its own field or name: `the Committee on Foreign Relations`, `defence company Baykar`. */
export function extendBody(doc: Doc, from: number, draft: OfficeDraft): number {
  let i = skipShortForm(doc, from);
  // "of the Communist Party of Vietnam (CPV) Central Committee"
  const proper = doc.is(i - 1, CAPITAL) || doc.isMark(i - 1, ")");
  const inner = proper ? partEnd(doc, i) : i;
  if (inner > i) {
    draft.kept.push([i, inner]);
    return inner;
  }
  if (
    (doc.hasClass(i - 1, COMPANY) || tradesFor(doc, i - 1)) &&
    readTitles(doc, i).last === i &&
    !doc.is(i - 1, CAPITAL) &&
    doc.is(i, CAPITAL) &&
    doc.isWord(i) &&
    !doc.is(i, LINE)
  ) {
    const end = bodyEnd(doc, i, properRun(doc, i));
    draft.organisation ??= doc.slice(i, end);
    draft.unlisted ??= "company";
    i = end;
  }
  // "the IDF's International Cooperation Division", "the Ministry's Press Centre"
  if (doc.is(i, POSSESSIVE) && doc.is(i + 1, CAPITAL)) {
    const field = readPortfolio(doc, i + 1);
    const noun = field && doc.is(field.last, CAPITAL) && hasBodyNoun(doc, field.last, field.last + 1) ? field.last + 1 : 0;
    const end = Math.max(noun, bodyEnd(doc, i + 1, properRun(doc, i + 1)));
    if (hasBodyNoun(doc, i + 1, end)) {
      draft.kept.push(draft.organisation === null ? [i, end] : [i + 1, end]);
      draft.bodyKind = draft.bodyKind === "armed forces" || draft.bodyKind === "staff" ? "forces" : draft.bodyKind;
      return end;
    }
  }
  // "the Chamber's committee on international relations"
  const part = doc.is(i, POSSESSIVE) && !doc.is(i + 1, CAPITAL) ? lowerBody(doc, i + 1) : -1;
  if (part > 0 && kindOfBody(doc, part - 1, part) === "state") {
    draft.kept.push(draft.organisation === null ? [i, part] : [i + 1, part]);
    i = part;
  }
  // "the NATO mission in Iraq"
  if (draft.bodyKind === "international" && isMission(doc, i)) {
    const place = isIn(doc, i + 1) ? readCountry(doc, i + 2) : null;
    return place && !place.adjective ? place.last : i + 1;
  }
  // "the Iraqi Border Guard | forces"
  if (draft.bodyKind === "forces" && isTroops(doc, i) && !doc.is(i, CAPITAL) && doc.is(i - 1, CAPITAL)) i++;
  // "U.S. Army South"
  if (draft.bodyKind === "forces" && isSide(doc, i) && doc.is(i, CAPITAL)) {
    draft.kept.push([i, i + 1]);
    return i + 1;
  }
  const field = isTopic(doc, i) ? readPortfolio(doc, i + 1) : null;
  if (field) {
    if (draft.organisation === null || draft.bodyKind === "international") draft.kept.push([i, field.last]);
    i = field.last;
  }
  return i;
}
