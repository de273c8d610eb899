import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** A file of `assets/page/` as text. */
export const asset = (name: string): string => readFileSync(new URL(`../../../assets/page/${name}`, import.meta.url), "utf8");

export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const digest = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const ranges = {
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
  "latin-ext":
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
  cyrillic: "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116",
  greek: "U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF",
} as const;

/** The charts' letters, so that the page looks alike on every machine; other scripts come from the reader's own fonts. */
export const fontFaces = (): string =>
  Object.entries(ranges)
    .flatMap(([subset, range]) =>
      [400, 600].map((weight) => {
        const bytes = readFileSync(require.resolve(`@fontsource/source-sans-3/files/source-sans-3-${subset}-${weight}-normal.woff2`));
        return `@font-face{font-family:"Source Sans 3";font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${bytes.toString("base64")}) format("woff2")}`;
      }),
    )
    .join("\n");

/**
 * The head that lets a page load nothing and run only what it carries; with `parts`, also the scripts that its own script puts
 * into the page. (No other rule lets a page that is opened from a disk load what lies beside it: it has no origin.)
 */
export const strictHead = (title: string, styles: string, scripts: readonly string[], parts = false): string => {
  const policy = [
    "default-src 'none'",
    `style-src ${digest(styles)}`,
    ...(scripts.length === 0 ? [] : [`script-src ${scripts.map(digest).join(" ")}${parts ? " 'strict-dynamic'" : ""}`]),
    "font-src data:",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${styles}</style>
`;
};

/** An SVG to stand beside others in one page: its ids are its own, and nothing in it is styled by attribute. */
export const inlineSvg = (name: string, svg: string): string =>
  svg
    .replace(/<\?xml[^>]*>/, "")
    .replace(/\sid="([^"]+)"/g, ` id="${name}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${name}-$1)`)
    .replace(/\sstyle="[^"]*"/g, "");
