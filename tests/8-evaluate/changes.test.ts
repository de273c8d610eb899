import { expect, it } from "vitest";
import type { Tables } from "../../src/7-tabulate/schema.ts";
import { changesBetween } from "../../src/8-evaluate/changes.ts";
import { readText } from "../../src/read-articles.ts";

const read = (text: string): Tables => readText(text, "2024-06-11");
const ACCRA = "President Ama Boateng of Ghana received President Issa Traoré of Mali in Accra on Monday.";
const LAGOS = "Kenyan Defence Minister Daniel Mutiso met Nigerian Defence Minister Bola Adeyemi in Lagos on Sunday.";

it("finds nothing between a build and itself", () => {
  expect(changesBetween(read(ACCRA), read(ACCRA))).toEqual([]);
});

it("tells of a gained row without changing those whose keys move", () => {
  const changes = changesBetween(read(ACCRA), read(`${LAGOS}\n\n${ACCRA}`));
  const meetings = changes.filter(({ table }) => table === "meetings");
  expect(meetings.filter(({ kind }) => kind === "gained").map(({ quote }) => quote)).toEqual([LAGOS]);
  expect(meetings.filter(({ kind }) => kind !== "gained").map(({ column }) => column)).toEqual(["start", "end"]);
  expect(changes.filter(({ table, kind }) => table === "participants" && kind === "gained")).toHaveLength(2);
  expect(changes.some(({ kind }) => kind === "lost")).toBe(false);
});

it("tells of a changed cell with both values, and of a lost row", () => {
  const [change] = changesBetween(read(ACCRA), read(ACCRA.replace("Accra", "Tamale"))).filter(({ column }) => column === "city");
  expect(change).toMatchObject({ kind: "changed", table: "meetings", row_id: "text/m1", old: "Accra", new: "Tamale" });
  const lost = changesBetween(read(ACCRA), read("Nothing happened on Monday."));
  expect(lost.filter(({ kind, table }) => kind === "lost" && table !== "dates").map(({ table }) => table)).toEqual([
    "meetings",
    "participants",
    "participants",
    "visitors",
  ]);
});
