import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, CAPITALS, LINE } from "../../2-segment/tokens.ts";
import { readCountry } from "./countries.ts";
import { readName } from "./names.ts";
import { isTitle } from "./officers.ts";
import { mayOpenOffice, type OfficePhrase, readOffice } from "./offices.ts";
import { STOPS } from "./phrase.ts";
import { readTitles } from "./titles.ts";
import { isRoyal, oneOf } from "./vocabulary.ts";

const VERBS = bitOf("verbs");
const ARTICLE = classBit("article");
const ADVERB = classBit("adverb");
const TIME = classBit("time");
const joins = oneOf("and cum");
const isSenator = oneOf("senator sen congressman congresswoman");

/** "Deputy Prime Minister and Foreign Minister X", "Chairman of the Commission, former minister X": offices of one named man. */
export function readMoreOffices(doc: Doc, from: number, offices: OfficePhrase[]): number {
  let i = from;
  while (offices.length < 5) {
    let j = i;
    const comma = doc.isMark(j, ",");
    if (comma) j++;
    const joined = joins(doc, j) || doc.isMark(j, "&") || doc.isMark(j, "/") || doc.isMark(j, "-") || isDash(doc, j);
    if (joined) j++;
    const determined = doc.hasClass(j, ARTICLE);
    if (determined) j++;
    const senator = !comma && !joined && isSenator(doc, j) && doc.is(j, CAPITAL) && !doc.is(j, LINE);
    if (senator && readName(doc, j + 1, true) > 0) return j + 1;
    // "Defence Minister HRH Prince X"
    const called = joined || determined ? j : pastHonorific(doc, j);
    if (called > j) j = called;
    const royal = !joined && (!comma || called > (comma ? i + 1 : i)) && isRoyal(doc, j) && doc.is(j, CAPITAL);
    if (!(comma || joined || royal) || !mayOpenOffice(doc, j)) break;
    const next = readOffice(doc, j);
    if (!next || next.plural) break;
    const first = offices[0] as OfficePhrase;
    if (!leadsToName(doc, next.last, 3) && !(joined && !determined && isOneWith(first, next))) break;
    // "At the invitation of Mali's president, Kenyan President X": two men
    if (next.country && first.country && next.country !== first.country) break;
    // "the UN chief and the Prime Minister of Mali, X": two men
    if (joined && determined && seatOf(first) !== seatOf(next)) break;
    // "the Special Envoy and Egypt's Minister X": two men
    if (!comma && next.country !== null && first.country === null && readCountry(doc, next.first) !== null && !isRotating(first)) break;
    // "The Sultan of Brunei, Sultan X"
    if (comma && !joined && first.head === next.head) {
      i = next.last;
      break;
    }
    // "the Prime Minister, Foreign Minister X": two men where the offices are of one kind or of two countries.
    if (comma && !joined && first.type === next.type && doc.hasClass(first.first - 1, ARTICLE) && !isSeat(next) && !isKeeper(next)) break;
    // "the Swiss ambassador and Chief of Army Staff X"
    if (joined && isPosted(first, next)) break;
    // "the Georgian PM and European Council President X", "the Prime Minister, Deputy Prime Minister X"
    if (
      (isAbroad(first, next) && !(joined && !determined && isRotating(next))) ||
      (first.type === "head_of_government" && /deputy/i.test(next.text))
    )
      break;
    if (first.plural) break;
    offices.push(next);
    i = next.last;
  }
  if (offices.length > 1 && offices.some((office) => !isTitle(office))) {
    for (let k = offices.length - 1; k >= 0; k--) if (isTitle(offices[k] as OfficePhrase)) offices.splice(k, 1);
  }
  return i;
}

/** "the Deputy Prime Minister and Minister of Trade of Chad": no deputy premier is without a ministry of his own. */
const isDeputyPremier = ({ text, country }: OfficePhrase): boolean =>
  country === null &&
  /^(?:(?:first|second|third|senior) )?(?:deputy prime minister|deputy premier|vice[- ](?:premier|prime minister))$/i.test(text);

