/** A cell of a list column, whether it came from our rows, from Arrow (an array or a vector) or from CSV (joined by `; `). */
export type List = string | Iterable<string> | null;

export const itemsOf = (cell: List): string[] =>
  cell === null || cell === "" ? [] : typeof cell === "string" ? cell.split("; ") : [...cell];
