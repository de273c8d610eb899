import { expect, it } from "vitest";
import { extract } from "../../src/pipeline.ts";
import { articleOf } from "../../src/read-articles.ts";
import { shippedEngine } from "../own-articles.ts";

const unusedIn = (text: string): string[] => {
  const article = articleOf(text, "2024-06-11");
  return (extract(shippedEngine().doc, article, true).unused ?? []).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
};

it("finds nothing where rows use every word", () => {
  expect(unusedIn("Norwegian Defence Minister Ingrid Solberg received Kenyan Defence Minister Daniel Mutiso in Oslo on Monday.")).toEqual(
    [],
  );
});

it("tells of persons with an office, meeting words and numbers that no row used", () => {
  expect(
    unusedIn("The road was named after former President Otto Brun. Such meetings are held often, the report on resolution 1701 says."),
  ).toEqual(["person former President Otto Brun", "encounter meetings", "number 1701"]);
});

it("is asked for, never made by itself", () => {
  expect(extract(shippedEngine().doc, articleOf("President Otto Brun spoke.", null)).unused).toBeUndefined();
});
