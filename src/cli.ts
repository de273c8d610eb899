import { loadLexicon } from "./0-ground/lexicon.ts";
import { findFiles } from "./1-read/files.ts";
import { presentationFiles } from "./9-present/present.ts";
import { writeFolder } from "./9-present/export/write.ts";
import { engineOf, readCorpus } from "./pipeline.ts";

const [, ...args] = process.argv.slice(2);
const at = args.indexOf("--out");
const lexicon = loadLexicon();
const corpus = readCorpus(engineOf(lexicon), findFiles(args.slice(0, at)));
for (const s of corpus.skipped) console.error(s.file, s.reason, s.advice);
writeFolder(args[at + 1] as string, await presentationFiles(corpus.tables, {}, new Map((lexicon.get("countries") ?? []).map((row) => [row.cells.code as string, row.spellings[0] as string]))));
