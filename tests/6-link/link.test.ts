import { describe, expect, it } from "vitest";
import type { Facts, MeetingFact, Party } from "../../src/5-assemble/facts.ts";
import { eventIds } from "../../src/6-link/events.ts";
import { link } from "../../src/6-link/link.ts";
import { partyKey, personId, slug } from "../../src/6-link/people.ts";

const because = { rule: "test", start: 0, end: 1 };
const party = (change: Partial<Party>): Party => ({
  kind: "person",
  name: null,
  forms: [],
  rank: null,
  office: null,
  officeType: null,
  organisation: null,
  country: null,
  leadsDelegation: false,
  span: null,
  mentions: [],
  rule: "test",
  ...change,
});
const ama = party({ name: "Ama Boateng", country: "GHA", office: "President", forms: ["Ama Boateng", "Boateng"] });
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
const facts = (...meetings: MeetingFact[]): Facts => ({ meetings, visits: [], dates: [], statistics: [] });

describe("ids", () => {
  it.each([
    ["Nguyễn Văn A.", "nguyen-van-a"],
    ["Yar'Adamu", "yaradamu"],
    ["Şükrü Əli-oğlu", "sukru-ali-oglu"],
    ["Иван Петров", "иван-петров"],
  ])("makes %j readable", (name, want) => expect(slug(name)).toBe(want));

  it("knows a person by name and country, and an unnamed party by what it is", () => {
    expect(personId(issa)).toBe("issa-traore-mli");
    expect(personId(party({ name: "Henare Puloka", organisation: "Pacific Islands Forum" }))).toBe("henare-puloka");
    expect(personId(party({ officeType: "head_of_state", country: "TUR" }))).toBeNull();
    expect(partyKey(party({ officeType: "head_of_state", country: "TUR" }))).toBe("head-of-state-tur");
    expect(partyKey(party({ kind: "delegation", country: "TJK" }))).toBe("delegation-tjk");
  });

  it("gives an encounter one id whoever is named first", () => {
    const turned = meeting({ parties: [...meeting().parties].reverse() });
    expect(eventIds("a", facts(meeting()))).toEqual(["2024-06-10-gha-ama-boateng-gha-issa-traore-mli"]);
    expect(eventIds("b", facts(turned))).toEqual(eventIds("a", facts(meeting())));
  });

  it("keeps a second encounter of one day, and those without a date, apart", () => {
    const [first, second] = eventIds("a", facts(meeting(), meeting()));
    expect(second).toBe(`${first}-2`);
    expect(eventIds("a", facts(meeting({ date: null })))).not.toEqual(eventIds("b", facts(meeting({ date: null }))));
  });
});

describe("link", () => {
  const links = link([
    { id: "a", published: "2024-06-11", facts: facts(meeting()) },
    { id: "b", published: "2024-06-12", facts: facts(meeting({ city: "Accra" })) },
  ]);

  it("counts one encounter with two reports, its place from the first that tells it", () => {
    expect(links.events).toHaveLength(1);
    expect(links.events[0]).toMatchObject({ date: "2024-06-10", country: "GHA", city: "Accra" });
    expect([...(links.events[0]?.articles ?? [])]).toEqual(["a", "b"]);
  });

  it("brings a person's names, offices and days together", () => {
    expect(links.people.map(({ id }) => id)).toEqual(["ama-boateng-gha", "issa-traore-mli"]);
    const [person] = links.people;
    expect(person).toMatchObject({ meetings: 2, seen: { first: "2024-06-11", last: "2024-06-12" } });
    expect(person?.offices.get("President")).toEqual({ first: "2024-06-11", last: "2024-06-12" });
    expect([...(person?.forms ?? [])]).toEqual(["Ama Boateng", "Boateng"]);
  });
});
