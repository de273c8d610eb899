import { parseIsoDay } from "./0-ground/civil-day.ts";
import { atOnce, inStep, type Steps } from "./0-ground/in-step.ts";
import type { LexiconTables } from "./0-ground/lexicon.ts";
import { sha256 } from "./0-ground/sha256.ts";
import type { Span } from "./0-ground/span.ts";
import { type Article, type ArticleBytes, articleOf } from "./1-read/article.ts";
import { type Found, isSkipped, readBytes, type Skipped } from "./1-read/files.ts";
import { type ReadingLexicon, readingLexicon } from "./1-read/lexicon.ts";
import { Dictionary } from "./2-segment/dictionary.ts";
import { Doc } from "./2-segment/doc.ts";
import { stretchesOf } from "./2-segment/stretches.ts";
import { recogniseDates } from "./3-recognise/dates/dates.ts";
import { recogniseVague, type VagueTime } from "./3-recognise/dates/vague.ts";
import { settleNames } from "./3-recognise/parties/namesakes.ts";
import { recogniseParties } from "./3-recognise/parties/parties.ts";
import { withoutOutlet } from "./3-recognise/parties/publisher.ts";
import { recogniseQuantities } from "./3-recognise/quantities/recognise-quantities.ts";
import { type ResolvedDate, resolveDates } from "./4-resolve/calendar.ts";
import { register } from "./4-resolve/register.ts";
import { readSpeech } from "./4-resolve/speakers.ts";
import { readActivities, type VisitActivity } from "./5-assemble/activities.ts";
import { completeMeetings } from "./5-assemble/complete.ts";
import { type Facts, gatherFacts, joinFacts } from "./5-assemble/facts.ts";
import { identify } from "./5-assemble/identity.ts";
import { assembleVisits } from "./5-assemble/journeys.ts";
import { assembleMeetings, type Meeting } from "./5-assemble/meetings.ts";
import { Reading, speakersAmong } from "./5-assemble/reading.ts";
import { assembleStatements, type Statement } from "./5-assemble/statements.ts";
import { assembleStatistics, type Statistic } from "./5-assemble/statistics.ts";
import type { Visit } from "./5-assemble/trips.ts";
import { unusedOf } from "./5-assemble/unused.ts";
import { readJourneys } from "./5-assemble/visits.ts";
import { Authority, type KnownPerson } from "./6-link/authority.ts";
import { link } from "./6-link/link.ts";
import { NameKeys } from "./6-link/name-keys.ts";
import { correct } from "./7-tabulate/corrections.ts";
import type { Patch, StalePatch } from "./7-tabulate/patches.ts";
import { PlaceWords } from "./7-tabulate/place-words.ts";
import type { Tables } from "./7-tabulate/schema.ts";
import { type ToldArticle, tabulate } from "./7-tabulate/tabulate.ts";

/** What each stage made of one stretch of an article; it stands on the `Doc`, so it holds until the next is read. */
export interface Stages {
  readonly doc: Doc;
  readonly dates: readonly ResolvedDate[];
  readonly reading: Reading;
  readonly meetings: readonly Meeting[];
  readonly visits: readonly Visit[];
  readonly activities: ReadonlyMap<Visit, readonly VisitActivity[]>;
  readonly statistics: readonly Statistic[];
  readonly statements: readonly Statement[];
}

/**
 * The way of one stretch of an article, one call per stage, with a halt after each so that other articles may go through it
 * side by side. The day comes from the article, never from a clock.
 */
function* stagesOf(doc: Doc, article: Article, stretch: Span): Steps<Stages> {
  doc.read(article.text, article.furniture, stretch);
  settleNames(doc);
  yield;
  const mentions = recogniseDates(doc);
  yield;
  const published = article.published === null ? null : parseIsoDay(article.published);
  const dates = resolveDates(doc, mentions, published, { country: article.country });
  const dated = dates.map(({ mention, type, value }) => ({ first: mention.first, last: mention.last, type, value }));
  yield;
  const phrases = withoutOutlet(recogniseParties(doc), article.outlet);
  yield;
  const parties = register(doc, phrases, article.country);
  yield;
  const reading = new Reading(doc, parties, phrases, dated, article);
  yield;
  reading.readFrames();
  yield;
  identify(reading);
  yield;
  const told = readJourneys(reading);
  yield;
  const meetings = assembleMeetings(reading);
  yield;
  yield* completeMeetings(reading, meetings, told.visits, told.fallen);
  yield;
  const visits = assembleVisits(reading, told, meetings);
  yield;
  const activities = readActivities(reading, visits);
  yield;
  const speech = readSpeech(doc, speakersAmong(parties), article.outlet, dated);
  for (let sentence = 0; sentence < doc.sentences; sentence++) speech.reportsOf(sentence);
  yield;
  const statements = assembleStatements(doc, speech, meetings);
  yield;
  const quantities = recogniseQuantities(doc, dated);
  yield;
  const statistics = assembleStatistics(doc, quantities, speech, dated, { statements, published: article.published });
  yield;
  return { doc, dates, reading, meetings, visits, activities, statistics, statements };
}

