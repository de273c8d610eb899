import type { Rule } from "../../0-ground/rule.ts";
import type { Marked } from "./marked.ts";
import type { Said } from "./said.ts";
import { SHAPES } from "./shapes.ts";
import { K } from "./vocabulary.ts";

export type DateRule = Rule<Marked, Said>;

/** A rule, the shapes of the second token (behind "the": the third) that it can read on to (null: any), and what else it needs (`NEED`). */
export type Entry = readonly [rule: DateRule, behind: ReadonlySet<number> | null, needs?: number];
/** The rules that may begin at a token, by its key: a token's cost does not grow with the number of rules of other kinds. */
export type ByKey = readonly (readonly Entry[] | undefined)[];

// Keys beyond the kinds: numbers by their digits and what follows, "the" by what follows.
export const YEAR_NUMBER = 64;
export const LONG_NUMBER = 65;
export const COUNT_NUMBER = 66;
export const THE = 70;
const KEYS = THE + SHAPES;

function keyOf(text: Marked, at: number, what: number): number {
  if (what === K.the) return THE + (text.shape[at + 1] as number);
  if (what !== K.number) return what;
  const digits = text.digits(at);
  if (digits === 4) return YEAR_NUMBER;
  if (digits > 2) return LONG_NUMBER;
  const next = text.kind[at + 1];
  return next === K.unit || next === K.filler || next === K.more ? COUNT_NUMBER : K.number;
}

export const table = (...entries: readonly (readonly [number, readonly Entry[]])[]): ByKey => {
  const out: (readonly Entry[] | undefined)[] = new Array(KEYS).fill(undefined);
  for (const [key, rules] of entries) out[key] = rules;
  return out;
};

/** The rules of one key and one shape behind it. */
export interface Choice {
  readonly rules: readonly DateRule[];
  /** By rule. */
  readonly needs: readonly number[];
  /** What some of its rules need. */
  readonly asked: number;
}

/** The rules of a table that may begin at a token of some kind: those of its key that can read on to what follows. */
export function chooser(byKey: ByKey): (text: Marked, at: number, kind: number) => Choice | null {
  const choices: (Choice | null)[] = [];
  for (let key = 0; key < KEYS; key++) {
    for (let shape = 0; shape < SHAPES; shape++) {
      const entries = (byKey[key] ?? []).filter(([, behind]) => behind === null || behind.has(shape));
      const needs = entries.map(([, , bits]) => bits ?? 0);
      choices.push(
        entries.length === 0 ? null : { rules: entries.map(([rule]) => rule), needs, asked: needs.reduce((all, bits) => all | bits, 0) },
      );
    }
  }
  return (text, at, kind) => {
    const key = keyOf(text, at, kind);
    return choices[key * SHAPES + (text.shape[key < THE ? at + 1 : at + 2] as number)] as Choice | null;
  };
}
