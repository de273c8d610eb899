import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre";
import { type Column, columnsOf, schema, type TableName, tableNames } from "../../7-tabulate/schema.ts";
import { unguard } from "./formula-guard.ts";

/** A table as somebody saved it from a spreadsheet: cells as texts, by column, the guard against formulas taken off. */
export interface EditedTable {
  readonly table: TableName;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/**
 * The tables of an edited CSV file, whatever the separator that the spreadsheet wrote, or the sheets of an edited workbook.
 * @throws where no table of Readout is in it.
 */
export async function readEdited(file: {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}): Promise<EditedTable[]> {
  if (/\.xlsx$/i.test(file.name)) {
    const { sheets } = await readXlsx(file.bytes);
    return sheets.flatMap(({ name, rows }) =>
      isTable(name)
        ? [
            tableOf(
              name,
              rows.map((row) => row.map(textOfCell)),
            ),
          ]
        : [],
    );
  }
  const [header = ""] = file.text.split(/\r?\n/, 1);
  const delimiter =
    [",", ";", "\t"].map((mark) => ({ mark, count: header.split(mark).length })).sort((a, b) => b.count - a.count)[0]?.mark ?? ",";
  const [names = [], ...records] = parse(file.text, {
    bom: true,
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
  }) as string[][];
  const table = tableNames.find(
    (one) => names[0] === schema[one].key && columnsOf(one).filter(({ name }) => names.includes(name)).length >= names.length / 2,
  );
  if (table === undefined)
    throw new Error(
      `${file.name}: its first column is "${names[0] ?? ""}", which is the key of no table; keep the columns as Readout wrote them`,
    );
  return [tableOf(table, [names, ...records])];
}

const isTable = (name: string): name is TableName => (tableNames as readonly string[]).includes(name);

const tableOf = (table: TableName, [names = [], ...records]: readonly (readonly string[])[]): EditedTable => ({
  table,
  rows: records
    .filter((record) => record.some((cell) => cell !== ""))
    .map((record) => Object.fromEntries(names.map((name, index) => [name, unguard(record[index] ?? "")]))),
});

function textOfCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
}

/** How an edited cell stands to the one that Readout wrote. */
export type CellChange =
  | { readonly kind: "same" }
  /** The spreadsheet writes the same value in another way. */
  | { readonly kind: "rewritten" }
  | { readonly kind: "changed"; readonly to: string | null }
  /** No value of the column, or damage of a kind that spreadsheets do. */
  | { readonly kind: "refused"; readonly why: string };

const TRUE = /^(?:true|wahr|vrai|verdadero|vero|doğru|истина|1)$/i;
const FALSE = /^(?:false|falsch|faux|falso|yanlış|ложь|0)?$/i;

