import type { Span } from "./span.ts";

/** Why something stands: the rule that made it, the words it was read from, and what those words stood on. Plain data. */
export interface Because extends Span {
  /** `kind/what-it-looks-like` */
  readonly rule: string;
  /** Said where a choice was made: the candidates refused and why. */
  readonly note?: string;
  readonly from?: readonly Because[];
}

/** The tree as indented lines, one rule and its words a line. `text` is the article's. */
export function explain(because: Because, text: string, depth = 0): string {
  const words = text.slice(because.start, because.end).replace(/\s+/g, " ");
  const shown = words.length > 140 ? `${words.slice(0, 137)}...` : words;
  const line = `${"  ".repeat(depth)}${because.rule}  "${shown}"${because.note ? `  (${because.note})` : ""}`;
  return [line, ...(because.from ?? []).map((part) => explain(part, text, depth + 1))].join("\n");
}
