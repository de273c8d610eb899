import type { ColumnTable } from "arquero";

type Cell = string | number | boolean | Date | null | undefined | readonly string[];

const textOf = (cell: Cell): string => {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return String(Number.isInteger(cell) ? cell : Math.round(cell * 1000) / 1000);
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return Array.isArray(cell) ? cell.join("; ") : String(cell);
};

const lengthOf = (text: string): number => [...text].length;
const cut = (text: string, limit: number): string => (lengthOf(text) <= limit ? text : `${[...text].slice(0, limit - 1).join("")}…`);

/**
 * A table for the terminal: a header, a rule and at most `rows` rows, numbers to the right, cells of at most `width`
 * characters; a last line says how many rows follow.
 */
export const textTable = (table: ColumnTable, { rows = 10, width = 44 }: { rows?: number; width?: number } = {}): string => {
  const names = table.columnNames();
  const cells = table.objects({ limit: rows }) as Record<string, Cell>[];
  const columns = names.map((name) => {
    const texts = cells.map((row) => cut(textOf(row[name]), width));
    const longest = Math.max(lengthOf(name), ...texts.map(lengthOf));
    const isNumber = cells.length > 0 && cells.every((row) => row[name] === null || typeof row[name] === "number");
    const pad = (text: string): string =>
      isNumber ? " ".repeat(longest - lengthOf(text)) + text : text + " ".repeat(longest - lengthOf(text));
    return { head: pad(name), rule: "-".repeat(longest), body: texts.map(pad) };
  });
  const lines = [
    columns.map(({ head }) => head),
    columns.map(({ rule }) => rule),
    ...cells.map((_, index) => columns.map(({ body }) => body[index])),
  ];
  const more = table.numRows() - cells.length;
  return [...lines.map((line) => line.join("  ").trimEnd()), ...(more > 0 ? [`... and ${more} more`] : [])].join("\n");
};
