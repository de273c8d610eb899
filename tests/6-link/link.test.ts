import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../src/0-ground/lexicon.ts";
import type { Facts, MeetingFact, Party } from "../../src/5-assemble/facts.ts";
import { link, type Told } from "../../src/6-link/link.ts";
import { NameKeys, slug } from "../../src/6-link/name-keys.ts";
import { oneLetterApart, ownId, partyKey } from "../../src/6-link/people.ts";

const keys = new NameKeys(loadLexicon());
const because = { rule: "test", start: 0, end: 1 };
const party = (change: Partial<Party>): Party => ({
  kind: "person",
  name: null,
  forms: [],
  damaged: [],
  rank: null,
  office: null,
  officeType: null,
  organisation: null,
  country: null,
  leadsDelegation: false,
  isSure: true,
  span: null,
  mentions: [],
  rule: "test",
  ...change,
});
const ama = party({
  name: "Ama Boateng",
  country: "GHA",
  office: "President",
  officeType: "head_of_state",
  forms: ["Ama Boateng", "Boateng"],
});
const issa = party({ name: "Issa Traoré", country: "MLI" });
const meeting = (change: Partial<MeetingFact> = {}): MeetingFact => ({
  status: "held",
  mode: "in_person",
  date: "2024-06-10",
  dateBasis: "stated",
  city: null,
  country: "GHA",
  venue: null,
  occasion: null,
  topics: [],
  parties: [
    { party: ama, side: "host" },
    { party: issa, side: "visitor" },
  ],
  dated: -1,
  sentence: { start: 0, end: 1 },
  because,
  ...change,
});
const between = (a: Partial<Party>, b: Partial<Party>, change: Partial<MeetingFact> = {}): MeetingFact =>
  meeting({
    parties: [
      { party: party(a), side: "host" },
      { party: party(b), side: "visitor" },
    ],
    ...change,
  });
const facts = (...meetings: MeetingFact[]): Facts => ({ meetings, visits: [], dates: [], statistics: [], statements: [], citing: [] });
const told = (id: string, ...meetings: MeetingFact[]): Told => ({
  id,
  published: "2024-06-11",
  outlet: `Paper ${id}`,
  text: `text of ${id}`,
  facts: facts(...meetings),
});
const eventsOf = (...articles: Told[]): string[][] => {
  const { eventIds } = link(articles, keys);
  return articles.map(({ id }) => [...(eventIds.get(id) ?? [])]);
};

describe("names", () => {
  it.each([
    ["Nguyễn Văn A.", "nguyen-van-a"],
    ["Yar'Adamu", "yaradamu"],
    ["Şükrü Əli-oğlu", "sukru-ali-oglu"],
    ["Иван Петров", "иван-петров"],
  ])("makes %j readable", (name, want) => expect(slug(name)).toBe(want));

  it.each([
    ["Selçuk Çınar", "Selcuk Cinar"],
    ["Viktor Khlebnin", "Victor Hlebnin"],
    ["Rashid Aliyarov", "Rasheed Aliiarov"],
    ["Mohammed Al Faruqi", "Muhammad al-Farooqi"],
    ["Şahin Qurbanlı", "Shahin Qurbanli"],
    ["Sergey Zhdanko", "Sergei Zhdanko"],
  ])("has one key for %j and %j", (one, other) => expect(keys.key(one)).toBe(keys.key(other)));

  it.each([
    ["Selim Bayar", "Selim Bayaroglu"],
    ["Hassan Noor", "Hussein Noor"],
    ["Ali Demir", "Veli Demir"],
    ["Omar Haddad", "Omar Haddadi"],
  ])("keeps %j and %j apart", (one, other) => expect(keys.key(one)).not.toBe(keys.key(other)));

  it("knows one letter put in, left out or changed", () => {
    expect([oneLetterApart("hajiev", "hajieu"), oneLetterApart("hajiev", "hajie"), oneLetterApart("hajiev", "hjiev")]).toEqual([
      true,
      true,
      true,
    ]);
    expect([oneLetterApart("hajiev", "hajiev"), oneLetterApart("hajiev", "hajoeu")]).toEqual([false, false]);
  });

  it("knows a person by name and country, and an unnamed party by what it is", () => {
    expect(ownId(keys, issa)).toBe("isa-traore-mli");
    expect(ownId(keys, party({ officeType: "head_of_state", country: "TUR" }))).toBeNull();
    expect(partyKey(null, party({ officeType: "head_of_state", country: "TUR" }))).toBe("head-of-state-tur");
    expect(partyKey(null, party({ kind: "delegation", country: "TJK" }))).toBe("delegation-tjk");
  });
});

