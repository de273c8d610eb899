/** Every table and column, said once: the exports, the transforms, the charts and the codebook page are made from this. */

export interface Column {
  readonly name: string;
  /** `date` is a calendar day, `2021-06-03`; `list` is a list of strings, empty where there are none. */
  readonly type: "string" | "integer" | "number" | "boolean" | "date" | "list";
  readonly nullable: boolean;
  readonly description: string;
  readonly unit?: string;
  /** All the values that the column, or each item of its list, may have. */
  readonly values?: readonly string[];
  /** What a value, or each item of the list, looks like as a whole. */
  readonly pattern?: RegExp;
  readonly references?: { readonly table: string; readonly column: string };
}

interface TableSchema {
  /** What one row is. */
  readonly grain: string;
  readonly description: string;
  /** The column that identifies a row. */
  readonly key: string;
  readonly columns: readonly Column[];
}

const officeTypes = [
  "head_of_state",
  "head_of_government",
  "foreign_minister",
  "defence_minister",
  "other_minister",
  "deputy_minister",
  "chief_of_defence",
  "senior_officer",
  "ambassador",
  "legislator",
  "senior_official",
  "org_official",
  "executive",
  "other",
] as const;

const topics = [
  "defence",
  "security",
  "trade",
  "energy",
  "transport",
  "investment",
  "education",
  "culture",
  "migration",
  "humanitarian",
  "conflict",
  "bilateral_relations",
  "regional_issues",
  "other",
] as const;

const activities = ["signing", "guest_book", "wreath_laying", "guard_of_honour", "award", "exhibition", "tour"] as const;

/** The tables of one article, whose cells the ledgers of evidence and absences speak of. */
export const ledgerTables = ["articles", "meetings", "participants", "visitors", "dates", "statistics", "statements"] as const;

const alpha3 = /^[A-Z]{3}$/;

const articleId = {
  name: "article_id",
  type: "string",
  nullable: false,
  description: "The article that reports it.",
  references: { table: "articles", column: "article_id" },
} as const;

const personId = {
  name: "person_id",
  type: "string",
  nullable: true,
  description: "The person across all articles, whatever the spelling; empty for a party known only by office or country.",
  references: { table: "people", column: "person_id" },
} as const;

const who = [
  {
    name: "name",
    type: "string",
    nullable: true,
    description: "The fullest form of the name in the article, without rank, title or honorific; empty where no one is named.",
  },
  { name: "rank", type: "string", nullable: true, description: "The military or service rank, as written." },
  {
    name: "office",
    type: "string",
    nullable: true,
    description: "The office held, as written and in its most complete form, without the country's name or adjective.",
  },
  {
    name: "office_type",
    type: "string",
    nullable: true,
    description: "The kind of office, comparable across countries.",
    values: officeTypes,
  },
  {
    name: "organisation",
    type: "string",
    nullable: true,
    description:
      "The company, international organisation or named institution spoken for; empty for ministries, parliaments, armed forces.",
  },
  {
    name: "country",
    type: "string",
    nullable: true,
    description: "The country represented, as an ISO 3166-1 alpha-3 code; a company's home; empty for international organisations.",
    pattern: alpha3,
  },
] as const;

const dateStart = { name: "date_start", type: "date", nullable: true, description: "The first day that the date allows." } as const;
const dateEnd = { name: "date_end", type: "date", nullable: true, description: "The last day that the date allows." } as const;

const leadsDelegation = {
  name: "leads_delegation",
  type: "boolean",
  nullable: false,
  description: "True where the article says that this person leads or heads a delegation.",
} as const;

const certainty = (high: string, medium: string) =>
  ({
    name: "certainty",
    type: "string",
    nullable: false,
    description: `How far the row can be trusted to be there rightly. High: ${high}; of such rows at least 98 in 100 stand in the hand coding of the project's own dispatches (of real reports, about 92 in 100). Medium: ${medium}. Low: the others.`,
    values: ["high", "medium", "low"],
  }) as const;

const checked = {
  name: "checked",
  type: "string",
  nullable: false,
  description: "Who vouches for the row: the machine alone, an analyst who found it right (checked), or one who changed it (corrected).",
  values: ["machine", "checked", "corrected"],
} as const;

