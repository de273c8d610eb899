import { describe, expect, it } from "vitest";

import { readText } from "../../src/read-articles.ts";

/** `speaker or source | verb | mode | content` of each statement. */
const told = (text: string): string[] =>
  readText(text, "2024-06-11").statements.map(
    ({ speaker, source, verb, mode, content }) => `${speaker ?? source ?? ""} | ${verb ?? ""} | ${mode} | ${content}`,
  );

describe("statements", () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    "Finance Minister Ana Ferro said that trade would grow.": ["Ana Ferro | say | indirect | trade would grow"],
    '"Trade will grow," Finance Minister Ana Ferro said.': ["Ana Ferro | say | direct | Trade will grow"],
    'Finance Minister Ana Ferro said: "Trade will grow."': ["Ana Ferro | say | direct | Trade will grow"],
    '"Trade will grow," Finance Minister Ana Ferro said, "and so will debt."': [
      "Ana Ferro | say | direct | Trade will grow",
      "Ana Ferro | say | direct | and so will debt",
    ],
    '"Trade is weak. It will grow," Finance Minister Ana Ferro said. "So will debt."': [
      "Ana Ferro | say | direct | Trade is weak. It will grow",
      "Ana Ferro | say | direct | So will debt",
    ],
    'Finance Minister Ana Ferro said that trade was weak.\n\n"It will grow," she added.': [
      "Ana Ferro | say | indirect | trade was weak",
      "Ana Ferro | add | direct | It will grow",
    ],
    "Trade would grow, Finance Minister Ana Ferro told reporters on Monday.": ["Ana Ferro | tell | indirect | Trade would grow"],
    "Demand, Finance Minister Ana Ferro said, is weak.": ["Ana Ferro | say | indirect | Demand is weak"],
    "Finance Minister Ana Ferro said trade was weak, adding that it would grow.": [
      "Ana Ferro | say | indirect | trade was weak",
      "Ana Ferro | add | indirect | it would grow",
    ],
    "Finance Minister Ana Ferro spoke of trade. It was noted that trade is weak.": ["Ana Ferro | note | impersonal | trade is weak"],
    "According to the statistics office, trade is weak.": ["statistics office |  | impersonal | trade is weak"],
    "Trade is weak, according to the statistics office.": ["statistics office |  | impersonal | Trade is weak"],
    "OSLO, 3 May (Norsk Telegram) – Trade is weak, the trade ministry said in a statement.": [
      "trade ministry | say | indirect | Trade is weak",
    ],
    "Trade is weak, the Herald reports, citing the trade ministry.": ["trade ministry | cite | indirect | Trade is weak"],
    'Finance Minister Ana Ferro said trade would not be "a stranger at the table".': [
      'Ana Ferro | say | indirect | trade would not be "a stranger at the table"',
    ],
    "Finance Minister Ana Ferro stressed the importance of trade.": ["Ana Ferro | stress | indirect | the importance of trade"],
    "Finance Minister Ana Ferro drew attention to the fact that trade is weak.": ["Ana Ferro | draw attention | indirect | trade is weak"],
    "Finance Minister Ana Ferro was quoted as saying that trade is weak.": ["Ana Ferro | say | indirect | trade is weak"],
    "‘Trade is weak,’ said Finance Minister Ana Ferro. ‘Debt is high.’": [
      "Ana Ferro | say | direct | Trade is weak",
      "Ana Ferro | say | direct | Debt is high",
    ],
    "Finance Minister Ana Ferro said the plan asked for $5 million.": ["Ana Ferro | say | indirect | the plan asked for $5 million"],
    "Finance Minister Ana Ferro pointed out that trade is weak. It will grow soon.": [
      "Ana Ferro | point out | indirect | trade is weak",
      "Ana Ferro |  | indirect | It will grow soon",
    ],
    "Some 40 mills were sold. Finance Minister Ana Ferro disclosed this in Oslo.": [],
    "Trade is weak, the ministry's annual report shows.": ["ministry's annual report | show | indirect | Trade is weak"],
    "Finance Minister Ana Ferro met President Karl Lind. They spoke by phone later.": [],
    "The ministers put an end to the dispute.": [],
    "It was agreed that trade would grow.": [" | agree | impersonal | trade would grow"],
    "It emerged from the talks that trade is weak.": [" | emerge | impersonal | trade is weak"],
    "The ministry told this newspaper that trade is weak.": ["ministry | tell | indirect | trade is weak"],
    "Finance Minister Ana Ferro, in a post: “Trade is weak.”": ["Ana Ferro |  | direct | Trade is weak"],
    "“Trade is weak,” Finance Minister Ana Ferro said of the talks.": ["Ana Ferro | say | direct | Trade is weak"],
    "“Trade is weak,” Finance Minister Ana Ferro sighed and complained with a smile.": ["Ana Ferro | complain | direct | Trade is weak"],
    "Finance Minister Ana Ferro replied that trade was weak, “and so is debt.”": [
      "Ana Ferro | reply | indirect | trade was weak",
      "Ana Ferro | reply | direct | and so is debt",
    ],
    "Finance Minister Ana Ferro thanked the guest and noted that trade is weak.": ["Ana Ferro | note | indirect | trade is weak"],
    "Finance Minister Ana Ferro visited a mill to announce that trade would grow.": ["Ana Ferro | announce | indirect | trade would grow"],
  };
  for (const [text, want] of Object.entries(cases)) it(text.replaceAll("\n", " / "), () => expect(told(text)).toEqual(want));

  it("tells channel, addressee, office and country", () => {
    const [statement] = readText(
      "Norwegian Finance Minister Ana Ferro told the Herald in an interview that trade is weak.",
      "2024-06-11",
    ).statements;
    expect(statement).toMatchObject({ channel: "interview", addressee: "Herald", speaker_office: "Finance Minister", country: "NOR" });
  });

  it("is what its figures were told in", () => {
    const { statements, statistics } = readText(
      "Finance Minister Ana Ferro said 40 mills had closed. Another 12 were sold. Five ships sank, the coast guard said.",
      "2024-06-11",
    );
    expect(statistics.map(({ statement_id }) => statement_id)).toEqual(statements.map(({ statement_id }) => statement_id));
    expect(statements.map(({ verb }) => verb)).toEqual(["say", null, "say"]);
  });
});

