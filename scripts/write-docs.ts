/** Writes the pages of docs/ that are made from the program: `npm run docs`. */
import { writeFileSync } from "node:fs";
import { codebook } from "../src/9-present/export/codebook.ts";

writeFileSync(new URL("../docs/codebook.md", import.meta.url), codebook());
