import { fold } from "../0-ground/fold.ts";
import type { OfficePhrase, OfficeType } from "../3-recognise/parties/offices.ts";
import type { PartyPhrase } from "../3-recognise/parties/parties.ts";
import type { Entity } from "./entities.ts";
import { officesAgree } from "./office-agreement.ts";

function tokensOf(name: string): readonly string[] {
  return (
    name
      .split(/[\s.,\-‑]+/)
      // "'Akau" is "Akau" where the mark is left out or no letter.
      .map((token) => fold(token).replaceAll("'", ""))
      .filter((token) => token !== "")
  );
}

/** The folded tokens of an article's names, each cut up once. */
const known = new Map<string, readonly string[]>();

/** Before another article. */
export const forgetNames = (): void => known.clear();

export function nameTokens(name: string): readonly string[] {
  let tokens = known.get(name);
  if (tokens === undefined) {
    tokens = tokensOf(name);
    known.set(name, tokens);
  }
  return tokens;
}

const initialOf = (a: string, b: string): boolean => (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

/** True where every token of `short` stands in `full` in the same order; a single letter stands for its word. */
export function namesAgree(short: readonly string[], full: readonly string[]): boolean {
  let at = 0;
  let words = 0;
  for (const token of short) {
    // The word itself before its initial: "Althagafi" in "A. Abid Althagafi".
    const exact = full.indexOf(token, at);
    if (exact >= 0) {
      if (token.length > 1) words++;
      at = exact + 1;
      continue;
    }
    while (at < full.length && !initialOf(token, full[at] as string)) at++;
    if (at === full.length) return false;
    at++;
  }
  return words > 0;
}

/** "Ivo Kranz", "Kranz Ivo": the same two or three words, the family name first. */
export const isTurned = (tokens: readonly string[], entity: Entity): boolean =>
  tokens.length > 1 &&
  tokens.length < 4 &&
  tokens.length === entity.tokens.length &&
  tokens[0] === entity.tokens.at(-1) &&
  tokens.every((token) => token.length > 1 && entity.tokens.includes(token));

/** "Dorjiin Bataa" and "Bataa Dorj", "Bataa Dorj" and "Dorjiin Bataa": a father's name in the genitive before the own, or bare behind it. */
export const isOfFather = ([first, second, ...more]: readonly string[], { tokens: [a, b, ...others] }: Entity): boolean =>
  more.length === 0 &&
  others.length === 0 &&
  first !== undefined &&
  second !== undefined &&
  a !== undefined &&
  b !== undefined &&
  ((second === a && (isGenitive(first, b) || isInitial(first, b))) || (first === b && (isGenitive(a, second) || isInitial(a, second))));
/** "D.Bataa" and "Bataa Dorj" */
const isInitial = (letter: string, name: string): boolean => letter.length === 1 && name[0] === letter;
const isGenitive = (form: string, name: string): boolean =>
  name.length > 2 && form.startsWith(name) && /^(?:g?i{0,2}n|yn)$/.test(form.slice(name.length));

/** Names are looked up by their words; of very common ones the latest holders are enough. */
export function sharing(byToken: ReadonlyMap<string, readonly Entity[]>, tokens: readonly string[]): readonly Entity[] {
  const found = new Set<Entity>();
  for (const token of tokens) if (token.length > 1) for (const entity of (byToken.get(token) ?? []).slice(-64)) found.add(entity);
  return [...found];
}

export function share(byToken: Map<string, Entity[]>, entity: Entity): void {
  for (const token of [...entity.tokens, ...entity.aliases]) {
    const holders = byToken.get(token);
    if (holders === undefined) byToken.set(token, [entity]);
    else if (!holders.includes(entity, -64)) holders.push(entity);
  }
}

/** Of two countries: with one name they are two men. */
export const clash = (phrase: PartyPhrase, entity: Entity): boolean =>
  phrase.country !== null && entity.country !== null && phrase.country !== entity.country;

export const isCalled = (tokens: readonly string[], entity: Entity): boolean =>
  tokens.length === 2 && /^(sheikh|shaikh|sheikha|sayyid|imam)$/.test(tokens[0] as string) && entity.tokens.includes(tokens[1] as string);

export const SOLE: ReadonlySet<OfficeType> = new Set<OfficeType>([
  "head_of_state",
  "head_of_government",
  "foreign_minister",
  "defence_minister",
]);

export const isSoleHolder = (phrase: PartyPhrase, tokens: readonly string[], entity: Entity): boolean =>
  tokens.length > 1 &&
  entity.tokens[entity.tokens.length - 1] === tokens[tokens.length - 1] &&
  entity.tokens[0]?.[0] === tokens[0]?.[0] &&
  phrase.offices.some((office) => SOLE.has(office.type) && entity.offices.some((held) => held.type === office.type));

/** "Chairman of the Khural Gombozhavin A", then "Gombojavyn A, chairman of the Khural": one office in the same words, given names that begin alike. */
export const isSpeltAnew = (phrase: PartyPhrase, tokens: readonly string[], entity: Entity): boolean =>
  tokens.length > 1 &&
  entity.tokens.length === tokens.length &&
  entity.tokens[entity.tokens.length - 1] === tokens[tokens.length - 1] &&
  (tokens[0] as string).length > 5 &&
  (entity.tokens[0] as string).slice(0, 4) === (tokens[0] as string).slice(0, 4) &&
  phrase.offices.some((office) => !office.weak && entity.offices.some((held) => bare(held.text) === bare(office.text)));
const bare = (text: string): string => fold(text).replace(/\bthe /g, "");

/** A surname that differs by one letter from that of somebody of the same office or country, the given names alike where both are told. */
export function isMisspelt(phrase: PartyPhrase, tokens: readonly string[], entity: Entity): boolean {
  const surname = tokens[tokens.length - 1] as string;
  const other = entity.tokens[entity.tokens.length - 1] ?? "";
  const full = tokens.length > 1 && entity.tokens.length > 1;
  // "Tony Abel" and "Tony Abell": the given name told twice speaks for one man, though the surname is short.
  const least = full && (tokens[0] as string).length > 2 ? 4 : 6;
  if (Math.min(surname.length, other.length) < least || surname[0] !== other[0] || !differByOne(surname, other)) return false;
  if (full && tokens[0] !== entity.tokens[0]) return false;
  // "Lt Gen Amos Ndolop", then "Lt. Gen. Amos Ndolo"
  if (full && phrase.rank !== null && entity.rank !== null && rankWords(phrase.rank) === rankWords(entity.rank)) return true;
  return (
    (phrase.country !== null && phrase.country === entity.country) ||
    phrase.offices.some((office) => entity.offices.some((held) => officesAgree(office, held)))
  );
}

const rankWords = (rank: string): string =>
  fold(rank)
    .replace(/[^a-z]+/g, " ")
    .trim();

/** One letter more, one less or another one; or two that have changed places. */
function differByOne(a: string, b: string): boolean {
  if (a.length === b.length && a.length > 6) {
    const apart = [...a].flatMap((letter, i) => (letter === b[i] ? [] : [i]));
    const [i, j, ...others] = apart;
    if (i !== undefined && j !== undefined && others.length === 0 && a[i] === b[j] && a[j] === b[i]) return true;
  }
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

/** The one who is named far more often than the others: relatives are told apart by their full names. */
export function oftenest(candidates: readonly Entity[], count: (entity: Entity) => number): Entity | null {
  const [first, second] = [...candidates].sort((a, b) => count(b) - count(a));
  return first && second && count(first) >= 2 * count(second) ? first : null;
}

export function narrow(phrase: PartyPhrase, candidates: readonly Entity[]): Entity | null {
  const tokens = nameTokens(phrase.name as string);
  const exact = candidates.filter(
    (entity) => entity.tokens.length === tokens.length && entity.tokens.every((token, i) => token === tokens[i]),
  );
  if (exact.length === 1) return exact[0] as Entity;
  const officed = candidates.filter(
    (entity) => phrase.offices.length > 0 && entity.offices.some((office) => officesAgree(phrase.offices[0] as OfficePhrase, office)),
  );
  if (officed.length === 1) return officed[0] as Entity;
  // A surname stands last; "Nguyen" alone is no surname of one man.
  const last = candidates.filter((entity) => surnameOf(entity.tokens) === surnameOf(tokens));
  if (last.length === 1) return last[0] as Entity;
  // "President A. Dara Jr., son of the former president A. Dara Sr.": the one in office
  if (last.length > 1 && last.some((entity) => GENERATION.test(entity.tokens.at(-1) as string))) {
    const serving = last.filter(({ offices }) => offices.some(({ former }) => !former));
    if (serving.length === 1) return serving[0] as Entity;
  }
  const sure = candidates.filter((entity) => entity.sure);
  return sure.length === 1 ? (sure[0] as Entity) : null;
}

const GENERATION = /^(?:jr|sr|i{1,3}|iv)$/;
const surnameOf = (tokens: readonly string[]): string | undefined =>
  tokens.length > 1 && GENERATION.test(tokens.at(-1) as string) ? tokens.at(-2) : tokens.at(-1);

/** "Pavel Orlovich Anna Lissina/TASS" once, "Pavel Orlovich" often: the long form took in a neighbour. */
export function trimName(entity: Entity, phrases: readonly PartyPhrase[]): void {
  const counts = new Map<string, { name: string; tokens: readonly string[]; count: number }>();
  for (const phrase of phrases) {
    const tokens = nameTokens(phrase.name as string);
    const key = tokens.join(" ");
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { name: phrase.name as string, tokens, count: 1 });
  }
  if ((counts.get(entity.tokens.join(" "))?.count ?? 2) > 1) return;
  // "Minister Nurul Aini binti Omar ... Nurul Aini": told in full with the title
  if (phrases.some(({ name, offices, rank }) => name === entity.name && (offices.length > 0 || rank !== null))) return;
  for (const { name, tokens, count } of counts.values()) {
    if (
      count < 2 ||
      tokens.length < 2 ||
      tokens.length > entity.tokens.length - 2 ||
      !tokens.every((token, i) => token === entity.tokens[i])
    )
      continue;
    entity.name = name;
    entity.tokens = tokens;
    return;
  }
}

/** "Felipe Nyoni" and "Filipe Nyoni" are one: the spelling whose words the text has more often, else the first. */
export function spell(entity: Entity, phrases: readonly PartyPhrase[]): void {
  const counts = new Map<string, number>();
  for (const { name } of phrases) for (const word of nameTokens(name as string)) counts.set(word, (counts.get(word) ?? 0) + 1);
  let [best, most, first] = [entity.tokens, 0, Number.POSITIVE_INFINITY];
  let spelling = entity.name;
  for (const phrase of phrases) {
    const tokens = nameTokens(phrase.name as string);
    if ((entity.sure && !phrase.sure && !phrase.counterpart) || !isVariant(tokens, entity.tokens)) continue;
    const count = tokens.reduce((sum, word) => sum + (counts.get(word) as number), 0);
    if (count < most || (count === most && phrase.first > first)) continue;
    [best, most, first] = [tokens, count, phrase.first];
    spelling = phrase.name as string;
  }
  if (best.join(" ") === entity.tokens.join(" ")) return;
  entity.name = spelling;
  entity.tokens = best;
}

/** The same words but for a letter or two. */
const isVariant = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length &&
  a.every((word, i) => {
    const other = b[i] as string;
    return word === other || (Math.min(word.length, other.length) > 3 && word[0] === other[0] && Math.abs(word.length - other.length) <= 2);
  });

export function learn(entity: Entity, phrase: PartyPhrase, tokens: readonly string[]): void {
  const longer =
    tokens.length > entity.tokens.length ||
    (tokens.length === entity.tokens.length && tokens.join("").length > entity.tokens.join("").length);
  // "Minister Raza Khan Mirani" first, "Mahmud Raza Khan Mirani" then; before two words a title stands more often.
  const before = tokens.length - entity.tokens.length;
  // "President Ndolo" first and "Karvan's Amos Ndolo" then, "FM Zainal" and "Zainal bin Omar": one of the names, wherever it stands
  const isSurname = entity.tokens.length === 1 && tokens.includes(entity.tokens[0] as string);
  const isFuller =
    isSurname || (before === 1 && entity.tokens.length > 2 && entity.tokens.every((token, i) => token === tokens[before + i]));
  // "Ahmed Nasr" first and "Sheikh Nasr" then: a title in place of a name
  const entitled = tokens.length === 2 && /^(?:sheikha?|shaikha?|sayyid|sayyida|imam)$/.test(tokens[0] as string);
  if (longer && !(entitled && entity.tokens.length === 2) && (phrase.sure || !entity.sure || isFuller)) {
    entity.name = phrase.name as string;
    entity.tokens = tokens;
  }
  if (phrase.alias !== null) entity.aliases.push(fold(phrase.alias));
  // Of the mention that gives the fullest name.
  entity.rank = tokens.length < entity.tokens.length ? (entity.rank ?? phrase.rank) : fuller(entity.rank, phrase.rank);
  for (const office of phrase.offices) if (!entity.offices.some((held) => sameOffice(held, office))) entity.offices.push(office);
  entity.country ??= phrase.country;
  entity.organisation ??= phrase.organisation;
  entity.leads ||= phrase.leads;
  entity.visiting ||= phrase.visiting;
  entity.sure ||= phrase.sure;
}

/** The same words: told again they add nothing. */
const sameOffice = (a: OfficePhrase, b: OfficePhrase): boolean =>
  a.text === b.text && a.type === b.type && a.head === b.head && a.weak === b.weak && a.former === b.former;

const fuller = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || b.length <= a.length ? a : b);
