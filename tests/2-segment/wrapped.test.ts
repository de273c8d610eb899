import { expect, test } from "vitest";
import { readText } from "../../src/read-articles.ts";

const WRAPPED = `The prime minister of Norway spoke of fish and of timber with Lars
Aasen, a trader, at the harbour of the capital of his country where
ships lay. On Monday in Oslo the head of the government met Foreign
Minister of Kenya Daniel Okoth Mutiso for an exchange of views on the
state of the roads between the ports of the lake, where Deputy Energy
Minister Grace Wanjiru Kamau took part.`;

const namesIn = (text: string): readonly unknown[] => readText(text, "2024-06-11").participants.map(({ name, office }) => name ?? office);

test("a line feed of a text wrapped at a fixed width is a space, in names and offices too", () => {
  expect(namesIn(WRAPPED)).toContain("Daniel Okoth Mutiso");
  expect(namesIn(WRAPPED)).toEqual(namesIn(WRAPPED.replaceAll("\n", " ")));
});

test("lines of a list and of titles stay lines", () => {
  const list = ["Prime Minister Ada Berg meets farmers", "Kenya", "Ferry Halden sails", "Grace Wanjiru"].join("\n");
  expect(namesIn(list)).toEqual([]);
});
