import { alone, type Swap, type Told } from "./swap.ts";

/** Words that may stand between somebody and what he does without a change of what is told. */
export const ASIDES: Readonly<Record<string, readonly string[]>> = {
  "aside/company": [
    "who is accompanied by senior aides",
    "accompanied by a large retinue",
    "together with a group of advisers",
    "in the presence of senior officials",
    "flanked by his advisers",
    "along with several aides",
  ],
  "aside/source": [
    "according to a statement",
    "it was reported",
    "as the press service put it",
    "the statement said",
    "officials said",
    "local media reported",
  ],
  "aside/purpose": [
    "as part of efforts to strengthen ties",
    "in a bid to deepen cooperation",
    "with a view to closer cooperation",
    "in the framework of existing agreements",
    "for the first time since taking office",
    "at the invitation of the other side",
  ],
  "aside/person": [
    "who took office after a long career in public service",
    "whose career has spanned the civil service, the university and the press",
    "a lawyer by training",
    "who is seen as a moderate in a government that has often been criticised for its hard line",
    "himself a former teacher",
    "known for his frankness",
  ],
  "aside/manner": [
    "smiling broadly",
    "visibly pleased",
    "in a warm and friendly atmosphere",
    "despite a tight schedule",
    "as agreed beforehand",
    "meanwhile",
  ],
};

const VERBS =
  "met|meets|received|receives|hosted|held|holds|had (?:a|an|talks)|paid|called on|sat down|was received|was hosted|was welcomed|will meet|will hold|will receive|is to meet|is scheduled|is expected|is due|spoke|discussed|welcomed";
const DAY = "(?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day |today |yesterday |also |later |then )?";

/** "X met Y" becomes "X, aside, met Y". */
export const asideBeforeVerb =
  (asides: readonly string[]): Swap =>
  (told, draw) => {
    const aside = draw.one(asides);
    if (namesOf(told).length === 0) return undefined;
    const pattern = new RegExp(`(${namesOf(told).map(pieceOf).join("|")}),? (?=${DAY}(?:${VERBS})(?![\\p{L}]))`, "gu");
    return changed(told, aside, told.text.replace(pattern, `$1, ${aside}, `));
  };

/** "met Y in Z" becomes "met Y, aside, in Z". */
export const asideBehindObject =
  (asides: readonly string[]): Swap =>
  (told, draw) => {
    const aside = draw.one(asides);
    const names = namesOf(told).map(pieceOf).join("|");
    if (names === "") return undefined;
    const pattern = new RegExp(
      `((?:met|received|hosted|talks|meeting|called on|call on|received by)(?: [^.,;:\\n]{0,80})? (?:${names})),? (?=(?:in|at|on) )`,
      "gu",
    );
    return changed(told, aside, told.text.replace(pattern, `$1, ${aside}, `));
  };

/** Sentences that tell of no encounter and no journey. */
export const ADDITIONS: Readonly<Record<string, readonly string[]>> = {
  "added/ceremony": [
    "A guard of honour was drawn up and the national anthems were played.",
    "The guests laid wreaths at the monument to the fallen soldiers.",
    "An exchange of gifts rounded off the programme.",
    "The ceremony was attended by veterans, pupils and members of the public.",
    "The welcoming ceremony was broadcast live on state television.",
    "Documents on cooperation in culture were signed at the end of the day.",
  ],
  "added/biography": [
    "He studied law and later taught at the national university.",
    "Before entering politics he worked as an engineer in a cement factory.",
    "He is fluent in French and has written books on the history of diplomacy.",
    "Her predecessor resigned after a dispute over the budget.",
    "A career diplomat, he joined the foreign service after his studies.",
    "He is married and has a grown-up daughter.",
  ],
  "added/background": [
    "The two countries have maintained friendly ties since independence.",
    "Such meetings are held regularly, alternately in the two capitals.",
    "Regular meetings between the two countries help to keep up the pace of cooperation.",
    "Visits at the highest level have become a tradition between the two countries.",
    "Political dialogue between the two states rests on mutual respect.",
    "Observers have long called for talks between the two sides on fishing rights.",
    "High-level visits have given a new impetus to bilateral relations.",
    "An invitation to pay a return visit at a convenient time was accepted with gratitude.",
  ],
  "added/quotation": [
    '"Our peoples are bound by friendship, and we intend to keep it so," the statement said.',
    '"We meet often, and we always find a common language," he said.',
    '"There is no alternative to dialogue," he added.',
    "Both sides stressed the importance of keeping up the dialogue at all levels.",
    "The sides agreed to continue consultations.",
    "The meeting was held in a warm and friendly atmosphere.",
    "At the end of the meeting the sides exchanged gifts.",
    "During the talks, particular attention was paid to the training of young people.",
  ],
};

