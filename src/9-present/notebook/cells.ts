/** A piece of a notebook: prose in comments, or code. Lines count from 1, both ends belong to it. */
export interface Cell {
  readonly kind: "markdown" | "code";
  readonly first: number;
  readonly last: number;
  /** Markdown without its comment signs; code as it is. */
  readonly text: string;
}

const opener = /^\/\/ %%(?:\s+\[(markdown)\])?/;

/**
 * The cells of a notebook: `// %% [markdown]` begins prose, `// %%` begins code. Prose ends at the first line that is neither
 * blank nor a comment; what follows is code, whether marked or not.
 */
export function cellsOf(source: string): Cell[] {
  const lines = source.split(/\r?\n/);
  const cells: Cell[] = [];
  let kind: Cell["kind"] = "code";
  let first = 1;
  let body: string[] = [];
  const close = (last: number): void => {
    const text = kind === "markdown" ? body.map((line) => line.replace(/^\/\/ ?/, "")).join("\n") : body.join("\n");
    if (text.trim() !== "") cells.push({ kind, first, last, text: text.replace(/^\n+|\n+$/g, "") });
    body = [];
  };
  for (const [index, line] of lines.entries()) {
    const [mark, markdown] = opener.exec(line) ?? [];
    if (mark !== undefined) {
      close(index);
      kind = markdown === undefined ? "code" : "markdown";
      first = index + 1;
      continue;
    }
    if (kind === "markdown" && line.trim() !== "" && !line.startsWith("//")) {
      close(index);
      kind = "code";
      first = index + 1;
    }
    body.push(line);
  }
  close(lines.length);
  return cells;
}