describe("people", () => {
  const minister = { officeType: "defence_minister", office: "Minister of Defence" } as const;
  const idsOf = (...meetings: MeetingFact[]) =>
    link(
      meetings.map((one, index) => told(`a${index}`, one)),
      keys,
    );

  it("ties initials, a bare family name and a middle name to the one person who fits", () => {
    const { people } = idsOf(
      between({ name: "Zaur Hasanli", country: "AZE", ...minister }, issa),
      between({ name: "Z.Hasanli", country: "AZE", ...minister }, issa),
      between({ name: "Hasanli", country: "AZE", ...minister }, issa),
      between({ name: "Zaur M. Hasanli", country: "AZE", ...minister }, issa),
    );
    expect(people.map(({ id }) => id)).toEqual(["isa-traore-mli", "zaur-m-hasanli-aze"]);
    expect([...(people[1]?.merged ?? [])]).toEqual([
      "Zaur Hasanli: shorter name (a0)",
      "Z.Hasanli: initials (a1)",
      "Hasanli: surname (a2)",
    ]);
  });

  it("ties nothing where two fit, and says so", () => {
    const { people, near } = idsOf(
      between({ name: "Zaur Hasanli", country: "AZE", ...minister }, issa),
      between({ name: "Zeynal Hasanli", country: "AZE", ...minister }, issa),
      between({ name: "Z.Hasanli", country: "AZE", ...minister }, issa),
    );
    expect(people.map(({ id }) => id)).toContain("z-hasanli-aze");
    expect(near.map(({ a, b }) => [a, b])).toContainEqual(["z-hasanli-aze", "zaur-hasanli-aze"]);
  });

  it("ties a damaged family name only where given name, country, office and company agree", () => {
    const full = between({ name: "Tural Hajizade", country: "AZE", ...minister }, issa);
    const hurt = { name: "Tural Hajizada", country: "AZE", ...minister };
    expect(idsOf(full, full, between(hurt, issa)).people.map(({ id }) => id)).toEqual(["isa-traore-mli", "tural-hajizade-aze"]);
    const elsewhere = idsOf(full, full, between(hurt, { name: "Kofi Badu", country: "GHA" }));
    expect(elsewhere.people).toHaveLength(4);
    expect(elsewhere.near).toHaveLength(1);
  });

  it("keeps those apart of whom one has the longer family name, another country, or another given name", () => {
    const { people, near } = idsOf(
      between({ name: "Selim Bayar", country: "TUR" }, { name: "Selim Bayaroglu", country: "TUR" }),
      between({ name: "Selim Bayar", country: "AZE" }, { name: "Suat Bayar", country: "TUR" }),
    );
    expect(people).toHaveLength(4);
    expect(near.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(["one family name begins with the other", "the same family name, other given names"]),
    );
  });

  it("brings names, offices and days together", () => {
    const { people } = link([told("a", meeting()), { ...told("b", meeting({ city: "Accra" })), published: "2024-06-12" }], keys);
    expect(people.map(({ id }) => id)).toEqual(["ama-boateng-gha", "isa-traore-mli"]);
    expect(people[0]).toMatchObject({ meetings: 2, seen: { first: "2024-06-11", last: "2024-06-12" } });
    expect(people[0]?.offices.get("President")).toEqual({ first: "2024-06-11", last: "2024-06-12" });
    expect([...(people[0]?.forms ?? [])]).toEqual(["Ama Boateng", "Boateng"]);
  });
});

