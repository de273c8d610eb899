import { alone, mapTexts, type Swap, type Told } from "./swap.ts";

/** Verbs that may stand for "said", with what stands between them and what was said. */
export const SAYING = {
  plain: ["said", "stated", "noted", "stressed", "announced", "added", "explained", "declared"],
  more: ["pointed out", "observed", "remarked", "underlined", "emphasized", "recalled", "revealed", "confirmed"],
  unread: ["disclosed", "reiterated", "maintained", "underscored", "acknowledged", "clarified", "mentioned", "affirmed"],
} as const;

/** "X said that", "X said": what X said follows in words of ours. */
const SAID =
  /(?<=[\p{L}’'"”).,] )(said|noted|stressed|stated|added|announced)(?= that\b| (?:the|his|her|its|their|he|she|it|they|a|an|\p{Lu}|\d)|\.\n|\.$|\. )/gu;

function withText(told: Told, text: string, fillers: readonly string[]): ReturnType<Swap> {
  if (text === told.text) return undefined;
  const { statements: _, ...gold } = told.gold;
  return { id: told.id, text, gold, fillers };
}

/** Everybody says it by another verb. */
export const otherVerb =
  (verbs: readonly string[]): Swap =>
  (told, draw) => {
    const fillers = new Set<string>();
    const text = told.text.replace(SAID, () => {
      const verb = draw.one(verbs);
      fillers.add(verb);
      return verb;
    });
    return withText(told, text, [...fillers]);
  };

/** A sentence "S said that C." with no quotation, no bracket and no other sentence in it: S has no comma. */
const INDIRECT =
  /(?<=\n|[.”"] )((?:The |In |According )?\p{Lu}[^,.;:\n“”"()]{2,70}?) (said|noted|stressed|stated|added|announced) (?:that )?((?:the|a|an|his|her|its|their|it|he|she|they|there|some|over|about|more|nearly|almost|\p{Lu}\S+|\d[\d,.]*)\b(?:[^.;:\n“”"()]|\.(?=\d)){10,200})\.(?=\n| \p{Lu}|$)/gu;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const small = (words: string): string =>
  /^(?:The|A|An|Some|Over|About|His|Her|Its|Their|It|He|She|They|There)(?= )/.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;

/** What opens no clause about who says it. */
const NO_SUBJECT =
  /^(?:On|In|At|After|Before|During|According|As|While|When|With|For|It|He also|She also|Earlier|Later|Both|They|This|That|There)\b|\b(?:and|who|which|that|is|was|has|had|were|are)\b/;

/** "S said that C." said in another order. */
export const otherOrder =
  (write: (subject: string, verb: string, content: string) => string): Swap =>
  (told) => {
    const fillers: string[] = [];
    const text = told.text.replace(INDIRECT, (all, subject: string, verb: string, content: string) => {
      if (NO_SUBJECT.test(subject) || /,[^,]*\b(?:adding|and that|saying|who|which)\b|\band that\b/.test(content)) return all;
      const words = write(subject, verb, content);
      fillers.push(words.slice(0, 60));
      return words;
    });
    return withText(told, text, fillers);
  };

const isPronoun = (subject: string): boolean => /^(?:He|She|They|It)$/.test(subject);

/** Where who says it stands. */
export const ORDERS: Readonly<Record<string, (subject: string, verb: string, content: string) => string>> = {
  behind: (subject, verb, content) => `${capital(content)}, ${small(subject)} ${verb}.`,
  behind_turned: (subject, _, content) =>
    isPronoun(subject) ? `${capital(content)}, ${small(subject)} said.` : `${capital(content)}, said ${small(subject)}.`,
  according: (subject, _, content) =>
    isPronoun(subject) ? `According to ${subject === "He" ? "him" : "her"}, ${content}.` : `According to ${small(subject)}, ${content}.`,
  according_behind: (subject, _, content) =>
    isPronoun(subject) ? `${capital(content)}, ${small(subject)} noted.` : `${capital(content)}, according to ${small(subject)}.`,
  quoted: (subject, _, content) => `“${capital(content)},” ${small(subject)} said.`,
  quoted_turned: (subject, _, content) =>
    isPronoun(subject) ? `“${capital(content)},” ${small(subject)} said.` : `“${capital(content)},” said ${small(subject)}.`,
  quoted_after: (subject, verb, content) => `${subject} ${verb}: “${capital(content)}.”`,
  as_noted: (subject, _, content) => `As ${small(subject)} noted, ${content}.`,
  told_reporters: (subject, _, content) => `${subject} told reporters that ${content}.`,
  remarks: (subject, _, content) =>
    isPronoun(subject)
      ? `In ${subject === "He" ? "his" : "her"} remarks, ${small(subject)} noted that ${content}.`
      : `In remarks after the meeting, ${small(subject)} noted that ${content}.`,
  went_on: (subject, _, content) => `${subject} went on to say that ${content}.`,
  drew: (subject, _, content) => `${subject} drew attention to the fact that ${content}.`,
  expressed: (subject, _, content) => `${subject} expressed confidence that ${content}.`,
  informed: (subject, _, content) => `${subject} informed the participants that ${content}.`,
  words: (subject, _, content) =>
    isPronoun(subject) ? `In ${subject === "He" ? "his" : "her"} words, ${content}.` : `In the words of ${small(subject)}, ${content}.`,
};

/** Bodies and documents that may stand as a source, by the way they are said. */
export const SOURCES: Readonly<Record<string, readonly string[]>> = {
  bodies: ["Ministry of Energy", "customs service", "Central Bank", "statistics committee", "Chamber of Commerce"],
  documents: ["official figures", "customs data", "the latest report", "preliminary data", "data from the statistics office"],
  unread_bodies: [
    "State Border Service",
    "national statistics office",
    "office of the governor",
    "Federation of Exporters",
    "tax authority",
  ],
  unread_documents: [
    "government estimates",
    "figures released by the ministry",
    "a study by the World Bank",
    "World Bank figures",
    "data from the Ministry of Health",
  ],
};

/** A body or document is another one, of its kind. */
export const otherSource =
  (bodies: readonly string[], documents: readonly string[]): Swap =>
  (told, draw) => {
    const sources = [
      ...new Set(told.gold.statistics.flatMap(({ source }) => (typeof source === "string" && source !== "" ? [source] : []))),
    ];
    const mentioned = sources.filter((source) => alone(source).test(told.text) && !/^\p{Lu}\p{Ll}+$/u.test(source));
    if (mentioned.length === 0) return undefined;
    const order = [draw.shuffled(bodies), draw.shuffled(documents)] as const;
    const others = new Map(
      mentioned.map((source, one) => {
        const isDocument =
          /\b(?:data|figures|statistics|study|report|draft|statement|estimates|survey|document|communiqu|readout|release)/i.test(source);
        const list = order[isDocument ? 1 : 0];
        return [source, list[one % list.length] as string] as const;
      }),
    );
    const change = (words: string): string => {
      let out = words;
      for (const [source, other] of others) out = out.replace(alone(source), other);
      // "the official figures" is said without its article
      return out.replace(
        /\b([Tt]he|[Aa]) (the |a |official figures|customs data|preliminary data|data from|government estimates|figures released|World Bank figures)/g,
        "$2",
      );
    };
    const { statements: _, ...gold } = told.gold;
    const changed = mapTexts({ meetings: gold.meetings, visitors: gold.visitors }, change);
    if (JSON.stringify(changed) !== JSON.stringify({ meetings: gold.meetings, visitors: gold.visitors })) return undefined;
    const statistics = gold.statistics.map((row) => ({
      ...row,
      source: typeof row.source === "string" ? (others.get(row.source) ?? row.source) : row.source,
    }));
    return { id: told.id, text: change(told.text), gold: { ...gold, statistics }, fillers: [...others.values()] };
  };

/** Who says it, in other verbs and other orders; sources for others. */
export const reportForms: readonly (readonly [string, Swap])[] = [
  ...Object.entries(SAYING).map(([name, verbs]) => [`reports/verb/${name}`, otherVerb(verbs)] as const),
  ...Object.entries(ORDERS).map(([name, write]) => [`reports/order/${name}`, otherOrder(write)] as const),
  ["reports/source/read", otherSource(SOURCES.bodies as readonly string[], SOURCES.documents as readonly string[])] as const,
  [
    "reports/source/unread",
    otherSource(SOURCES.unread_bodies as readonly string[], SOURCES.unread_documents as readonly string[]),
  ] as const,
];
