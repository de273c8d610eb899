/**
 * Makes many articles out of those that ship: copies with other years, and a line that tells them apart.
 * usage: npx tsx .ci/many.ts COUNT FOLDER
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [count = "5000", folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Give the number of articles and the folder.");
mkdirSync(folder, { recursive: true });
const shipped = readdirSync("articles")
  .filter((file) => /\.(?:txt|md)$/.test(file))
  .sort()
  .map((file) => ({ file, text: readFileSync(join("articles", file), "utf8") }));
for (let index = 0; index < Number(count); index++) {
  const { file, text } = shipped[index % shipped.length];
  const turn = Math.floor(index / shipped.length);
  const moved = text.replace(/\b20[12]\d\b/g, (year) => String(Number(year) - (turn % 9)));
  writeFileSync(
    join(folder, `${String(index).padStart(5, "0")}-${file.replace(/^\d+-/, "")}`),
    `${moved.trimEnd()}\n\nThis report has the number ${index}.\n`,
  );
}