const quote = {
  name: "quote",
  type: "string",
  nullable: false,
  description: "The passage from which the row was read, exactly as it stands in the article.",
} as const;

const span = [
  {
    name: "start",
    type: "integer",
    nullable: false,
    description: "Where the passage begins in the article's text, counted from 0.",
    unit: "Unicode code points",
  },
  {
    name: "end",
    type: "integer",
    nullable: false,
    description: "Where the passage ends in the article's text: the position after its last character.",
    unit: "Unicode code points",
  },
] as const;

export const schema = {
  articles: {
    grain: "one article",
    description: "The articles that were read, with what they tell of their own publication.",
    key: "article_id",
    columns: [
      {
        name: "article_id",
        type: "string",
        nullable: false,
        description: "The article's path below the input folder, without the file name's ending.",
      },
      { name: "file", type: "string", nullable: false, description: "The article's path below the input folder, with the ending." },
      { name: "title", type: "string", nullable: true, description: "The headline, as written." },
      { name: "outlet", type: "string", nullable: true, description: "The news outlet or body that publishes the article, as written." },
      { name: "published", type: "date", nullable: true, description: "The day of publication." },
      {
        name: "published_basis",
        type: "string",
        nullable: true,
        description: "The part of the article or of its file that gave the day of publication.",
        values: ["header", "byline", "dateline", "metadata", "url", "file_name"],
      },
      { name: "place", type: "string", nullable: true, description: "The city of the dateline." },
      {
        name: "country",
        type: "string",
        nullable: true,
        description: "The country of the dateline, as an ISO 3166-1 alpha-3 code.",
        pattern: alpha3,
      },
      { name: "url", type: "string", nullable: true, description: "The address that the article gives as its own." },
      { name: "language", type: "string", nullable: true, description: "The language of the text, as a BCP 47 tag." },
      { name: "words", type: "integer", nullable: false, description: "The length of the text.", unit: "words" },
      {
        name: "sha256",
        type: "string",
        nullable: false,
        description: "The SHA-256 digest of the decoded text.",
        pattern: /^[0-9a-f]{64}$/,
      },
    ],
  },
  meetings: {
    grain: "one encounter that one article reports",
    description:
      "Encounters between two or more identified parties in which they talk: held, planned or cancelled, in person or at a distance.",
    key: "meeting_id",
    columns: [
      { name: "meeting_id", type: "string", nullable: false, description: "The meeting as this article reports it." },
      articleId,
      {
        name: "event_id",
        type: "string",
        nullable: false,
        description: "The encounter itself, the same for every article that reports it.",
        references: { table: "events", column: "event_id" },
      },
      {
        name: "status",
        type: "string",
        nullable: false,
        description: "Whether the meeting took place, lies ahead, or was called off or postponed.",
        values: ["held", "planned", "cancelled"],
      },
      {
        name: "mode",
        type: "string",
        nullable: true,
        description: "How the parties met; empty where the article leaves it open.",
        values: ["in_person", "phone", "video"],
      },
      { name: "date", type: "string", nullable: true, description: "When it took place or will, in EDTF." },
      dateStart,
      dateEnd,
      {
        name: "date_basis",
        type: "string",
        nullable: true,
        description: "Whether the article states the date, or the day of publication stands in for it.",
        values: ["stated", "published"],
      },
      { name: "city", type: "string", nullable: true, description: "The city where it took place; empty for phone and video." },
      {
        name: "country",
        type: "string",
        nullable: true,
        description: "The country where it took place, as an ISO 3166-1 alpha-3 code; empty for phone and video.",
        pattern: alpha3,
      },
      { name: "venue", type: "string", nullable: true, description: "The building or place where it took place, as written." },
      { name: "occasion", type: "string", nullable: true, description: "The named framework of the meeting, as written." },
      { name: "topics", type: "list", nullable: false, description: "What was talked about, in broad classes.", values: topics },
      { name: "hosts", type: "list", nullable: false, description: "The hosts' names, each with its country code." },
      { name: "visitors", type: "list", nullable: false, description: "The visitors' names, each with its country code." },
      quote,
      ...span,
      certainty(
        "held on a stated day, host and visitor told apart, two parties with name, office and country, in an article of at most two meetings",
        "every party is identified and the meeting was held",
      ),
      checked,
    ],
  },
  participants: {
    grain: "one party to one meeting",
    description: "Who took part in each meeting: named persons, and leading parties known only by office or country.",
    key: "participant_id",
    columns: [
      { name: "participant_id", type: "string", nullable: false, description: "The party in this meeting." },
      {
        name: "meeting_id",
        type: "string",
        nullable: false,
        description: "The meeting in which the party took part.",
        references: { table: "meetings", column: "meeting_id" },
      },
      articleId,
      personId,
      ...who,
      {
        name: "side",
        type: "string",
        nullable: false,
        description: "Whether the party receives in its own country, has come from another, or neither can be said.",
        values: ["host", "visitor", "other"],
      },
      leadsDelegation,
      quote,
      ...span,
      checked,
    ],
  },
  visitors: {
    grain: "one visiting person or delegation on one leg of a trip, as one article reports it",
    description: "Persons and delegations that are, were or will be in another country on an official errand.",
    key: "visit_id",
    columns: [
      { name: "visit_id", type: "string", nullable: false, description: "The visit of this person as this article reports it." },
      articleId,
      personId,
      ...who,
      {
        name: "destination_country",
        type: "string",
        nullable: true,
        description: "The country visited, as an ISO 3166-1 alpha-3 code.",
        pattern: alpha3,
      },
      { name: "destination_city", type: "string", nullable: true, description: "The city visited." },
      {
        name: "visit_type",
        type: "string",
        nullable: true,
        description: "The kind of visit that the article names; empty where it names none.",
        values: ["state", "official", "working", "courtesy", "private", "transit", "other"],
      },
      {
        name: "status",
        type: "string",
        nullable: false,
        description: "Whether the visit lies ahead, goes on or was just reported, or is over.",
        values: ["planned", "current", "completed"],
      },
      { name: "date", type: "string", nullable: true, description: "When the visit takes place, in EDTF." },
      dateStart,
      dateEnd,
      {
        name: "activities",
        type: "list",
        nullable: false,
        description: "What was done on the visit besides talks, as far as the article tells; of a planned one, what is to be done.",
        values: activities,
      },
      leadsDelegation,
      quote,
      ...span,
      certainty("the kind of visit and its city are told", "name, office, country and destination are told"),
      checked,
    ],
  },
  dates: {
    grain: "one temporal expression in one article",
    description: "Every expression that names a point, a stretch or a length of time, in the order of the text.",
    key: "date_id",
    columns: [
      { name: "date_id", type: "string", nullable: false, description: "The expression in this article." },
      articleId,
      {
        name: "text",
        type: "string",
        nullable: false,
        description: "The expression as it stands in the article, without its preposition.",
      },
      {
        name: "type",
        type: "string",
        nullable: false,
        description: "Whether the expression names a calendar date, a clock time, a length of time or a recurrence.",
        values: ["date", "time", "duration", "set"],
      },
      {
        name: "value",
        type: "string",
        nullable: true,
        description: "What the expression means: EDTF for dates and times, an ISO 8601 duration for lengths and recurrences.",
      },
      {
        name: "mod",
        type: "string",
        nullable: true,
        description: "Which part of the period is meant, or that it is approximate.",
        values: ["start", "mid", "end", "approx"],
      },
      dateStart,
      dateEnd,
      {
        name: "anchor",
        type: "string",
        nullable: true,
        description:
          "What the value was reckoned from: `published` for the day of publication, or the `date_id` of another expression; empty where the words give all.",
      },
      {
        name: "direction",
        type: "string",
        nullable: true,
        description: "Which way the words or their clause look from the anchor.",
        values: ["past", "future"],
      },
      {
        name: "meeting_id",
        type: "string",
        nullable: true,
        description: "The meeting that the expression dates.",
        references: { table: "meetings", column: "meeting_id" },
      },
      ...span,
      checked,
    ],
  },
  statistics: {
    grain: "one figure, each time that an article states it",
    description: "Counts, shares, amounts, measures and rates that the articles cite about the world.",
    key: "statistic_id",
    columns: [
      { name: "statistic_id", type: "string", nullable: false, description: "The figure in this article." },
      articleId,
      { name: "text", type: "string", nullable: false, description: "The numeral with its comparator and unit, as written." },
      {
        name: "value",
        type: "number",
        nullable: false,
        description: "The figure, or the lower end of a range.",
        unit: "as in the column unit",
      },
      {
        name: "value_max",
        type: "number",
        nullable: true,
        description: "The upper end of a range; empty where one figure is given.",
        unit: "as in the column unit",
      },
      {
        name: "comparator",
        type: "string",
        nullable: false,
        description: "How the figure bounds the quantity: exactly, above, below, about, or only vaguely.",
        values: ["=", ">", ">=", "<", "<=", "~", "vague"],
      },
      {
        name: "unit",
        type: "string",
        nullable: false,
        description: "What the figure is measured in: a count, a share, an ISO 4217 currency or a physical unit.",
        pattern: /^(?:count|%|pp|[A-Z]{3}|km|m|km2|ha|t|kg|bbl|m3|W|Wh|share|times|other)$/,
      },
      { name: "measure", type: "string", nullable: true, description: "What is counted or measured, in the article's words." },
      {
        name: "country",
        type: "string",
        nullable: true,
        description: "The country that the figure is about, as an ISO 3166-1 alpha-3 code.",
        pattern: alpha3,
      },
      { name: "period", type: "string", nullable: true, description: "The time that the figure is about, in EDTF." },
      {
        name: "speaker",
        type: "string",
        nullable: true,
        description: "The person to whom the article attributes the figure, by full name.",
      },
      { name: "source", type: "string", nullable: true, description: "The body or document cited for the figure, as written." },
      {
        name: "per",
        type: "string",
        nullable: true,
        description: "What each unit of the figure is for, as written without its article: `year`, `capita`, `100 inhabitants`.",
      },
      {
        name: "change",
        type: "string",
        nullable: true,
        description: "Whether the figure tells of a rise or a fall, by so much or to so much.",
        values: ["up", "down"],
      },
      {
        name: "status",
        type: "string",
        nullable: false,
        description: "Whether the figure is so, lies ahead, or is aimed at.",
        values: ["actual", "planned", "target"],
      },
      {
        name: "part_of",
        type: "string",
        nullable: true,
        description: "The figure that this one is a part of: `68 of them`.",
        references: { table: "statistics", column: "statistic_id" },
      },
      {
        name: "statement_id",
        type: "string",
        nullable: true,
        description: "The statement that tells it, or that it goes on with.",
        references: { table: "statements", column: "statement_id" },
      },
      quote,
      ...span,
      certainty("written in digits, with what is counted", "written in words, with what is counted"),
      checked,
    ],
  },
  statements: {
    grain: "one reported statement",
    description: "What the articles report that someone said: directly, indirectly, or without naming who.",
    key: "statement_id",
    columns: [
      { name: "statement_id", type: "string", nullable: false, description: "The statement in this article." },
      articleId,
      { name: "speaker", type: "string", nullable: true, description: "The person whose words they are, by full name." },
      personId,
      {
        name: "speaker_office",
        type: "string",
        nullable: true,
        description: "The speaker's office, as written in its most complete form.",
      },
      {
        name: "country",
        type: "string",
        nullable: true,
        description: "The country that the speaker represents, as an ISO 3166-1 alpha-3 code.",
        pattern: alpha3,
      },
      { name: "source", type: "string", nullable: true, description: "The body or document that says it or passes it on, as written." },
      {
        name: "verb",
        type: "string",
        nullable: true,
        description:
          "The verb of reporting, in its base form; empty for a quotation or a sentence that goes on without one, and for `according to`.",
      },
      {
        name: "mode",
        type: "string",
        nullable: false,
        description: "In the speaker's own words, in the article's, or told without a speaker (`it was noted`).",
        values: ["direct", "indirect", "impersonal"],
      },
      {
        name: "channel",
        type: "string",
        nullable: true,
        description: "How the words came, where told.",
        values: ["interview", "post", "press_conference", "statement", "press_service", "speech", "letter"],
      },
      { name: "addressee", type: "string", nullable: true, description: "To whom it was said, by full name or as written." },
      {
        name: "meeting_id",
        type: "string",
        nullable: true,
        description: "The meeting at which it was said.",
        references: { table: "meetings", column: "meeting_id" },
      },
      { name: "content", type: "string", nullable: false, description: "The words said or reported, without quotation marks around them." },
      quote,
      ...span,
      checked,
    ],
  },
  people: {
    grain: "one person across all articles",
    description:
      "Everyone named in a meeting or a visit, or as the source of a statement or a figure, with the spellings and offices under which they appear.",
    key: "person_id",
    columns: [
      { name: "person_id", type: "string", nullable: false, description: "The person, whatever the spelling." },
      {
        name: "name",
        type: "string",
        nullable: false,
        description: "The most frequent full form of the name; the analyst's own where a list of persons was given.",
      },
      { name: "aliases", type: "list", nullable: false, description: "The other spellings and forms of the name." },
      {
        name: "countries",
        type: "list",
        nullable: false,
        description: "The countries represented, as ISO 3166-1 alpha-3 codes.",
        pattern: alpha3,
      },
      {
        name: "offices",
        type: "list",
        nullable: false,
        description: "The offices held, each with the first and last date on which it was seen.",
      },
      { name: "articles", type: "integer", nullable: false, description: "How many articles name the person.", unit: "articles" },
      {
        name: "meetings",
        type: "integer",
        nullable: false,
        description: "How many meetings the person took part in or is to.",
        unit: "meetings",
      },
      { name: "first_seen", type: "date", nullable: true, description: "The earliest day with which the person is connected." },
      { name: "last_seen", type: "date", nullable: true, description: "The latest day with which the person is connected." },
      {
        name: "wikidata",
        type: "string",
        nullable: true,
        description: "The person's item in Wikidata, from the analyst's own list of persons.",
        pattern: /^Q[1-9]\d*$/,
      },
      {
        name: "merged",
        type: "list",
        nullable: false,
        description:
          "Shorter, reordered or damaged names, and those of the analyst's own list, that were tied to this person, each with the reason and the article.",
      },
    ],
  },
  events: {
    grain: "one encounter across all articles",
    description: "Encounters, each once, however many articles report it.",
    key: "event_id",
    columns: [
      { name: "event_id", type: "string", nullable: false, description: "The encounter." },
      { name: "date", type: "string", nullable: true, description: "When it took place or will, in EDTF." },
      {
        name: "country",
        type: "string",
        nullable: true,
        description: "The country where it took place, as an ISO 3166-1 alpha-3 code.",
        pattern: alpha3,
      },
      { name: "city", type: "string", nullable: true, description: "The city where it took place." },
      {
        name: "people",
        type: "list",
        nullable: false,
        description: "The persons who took part.",
        references: { table: "people", column: "person_id" },
      },
      {
        name: "articles",
        type: "list",
        nullable: false,
        description: "The articles that report it.",
        references: { table: "articles", column: "article_id" },
      },
      { name: "reports", type: "integer", nullable: false, description: "How many articles report it.", unit: "articles" },
      {
        name: "independent_reports",
        type: "integer",
        nullable: false,
        description: "How many of them are no copies of one another.",
        unit: "articles",
      },
      { name: "outlets", type: "list", nullable: false, description: "The outlets that report it, as written." },
      {
        name: "status",
        type: "string",
        nullable: false,
        description: "Held where any report says so; else what most reports say.",
        values: ["held", "planned", "cancelled"],
      },
      {
        name: "mode",
        type: "string",
        nullable: true,
        description: "How the parties met.",
        values: ["in_person", "phone", "video"],
      },
      { name: "venue", type: "string", nullable: true, description: "The building or place, as most reports have it." },
      {
        name: "provenance",
        type: "list",
        nullable: false,
        description: "The article that gave each cell: column, a colon, its article_id.",
      },
      {
        name: "history",
        type: "list",
        nullable: false,
        description: "Where the reports differ in status, as when it was planned, then held: status, date and article of each.",
      },
    ],
  },
  conflicts: {
    grain: "one column of one encounter on which its reports differ",
    description: "Values of an encounter on which reports of it contradict each other; the table of events has the one of most reports.",
    key: "conflict_id",
    columns: [
      { name: "conflict_id", type: "string", nullable: false, description: "Encounter and column, joined by #." },
      {
        name: "event_id",
        type: "string",
        nullable: false,
        description: "The encounter.",
        references: { table: "events", column: "event_id" },
      },
      {
        name: "column",
        type: "string",
        nullable: false,
        description: "The column on which they differ.",
        values: ["date", "status", "city", "venue", "occasion"],
      },
      { name: "values", type: "list", nullable: false, description: "The values, each with its articles in brackets." },
    ],
  },
  near: {
    grain: "one pair of persons",
    description: "Persons with near names who were kept apart, and why: the merges that Readout refused.",
    key: "near_id",
    columns: [
      { name: "near_id", type: "string", nullable: false, description: "The two persons, joined by #." },
      {
        name: "person_a",
        type: "string",
        nullable: false,
        description: "One of the two persons.",
        references: { table: "people", column: "person_id" },
      },
      {
        name: "person_b",
        type: "string",
        nullable: false,
        description: "The other person.",
        references: { table: "people", column: "person_id" },
      },
      { name: "reason", type: "string", nullable: false, description: "Why they were kept apart." },
    ],
  },
  evidence: {
    grain: "one filled cell",
    description:
      "Which words of the article each filled cell of the tables of one article came from. Keys, quotes and offsets have no evidence of their own, nor has a cell that is false.",
    key: "evidence_id",
    columns: [
      { name: "evidence_id", type: "string", nullable: false, description: "The cell: table, row and column, joined by #." },
      { name: "table", type: "string", nullable: false, description: "The cell's table.", values: ledgerTables },
      { name: "row_id", type: "string", nullable: false, description: "The key of the cell's row in that table." },
      { name: "column", type: "string", nullable: false, description: "The cell's column." },
      articleId,
      {
        name: "kind",
        type: "string",
        nullable: false,
        description:
          "How the words give the cell: it stands there as it is (quoted), they mean it (normalised), it follows from them by a rule of the codebook (inferred), no words give it and the day of publication stands in (default), or an analyst wrote it (corrected).",
        values: ["quoted", "normalised", "inferred", "default", "corrected"],
      },
      { name: "rule", type: "string", nullable: false, description: "The rule that read the row or the cell." },
      {
        name: "quote",
        type: "string",
        nullable: true,
        description: "The words, exactly as they stand in the article; empty where none give it.",
      },
      ...span,
    ],
  },
  absences: {
    grain: "one empty cell",
    description: "Why each empty cell of the tables of one article is empty.",
    key: "absence_id",
    columns: [
      { name: "absence_id", type: "string", nullable: false, description: "The cell: table, row and column, joined by #." },
      { name: "table", type: "string", nullable: false, description: "The cell's table.", values: ledgerTables },
      { name: "row_id", type: "string", nullable: false, description: "The key of the cell's row in that table." },
      { name: "column", type: "string", nullable: false, description: "The cell's column." },
      articleId,
      {
        name: "reason",
        type: "string",
        nullable: false,
        description:
          "The article does not tell it and no rule infers it (not_stated), it allows more than one value (ambiguous), its words contradict each other (conflicting), or the column has no meaning for the row (not_applicable).",
        values: ["not_stated", "ambiguous", "conflicting", "not_applicable"],
      },
      { name: "note", type: "string", nullable: true, description: "The candidates, or what was missing." },
    ],
  },
} as const satisfies Record<string, TableSchema>;

export type TableName = keyof typeof schema;

type ColumnOf<T extends TableName> = (typeof schema)[T]["columns"][number];

type Text<C> = C extends { values: readonly (infer V)[] } ? V : string;
type Filled<C> = C extends { type: "integer" | "number" }
  ? number
  : C extends { type: "boolean" }
    ? boolean
    : C extends { type: "list" }
      ? readonly Text<C>[]
      : Text<C>;
type Cell<C> = C extends { nullable: true } ? Filled<C> | null : Filled<C>;

/** A row of the table `T`: every column present, `null` where there is no value. */
export type Row<T extends TableName> = { readonly [C in ColumnOf<T> as C["name"]]: Cell<C> };

export type Tables = { readonly [T in TableName]: readonly Row<T>[] };

/** The tables in the order of the codebook. */
export const tableNames = Object.keys(schema) as readonly TableName[];

/** Every table, without rows. */
export const noRows: Tables = Object.fromEntries(tableNames.map((table) => [table, []])) as unknown as Tables;

/** The columns of a table in their order, with every optional part of the declaration. */
export const columnsOf = (table: TableName): readonly Column[] => schema[table].columns;