/** One more paragraph stands at the end, before what the page itself adds. */
export const added =
  (sentences: readonly string[]): Swap =>
  (told, draw) => {
    const sentence = draw.one(sentences);
    const paragraphs = told.text.trimEnd().split(/\n\n/);
    // Behind the second paragraph of the body, so that it does not stand in a signature, a title or a dateline.
    const at = paragraphs.findIndex((paragraph, i) => i > 0 && paragraph.length > 150);
    if (at < 0) return undefined;
    paragraphs.splice(at + 1, 0, sentence);
    return changed(told, sentence, `${paragraphs.join("\n\n")}\n`);
  };

/** Words for an encounter that stand for each other. */
export const WORDS: Readonly<Record<string, readonly [words: string, others: readonly string[]]>> = {
  "verb/met with": [
    "met with",
    [
      "held talks with",
      "held a meeting with",
      "sat down with",
      "had a meeting with",
      "held a working meeting with",
      "had talks with",
      "met",
    ],
  ],
  "verb/met": [
    "met(?= (?:the|his|her|its|President|Prime|Foreign|Deputy|Defence|Minister|\\p{Lu}))",
    ["met with", "held talks with", "held a meeting with", "sat down with", "held a working meeting with"],
  ],
  "verb/held talks with": [
    "held talks with",
    ["met", "met with", "held a meeting with", "held discussions with", "held negotiations with", "sat down for talks with"],
  ],
  "verb/received": [
    "received(?= (?:the|a delegation|President|Prime|Foreign|Deputy|Defence|Minister|\\p{Lu}))(?! (?:a phone|no))",
    ["hosted", "granted an audience to", "welcomed to his office", "gave an audience to", "received for talks", "received at his office"],
  ],
  "verb/was received by": [
    "was received by",
    ["was hosted by", "had an audience with", "was welcomed for talks by", "was also received by", "was received in audience by"],
  ],
  "verb/called on": [
    "called on(?= (?:the|President|Prime|Foreign|Deputy|Defence|Minister|King|\\p{Lu}))",
    ["paid a courtesy call on", "paid a call on", "made a courtesy call on", "paid a visit to"],
  ],
  "verb/paid a courtesy call on": [
    "paid a courtesy call on",
    ["made a courtesy call on", "called on", "paid a courtesy visit to", "paid his respects to"],
  ],
  "verb/planned": [
    "(?:is|was) (?:to|due to|scheduled to|expected to|set to) (?=meet|hold|receive|host|sit|visit|travel|call|be received)",
    ["is due to ", "is scheduled to ", "is expected to ", "will ", "is set to ", "plans to ", "is slated to ", "is planning to "],
  ],
  "verb/will": [
    "(?<!\\p{L}s )will (?=meet|hold|receive|visit|travel|call|sit)",
    ["is to ", "is due to ", "is scheduled to ", "is expected to ", "is set to ", "is slated to "],
  ],
  "noun/during a meeting with": [
    "(?:[Dd]uring|[Ii]n|[Aa]t) (?:his |her |a |the )(?:meeting|talks) with",
    ["During talks with", "In talks with", "At a meeting with", "While meeting", "During his meeting with", "In a meeting with"],
  ],
  "noun/after a meeting with": [
    "after (?:a meeting|talks|meeting) (?:with )?(?=\\p{L})",
    [
      "after talks with ",
      "after meeting ",
      "following a meeting with ",
      "following talks with ",
      "after holding talks with ",
      "after his meeting with ",
    ],
  ],
  "order/separately": [
    "held separate meetings with",
    ["met separately with", "had separate meetings with", "also met separately with", "held separate talks with"],
  ],
};

