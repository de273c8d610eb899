import { describe, expect, it } from "vitest";
import { toBrat } from "../../../src/9-present/export/brat.ts";
import { toPlover } from "../../../src/9-present/export/plover.ts";
import { toWebAnnotations } from "../../../src/9-present/export/web-annotation.ts";
import { readText } from "../../../src/read-articles.ts";

const text =
  "😀 Norwegian Defence Minister Ingrid Solberg received Kenyan Defence Minister Daniel Mutiso in Oslo on Monday. Mutiso said that 1,200 engineers had been trained.";
const tables = readText(text, "2024-06-11");
const texts = new Map([["text", text]]);
const points = Array.from(text);

describe("PLOVER", () => {
  it("has the guest act and the host receive, with day, place and words", () => {
    expect(toPlover(tables)).toEqual([
      expect.objectContaining({
        id: "text/m1",
        event_type: "CONSULT",
        mode: "visit",
        date: "2024-06-10",
        date_is_publication_date: false,
        actor: [{ text: "Daniel Mutiso, Defence Minister", country: "KEN", sector: "GOV" }],
        recipient: [{ text: "Ingrid Solberg, Defence Minister", country: "NOR", sector: "GOV" }],
        location: { city: "Oslo", country: "NOR" },
      }),
    ]);
  });

  it("leaves out what was cancelled", () => {
    const cancelled = { ...tables, meetings: tables.meetings.map((row) => ({ ...row, status: "cancelled" as const })) };
    expect(toPlover(cancelled)).toEqual([]);
  });
});

describe("Web Annotation", () => {
  it("selects the words by quote and by place in code points", () => {
    const annotations = toWebAnnotations(tables, texts);
    expect(annotations.length).toBeGreaterThan(4);
    for (const { target } of annotations) {
      const [quote, place] = target.selector as unknown as [
        { exact: string; prefix: string; suffix: string },
        { start: number; end: number },
      ];
      expect(points.slice(place.start, place.end).join("")).toBe(quote.exact);
      expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
    }
    expect(annotations.map(({ id }) => id)).toContain("urn:readout:text/m1/p2");
  });
});

describe("brat", () => {
  const [configuration, source, annotations] = toBrat(tables, texts);

  it("gives the text, its annotations and their types", () => {
    expect([configuration?.path, source?.path, annotations?.path]).toEqual(["annotation.conf", "text.txt", "text.ann"]);
    expect(source?.bytes).toBe(text);
  });

  it("marks what stands there, and joins the parties of a meeting", () => {
    const lines = String(annotations?.bytes).trimEnd().split("\n");
    const marks = lines.filter((line) => line.startsWith("T"));
    for (const line of marks) {
      const [, where = "", words] = line.split("\t");
      const [, start, end] = where.split(" ");
      expect(points.slice(Number(start), Number(end)).join("")).toBe(words);
    }
    expect(lines.find((line) => line.startsWith("E1"))).toBe("E1\tEncounter:T1 Party:T2 Party2:T3");
    expect(lines).toContain("A1\tStatus T1 held");
  });
});
