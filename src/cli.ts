#!/usr/bin/env node
import { Command, CommanderError, Option } from "commander";
import { LexiconError } from "./0-ground/lexicon.ts";
import { tableFormats, usualFormats } from "./9-present/export/formats.ts";
import { collect, count, day, formatsOf } from "./command-line/arguments.ts";
import { type BuildOptions, build } from "./command-line/build.ts";
import { correctFrom } from "./command-line/correct.ts";
import { printDates } from "./command-line/dates.ts";
import { diffFolders } from "./command-line/diff.ts";
import { evaluateFolders } from "./command-line/evaluate.ts";
import { explainArticle } from "./command-line/explain.ts";
import { exportFolder, type ForeignForm, foreignForms } from "./command-line/export.ts";
import { reportNotebook, runNotebook } from "./command-line/notebook.ts";
import { previewNotebook } from "./command-line/preview.ts";
import { reviewFolder } from "./command-line/review.ts";
import { sampleArticles } from "./command-line/sample.ts";
import { tryText } from "./command-line/try.ts";
import { UsageError } from "./command-line/usage-error.ts";
import { type VerifyOptions, verifyFolder } from "./command-line/verify.ts";
import { version } from "./command-line/version.ts";

const LEXICON = ["--lexicon <folder>", "own tables beside the shipped ones; may be given several times", collect, []] as const;

const program = new Command("readout")
  .description("Reads news reports of official meetings into tidy tables, every cell grounded in the words it was read from.")
  .version(version.readout)
  .exitOverride()
  .showHelpAfterError("(readout --help shows examples)")
  .addHelpText(
    "after",
    `
Examples:
  readout build articles --out output
  readout try "President A met Prime Minister B in Oslo on Monday." --published 2024-06-11
  readout explain articles/001.txt m1
  readout evaluate output tests/gold --errors 20

Exit codes: 0 all was done, 1 something was skipped or failed, 2 the command was given wrongly.`,
  );

program
  .command("build")
  .description("read articles into tables, charts and a run report")
  .argument("<path...>", "articles (.txt, .md) and folders of them")
  .requiredOption("--out <folder>", "where the tables go; it is written whole or not at all")
  .option("--report", "also write unused.csv: persons, meeting words, dates and numbers that no row used", false)
  .option("--formats <list>", `of the tables, parted by commas: ${tableFormats.join(", ")}`, formatsOf, usualFormats)
  .option("--site", "keep the page's data in a folder beside it, loaded in pieces: for thousands of articles", false)
  .option("--issued <day>", "the day on which you publish the tables, for the papers about them", day)
  .option("--corrections <folder>", "apply the corrections that readout correct or readout review wrote")
  .option("--authority <people.csv>", "your own list of persons: id, name, aliases, wikidata")
  .option("--readers <number>", "processes that read articles (default: one a core where there are many articles)", count)
  .option(...LEXICON)
  .addHelpText(
    "after",
    "\nExamples:\n  readout build articles --out output\n  readout build articles --out output --formats csv-plain,parquet\n  readout build report.txt archive/2024 --out output --lexicon my-words",
  )
  .action(async (paths: string[], options: BuildOptions) => {
    process.exitCode = await build(paths, options);
  });

program
  .command("try")
  .description("show the tables of one text in the terminal")
  .argument("<text>", "a sentence or more")
  .option("--published <day>", "the day against which relative dates are resolved")
  .option(...LEXICON)
  .addHelpText("after", '\nExample:\n  readout try "The two ministers will meet in Vienna on Friday." --published 2024-06-11')
  .action((text: string, options: { published?: string; lexicon: readonly string[] }) => {
    process.exitCode = tryText(text, options);
  });

