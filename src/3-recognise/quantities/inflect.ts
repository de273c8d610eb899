// Base form to past participle, where it is not made with "ed".
const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  "bear borne|beat beaten|begin begun|bid bid|bind bound|bite bitten|blow blown|break broken|bring brought|build built|buy bought|catch caught|choose chosen|come come|cost cost|cut cut|deal dealt|draw drawn|drive driven|eat eaten|fall fallen|feed fed|feel felt|fight fought|find found|fly flown|foresee foreseen|forget forgotten|forgive forgiven|forgo forgone|freeze frozen|get got|give given|go gone|grow grown|have had|hear heard|hit hit|hold held|keep kept|know known|lay laid|lead led|leave left|lend lent|let let|lose lost|make made|mean meant|meet met|oversee overseen|overtake overtaken|pay paid|put put|read read|rebuild rebuilt|repay repaid|resell resold|rewrite rewritten|ride ridden|rise risen|run run|see seen|seek sought|sell sold|send sent|set set|shake shaken|shoot shot|show shown|shrink shrunk|shut shut|speak spoken|spend spent|split split|spread spread|stand stood|steal stolen|stick stuck|strike struck|swear sworn|sweep swept|take taken|teach taught|tear torn|tell told|think thought|throw thrown|undergo undergone|undertake undertaken|uphold upheld|wear worn|win won|withdraw withdrawn|withhold withheld|write written"
    .split("|")
    .map((pair) => pair.split(" ") as [string, string]),
);
// Simple past to past participle, where the two differ.
const PASTS: Readonly<Record<string, string>> = Object.fromEntries(
  "began begun|bore borne|broke broken|chose chosen|came come|drew drawn|drove driven|ate eaten|fell fallen|flew flown|gave given|went gone|grew grown|knew known|oversaw overseen|rose risen|ran run|saw seen|spoke spoken|stole stolen|took taken|threw thrown|underwent undergone|undertook undertaken|withdrew withdrawn|wrote written|sank sunk|wore worn|tore torn|froze frozen|forgave forgiven|forwent forgone|foresaw foreseen|overtook overtaken|rode ridden|blew blown|bit bitten|shook shaken|showed shown|shrank shrunk|swore sworn|rewrote rewritten"
    .split("|")
    .map((pair) => pair.split(" ") as [string, string]),
);

const PARTICIPLES: ReadonlySet<string> = new Set(Object.values(IRREGULAR));

const isVowel = (letter: string | undefined): boolean => letter !== undefined && "aeiou".includes(letter);
// One syllable, consonant, vowel, consonant: the last is doubled ("ship", "plan").
const doubles = (base: string): boolean =>
  /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base) ||
  /^(transfer|admit|commit|permit|refer|occur|submit|equip|control|expel|prefer|patrol|enrol|compel|propel)$/.test(base);

/** The base of a third person: `carries`, `passes`, `adds`. */
const baseOf = (verb: string): string => {
  if (/ies$/.test(verb) && verb.length > 4) return `${verb.slice(0, -3)}y`;
  if (/(ss|sh|ch|x|z|go|do)es$/.test(verb)) return verb.slice(0, -2);
  return /[^su]s$/.test(verb) ? verb.slice(0, -1) : verb;
};

/** The base of a present participle, as far as spelling tells: `recording`, `using`, `shipping`. */
const baseOfGerund = (verb: string): string => {
  const stem = verb.slice(0, -3);
  if (/([^aeiouls])\1$/.test(stem)) return stem.slice(0, -1);
  return /[^aeiou][aeiou](k|v|z|c|t|d|s|u|g|r)$|(rv|lv|rg|ng|dg|rc|nc|bl|pl|gl|tl|dl|at|iv|iz|is|uc|ud)$/.test(stem) &&
    !/(en|er|or|it|et|eas|eat|ead|ou[a-z])$/.test(stem) &&
    !/(ing|ung|ang)$/.test(stem)
    ? `${stem}e`
    : stem;
};

/** What was done to an object, of a verb in any form: `send`, `sends`, `sent`, `sending` give `sent`. */
export function participleOf(verb: string): string {
  const lower = verb.toLowerCase();
  if (PASTS[lower] !== undefined) return PASTS[lower];
  if (/ed$/.test(lower) && (lower.length > 4 || lower === "used" || lower === "owed" || lower === "tied" || lower === "died")) return verb;
  const base = /ing$/.test(lower) && lower.length > 5 ? baseOfGerund(lower) : baseOf(lower);
  const known = IRREGULAR[base] ?? IRREGULAR[`${base}e`];
  if (known !== undefined) return known;
  if (PARTICIPLES.has(lower)) return verb;
  if (/e$/.test(base)) return `${base}d`;
  if (/y$/.test(base) && !isVowel(base.at(-2))) return `${base.slice(0, -1)}ied`;
  return doubles(base) ? `${base}${base.at(-1)}ed` : `${base}ed`;
}

/** What a subject does, of a verb in the present: `operate`, `passes` give `operating`, `passing`. */
export function gerundOf(verb: string): string {
  if (/[a-z]{3}ing$/.test(verb)) return verb;
  const base = baseOf(verb.toLowerCase());
  if (/ie$/.test(base)) return `${base.slice(0, -2)}ying`;
  if (/[^eyo]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  return doubles(base) ? `${base}${base.at(-1)}ing` : `${base}ing`;
}
