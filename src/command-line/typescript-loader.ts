import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { UsageError } from "./usage-error.ts";

/**
 * Arguments of Node with which it runs TypeScript: tsx where a folder or one above it has it, in the order given; none from Node 22.18 on, which does
 * so by itself.
 */
export const typescriptLoader = (...folders: readonly string[]): string[] => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  for (const from of folders)
    for (let folder = from; folder !== dirname(folder); folder = dirname(folder))
      if (existsSync(join(folder, "node_modules/tsx/package.json")))
        return ["--import", new URL("dist/loader.mjs", `file://${join(folder, "node_modules/tsx/")}`).href];
  if (major > 22 || (major === 22 && minor >= 18)) return [];
  throw new UsageError("TypeScript is to be run here: install tsx (npm install --save-dev tsx), or use Node 22.18 or later");
};
