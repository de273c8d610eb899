// A lone blank, as nearly all white space is, is no match: it need not be replaced by itself.
const RUNS = /[^\S ]\s*| \s+/g;

/** A text on one line: every run of white space as one blank. */
export const oneLine = (text: string): string => text.replace(RUNS, " ");
