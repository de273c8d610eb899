/** Writes the pages of docs/ that are made from the program, codebook.md and api.md: `npm run docs`. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { codebook } from "../src/9-present/export/codebook.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

interface Declaration {
  readonly name: string;
  readonly says: string;
  readonly code: string;
}

/** A comment without its signs; its tags as a list. */
const proseOf = (comment: string): string =>
  comment
    .replace(/^\/\*\*|\*\/$/g, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, "").trimEnd())
    .join("\n")
    .replace(/^@param (\S+)/gm, "- `$1`:")
    .replace(/^@throws/gm, "- throws")
    .replace(/\n(?=- )/, "\n\n")
    .trim();

/** The exported declarations of a `.d.ts` file, each with the comment above it. */
const declarationsIn = (text: string): Declaration[] => {
  const found: Declaration[] = [];
  const opener = /^(?:(\/\*\*(?:[^*]|\*(?!\/))*\*\/)\n)?export (?:declare )?(?:const|function|interface|type|class) (\w+)/gm;
  for (const match of text.matchAll(opener)) {
    const from = match.index + (match[1] === undefined ? 0 : match[1].length + 1);
    const rest = text.slice(from);
    const end = /\n(?=\/\*\*|export |declare |import |type |interface |const )/.exec(rest)?.index ?? rest.length;
    found.push({
      name: match[2],
      says: match[1] === undefined ? "" : proseOf(match[1]),
      code: rest
        .slice(0, end)
        .replace(/^export (?:declare )?/, "")
        .trim(),
    });
  }
  return found;
};

/** What the library exports, by the file that declares it. */
const exportsOf = (barrel: string): { file: string; names: readonly string[] | null }[] =>
  [...barrel.matchAll(/^export (?:type )?(?:\{([^}]*)\}|\*) from "\.\/(.+)\.ts";$/gm)].map(([, names, file]) => ({
    file,
    names:
      names === undefined
        ? null
        : names
            .split(",")
            .map((name) => name.trim().replace(/^type /, ""))
            .filter(Boolean),
  }));

const sections: Readonly<Record<string, string>> = {
  "0": "Ground",
  "1": "Reading",
  "5": "Facts",
  "7": "Tables",
  "8-e": "Evaluation",
  "8-t": "Questions",
  "9": "Exports, charts and notebooks",
};
const sectionOf = (file: string): string =>
  Object.entries(sections).find(([start]) => file.startsWith(start))?.[1] ?? "From articles to tables";

const api = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "readout-docs-"));
  try {
    execFileSync(
      process.execPath,
      [join(root, "node_modules/typescript/bin/tsc"), "-p", join(root, "tsconfig.build.json"), "--emitDeclarationOnly", "--outDir", folder],
      { cwd: root },
    );
    const groups = new Map<string, Declaration[]>();
    for (const { file, names } of exportsOf(readFileSync(join(root, "src/index.ts"), "utf8"))) {
      const declared = declarationsIn(readFileSync(join(folder, `${file}.d.ts`), "utf8"));
      const wanted = names === null ? declared : names.flatMap((name) => declared.filter((one) => one.name === name));
      groups.set(sectionOf(file), [...(groups.get(sectionOf(file)) ?? []), ...wanted]);
    }
    const order = ["From articles to tables", ...Object.values(sections)];
    return [
      "# API",
      "",
      'What `import { ... } from "readout"` gives. This page is made from the docstrings by `npm run docs`.',
      ...[...groups]
        .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
        .flatMap(([section, declarations]) => [
          "",
          `## ${section}`,
          ...declarations.flatMap(({ name, says, code }) => [
            "",
            `### ${name}`,
            "",
            ...(says === "" ? [] : [says, ""]),
            "```ts",
            code.length > 2_500 ? `${code.slice(0, code.lastIndexOf("\n", 400))}\n// ...` : code,
            "```",
          ]),
        ]),
      "",
    ].join("\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
};

writeFileSync(join(root, "docs/codebook.md"), codebook());
writeFileSync(join(root, "docs/api.md"), api());