/** Other words stand for the first ones, everywhere in the article. */
export const reworded =
  ([words, others]: readonly [string, readonly string[]]): Swap =>
  (told, draw) => {
    const other = draw.one(others);
    const pattern = new RegExp(`(?<![\\p{L}])${words}`, "gu");
    return changed(
      told,
      other,
      told.text.replace(
        pattern,
        (old) =>
          (old.charAt(0) === old.charAt(0).toLowerCase() ? other.charAt(0).toLowerCase() : other.charAt(0).toUpperCase()) + other.slice(1),
      ),
    );
  };

/** What opens a paragraph before "X met Y", with the dateline left where it is. */
export const OPENINGS: Readonly<Record<string, readonly string[]>> = {
  "order/opening": [
    "As announced earlier, ",
    "As part of efforts to strengthen ties, ",
    "It was reported that ",
    "According to the press service, ",
    "In a bid to deepen cooperation, ",
    "In line with the agreed programme, ",
    "The press service reports that ",
    "As expected, ",
  ],
};

export const opened =
  (openings: readonly string[]): Swap =>
  (told, draw) => {
    const opening = draw.one(openings);
    const names = namesOf(told).map(pieceOf).join("|");
    if (names === "") return undefined;
    // A party's phrase, no dateline and no other opening: "The" or an office, up to the name.
    const pattern = new RegExp(
      `(\\n| (?:–|—|--|-) )((?:The |(?:\\p{Lu}\\p{Ll}+ ){1,6})(?:[^.,\\n–—-]|(?<=\\p{L})-){0,70},? ?(?:${names}),? ${DAY}(?:${VERBS})(?![\\p{L}]))`,
      "u",
    );
    const text = told.text.replace(pattern, (_, before: string, sentence: string) => before + opening + sentence.replace(/^The /, "the "));
    return changed(told, opening.trim(), text);
  };

/** "X met Y in Z on Monday." becomes "..., where they discussed trade." and the like. */
export const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  "order/ending": [
    ", and the two discussed cooperation",
    ", with both sides stressing the need for cooperation",
    ", his office said in a statement",
    ", where the state of bilateral relations was reviewed",
    ", during which the sides discussed cooperation",
    ", it has been announced",
    ", the press service said",
  ],
};

export const ended =
  (endings: readonly string[]): Swap =>
  (told, draw) => {
    const ending = draw.one(endings);
    const names = namesOf(told).map(pieceOf).join("|");
    if (names === "") return undefined;
    const pattern = new RegExp(`((?:${names}),? ${DAY}(?:${VERBS}) [^.,;:\\n"“]{10,160}(?:day|\\p{Ll}{3}))\\.(?=\\n| \\p{Lu})`, "u");
    return changed(told, ending, told.text.replace(pattern, `$1${ending}.`));
  };

function changed(told: Told, filler: string, text: string): ReturnType<Swap> {
  return text === told.text ? undefined : { ...told, text, fillers: [filler] };
}

function namesOf({ gold }: Told): string[] {
  const rows = [...gold.meetings.flatMap((meeting) => meeting.participants), ...gold.visitors];
  const names = rows.map((row) => row.name).filter((name): name is string => typeof name === "string" && name !== "");
  const family = names.map((name) => name.split(" ").at(-1) as string).filter((word) => word.length > 3);
  return [...new Set([...names, ...family])].sort((a, b) => b.length - a.length);
}

const pieceOf = (words: string): string => alone(words).source;

/** Every swap of wording by its name. */
export const wordingSwaps: readonly (readonly [string, Swap])[] = [
  ...named(ASIDES, asideBeforeVerb, " before the verb"),
  ...named(ASIDES, asideBehindObject, " behind the object"),
  ...named(ADDITIONS, added),
  ...named(WORDS, reworded),
  ...named(OPENINGS, opened),
  ...named(ENDINGS, ended),
];

function named<T>(sets: Readonly<Record<string, T>>, swap: (set: T) => Swap, where = ""): (readonly [string, Swap])[] {
  return Object.entries(sets).map(([name, set]) => [`wording/${name}${where}`, swap(set)] as const);
}
