import { CHAR, DIGIT, LETTER } from "../0-ground/fold.ts";

const WORDS_A_SHINGLE = 8;
/** Share of the shorter text's shingles that a copy has in common with the longer one. */
const SHARED = 0.6;
/** Shingles in more articles than this are boilerplate and bring no pair together. */
const TOO_COMMON = 20;

/**
 * Which articles are copies of one text (an agency's dispatch in several papers): the number of its group for each text, in
 * their order. Two are copies where most runs of eight words of the shorter stand in the longer.
 */
export function copyGroups(texts: readonly string[]): number[] {
  const shingles = texts.map(shinglesOf);
  const holders = new Holders(shingles);
  const group = texts.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (group[root] !== root) root = group[root] as number;
    return root;
  };
  for (const [index, own] of shingles.entries())
    for (const [other, count] of holders.inCommon(index))
      if (count >= SHARED * Math.min(own.length, (shingles[other] as Int32Array).length)) {
        const [a, b] = [rootOf(index), rootOf(other)];
        group[Math.max(a, b)] = Math.min(a, b);
      }
  return texts.map((_, index) => rootOf(index));
}

/**
 * Which texts hold each shingle, in typed arrays: a hash table of chains. Entry `e` is one text's shingle, the entries of text
 * `t` are `[from[t], from[t + 1])`.
 */
class Holders {
  private readonly from: Int32Array;
  /** By entry: its slot, and the entry of the text before it that holds the shingle too, or -1. */
  private readonly slot: Int32Array;
  private readonly before: Int32Array;
  /** By entry: its text. */
  private readonly text: Int32Array;
  /** By slot: how many texts hold its shingle. */
  private readonly holding: Int32Array;
  /** By text, while one is compared with the others: shingles in common. */
  private readonly common: Int32Array;

  constructor(shingles: readonly Int32Array[]) {
    const entries = shingles.reduce((sum, own) => sum + own.length, 0);
    let slots = 64;
    while (slots < 2 * entries) slots *= 2;
    const keys = new Int32Array(slots);
    const latest = new Int32Array(slots);
    this.holding = new Int32Array(slots);
    this.from = new Int32Array(shingles.length + 1);
    this.slot = new Int32Array(entries);
    this.before = new Int32Array(entries);
    this.text = new Int32Array(entries);
    this.common = new Int32Array(shingles.length);
    let entry = 0;
    for (const [text, own] of shingles.entries()) {
      for (const shingle of own) {
        let slot = (shingle ^ (shingle >>> 15)) & (slots - 1);
        while (this.holding[slot] !== 0 && keys[slot] !== shingle) slot = (slot + 1) & (slots - 1);
        const holding = this.holding[slot] as number;
        this.before[entry] = holding === 0 ? -1 : (latest[slot] as number);
        this.holding[slot] = holding + 1;
        keys[slot] = shingle;
        latest[slot] = entry;
        this.slot[entry] = slot;
        this.text[entry] = text;
        entry++;
      }
      this.from[text + 1] = entry;
    }
  }

  /** The texts before it that share shingles with a text, and how many. */
  inCommon(text: number): [text: number, count: number][] {
    const { common } = this;
    const others: number[] = [];
    for (let e = this.from[text] as number; e < (this.from[text + 1] as number); e++) {
      if ((this.holding[this.slot[e] as number] as number) > TOO_COMMON) continue;
      for (let other = this.before[e] as number; other >= 0; other = this.before[other] as number) {
        const holder = this.text[other] as number;
        if (common[holder] === 0) others.push(holder);
        common[holder] = (common[holder] as number) + 1;
      }
    }
    return others.map((other) => {
      const count = common[other] as number;
      common[other] = 0;
      return [other, count];
    });
  }
}

/** Hashes of the runs of eight words, in lower case and without marks; each once, in order of size. */
function shinglesOf(text: string): Int32Array {
  const lower = text.toLowerCase();
  const words: number[] = [];
  for (let i = 0; i < lower.length; ) {
    if (!isWordUnit(lower.charCodeAt(i))) {
      i++;
      continue;
    }
    let hash = 0x811c9dc5;
    for (; i < lower.length && isWordUnit(lower.charCodeAt(i)); i++) hash = Math.imul(hash ^ lower.charCodeAt(i), 0x01000193);
    words.push(hash);
  }
  const runs = new Int32Array(Math.max(0, words.length - WORDS_A_SHINGLE + 1));
  for (let i = 0; i < runs.length; i++) {
    let hash = 0x811c9dc5;
    for (let j = i; j < i + WORDS_A_SHINGLE; j++) hash = Math.imul(hash ^ (words[j] as number), 0x01000193);
    runs[i] = hash;
  }
  runs.sort();
  let distinct = 0;
  for (let i = 0; i < runs.length; i++) if (i === 0 || runs[i] !== runs[i - 1]) runs[distinct++] = runs[i] as number;
  return runs.subarray(0, distinct);
}

const isWordUnit = (unit: number): boolean => ((CHAR[unit] as number) & (LETTER | DIGIT)) !== 0;