/** "the Founder and CEO of Norvik" */
const isOneWith = (first: OfficePhrase, next: OfficePhrase): boolean =>
  next.type.endsWith("minister")
    ? isDeputyPremier(first)
    : next.type === "executive" && first.type === "executive" && first.organisation === null && next.organisation !== null;

/** "HRH" + "Prince": the token of the prince behind what he is called, or the token itself. */
function pastHonorific(doc: Doc, at: number): number {
  if (!doc.begins(at, HONORIFICS) || doc.is(at, LINE) || isRoyal(doc, at)) return at;
  const called = doc.find(at, "honorifics");
  return called !== null && isRoyal(doc, called.last) && doc.is(called.last, CAPITAL) && !doc.is(called.last, LINE) ? called.last : at;
}
const HONORIFICS = bitOf("honorifics");

/** Whom an office speaks for, as far as its words tell. */
const seatOf = ({ organisation, country }: OfficePhrase): string | null => organisation ?? country;

/** "the Minister of Justice, Keeper of the Seals, X" */
const isKeeper = ({ head }: OfficePhrase): boolean => head === "keeper of the seals";

/** "the Chairman of the Senate Committee, Senator X": how he is addressed */
const isSeat = ({ text }: OfficePhrase): boolean => /^(senator|deputy|congressman|congresswoman)$/i.test(text);

/** "Deputy Prime Minister – Minister of Economy X": one line, one holder. */
const isDash = (doc: Doc, at: number): boolean => (doc.mark(at) === 0x2013 || doc.mark(at) === 0x2014) && !doc.is(at + 1, LINE);

/** An office of a state and one of an international organisation: two holders. */
const isAbroad = (state: OfficePhrase, body: OfficePhrase): boolean =>
  state.country !== null && state.organisation === null && body.type === "org_official" && body.organisation !== null;

/** "Ghanaian President and ECOWAS Chairman X": the chair of a bloc goes round among those who hold an office at home; its commission's does not. */
const isRotating = ({ head, type, organisation }: OfficePhrase): boolean =>
  type === "org_official" &&
  organisation !== null &&
  /^chair/.test(head) &&
  !/commission|secretariat|bank|fund|committee/i.test(organisation);

/** An ambassador, and one who holds an office at home: two holders. */
const isPosted = (one: OfficePhrase, other: OfficePhrase): boolean =>
  (one.type === "ambassador") !== (other.type === "ambassador") && (AT_HOME.has(one.type) || AT_HOME.has(other.type));
const AT_HOME: ReadonlySet<string> = new Set<OfficePhrase["type"]>([
  "head_of_state",
  "head_of_government",
  "foreign_minister",
  "defence_minister",
  "other_minister",
  "chief_of_defence",
  "senior_officer",
]);

/** True where a name follows at once or over more offices. */
function leadsToName(doc: Doc, at: number, depth: number): boolean {
  const from = doc.isMark(at, ",") ? at + 1 : at;
  const titles = readTitles(doc, from);
  const name = readName(doc, titles.last, true);
  if (name > 0) return from === at || titles.last > from || soundComma(doc, from, name);
  if (depth === 0) return false;
  let j = from;
  if (joins(doc, j) || doc.isMark(j, "&")) j++;
  if (doc.hasClass(j, ARTICLE)) j++;
  if (j === at && !(isRoyal(doc, j) && doc.is(j, CAPITAL))) return false;
  if (!mayOpenOffice(doc, j)) return false;
  const next = readOffice(doc, j);
  return next !== null && !next.plural && leadsToName(doc, next.last, depth - 1);
}

/** After "office," a bare name counts where it has two words and a comma, a verb or the end follows; one word that nobody knows between commas. */
export function soundComma(doc: Doc, at: number, last: number): boolean {
  if (doc.is(at, LINE)) return false;
  if (last - at === 1) return doc.word[at] === 0 && !doc.is(at, CAPITALS) && (doc.isMark(last, ",") || doc.isMark(last, "."));
  const mark = doc.mark(last);
  if (mark === 0x2c || mark === 0x2e || mark === 0x28 || mark === 0x29 || mark === 0x3b || mark === 0x3a) return true;
  return doc.begins(last, VERBS) || doc.hasClass(last, STOPS | ADVERB | TIME);
}
