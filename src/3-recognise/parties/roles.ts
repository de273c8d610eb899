import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL, PARAGRAPH } from "../../2-segment/tokens.ts";
import { finishNamed } from "./appositions.ts";
import { readCountries, readCountry } from "./countries.ts";
import { afterSeveral } from "./homes-among.ts";
import { hyphen, readName } from "./names.ts";
import { mayOpenOffice, type OfficePhrase, readOffice } from "./offices.ts";
import { draftParty, type PartyDraft } from "./phrase.ts";
import { readStyle } from "./styles.ts";
import { readTitles } from "./titles.ts";
import { oneOf, wordAt } from "./vocabulary.ts";

const ARTICLE = classBit("article");

const LOCAL = bitOf("countries") | bitOf("demonyms");
const VERBS = bitOf("verbs");
const WEEKDAYS = bitOf("weekdays");
const PERSON_NOUN = classBit("person_noun");
const POSSESSIVES = classBit("possessive");
const isCounterpart = oneOf("counterpart counterparts homologue homologues");
const isColleague = oneOf("colleague colleagues peer peers");
const isOpposite = oneOf("opposite");
const isNumber = oneOf("number numbers");
const isPlural = oneOf("counterparts homologues colleagues peers numbers");
const isFill = oneOf("new newly appointed visiting defense defence foreign ministerial military");
const isFrom = oneOf("from of");
/** Words between the article and a role: "the visiting senior official". */
export const isAdjective = oneOf("top senior visiting chief high ranking military distinguished foreign political");
const isTheVisiting = oneOf("the visiting");
const isVisiting = oneOf("visiting");
const isGeneral = oneOf("general");
const isRank = oneOf("general admiral colonel marshal commodore brigadier");
const isDone = oneOf("said told met spoke saw was also then has had who");

/** `his Georgian counterpart Giorgi Lomidze`, `his counterparts from Indonesia, Laos and Singapore`, `her Omani colleague`. */
export function readCounterpart(doc: Doc, at: number): PartyDraft | null {
  if (!(doc.begins(at, LOCAL) || isCounterpart(doc, at) || isColleague(doc, at) || isOpposite(doc, at) || isFill(doc, at))) return null;
  const before = readCountries(doc, at);
  let i = before.last;
  if (i > at && hyphen(doc, i)) return null;
  while (isFill(doc, i) && i < before.last + 3) i++;
  const opposite = isOpposite(doc, i) && isNumber(doc, i + 1);
  // "colleague" and "peer" only as "his", or of a country: "the colleague" may be anybody.
  const colleague = isColleague(doc, i) && (doc.hasClass(at - 1, POSSESSIVES) || i > at || doc.mark(at - 1) === 0x27);
  if (!(isCounterpart(doc, i) || opposite || colleague)) return null;
  if (opposite) i++;
  const party = draftParty(at);
  party.counterpart = true;
  party.kind = "role";
  party.noun = "counterpart";
  party.plural = isPlural(doc, i);
  party.country = before.codes[0] ?? null;
  if (before.codes.length > 1) party.countries = before.codes;
  i++;
  if (isFrom(doc, i)) {
    const first = afterSeveral(doc, i + 1);
    const from = readCountries(doc, doc.hasClass(first, ARTICLE) ? first + 1 : first);
    if (from.codes.length > 0) {
      i = from.last;
      party.countries = from.codes;
      if (from.codes.length === 1) party.country ??= from.codes[0] as string;
    }
  }
  party.last = i;
  if (!party.plural) nameCounterpart(doc, party);
  return party;
}

