import { fold } from "../0-ground/fold.ts";
import type { LexiconTables } from "../0-ground/lexicon.ts";

/** Lower-case letters and digits of a text, hyphens between its words. */
export function slug(text: string): string {
  const folded = fold(text);
  let out = "";
  let pending = false;
  for (const char of folded) {
    if (char === "'") continue;
    if (!isLetter(char)) {
      pending = out !== "";
      continue;
    }
    if (pending) out += "-";
    pending = false;
    out += char;
  }
  return out;
}

const isLetter = (char: string): boolean =>
  (char >= "a" && char <= "z") || (char >= "0" && char <= "9") || (char > "\u007f" && /[\p{L}\p{N}]/u.test(char));

// What one letter of another script, or of Azerbaijani and Turkish, is written as; in this order.
// Only what leaves two different names different: no vowel is taken for another.
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/dzh|dj/g, "j"],
  [/sch|sh/g, "s"],
  [/zh/g, "j"],
  [/tch|ch/g, "c"],
  [/ph/g, "f"],
  [/kh|x/g, "h"],
  [/gh/g, "g"],
  [/th/g, "t"],
  [/ou|oo/g, "u"],
  [/ee/g, "i"],
  [/[iy]+/g, "i"],
  [/ie/g, "e"],
  [/(.)\1+/g, "$1"],
];

const KEPT = 20_000;

/** Names as keys: the spellings of one name give one key. */
export class NameKeys {
  private readonly variants = new Map<string, string>();
  /** Keys of names met before: the same people stand in article after article. */
  private readonly known = new Map<string, readonly string[]>();

  constructor(lexicon: LexiconTables) {
    for (const { spellings } of lexicon.get("given-names") ?? []) {
      const [first = ""] = spellings;
      for (const spelling of spellings) this.variants.set(slug(spelling), slug(first));
    }
  }

  /** Words of a name, each as the key of its spellings: `["muhamad", "aliev"]` for "Mohammed Aliyev". */
  words(name: string): readonly string[] {
    let keys = this.known.get(name);
    if (keys === undefined) {
      keys = this.read(name);
      if (this.known.size === KEPT) this.known.clear();
      this.known.set(name, keys);
    }
    return keys;
  }

  private read(name: string): string[] {
    const words = slug(name)
      .split("-")
      .filter((word) => word !== "");
    const keys: string[] = [];
    for (let i = 0; i < words.length; i++) {
      const pair = `${words[i]}-${words[i + 1]}`;
      const joined = this.variants.get(pair);
      if (joined !== undefined) i++;
      keys.push(...(joined ?? this.variants.get(words[i] as string) ?? (words[i] as string)).split("-").map(keyOf));
    }
    return keys;
  }

  key(name: string): string {
    return this.words(name).join("-");
  }
}

function keyOf(word: string): string {
  let key = word;
  for (const [from, to] of SPELLINGS) key = key.replace(from, to);
  return key;
}
