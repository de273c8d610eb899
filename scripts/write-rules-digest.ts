/** Leaves the digest of the rules' sources beside the compiled program: a part of `npm run build`. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rulesDigest } from "../src/command-line/provenance.ts";

writeFileSync(fileURLToPath(new URL("../dist/rules.sha256", import.meta.url)), `${rulesDigest()}\n`);
