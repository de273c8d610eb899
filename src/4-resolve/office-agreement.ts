import { fold } from "../0-ground/fold.ts";
import type { OfficePhrase, OfficeType } from "../3-recognise/parties/offices.ts";

/** The last word of an office that tells what it is: `minister`, `president`, `chief`. */
const noun = (text: string): string => {
  const head = fold(text).split(/ of | for | to /)[0] as string;
  const words = head.split(" ");
  return (words[words.length - 1] as string).replace(/s$/, "");
};

const wholeWords = new Map<string, RegExp>();

/** Finds a word; what is no letter in it stands for any character. */
function wholeWord(word: string): RegExp {
  let found = wholeWords.get(word);
  if (found === undefined) {
    found = new RegExp(`\\b${word.replace(/[^a-z]/g, ".")}\\b`);
    if (wholeWords.size < 1000) wholeWords.set(word, found);
  }
  return found;
}

/** What the words of an office tell, read once for each wording. */
interface Wording {
  readonly folded: string;
  readonly noun: string;
  readonly leader: boolean;
  readonly defence: boolean;
  readonly diplomat: boolean;
  readonly cabinet: boolean;
  readonly deputy: boolean;
  /** Stems of the words that tell one office from another of its type: `naval`, `energ`, `vietn`. */
  readonly fields: readonly string[];
}

/** The same offices are told of in article after article. */
const wordings = new Map<string, Wording>();
const KEPT = 5000;

function wordingOf(text: string): Wording {
  let wording = wordings.get(text);
  if (wording === undefined) {
    const folded = fold(text);
    wording = {
      folded,
      noun: noun(text),
      leader: /\b(leader|strongman)$/.test(folded),
      defence: /defen[cs]e (chief|head|boss)$/.test(folded),
      // "Senior diplomats of Kenya and Mali" may be anybody.
      diplomat: /diplomat$/.test(folded) && !/senior|veteran|career/.test(folded),
      cabinet: /^cabinet member$/.test(folded),
      deputy: /deputy|vice|assistant|undersecretary|under /.test(folded),
      fields: /^[A-Z.]{2,6}$/.test(text) ? [] : fieldsOf(folded),
    };
    if (wordings.size === KEPT) wordings.clear();
    wordings.set(text, wording);
  }
  return wording;
}

const GENERAL: ReadonlySet<string> = new Set(
  "minister ministers ministry secretary chief chiefs head director general commander commandant chairman chairwoman chairperson chair president speaker member envoy representative ambassador ambassadors adviser advisor spokesperson spokesman spokeswoman officer official governor leader manager executive special senior first second third principal high acting new former deputy vice assistant affairs state federal national union royal staff force forces service department committee council commission agency office parliament assembly extraordinary plenipotentiary commissioner prime cabinet government country republic republics".split(
    " ",
  ),
);

const fieldsOf = (folded: string): readonly string[] =>
  folded
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2 && !GENERAL.has(word) && !/^(the|and|for|its|his|her)$/.test(word))
    .map((word) => (/^nav[ya]/.test(word) ? "naval" : word.slice(0, 5)));

// One man in a country holds these; of the other types there are many.
const SOLE: ReadonlySet<OfficeType> = new Set<OfficeType>([
  "head_of_state",
  "head_of_government",
  "foreign_minister",
  "defence_minister",
  "chief_of_defence",
]);

/** True where a mention of an office (`the minister`) may mean a holder of another wording (`Minister of Defence`). */
export function officesAgree(mentioned: OfficePhrase, held: OfficePhrase): boolean {
  // "the Special Envoy": of the organisation whose envoy the text named
  if (
    mentioned.head === held.head &&
    mentioned.type === "senior_official" &&
    held.type === "org_official" &&
    mentioned.organisation === null
  )
    return wordingOf(mentioned.text).fields.length === 0;
  // "the COAS", whom the text called army chief: by the words that it stands for
  if (/^[A-Z]{3,6}$/.test(mentioned.text) && mentioned.head.includes(" "))
    return officesAgree({ ...mentioned, text: mentioned.head }, held);
  if (mentioned.type === held.type) {
    if (SOLE.has(held.type)) return sameTitle(mentioned, held);
    if (headSame(mentioned, held) && sharesFields(mentioned, held)) return true;
    if (!(mentioned.weak || held.weak)) return wordsAgree(mentioned, held);
  }
  // "the Azerbaijani leader", "the defence chief"
  const told = wordingOf(mentioned.text);
  if (told.leader) return held.type === "head_of_state" || held.type === "head_of_government";
  if (told.defence) return held.type === "defence_minister" || held.type === "chief_of_defence";
  // "the top nuclear envoy": the Special Representative for Peace Affairs
  if (/^(envoy|negotiator)$/.test(told.noun) && held.type === mentioned.type && ERRAND.test(wordingOf(held.text).folded)) return true;
  if (told.diplomat) return held.type === "foreign_minister";
  if (told.cabinet) return /_minister$/.test(held.type) && held.type !== "deputy_minister";
  // "the envoys of Chad and Mali", whom the text calls ambassadors elsewhere
  if (held.type === "ambassador" ? told.noun === "envoy" : mentioned.type === "ambassador" && wordingOf(held.text).folded === "envoy")
    return true;
  if (mentioned.weak) {
    const wanted = told.noun;
    if (apart(told.fields, wordingOf(held.text).fields)) return false;
    let holds = `${wordingOf(held.text).folded} ${wordingOf(held.head).folded}`;
    if (/minister$|secretary$/.test(wanted) && /deputy|vice/.test(holds) !== told.deputy) return false;
    if (/^president/.test(wanted) && /vice/.test(holds)) return false;
    // "the minister" is no prime minister
    if (wanted === "minister") holds = holds.replace(/prime minister/g, "premier");
    return wholeWord(wanted).test(holds);
  }
  return mentioned.type === held.type && wordsAgree(mentioned, held);
}

