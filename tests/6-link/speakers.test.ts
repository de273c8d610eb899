import { describe, expect, it } from "vitest";
import { extract, tablesOf } from "../../src/pipeline.ts";
import { articleOf } from "../../src/read-articles.ts";
import { shippedEngine } from "../own-articles.ts";

const engine = shippedEngine();
const tablesOfTexts = (...texts: string[]) =>
  tablesOf(
    engine,
    texts.map((text, index) => {
      const article = { ...articleOf(text, "2024-06-11"), id: `a${index}` };
      return { article, facts: extract(engine.doc, article) };
    }),
  );
const peopleOf = (...texts: string[]) => tablesOfTexts(...texts).people.map(({ name, aliases, merged }) => ({ name, aliases, merged }));

describe("persons who only speak", () => {
  it("are people, and their statements lead to them", () => {
    const { people, statements } = tablesOfTexts(
      "Georgian presidential aide Levan Maisuradze said that trade had grown. He noted that it would go on.",
    );
    expect(people).toMatchObject([{ name: "Levan Maisuradze", countries: ["GEO"], meetings: 0, articles: 1, first_seen: "2024-06-11" }]);
    expect(statements.map(({ person_id }) => person_id)).toEqual([people[0]?.person_id, people[0]?.person_id]);
  });

  it("are people where they cite a figure only", () => {
    expect(peopleOf("Exports rose by 12 percent, Georgian Trade Minister Levan Maisuradze told reporters.")).toMatchObject([
      { name: "Levan Maisuradze" },
    ]);
  });

  it("are one with a bare family name that misreads theirs", () => {
    expect(
      peopleOf(
        "Azerbaijani presidential aide Rashad Mirzayeve said that the two armies had worked together. Mirzayeu said that science was a field of work as well.",
      ),
    ).toEqual([{ name: "Rashad Mirzayeve", aliases: ["Mirzayeu"], merged: ["Mirzayeu: damaged spelling (a0)"] }]);
  });

  it.each([
    ["the name of a woman of the family", "Mirzayeva"],
    ["a longer family name", "Mirzayevoglu"],
    ["another family name with the same beginning", "Mirzalik"],
  ])("are not one with %s", (_, other) => {
    const people = peopleOf(`Azerbaijani presidential aide Rashad Mirzayev said that it had gone well. ${other} said that it would go on.`);
    expect(people).toMatchObject([{ name: "Rashad Mirzayev", merged: [] }]);
  });

  it("are one in two articles where one letter is damaged, and office, country and those told of agree", () => {
    const told = (name: string, company: string): string =>
      `Azerbaijani Defence Minister Zaur Aghali received Georgian Defence Minister ${company} in Baku on Monday. Azerbaijani presidential aide ${name} said that the talks had gone well.`;
    const full = told("Rashad Mirzayev", "Levan Kiknadze");
    expect(peopleOf(full, full, told("Rashad Mirzayeu", "Levan Kiknadze")).filter(({ name }) => name.startsWith("Rashad"))).toEqual([
      { name: "Rashad Mirzayev", aliases: ["Rashad Mirzayeu"], merged: ["Rashad Mirzayeu: damaged spelling (a2)"] },
    ]);
    const alone = "Azerbaijani presidential aide Rashad Mirzayeu said that the road was open.";
    const { people, near } = tablesOfTexts(full, full, alone);
    expect(people.filter(({ name }) => name.startsWith("Rashad"))).toHaveLength(2);
    expect(near).toMatchObject([{ reason: "one letter apart, and office or company do not agree" }]);
  });
});