describe("what a figure is of", () => {
  const rates: Readonly<Record<string, string | null>> = {
    "The port handles 15 million tons of cargo a year.": "year",
    "They pump 3,000 barrels per day.": "day",
    "Our airlines operate 110 flights a week.": "week",
    "Emissions fell to 4.1 tonnes per capita.": "capita",
    "It has 152 connections per 100 inhabitants.": "100 inhabitants",
    "The budget grew by 5 percent annually.": "year",
    "Trade fell by 5 percent a year earlier.": null,
    "It employs 40 people.": null,
  };
  for (const [text, per] of Object.entries(rates))
    it(text, () => expect(readText(text, "2024-06-11").statistics[0]?.per ?? null).toBe(per));

  const changes: Readonly<Record<string, string | null>> = {
    "Exports rose by 5 percent.": "up",
    "Exports fell to 5 million tonnes.": "down",
    "Exports were down 5 percent.": "down",
    "There was a 5 percent increase.": "up",
    "Exports were 5 percent lower than in 2020.": "down",
    "Trade doubled.": "up",
    "Exports amounted to 5 million tonnes.": null,
  };
  for (const [text, change] of Object.entries(changes))
    it(text, () => expect(readText(text, "2024-06-11").statistics[0]?.change ?? null).toBe(change));

  const statuses: Readonly<Record<string, string>> = {
    "They built 40 mills.": "actual",
    "They will build 40 mills.": "planned",
    "40 mills are to be built.": "planned",
    "They plan to build 40 mills.": "planned",
    "They want to build 40 mills.": "target",
    "The target of 40 mills is known.": "target",
    "40 mills have closed.": "actual",
  };
  for (const [text, status] of Object.entries(statuses))
    it(text, () => expect(readText(text, "2024-06-11").statistics[0]?.status).toBe(status));

  it("names the whole of a part", () => {
    const { statistics } = readText("They saw 361 shepherds. Of them, 68 were ill. 12 of these died.", "2024-06-11");
    expect(statistics.map(({ part_of }) => part_of)).toEqual([null, statistics[0]?.statistic_id, statistics[1]?.statistic_id]);
  });
});
