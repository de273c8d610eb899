import type { GoldArticle } from "../../src/8-evaluate/evaluate.ts";

/** An article beside its rows as coded by hand. */
export interface Told {
  readonly id: string;
  readonly text: string;
  readonly gold: GoldArticle;
}

/** The same article with some words changed for others of their kind, and its rows changed alike; `fillers` are the new words. */
export interface Swapped extends Told {
  readonly fillers: readonly string[];
}

/**
 * A change of words that leaves what is told as it was, so that the rows must change by the same words and by no others.
 * Undefined where the article has nothing to change, or where the change would make it say something else.
 */
export type Swap = (told: Told, draw: Draw) => Swapped | undefined;

/** Numbers that look random and are the same for the same seed. */
export class Draw {
  private state = 2166136261;

  constructor(seed: string) {
    for (const unit of seed) this.state = Math.imul(this.state ^ (unit.codePointAt(0) as number), 16777619) >>> 0;
  }

  /** A whole number from 0 to `below`, `below` excluded. */
  below(below: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  one<T>(of: readonly T[]): T {
    return of[this.below(of.length)] as T;
  }

  shuffled<T>(of: readonly T[]): T[] {
    const left = [...of];
    return of.map(() => left.splice(this.below(left.length), 1)[0] as T);
  }
}

/** The same value with every text in it, however deep, put through `change`. */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === "string") return change(value) as T;
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change)) as T;
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)])) as T;
  return value;
}

/** A pattern for these words where they stand alone. */
export const alone = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${words.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "gu");
