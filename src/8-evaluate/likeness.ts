/** A cell of an exported row or of a hand-coded one. */
export type Cell = string | number | boolean | null | undefined | readonly string[];

/** A row by its columns; hand-coded rows have fewer. */
export type Cells = Readonly<Record<string, Cell>>;

const LETTERS: Readonly<Record<string, string>> = {
  ı: "i",
  ə: "a",
  Ə: "a",
  ø: "o",
  Ø: "o",
  ł: "l",
  đ: "d",
  ß: "ss",
  æ: "ae",
  "’": "'",
  "‘": "'",
};

/** What two spellings of a cell share: no case, no accents, single spaces, marks of numbers and dates kept. */
export function foldCell(cell: Cell): string {
  const letters = textOf(cell).replace(/[ıəƏøØłđßæ’‘]/g, (letter) => LETTERS[letter] as string);
  return letters
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_%$.:/~+-]+/gu, " ")
    .trim();
}

export const wordsOf = (cell: Cell): string[] =>
  foldCell(cell)
    .split(/[^\p{L}\p{N}_]+/u)
    .filter((word) => word !== "");

export const isEmpty = (cell: Cell): boolean => cell === null || cell === undefined || cell === "";

export const isTrue = (cell: Cell): boolean => cell === true || /^(?:true|1|yes)$/i.test(textOf(cell).trim());

const textOf = (cell: Cell): string => (cell === null || cell === undefined ? "" : String(cell));

const SMALL: ReadonlySet<string> = new Set("of the and a an for in on s to by".split(" "));

/** Share of words in common, 0 to 1 (Dice); small words do not count. */
export function overlap(a: Cell, b: Cell): number {
  const left = new Set(wordsOf(a).filter((word) => !SMALL.has(word)));
  const right = new Set(wordsOf(b).filter((word) => !SMALL.has(word)));
  if (left.size === 0 || right.size === 0) return 0;
  return (2 * [...left].filter((word) => right.has(word)).length) / (left.size + right.size);
}

/** The same person by name: same last word, and the same first one, an initial of it, or none. */
export function sameName(a: Cell, b: Cell): boolean {
  const left = wordsOf(a);
  const right = wordsOf(b);
  if (left.length === 0 || right.length === 0 || left.at(-1) !== right.at(-1))
    return left.length > 0 && left.toSorted().join(" ") === right.toSorted().join(" ");
  if (left.length === 1 || right.length === 1) return true;
  const [one = "", other = ""] = [left[0], right[0]];
  return one === other || ((one.length === 1 || other.length === 1) && one[0] === other[0]);
}

/** Whether an exported cell says what the hand-coded one does. Words in another order may do, numbers must be equal. */
export function sameCell(column: string, got: Cell, want: Cell): boolean {
  switch (column) {
    case "office":
    case "measure":
    case "source":
    case "organisation":
      return overlap(got, want) >= 0.5;
    case "value":
    case "value_max":
      return sameNumber(got, want);
    case "leads_delegation":
      return isTrue(got) === isTrue(want);
    case "speaker":
      return sameName(got, want);
    case "name":
    case "rank":
    case "city":
    case "destination_city":
    case "outlet":
    case "place":
      return wordsOf(got).join(" ") === wordsOf(want).join(" ");
    default:
      return textOf(got).trim() === textOf(want).trim();
  }
}

function sameNumber(got: Cell, want: Cell): boolean {
  const [left, right] = [numberOf(got), numberOf(want)];
  // A date's value is no number.
  if (left === null || right === null) return textOf(got).trim() === textOf(want).trim();
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(right));
}

function numberOf(cell: Cell): number | null {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string" || cell.trim() === "") return null;
  const value = Number(cell);
  return Number.isNaN(value) ? null : value;
}
