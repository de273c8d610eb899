import { noRows, type Tables } from "../../../src/7-tabulate/schema.ts";
import { figure, meeting, participant, person, visitor } from "../../8-transform/sample-rows.ts";

/** A row or two of every table, with nulls, lists, formulas and letters of several scripts; every reference holds. */
export const sampleTables: Tables = {
  ...noRows,
  articles: [
    {
      article_id: "00420",
      file: "00420.txt",
      title: "=1+1",
      outlet: null,
      published: "2024-06-05",
      published_basis: "header",
      place: "Suva",
      country: "FJI",
      url: "https://example.org/a",
      language: "en",
      words: 12,
      sha256: "0".repeat(64),
    },
  ],
  meetings: [
    meeting("00420/m1", {
      article_id: "00420",
      event_id: "e1",
      topics: ["trade", "energy"],
      hosts: ["Şükrü Əliyev (FJI)"],
      quote: "They\nmet; =1+1",
    }),
    meeting("00420/m2", { article_id: "00420", event_id: "e1", date: null, date_start: null, date_end: null, country: null }),
  ],
  participants: [participant("00420/m1/p1", "00420/m1", "host", "FJI", { article_id: "00420", person_id: "p1", leads_delegation: true })],
  visitors: [visitor("00420/v1", "p1", null, { article_id: "00420" })],
  dates: [],
  statistics: [figure("00420/s1", -1.5, { article_id: "00420", value_max: 3 }), figure("00420/s2", 1e15, { article_id: "00420" })],
  people: [person("p1", "Şükrü Əliyev")],
  events: [
    {
      event_id: "e1",
      date: null,
      country: null,
      city: null,
      people: ["p1"],
      articles: ["00420"],
      reports: 1,
      independent_reports: 1,
      outlets: [],
      status: "held",
      mode: null,
      venue: null,
      provenance: [],
      history: [],
    },
  ],
};