/** What was done to a cell. `was` is the cell as the CSV has it, "" where empty. */
export function cellChange(column: Column, was: string, now: string): CellChange {
  const [old, edited] = [oneLine(was), oneLine(now)];
  if (old === edited) return { kind: "same" };
  if (column.type === "boolean") {
    if (TRUE.test(edited) || FALSE.test(edited))
      return TRUE.test(edited) === TRUE.test(old) ? { kind: "rewritten" } : { kind: "changed", to: String(TRUE.test(edited)) };
    return { kind: "refused", why: `"${edited}" is neither true nor false` };
  }
  if (column.type === "number" || column.type === "integer") {
    if (edited === "") return { kind: "changed", to: null };
    const value = numberIn(edited);
    if (value === null) return { kind: "refused", why: `"${edited}" is no number` };
    if (old !== "" && value === Number(old)) return { kind: "rewritten" };
    // 1200.5 read as 12005, and the other way round: the digits are the same, only the marks have moved.
    if (old !== "" && digits(edited) === digits(old))
      return { kind: "refused", why: `"${edited}" has the digits of "${old}" with other separators` };
    return { kind: "changed", to: String(value) };
  }
  if (edited === "")
    return column.nullable || column.type === "list"
      ? { kind: "changed", to: null }
      : { kind: "refused", why: "the cell may not be empty" };
  // 2023-05-11T17:40 with the seconds that the spreadsheet puts behind.
  if (/T\d\d:\d\d$/.test(old) && edited.replace(" ", "T") === `${old}:00`) return { kind: "rewritten" };
  // "10,000" is 10000 to one spreadsheet and 10 to another.
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(old) && numberIn(edited) !== null)
    return edited === old.replace(/[.,]/g, "")
      ? { kind: "rewritten" }
      : { kind: "refused", why: `"${edited}" may be "${old}" with other separators; write it in words or leave it` };
  if (isDay(old) || isMonth(old)) {
    if (looksReformatted(edited))
      return { kind: "refused", why: `the spreadsheet has rewritten the date "${old}" as "${edited}"; write it as 2024-06-11` };
  } else if (column.type === "date" || /^(?:date|published|period)$/.test(column.name)) {
    if (looksReformatted(edited))
      return { kind: "refused", why: `"${edited}" is written as the spreadsheet writes dates; write it as 2024-06-11` };
  }
  if (/^0+\d/.test(old) && old.replace(/^0+/, "") === edited) return { kind: "refused", why: `the leading zeros of "${old}" are lost` };
  if (/[ÃÂÅÄ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œž]|\ufffd/.test(edited) || (/[^\x20-\x7e]/.test(old) && edited === old.replace(/[^\x20-\x7e]/g, "?")))
    return { kind: "refused", why: `the letters of "${old}" are broken: save the file as UTF-8` };
  if (/^\d(?:[.,]\d+)?E[+-]?\d+$/i.test(edited))
    return { kind: "refused", why: `"${edited}" is written as the spreadsheet writes long numbers` };
  if (/^#(?:REF|NAME|VALUE|N\/A|DIV\/0|NUM)/i.test(edited) || /^=/.test(edited))
    return { kind: "refused", why: `"${edited}" is a formula or its error` };
  const items = column.type === "list" ? edited.split(/\s*;\s*/).filter((item) => item !== "") : [edited];
  for (const item of items) {
    if (column.values !== undefined && !column.values.includes(item))
      return { kind: "refused", why: `"${item}" is none of ${column.values.join(", ")}` };
    if (column.pattern !== undefined && !column.pattern.test(item))
      return { kind: "refused", why: `"${item}" does not look as ${column.pattern}` };
  }
  const to = items.join("; ");
  return to === old ? { kind: "rewritten" } : { kind: "changed", to };
}

/**
 * Whether a cell that nobody may correct was turned into the spreadsheet's own form of a number or a day (`1,200` into 1200, `May 2019` into
 * 05/01/2019, `6:30 p.m.` into 18:30:00, `00420` into 420): no correction, and no harm, since the row is found by its key.
 */
export const isOwnForm = ({ type }: Column, was: string, now: string): boolean => {
  const edited = oneLine(now);
  const looksOwn = numberIn(edited) !== null || looksReformatted(edited) || /^\d{1,2}:\d\d(?::\d\d)?(?: [AP]M)?$/i.test(edited);
  return (type === "string" || type === "date") && /\d/.test(was) && looksOwn;
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g, " ").trim();
const digits = (text: string): string => text.replace(/\D/g, "").replace(/0+$/, "");
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);
const isMonth = (text: string): boolean => /^\d{4}-\d\d$/.test(text);

/** `11.06.2024`, `6/11/24`, `11-Jun-24`, `Jun 24`, `2024-06-11 00:00:00`, and the day's number `45454`. */
const looksReformatted = (text: string): boolean =>
  /^\d{1,4}[./]\d{1,2}(?:[./]\d{1,4})?\.?(?: \d\d:\d\d(?::\d\d)?)?$/.test(text) ||
  /^\d{1,2}-\d{1,2}-\d{2,4}$/.test(text) ||
  /^(?:\d{1,2}[-. ])?\p{L}{3,}\.?[-. ]\d{2,4}(?:,? \d{2,4})?$/u.test(text) ||
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text) ||
  /^[34]\d{4}(?:\.\d+)?$/.test(text);

/** `1200.5`, `1,200.5`, `1.200,5`, `1 200`; null for anything else. */
function numberIn(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f']/g, "");
  if (/^-?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i.test(plain)) return Number(plain);
  if (/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)) return Number(plain.replace(/,/g, ""));
  if (/^-?\d{1,3}(?:\.\d{3})+,\d+$/.test(plain)) return Number(plain.replace(/\./g, "").replace(",", "."));
  if (/^-?\d+,\d+$/.test(plain)) return Number(plain.replace(",", "."));
  return null;
}
