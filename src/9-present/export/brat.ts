import type { Row, Tables } from "../../7-tabulate/schema.ts";
import type { OutputFile } from "./write.ts";

/** The types and roles of the annotations, as brat wants them in `annotation.conf`. */
const CONFIGURATION = `[entities]
Party
Meeting
Visit
Date
Figure

[relations]
Dates\tArg1:Date, Arg2:Meeting

[events]
Encounter\tParty*:Party

[attributes]
Status\tArg:Meeting|Visit, Value:held|planned|cancelled|current|completed
Side\tArg:Party, Value:host|visitor|other
`;

/**
 * The tables as stand-off annotations for brat: for each article its text and an `.ann` file, and one `annotation.conf`. Offsets are
 * code points; a line break inside a quote is a space, as brat wants it.
 * @param texts the articles' texts by article_id
 */
export function toBrat(tables: Tables, texts: ReadonlyMap<string, string>): OutputFile[] {
  const files: OutputFile[] = [{ path: "annotation.conf", bytes: CONFIGURATION }];
  const of = <R extends { readonly article_id: string }>(rows: readonly R[]): Map<string, R[]> => {
    const byArticle = new Map<string, R[]>();
    for (const row of rows) {
      const own = byArticle.get(row.article_id) ?? [];
      byArticle.set(row.article_id, own);
      own.push(row);
    }
    return byArticle;
  };
  const [meetings, participants, visitors, dates, statistics] = [
    of(tables.meetings),
    of(tables.participants),
    of(tables.visitors),
    of(tables.dates),
    of(tables.statistics),
  ];
  for (const { article_id: id } of tables.articles) {
    const text = texts.get(id);
    if (text === undefined) continue;
    const notes = new Annotations();
    const marks = new Map<string, string>();
    for (const row of meetings.get(id) ?? []) {
      const mark = notes.span("Meeting", row);
      marks.set(row.meeting_id, mark);
      notes.attribute("Status", mark, row.status);
      notes.note(mark, [row.date, row.city, row.country, row.mode].filter((cell) => cell !== null).join(", "));
    }
    for (const row of participants.get(id) ?? []) {
      const mark = notes.span("Party", row);
      notes.attribute("Side", mark, row.side);
      notes.note(mark, [row.person_id, row.office_type, row.country].filter((cell) => cell !== null).join(", "));
      notes.join(marks.get(row.meeting_id), mark);
    }
    for (const row of visitors.get(id) ?? []) {
      const mark = notes.span("Visit", row);
      notes.attribute("Status", mark, row.status);
      notes.note(mark, [row.name, row.destination_city, row.destination_country].filter((cell) => cell !== null).join(", "));
    }
    for (const row of dates.get(id) ?? []) {
      const mark = notes.span("Date", { ...row, quote: row.text });
      notes.note(mark, [row.type, row.value].filter((cell) => cell !== null).join(" "));
      const meeting = row.meeting_id === null ? undefined : marks.get(row.meeting_id);
      if (meeting !== undefined) notes.relation("Dates", mark, meeting);
    }
    for (const row of statistics.get(id) ?? []) {
      const mark = notes.span("Figure", row);
      notes.note(
        mark,
        [row.comparator, row.value, row.unit, row.measure, row.speaker ?? row.source].filter((cell) => cell !== null).join(" "),
      );
    }
    files.push({ path: `${id}.txt`, bytes: text }, { path: `${id}.ann`, bytes: notes.text() });
  }
  return files;
}

type Spanned = Pick<Row<"meetings">, "quote" | "start" | "end">;

class Annotations {
  private readonly lines: string[] = [];
  private readonly parties = new Map<string, string[]>();
  private readonly counts = { T: 0, A: 0, R: 0, "#": 0 };

  private next(kind: keyof Annotations["counts"]): string {
    this.counts[kind]++;
    return `${kind}${this.counts[kind]}`;
  }

  span(type: string, { quote, start, end }: Spanned): string {
    const mark = this.next("T");
    this.lines.push(`${mark}\t${type} ${start} ${end}\t${quote.replace(/[\n\t]/g, " ")}`);
    return mark;
  }

  attribute(type: string, mark: string, value: string): void {
    this.lines.push(`${this.next("A")}\t${type} ${mark} ${value}`);
  }

  note(mark: string, text: string): void {
    if (text !== "") this.lines.push(`${this.next("#")}\tAnnotatorNotes ${mark}\t${text.replace(/[\n\t]/g, " ")}`);
  }

  relation(type: string, from: string, to: string): void {
    this.lines.push(`${this.next("R")}\t${type} Arg1:${from} Arg2:${to}`);
  }

  /** A party of the meeting that `meeting` marks. */
  join(meeting: string | undefined, party: string): void {
    if (meeting === undefined) return;
    this.parties.set(meeting, [...(this.parties.get(meeting) ?? []), party]);
  }

  text(): string {
    const events = [...this.parties].map(
      ([meeting, parties], index) =>
        `E${index + 1}\tEncounter:${meeting} ${parties.map((party, at) => `Party${at === 0 ? "" : at + 1}:${party}`).join(" ")}`,
    );
    return [...this.lines, ...events].map((line) => `${line}\n`).join("");
  }
}