describe("events", () => {
  it("gives an encounter one readable id whoever is named first", () => {
    const turned = meeting({ parties: [...meeting().parties].reverse() });
    expect(eventsOf(told("a", meeting()), told("b", turned))).toEqual([
      ["2024-06-10-gha-ama-boateng-gha-isa-traore-mli"],
      ["2024-06-10-gha-ama-boateng-gha-isa-traore-mli"],
    ]);
  });

  it("takes an office for its holder, and a day of publication for the days before it", () => {
    const byOffice = between({ officeType: "head_of_state", country: "GHA", office: "President" }, issa, {
      date: "2024-06-12",
      dateBasis: "published",
    });
    const [[one], [other]] = eventsOf(told("a", meeting()), told("b", byOffice)) as [[string], [string]];
    expect(other).toBe(one);
  });

  it.each([
    ["another day", meeting({ date: "2024-06-13" })],
    ["another country", meeting({ country: "MLI" })],
    ["another city", meeting({ city: "Tamale" })],
    ["another mode", meeting({ mode: "phone", country: null })],
    ["another visitor", between(ama, { name: "Moussa Traoré", country: "MLI" })],
    ["no date", meeting({ date: null })],
  ])("keeps an encounter on %s apart", (_, other) => {
    const [[one], [two]] = eventsOf(told("a", meeting({ city: "Accra" })), told("b", other)) as [[string], [string]];
    expect(two).not.toBe(one);
  });

  it("keeps two encounters of one article apart, and each report with its own", () => {
    const morning = meeting({ venue: "Jubilee House" });
    const evening = meeting({ venue: "Peduase Lodge" });
    const [[a, b], [c, d]] = eventsOf(told("a", morning, evening), told("b", evening, morning)) as [[string, string], [string, string]];
    expect(a).not.toBe(b);
    expect([c, d]).toEqual([b, a]);
  });

  it("is one event with a history where it was planned, then held, and tells where each cell is from", () => {
    const { events } = link([told("a", meeting({ status: "planned" })), told("b", meeting({ city: "Accra", dateBasis: "stated" }))], keys);
    expect(events).toHaveLength(1);
    expect(events[0]?.facts).toMatchObject({
      status: { value: "held", article: "b" },
      date: { value: "2024-06-10", article: "a" },
      city: { value: "Accra", article: "b" },
      history: ["planned 2024-06-10 (a)", "held 2024-06-10 (b)"],
      conflicts: [],
    });
  });

  it("tells of what the reports contradict each other on, and takes what most say", () => {
    const house = meeting({ venue: "Jubilee House" });
    const { events } = link([told("a", meeting({ venue: "Osu Castle" })), told("b", house), told("c", house)], keys);
    expect(events[0]?.facts.venue).toEqual({ value: "Jubilee House", article: "b" });
    expect(events[0]?.facts.conflicts).toEqual([
      {
        column: "venue",
        values: [
          { value: "Osu Castle", articles: ["a"] },
          { value: "Jubilee House", articles: ["b", "c"] },
        ],
      },
    ]);
  });

  it("counts copies of one dispatch once", () => {
    const dispatch =
      "The two presidents met at noon in the capital and talked about roads and the price of cocoa, an official told reporters there.";
    const { events } = link(
      [
        { ...told("a", meeting()), text: dispatch },
        { ...told("b", meeting()), text: `BIG NEWS. ${dispatch} Read more.` },
        {
          ...told("c", meeting()),
          text: "Cocoa was the subject when the heads of state of the neighbours sat down together on Monday, it was learnt.",
        },
      ],
      keys,
    );
    expect(events[0]).toMatchObject({ articles: ["a", "b", "c"], independent: 2, outlets: ["Paper a", "Paper b", "Paper c"] });
  });
});