const ERRAND = /\b(?:special (?:representative|envoy)|envoy|negotiator|emissary)\b/;

/** Words for whoever heads a body, and the titles under which he may: "the agency's chief", "the Security Council chief". */
const HEAD: ReadonlySet<string> = new Set(["head", "chief", "boss"]);
const HEADING: ReadonlySet<string> = new Set(
  "head chief boss director director-general secretary secretary-general general chairman chairwoman chairperson president commissioner governor commander".split(
    " ",
  ),
);

/** "Chief" and "Director", "Head" and "Secretary-General": of one body they are one office. */
export function headSame(mentioned: OfficePhrase, held: OfficePhrase): boolean {
  const told = wordingOf(mentioned.text);
  const has = wordingOf(held.text);
  return HEAD.has(told.noun) && HEADING.has(has.noun) && told.deputy === has.deputy;
}

/** Every field that the mention tells is the holder's: "security chief" and "Secretary of the Security Council". */
function sharesFields(mentioned: OfficePhrase, held: OfficePhrase): boolean {
  const { fields } = wordingOf(mentioned.text);
  return fields.length > 0 && fields.every((field) => wordingOf(held.text).fields.includes(field));
}

/** Both tell a field, and none in common: the head of a bank is not the head of protocol. */
const apart = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 && other.length > 0 && !one.some((field) => other.includes(field));

/** A foreign secretary is no foreign minister, but where one country is told for both. */
function sameTitle(a: OfficePhrase, b: OfficePhrase): boolean {
  const secretary = /secretary/;
  const [one, other] = [crownOf(a), crownOf(b)];
  if (one !== null && other !== null && one !== other) return false;
  return (
    secretary.test(wordingOf(a.text).folded) === secretary.test(wordingOf(b.text).folded) || (a.country !== null && a.country === b.country)
  );
}

/** The title of a head of state or government that others do not bear: the king is no emir. */
function crownOf(office: OfficePhrase): string | null {
  if (office.type !== "head_of_state" && office.type !== "head_of_government") return null;
  const title = /\b(king|queen|emir|amir|sultan|emperor|empress|pope|pontiff|holy father|president|chancellor|grand duke)\b/.exec(
    wordingOf(office.text).folded,
  )?.[1];
  return title === undefined ? null : (SAME_CROWN.get(title) ?? title);
}

const SAME_CROWN: ReadonlyMap<string, string> = new Map([
  ["amir", "emir"],
  ["pontiff", "pope"],
  ["holy father", "pope"],
]);

const PRESIDING: ReadonlySet<string> = new Set(["speaker", "chairman", "president", "chairwoman", "chairperson"]);

/** Offices of which there are many: the navy's chief is not the army's, the energy minister not that of trade. */
function wordsAgree(mentioned: OfficePhrase, held: OfficePhrase): boolean {
  const told = wordingOf(mentioned.text);
  const has = wordingOf(held.text);
  if (told.deputy !== has.deputy) return false;
  const nouns =
    mentioned.head === held.head ||
    told.noun === has.noun ||
    wholeWord(told.noun).test(has.folded) ||
    (held.type === "legislator" && PRESIDING.has(told.noun) && PRESIDING.has(has.noun));
  if (!nouns) return false;
  // Synonyms of one row: "COAS", "army chief"
  if (mentioned.head === held.head && held.head.includes(" ") && told.fields.length + has.fields.length < 4) return true;
  return told.fields.length === 0 || has.fields.length === 0 || told.fields.every((field) => has.fields.includes(field));
}

/** True where "the minister" may mean a man of whom only the kind of office is known. */
export function typeFits(office: OfficePhrase, type: OfficeType): boolean {
  if (office.type === type) return true;
  if (!office.weak) return false;
  const wanted = wordingOf(office.text).noun;
  if (wanted === "minister" || wanted === "secretary") return type.endsWith("_minister") && type !== "deputy_minister";
  if (wanted === "president" || wanted === "leader") return type === "head_of_state";
  return false;
}