export const readStages = (doc: Doc, article: Article, stretch: Span): Stages => atOnce(stagesOf(doc, article, stretch));

function* factsOf(doc: Doc, article: Article, audit: boolean): Steps<Facts> {
  const parts: Facts[] = [];
  for (const stretch of stretchesOf(article.text)) {
    const { reading, ...assembled } = yield* stagesOf(doc, article, stretch);
    const facts = gatherFacts(doc, { ...assembled, entities: reading.register.entities });
    if (audit) parts.push({ ...facts, unused: unusedOf(reading, { ...assembled, dates: assembled.dates.map(({ mention }) => mention) }) });
    else parts.push(facts);
  }
  return joinFacts(parts);
}

/** What one article tells, copied out of the `Doc`; with `audit` also what no row used. */
export const extract = (doc: Doc, article: Article, audit = false): Facts => atOnce(factsOf(doc, article, audit));

/** The times that one article names, and those that it names without telling them. */
export interface Times {
  readonly dates: readonly ResolvedDate[];
  readonly vague: readonly VagueTime[];
}

/** The way of an article as far as its dates: for those who want no more. */
export function readTimes(doc: Doc, article: Article): Times {
  const published = article.published === null ? null : parseIsoDay(article.published);
  const dates: ResolvedDate[] = [];
  const vague: VagueTime[] = [];
  for (const stretch of stretchesOf(article.text)) {
    doc.read(article.text, article.furniture, stretch);
    settleNames(doc);
    const before = dates.length;
    for (const date of resolveDates(doc, recogniseDates(doc), published, { country: article.country }))
      dates.push(typeof date.anchor === "number" ? { ...date, anchor: before + date.anchor } : date);
    vague.push(
      ...recogniseVague(
        doc,
        dates.slice(before).map(({ mention }) => mention),
      ),
    );
  }
  return { dates, vague };
}

/** How many articles go through the stages side by side: a stage's code is then warm for all but the first, and they fit into the caches. */
const ABREAST = 16;

/** The lexicon made ready, and the `Doc`s that all articles pass through. */
export interface Engine {
  readonly lexicon: LexiconTables;
  readonly reading: ReadingLexicon;
  /** For one article by itself: the first of `docs`. */
  readonly doc: Doc;
  readonly docs: readonly Doc[];
  readonly places: PlaceWords;
  readonly names: NameKeys;
}

export function engineOf(lexicon: LexiconTables): Engine {
  const doc = new Doc(new Dictionary(lexicon));
  return {
    lexicon,
    reading: readingLexicon(lexicon),
    doc,
    docs: [doc, ...Array.from({ length: ABREAST - 1 }, () => new Doc(doc.dictionary))],
    places: new PlaceWords(lexicon),
    names: new NameKeys(lexicon),
  };
}

/** Takes many items through the engine, some of them side by side; the results stand in their order. */
function abreast<T, R>({ docs }: Engine, items: readonly T[], work: (doc: Doc, item: T, index: number) => Steps<R>): R[] {
  const results: R[] = [];
  for (let from = 0; from < items.length; from += docs.length)
    results.push(...inStep(items.slice(from, from + docs.length).map((item, i) => work(docs[i] as Doc, item, from + i))));
  return results;
}

/** What was read, and what was not and why; in order of the article ids. */
export interface Corpus {
  readonly articles: readonly ToldArticle[];
  readonly skipped: readonly Skipped[];
  /** Corrections that fit no row any more. */
  readonly stale: readonly StalePatch[];
  readonly tables: Tables;
}

export interface CorpusOptions {
  /** Called before each file and once at the end. */
  readonly progress?: (done: number, all: number) => void;
  /** Also tell what no row used. */
  readonly audit?: boolean;
  /** Also fill the ledgers of evidence and absences. */
  readonly ledgers?: boolean;
  /** What analysts corrected, by article_id. */
  readonly patches?: ReadonlyMap<string, readonly Patch[]>;
  /** The analyst's own list of persons. */
  readonly authority?: readonly KnownPerson[];
  /** What files told when this engine read them last: one whose bytes are the same is not read again. It is filled here. */
  readonly memory?: Memory | null;
}

