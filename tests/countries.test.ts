import { getAlpha3Codes, getNames, registerLocale } from "i18n-iso-countries";
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };
import { expect, it } from "vitest";
import { fold } from "../src/0-ground/fold.ts";
import { list, loadLexicon } from "../src/0-ground/lexicon.ts";

registerLocale(english);
const rows = loadLexicon().get("countries") ?? [];
const codes = rows.map((row) => row.cells.code as string);

it("has every country of ISO 3166-1 once, and Kosovo under its user-assigned code", () => {
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => code !== "XKX").sort()).toEqual(
    Object.keys(getAlpha3Codes())
      .filter((code) => code !== "XKK")
      .sort(),
  );
});

it("knows every country by a name that the standard's English list gives it", () => {
  const names = getNames("en", { select: "all" });
  const twoLetters = getAlpha3Codes() as Readonly<Record<string, string>>;
  // "Moldova, Republic of" and "Holy See (Vatican City State)": turned round, without what stands in brackets.
  const plain = (name: string): string =>
    fold(name.replace(/ \(.*\)/, "").replace(/^(.*), (.*)$/, "$2 $1"))
      .replace(/^the /, "")
      .replace(/&/g, "and")
      .replace(/[^a-z]+/g, " ")
      .trim();
  const unknown = rows.filter(({ cells, spellings }) => {
    const official = names[twoLetters[cells.code ?? ""] ?? ""];
    return official !== undefined && !official.some((name) => spellings.some((spelling) => plain(spelling) === plain(name)));
  });
  expect(unknown.map(({ cells, spellings }) => `${cells.code} ${spellings[0]}`)).toEqual([]);
});

it("gives every country a demonym or a capital, but for islands where nobody lives", () => {
  const without = rows
    .filter(({ cells }) => list(cells.demonym).length === 0 && list(cells.capital).length === 0)
    .map(({ cells }) => cells.code);
  expect(without.filter((code) => !["ATA", "ATF", "BVT", "HMD", "IOT", "SGS", "UMI"].includes(code ?? ""))).toEqual([]);
});
