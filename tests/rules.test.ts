import { describe, expect, it } from "vitest";
import { loadLexicon } from "../src/0-ground/lexicon.ts";
import type { Rule } from "../src/0-ground/rule.ts";
import { Dictionary } from "../src/2-segment/dictionary.ts";
import { Doc } from "../src/2-segment/doc.ts";
import { clauseRules } from "../src/3-recognise/clause-rules.ts";
import { dateRules } from "../src/3-recognise/dates/grammar.ts";
import { Marked } from "../src/3-recognise/dates/marked.ts";
import { printSaid } from "../src/3-recognise/dates/said.ts";
import { quantityRules } from "../src/3-recognise/quantities/rules.ts";

const doc = new Doc(new Dictionary(loadLexicon()));
const marked = new Marked();

/** A recogniser's rules, the text that they read, and how a value prints. Every recogniser adds its own line. */
interface Grammar<D, V> {
  readonly rules: readonly Rule<D, V>[];
  readonly textOf: (text: string) => D & { readonly count: number };
  readonly print: (value: V) => string;
}

function prove<D, V>(name: string, { rules, textOf, print }: Grammar<D, V>): void {
  /** The first reading of a text: the longest at the first token that has one. */
  const first = (rule: Rule<D, V>, text: string): string | null => {
    const read = textOf(text);
    for (let at = 0; at < read.count; at++) {
      const found = rule.read(read, at);
      if (found) return print(found.value);
    }
    return null;
  };
  describe(name, () => {
    for (const rule of rules) {
      describe(rule.name, () => {
        it("has its proof inside", () => {
          expect(Object.keys(rule.yes).length).toBeGreaterThan(0);
          expect(rule.no.length).toBeGreaterThan(0);
        });
        for (const [text, want] of Object.entries(rule.yes)) it(`reads "${text}"`, () => expect(first(rule, text)).toBe(want));
        for (const text of rule.no) it(`leaves "${text}"`, () => expect(first(rule, text)).toBeNull());
      });
    }
  });
}

prove("dates", { rules: dateRules, textOf: (text) => marked.mark(doc.read(text)), print: printSaid });
prove("quantities", { rules: quantityRules, textOf: (text) => doc.read(text), print: String });
prove("clauses", { rules: clauseRules, textOf: (text) => doc.read(text), print: String });