/** By path: the hash of the bytes, and what they told. */
export type Memory = Map<string, { readonly sha256: string; readonly told: Told }>;

/** What a file tells, or why it was not read. */
export type Told = ToldArticle | Skipped;

/** Reads the files that `findFiles` found, each by itself; the answers stand in their order. */
export function readFiles(
  engine: Engine,
  found: readonly Found[],
  { progress = () => {}, audit = false, memory = null }: Pick<CorpusOptions, "progress" | "audit" | "memory"> = {},
): Told[] {
  const read = abreast(engine, found, function* (doc, file, index) {
    progress(index, found.length);
    return isSkipped(file) ? file : yield* readOne(engine, doc, file, audit, audit ? null : memory);
  });
  progress(found.length, found.length);
  return read;
}

/** What files tell, as one corpus. */
export function corpusOf(
  engine: Engine,
  told: readonly Told[],
  { ledgers = false, patches = NO_PATCHES, authority = [] }: Pick<CorpusOptions, "ledgers" | "patches" | "authority"> = {},
): Corpus {
  const articles: ToldArticle[] = [];
  const skipped: Skipped[] = [];
  for (const one of told)
    if (isSkipped(one)) skipped.push(one);
    else articles.push(one);
  const { articles: corrected, stale } = correctAll(articles, patches);
  return { articles: corrected, skipped, stale, tables: tablesOf(engine, corrected, ledgers, authority) };
}

/** Reads the files that `findFiles` found into one corpus. */
export const readCorpus = (engine: Engine, found: readonly Found[], options: CorpusOptions = {}): Corpus =>
  corpusOf(engine, readFiles(engine, found, options), options);

const NO_PATCHES: ReadonlyMap<string, readonly Patch[]> = new Map();

/** Applies the patches to the articles that have some; those of articles that are not there are stale. */
function correctAll(
  articles: readonly ToldArticle[],
  patches: ReadonlyMap<string, readonly Patch[]>,
): { readonly articles: readonly ToldArticle[]; readonly stale: readonly StalePatch[] } {
  if (patches.size === 0) return { articles, stale: [] };
  const stale: StalePatch[] = [];
  const corrected = articles.map((told) => {
    const own = patches.get(told.article.id);
    if (own === undefined) return told;
    const done = correct(told, own);
    stale.push(...done.stale);
    return done.told;
  });
  const known = new Set(articles.map(({ article }) => article.id));
  for (const [id, own] of patches)
    if (!known.has(id)) stale.push(...own.map((patch) => ({ patch, why: "the article is not among those read" })));
  return { articles: corrected, stale };
}

/** All tables of some articles, in order of their ids. `authority` is the analyst's own list of persons. */
export function tablesOf(
  { names, places }: Engine,
  articles: readonly ToldArticle[],
  ledgers = false,
  authority: readonly KnownPerson[] = [],
): Tables {
  const told = articles.map(({ article: { id, published, outlet, text }, facts }) => ({ id, published, outlet, text, facts }));
  return tabulate(articles, link(told, names, authority.length === 0 ? null : new Authority(authority, names)), ledgers ? places : null);
}

/** What each of some files tells, or why it was not read. */
export const tellAll = (engine: Engine, files: readonly ArticleBytes[]): Told[] =>
  abreast(engine, files, (doc, file) => tell(engine, doc, file, false));

function* readOne(engine: Engine, doc: Doc, file: Exclude<Found, Skipped>, audit: boolean, memory: Memory | null): Steps<Told> {
  const bytes = readBytes(file);
  if (isSkipped(bytes)) return bytes;
  if (memory === null) return yield* tell(engine, doc, { ...file, bytes }, audit);
  const digest = sha256(bytes);
  const known = memory.get(file.file);
  if (known?.sha256 === digest) return known.told;
  const told = yield* tell(engine, doc, { ...file, bytes }, audit);
  memory.set(file.file, { sha256: digest, told });
  return told;
}

function* tell(engine: Engine, doc: Doc, file: ArticleBytes, audit: boolean): Steps<Told> {
  try {
    const read = yield* articleOf(file, engine.reading);
    if ("skipped" in read) return read.skipped;
    yield;
    return { article: read.article, facts: yield* factsOf(doc, read.article, audit) };
  } catch (error) {
    // A fault of ours in one article must not cost the others.
    const reason = error instanceof Error ? error.message : String(error);
    return {
      id: file.id,
      file: file.file,
      reason: `Readout failed on it: ${reason}`,
      advice: "please report this with the article's text",
    };
  }
}