function nameCounterpart(doc: Doc, party: PartyDraft): void {
  const i = party.last;
  const j = doc.isMark(i, ",") ? i + 1 : i;
  if (doc.is(i, PARAGRAPH) || doc.is(j, PARAGRAPH)) return;
  // "his Saudi counterpart, H.H. Prince X"
  const styled = readTitles(doc, j).last;
  const office =
    (mayOpenOffice(doc, j) ? readOffice(doc, j) : null) ?? (styled > j && mayOpenOffice(doc, styled) ? readOffice(doc, styled) : null);
  // "with his Omani counterpart, Kenyan Foreign Minister X said": another man
  if (office?.country && party.country !== null && office.country !== party.country) return;
  const from = office && !office.plural ? office.last : j;
  let titles = readTitles(doc, from);
  let name = readName(doc, titles.last, true);
  // "her counterpart, Chief of the Karvan Navy, Rear Admiral X"
  if (name < 0 && from > j && doc.isMark(from, ",")) {
    const behind = readTitles(doc, from + 1);
    if (behind.last > from + 1) {
      titles = behind;
      name = readName(doc, behind.last, true);
    }
  }
  if (
    name < 0 ||
    !(
      j === i ||
      titles.last > from ||
      from > j ||
      // "his counterpart, Sugiman, left"
      (name - titles.last === 1 && doc.word[titles.last] === 0 && CLOSING.has(doc.mark(name))) ||
      (name - titles.last > 1 && (CLOSING.has(doc.mark(name)) || isOfLand(doc, name) || closesAside(doc, name)))
    )
  )
    return;
  party.kind = "person";
  party.sure = true;
  party.rank = titles.rank;
  party.nameFirst = titles.last;
  party.nameLast = name;
  party.last = name;
  // "his counterpart, Prince X": a prince by birth, by office what the other is
  const held = office && from > j && !isCrown(office) ? [office] : [];
  party.offices = held;
  if (party.countries.length === 0) party.country ??= held[0]?.country ?? null;
  party.organisation ??= held[0]?.organisation ?? null;
  finishNamed(doc, party, held);
}

/** "his counterpart, X of Chad," */
function isOfLand(doc: Doc, at: number): boolean {
  const land = isFrom(doc, at) || doc.lower(at) === "of" ? readCountry(doc, at + 1) : null;
  return land !== null && !land.adjective && CLOSING.has(doc.mark(land.last));
}

const isCrown = ({ head }: OfficePhrase): boolean => head === "prince" || head === "princess";

/** ", Mario Cruz" + "in the palace", "on Monday", "and signed": time or place behind, or a further verb of the subject before. */
const closesAside = (doc: Doc, at: number): boolean =>
  /^(?:in|at|on|during|for|today|yesterday|here|who|while|after|before|last|this)$/.test(doc.lower(at)) ||
  doc.begins(at, WEEKDAYS) ||
  (doc.lower(at) === "and" && doc.begins(at + 1, VERBS) && !doc.is(at + 1, CAPITAL));

// , . ( ) ; : – —
const CLOSING: ReadonlySet<number> = new Set([0x2c, 0x2e, 0x28, 0x29, 0x3b, 0x3a, 0x2013, 0x2014]);

/** `the Georgian side`, `the guest`, `the two ministers`: points at somebody told of elsewhere. */
export function readRole(doc: Doc, at: number): PartyDraft | null {
  const style = readStyle(doc, at);
  if (style) return style;
  const country = readCountry(doc, at);
  const i = country ? country.last : at;
  if (country && hyphen(doc, country.last)) return null;
  let j = i;
  while (j < i + 2 && !doc.hasClass(j, PERSON_NOUN) && isAdjective(doc, j)) j++;
  // "The Norwegian visited"
  if (country?.adjective && doc.hasClass(at - 1, ARTICLE) && isCitizen(doc, country.last - 1) && acts(doc, country.last)) {
    const party = draftParty(at);
    party.kind = "role";
    party.noun = "national";
    party.country = country.code;
    party.last = country.last;
    return party;
  }
  if (!doc.hasClass(j, PERSON_NOUN) || doc.is(j, CAPITAL)) return null;
  if (isRank(doc, j) && !country && !isTheVisiting(doc, j - 1)) return null;
  // "the general public"
  if (isGeneral(doc, j) && !country && !isVisiting(doc, j - 1) && !acts(doc, j + 1)) return null;
  const noun = wordAt(doc, j);
  const party = draftParty(at);
  party.kind = "role";
  party.noun = noun.replace(/s$/, "");
  party.plural = noun.endsWith("s");
  party.country = country?.code ?? null;
  party.last = j + 1;
  return party;
}

/** "Norwegian", "Iraqi": one person, where "the British" are many. */
const isCitizen = (doc: Doc, at: number): boolean => /(?:an|i)$/.test(wordAt(doc, at));

/** "said", "stressed": a verb in the past, or what stands before one. */
const acts = (doc: Doc, at: number): boolean => isDone(doc, at) || wordAt(doc, at).endsWith("ed");
