// A spreadsheet runs a cell that starts with one of these, full-width forms included.
const sign = "[=+\\-@＝＋－＠]";

// A file opened with another separator than the comma starts new cells inside a cell: at each ; , |
const start = `(^|[;,|])([\\s"']*)`;

const unguarded = new RegExp(`${start}(?=${sign})`, "g");
const guarded = new RegExp(`${start}'(?=${sign})`, "g");

// Line breaks and tabs end a cell or a row in a file opened with other settings, even inside quotation marks.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

// Most texts hold none of it: one look tells.
const harmful = new RegExp(`${control.source}|${unguarded.source}`);

/** Text that no spreadsheet runs as a formula: `=1+1` becomes `'=1+1`, and each control character becomes a space. */
export const guard = (text: string): string => (harmful.test(text) ? text.replace(control, " ").replace(unguarded, "$1$2'") : text);

/** What `guard` was given, but for control characters. */
export const unguard = (text: string): string => text.replace(guarded, "$1$2");
