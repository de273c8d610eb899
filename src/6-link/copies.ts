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
  const holders = new Map<number, number[]>();
  for (const [index, own] of shingles.entries())
    for (const shingle of own) {
      const known = holders.get(shingle) ?? [];
      holders.set(shingle, known);
      known.push(index);
    }
  const group = texts.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (group[root] !== root) root = group[root] as number;
    return root;
  };
  for (const [index, own] of shingles.entries()) {
    const common = new Map<number, number>();
    for (const shingle of own) {
      const known = holders.get(shingle) as number[];
      if (known.length > TOO_COMMON) continue;
      for (const other of known) if (other < index) common.set(other, (common.get(other) ?? 0) + 1);
    }
    for (const [other, count] of common)
      if (count >= SHARED * Math.min(own.size, (shingles[other] as Set<number>).size)) {
        const [a, b] = [rootOf(index), rootOf(other)];
        group[Math.max(a, b)] = Math.min(a, b);
      }
  }
  return texts.map((_, index) => rootOf(index));
}

/** Hashes of the runs of eight words, in lower case and without marks. */
function shinglesOf(text: string): Set<number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<number>();
  for (let i = 0; i + WORDS_A_SHINGLE <= words.length; i++) {
    let hash = 0x811c9dc5;
    for (let j = i; j < i + WORDS_A_SHINGLE; j++) {
      const word = words[j] as string;
      for (let k = 0; k < word.length; k++) hash = Math.imul(hash ^ word.charCodeAt(k), 0x01000193);
      hash = Math.imul(hash ^ 32, 0x01000193);
    }
    shingles.add(hash >>> 0);
  }
  return shingles;
}