program
  .command("dates")
  .description("print the temporal expressions of one file, as a table or as TimeML with inline TIMEX3 tags")
  .argument("<file>", "an article, or a TimeML document (.tml), whose creation time is its day")
  .option("--published <day>", "the day against which relative dates are resolved, where not the file's own")
  .option("--format <format>", "csv, json or timex3", "csv")
  .option(...LEXICON)
  .addHelpText("after", "\nExamples:\n  readout dates report.txt --published 2024-06-11\n  readout dates corpus/0001.tml --format timex3")
  .action((file: string, options: { published?: string; format: string; lexicon: readonly string[] }) => {
    process.exitCode = printDates(file, options);
  });

program
  .command("explain")
  .description("show which rules and words made the rows of an article")
  .argument("<article>", "the path of one article")
  .argument("[row]", "one row: m1, m1/p2, v1, d3, s1, or its id in the tables")
  .option("--near", "also what nearly made a row, and how far it came", false)
  .option(...LEXICON)
  .addHelpText(
    "after",
    "\nExamples:\n  readout explain articles/001.txt\n  readout explain articles/001.txt m1/p2\n  readout explain articles/001.txt --near",
  )
  .action((article: string, row: string | undefined, options: { near: boolean; lexicon: readonly string[] }) => {
    process.exitCode = explainArticle(article, row, options);
  });

program
  .command("evaluate")
  .description("score tables, a build's or anybody's, against hand-coded articles")
  .argument("<out>", "a folder with the tables of the codebook as CSV, as readout build writes them")
  .argument("<gold>", "a folder with one ARTICLE_ID.json per hand-coded article")
  .option("--json", "figures as JSON", false)
  .option("--errors <n>", "list so many differences, with their quotes", count, 0)
  .addHelpText("after", "\nExample:\n  readout evaluate output tests/gold --errors 20")
  .action((out: string, gold: string, options: { json: boolean; errors: number }) => {
    process.exitCode = evaluateFolders(out, gold, options);
  });

program
  .command("sample")
  .description("draw articles for hand coding, to learn how far the tables hold for your sources")
  .argument("<path...>", "articles (.txt, .md) and folders of them")
  .requiredOption("--out <sheet.csv>", "the sheet with the articles drawn; never written over")
  .option("--n <n>", "how many articles", count, 30)
  .option("--seed <seed>", "another seed, another draw", "1")
  .option("--templates <folder>", "also one empty ARTICLE_ID.json each, to fill in for readout evaluate")
  .addHelpText(
    "after",
    "\nExample:\n  readout sample archive --n 30 --seed 1 --out sheet.csv --templates gold\n  (code gold/*.json by hand)\n  readout build archive --out out && readout evaluate out gold --errors 20",
  )
  .action((paths: string[], options: { n: number; seed: string; out: string; templates?: string }) => {
    process.exitCode = sampleArticles(paths, options);
  });

program
  .command("verify")
  .description("check a folder of exports against its articles: files, schema, quotes, evidence, and a fresh reading")
  .argument("<out>", "a folder that readout build wrote")
  .requiredOption("--articles <path...>", "the articles that it was made from")
  .option("--json", "all mismatches as JSON", false)
  .option("--corrections <folder>", "the corrections that the build was made with")
  .option("--authority <people.csv>", "the list of persons that the build was made with")
  .option(...LEXICON)
  .addHelpText("after", "\nExample:\n  readout verify output --articles articles")
  .action((out: string, options: VerifyOptions) => {
    process.exitCode = verifyFolder(out, options);
  });

program
  .command("diff")
  .description("rows and cells that a new build gained, lost and changed against an old one")
  .argument("<old>", "a folder that readout build wrote")
  .argument("<new>", "another")
  .option("--json", "the changes as JSON", false)
  .option("--csv", "the changes as CSV", false)
  .addHelpText(
    "after",
    "\nExample:\n  readout build articles --out before && (edit the lexicon) && readout build articles --out after\n  readout diff before after",
  )
  .action((old: string, now: string, options: { json: boolean; csv: boolean }) => {
    process.exitCode = diffFolders(old, now, options);
  });

