import { type ColumnTable, fromArrow, fromCSV } from "arquero";
import { describe, expect, it } from "vitest";
import type { Row, TableName } from "../../src/7-tabulate/schema.ts";
import { toPlainCsv } from "../../src/9-present/export/csv.ts";
import * as readout from "../../src/index.ts";
import { corpusOf } from "../own-articles.ts";

const { tables } = corpusOf("articles");

type Source = (table: TableName) => ColumnTable;

const rowsOf = (table: TableName) => tables[table] as readonly Row<TableName>[];
const sources: Readonly<Record<string, Source>> = {
  "our rows": (table) => readout.toArquero(table, rowsOf(table)),
  "an Arrow file": (table) => fromArrow(readout.toArrow(table, rowsOf(table))),
  "a CSV file": (table) => fromCSV(toPlainCsv(table, rowsOf(table))),
  "a CSV file, as texts": (table) => fromCSV(toPlainCsv(table, rowsOf(table)), { autoType: false }),
};

const questions: Readonly<Record<string, (of: Source) => ColumnTable>> = {
  busiestPlaces: (of) => readout.busiestPlaces(of("meetings")),
  citedFigures: (of) => readout.citedFigures(of("statistics")),
  contacts: (of) => readout.contacts(of("meetings"), of("participants")),
  coverageByOutlet: (of) => readout.coverageByOutlet(of("articles"), of("meetings"), of("statistics")),
  delegationsLed: (of) => readout.delegationsLed(of("visitors")),
  firstVisits: (of) => readout.firstVisits(of("visitors")),
  gapsBetweenMeetings: (of) => readout.gapsBetweenMeetings(of("meetings"), of("participants")),
  hostVisitorMatrix: (of) => readout.hostVisitorMatrix(of("meetings"), of("participants")),
  howDatesAreKnown: (of) => readout.howDatesAreKnown(of("meetings")),
  lengthAndTypeOfVisits: (of) => readout.lengthAndTypeOfVisits(of("visitors")),
  levelOfContact: (of) => readout.levelOfContact(of("meetings"), of("participants"), "year"),
  meetingsByCountryAndTime: (of) => readout.meetingsByCountryAndTime(of("meetings"), "quarter"),
  meetingsByMonth: (of) => readout.meetingsByMonth(of("meetings")),
  modesInTime: (of) => readout.modesInTime(of("meetings"), "year"),
  officeLevelBySide: (of) => readout.officeLevelBySide(of("meetings"), of("participants")),
  reciprocityOfVisits: (of) => readout.reciprocityOfVisits(of("visitors")),
  topicsByPair: (of) => readout.topicsByPair(of("meetings"), of("participants")),
  topicsOfMeetings: (of) => readout.topicsOfMeetings(of("meetings")),
  topTravellers: (of) => readout.topTravellers(of("visitors"), of("people")),
  visitsByCountryPair: (of) => readout.visitsByCountryPair(of("visitors")),
  whoCitesFigures: (of) => readout.whoCitesFigures(of("statistics")),
};

describe.each(Object.entries(questions))("%s", (_, ask) => {
  const wanted = ask(sources["our rows"]).objects();

  it("has an answer for the shipped articles", () => {
    expect(wanted.length).toBeGreaterThan(0);
  });

  it.each(Object.entries(sources))("answers from %s alike", (source, of) => {
    // CSV read as texts has texts for numbers and booleans, and cannot serve where they are reckoned with.
    const answer = ask(of).objects();
    if (source === "a CSV file, as texts") expect(answer.length).toBeGreaterThan(0);
    else expect(JSON.parse(JSON.stringify(answer))).toEqual(JSON.parse(JSON.stringify(wanted)));
  });

  it("answers without rows with the same columns", () => {
    const none: Source = (table) => readout.toArquero(table, []);
    const empty = ask(none);
    expect(empty.numRows()).toBe(0);
    expect(empty.columnNames()).toEqual(ask(sources["our rows"]).columnNames());
  });
});
