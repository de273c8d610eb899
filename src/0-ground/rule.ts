/** What a part or rule read: its value, and the token after its last. */
export interface Read<V> {
  readonly value: V;
  readonly last: number;
}

/** A piece of a pattern over a text `D`: reads from a token on, or gives null. Parts keep no state. */
export interface Part<D, V> {
  readonly name: string;
  read(text: D, at: number): Read<V> | null;
}

type ValuesOf<P extends readonly Part<never, unknown>[]> = { -readonly [K in keyof P]: P[K] extends Part<never, infer V> ? V : never };

/**
 * A rule is a value with its proof inside. `pattern` is read part by part from a token that `starts` allows; `make` turns
 * the parts' values into the rule's, or null where they make none (31 June).
 * `yes` maps a text to the one line in which the value prints; each `no` must give nothing from this rule.
 */
export interface Rule<D, V> {
  /** `kind/what-it-looks-like` */
  readonly name: string;
  /** Cheap test of the first token, so that a rule costs nothing where it cannot begin. */
  readonly starts: (text: D, at: number) => boolean;
  readonly parts: readonly Part<D, unknown>[];
  readonly yes: Readonly<Record<string, string>>;
  readonly no: readonly string[];
  read(text: D, at: number): Read<V> | null;
  /** How many parts were read from `at` before one failed: what `explain --near` tells. */
  reached(text: D, at: number): number;
}

export function rule<D, V, const P extends readonly Part<D, unknown>[]>(spec: {
  readonly name: string;
  readonly starts: (text: D, at: number) => boolean;
  readonly pattern: P;
  readonly make: (...values: ValuesOf<P>) => V | null;
  readonly yes: Readonly<Record<string, string>>;
  readonly no: readonly string[];
}): Rule<D, V> {
  const { name, starts, pattern, make, yes, no } = spec;
  const first = pattern[0] as Part<D, unknown>;
  const count = pattern.length;
  if (count > LONGEST) throw new Error(`${name} has ${count} parts; give \`make\` more values in rule.ts`);
  const build = make as (...values: readonly unknown[]) => V | null;
  return {
    name,
    starts,
    parts: pattern,
    yes,
    no,
    read(text, at) {
      if (!starts(text, at)) return null;
      // Most readings fail at their first part: nothing is kept for them.
      let read = first.read(text, at);
      if (read === null) return null;
      const got: unknown[] = [read.value, null, null, null, null, null, null, null, null, null];
      for (let i = 1; i < count; i++) {
        read = (pattern[i] as Part<D, unknown>).read(text, read.last);
        if (read === null) return null;
        got[i] = read.value;
      }
      const value = build(got[0], got[1], got[2], got[3], got[4], got[5], got[6], got[7], got[8], got[9]);
      return value === null ? null : { value, last: read.last };
    },
    reached(text, at) {
      if (!starts(text, at)) return 0;
      let last = at;
      let count = 0;
      for (const part of pattern) {
        const read = part.read(text, last);
        if (read === null) return count;
        last = read.last;
        count++;
      }
      return count;
    },
  };
}

/** Parts of a pattern. */
const LONGEST = 10;

/** A part that may be missing: its value, or null. */
export const optional = <D, V>(part: Part<D, V>): Part<D, V | null> => ({
  name: `[${part.name}]`,
  read: (text, at) => part.read(text, at) ?? { value: null, last: at },
});

/** The first of several parts that reads. */
export const either = <D, V>(...parts: readonly Part<D, V>[]): Part<D, V> => ({
  name: parts.map((part) => part.name).join(" | "),
  read(text, at) {
    for (const part of parts) {
      const read = part.read(text, at);
      if (read !== null) return read;
    }
    return null;
  },
});