program
  .command("correct")
  .description("turn an edited table into small patches that later builds apply")
  .argument("<edited>", "a CSV file or workbook of Readout's, edited and saved under another name")
  .requiredOption("--against <out>", "the folder with the tables as Readout wrote them")
  .requiredOption("--out <folder>", "where the patches go, one file an article; those already there are kept")
  .option("--articles <path...>", "the articles: for the words around each quote, and for added rows", [])
  .option("--author <name>", "who corrects", "")
  .option("--note <text>", "why", "")
  .addHelpText(
    "after",
    '\nExample:\n  (edit output/meetings.csv in a spreadsheet, save it as meetings-edited.csv)\n  readout correct meetings-edited.csv --against output --articles articles --out corrections --author "A. Analyst"\n  readout build articles --out output --corrections corrections',
  )
  .action(async (edited: string, options: { out: string; against: string; articles: string[]; author: string; note: string }) => {
    process.exitCode = await correctFrom(edited, options);
  });

program
  .command("export")
  .description("the rows of a build in the form of another tool")
  .argument("<built>", "a folder that readout build wrote")
  .addOption(new Option("--as <form>", "the form").choices(foreignForms).makeOptionMandatory())
  .requiredOption("--out <folder>", "where the files go; it is written whole or not at all")
  .option("--articles <path...>", "the articles: needed for brat, and for the words around a quote", [])
  .addHelpText("after", "\nExample:\n  readout export output --as brat --articles articles --out brat")
  .action((built: string, options: { as: ForeignForm; out: string; articles: string[] }) => {
    process.exitCode = exportFolder(built, options);
  });

const NOTEBOOK_OUT = ["--out <folder>", "where its files go, below its name", "output/notebooks"] as const;

program
  .command("notebook")
  .description("run a notebook, show what it shows, and write its tables and charts")
  .argument("<notebook>", "a TypeScript file with // %% cells")
  .option(...NOTEBOOK_OUT)
  .addHelpText("after", "\nExample:\n  readout notebook notebooks/first-look.ts")
  .action(async (notebook: string, { out }: { out: string }) => {
    process.exitCode = await runNotebook(notebook, out);
  });

program
  .command("report")
  .description("run a notebook and make one HTML file of it")
  .argument("<notebook>", "a TypeScript file with // %% cells")
  .option(...NOTEBOOK_OUT)
  .addHelpText("after", "\nExample:\n  readout report notebooks/first-look.ts --out output/notebooks")
  .action(async (notebook: string, { out }: { out: string }) => {
    process.exitCode = await reportNotebook(notebook, out);
  });

program
  .command("preview")
  .description("show a notebook as a page on this machine, made anew at every change")
  .argument("<notebook>", "a TypeScript file with // %% cells")
  .option("--port <n>", "0 takes a free one", count, 4320)
  .addHelpText("after", "\nExample:\n  readout preview notebooks/first-look.ts")
  .action((notebook: string, { port }: { port: number }) => previewNotebook(notebook, port));

program
  .command("review")
  .description("go through the rows of a build by keyboard in a browser: accept, correct, reject")
  .argument("<out>", "a folder that readout build wrote")
  .requiredOption("--articles <path...>", "the articles that it was made from")
  .requiredOption("--corrections <folder>", "where the decisions go, as patches that build --corrections applies")
  .option("--author <name>", "who reviews", "")
  .addHelpText("after", '\nExample:\n  readout review output --articles articles --corrections corrections --author "A. Analyst"')
  .action(async (out: string, options: { articles: string[]; corrections: string; author: string }) => {
    process.exitCode = await reviewFolder(out, options);
  });

for (const command of program.commands) command.exitOverride().showHelpAfterError("(--help shows examples)");

// "readout try ... | head": whoever reads has seen enough
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    console.error(`readout: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = error instanceof UsageError || error instanceof LexiconError ? 2 : 1;
  }
}
