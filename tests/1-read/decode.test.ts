import { describe, expect, test } from "vitest";
import { decode } from "../../src/1-read/decode.ts";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const latin = (text: string): Buffer => Buffer.from(text, "latin1");
const read = (input: Uint8Array): string => {
  const result = decode(input);
  return "reason" in result ? `skipped: ${result.reason}` : `${result.encoding}: ${result.text}`;
};

describe("text", () => {
  test.each([
    ["UTF-8", Buffer.from("Şuşa 🚢"), "utf-8: Şuşa 🚢"],
    ["UTF-8 with BOM", Buffer.from("\ufeffŞuşa"), "utf-8: Şuşa"],
    ["UTF-16 LE", Buffer.from("\ufeffŞuşa", "utf16le"), "utf-16le: Şuşa"],
    ["UTF-16 BE", Buffer.from("\ufeffŞuşa", "utf16le").swap16(), "utf-16be: Şuşa"],
    ["CRLF and CR", Buffer.from("a\r\nb\rc\n\r\nd"), "utf-8: a\nb\nc\n\nd"],
    ["blanks and odd spaces kept", Buffer.from(" a\t b \u2028c  \n"), "utf-8:  a\t b \u2028c  \n"],
    [
      "windows-1252",
      latin("The caf\xe9 \x93opens\x94 \x96 at noon in S\xe3o Tom\xe9"),
      "windows-1252: The café “opens” – at noon in São Tomé",
    ],
    [
      "windows-1254, which holds iso-8859-9",
      latin("Cumhurba\xfekan\xfd Erdo\xf0an, \xdeu\xfea"),
      "windows-1254: Cumhurbaşkanı Erdoğan, Şuşa",
    ],
    [
      "windows-1251",
      bytes(0xcc, 0xe8, 0xed, 0xe8, 0xf1, 0xf2, 0xf0, 0x20, 0xef, 0xf0, 0xe8, 0xe1, 0xfb, 0xeb),
      "windows-1251: Министр прибыл",
    ],
    ["koi8-r", bytes(0xed, 0xc9, 0xce, 0xc9, 0xd3, 0xd4, 0xd2, 0x20, 0xd0, 0xd2, 0xc9, 0xc2, 0xd9, 0xcc), "koi8-r: Министр прибыл"],
  ])("%s", (_, input, expected) => {
    expect(read(input)).toBe(expected);
  });

  test("an encoding that was chosen is named in a warning", () => {
    const result = decode(latin("The caf\xe9 at the port opens at noon"));
    expect("warnings" in result && result.warnings.join()).toMatch(/windows-1252.*UTF-8/);
  });

  test("UTF-8 that is broken in a place or two is read, and said", () => {
    const result = decode(Buffer.concat([Buffer.from("Əliyev, Həsənov and Şuşa "), bytes(0xc3), Buffer.from(" went on")]));
    expect("text" in result && result.text).toBe("Əliyev, Həsənov and Şuşa \ufffd went on");
    expect("warnings" in result && result.warnings.join()).toMatch(/broken UTF-8/);
  });

  test("the text in UTF-8 is at hand where the file is UTF-8", () => {
    for (const input of ["a\nŞ", "a\r\nŞ\r", "\ufeffa"]) {
      const result = decode(Buffer.from(input));
      expect("utf8" in result && result.utf8 && Buffer.from(result.utf8).toString()).toBe("text" in result && result.text);
    }
    expect(decode(new Uint8Array(Buffer.from("xxŞuşa")).subarray(2))).toMatchObject({ text: "Şuşa", warnings: [] });
  });
});

describe("no text", () => {
  test.each([
    ["empty", bytes(), /empty/],
    ["blank", Buffer.from(" \n\t \r\n\u00a0"), /white space/],
    ["only a BOM", Buffer.from("\ufeff"), /white space/],
    ["NULs", Buffer.from("GIF89a\0\0\0 and more"), /NUL/],
    ["control characters", Buffer.from("\x01\x02\x03\x04 text text"), /control/],
    [
      "high bytes in no known encoding",
      Buffer.from(Array.from({ length: 300 }, (_, i) => (i % 3 === 0 ? 0x41 : 0x80 + (i % 64)))),
      /encoding/,
    ],
  ])("%s", (_, input, reason) => {
    const result = decode(input);
    expect("reason" in result ? result.reason : "read").toMatch(reason);
    expect("advice" in result && result.advice.length).toBeGreaterThan(10);
  });
});
