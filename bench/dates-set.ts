/** Sentences written for this bench, with the day on which they appeared; `[[words|value]]` marks a date or time and its EDTF value. */
export interface DatedText {
  readonly published: string;
  readonly marked: string;
}

const day = "2024-06-12";
const on = (published: string, ...marked: readonly string[]): DatedText[] => marked.map((text) => ({ published, marked: text }));

export const datedTexts: readonly DatedText[] = [
  ...on(
    day,
    "The harbour was closed on [[12 March 2024|2024-03-12]] and opened again on [[April 3, 2024|2024-04-03]].",
    "RIGA, [[May 30|2024-05-30]] - The bank cut its rate on [[Thursday|2024-06-06]] for the first time since [[March 2022|2022-03/..]].",
    "The court will hear the appeal on [[Friday|2024-06-14]]; the verdict fell on [[Monday|2024-06-10]].",
    "Rain fell from [[June 3 to 5|2024-06-03/2024-06-05]], and more is due on [[14 and 15 June|2024-06-14/2024-06-15]].",
    "Sales rose 4% in [[the first quarter of 2024|2024-33]] after a weak [[fourth quarter of 2023|2023-36]].",
    "Between [[2015 and 2020|2015/2020]] the plant lost money, as it had in [[the 1990s|199X]].",
    "The ferry sank in [[early February 2019|2019-02]]; it was raised in [[the summer of 2021|2021-22]].",
    "The storm hit at [[4:17 a.m. on Monday|2024-06-10T04:17]] and passed by [[noon|2024-06-10T12:00]].",
    "The minister said on [[Tuesday|2024-06-11]] that he would fly on [[Sunday|2024-06-16]].",
    "The union met [[last week|2024-06-03/2024-06-09]] and votes [[next month|2024-07]].",
    "She won the title [[two years ago|2022]] and lost it [[a year later|2023]].",
    "He was born in [[May 1968|1968-05]], studied until [[1992|../1992]] and retired [[last year|2023]].",
    "The bridge will be shut from [[July 29 to August 2|2024-07-29/2024-08-02]].",
    "The team, 3-1 up after 65 minutes, plays again [[tomorrow at 19:30|2024-06-13T19:30]].",
    "The pact was signed on [[November 10|2023-11-10]] and takes effect on [[January 1|2025-01-01]], he will say.",
    "Mr. April Stone may march in May Street, said Jan Summer, 42, of resolution 1701.",
    "About 2000 people lived there in [[1950|1950]]; by [[2030|2030]] it will be 20,000.",
    "Prices rose in [[January-April|2024-01/2024-04]], and in [[May|2024-05]] by 2.1% from [[a month earlier|2024-04]].",
    "On the [[night of May 3|2024-05-03]] the lights failed; on [[the same day|2024-05-03]] the mayor resigned.",
    "The deadline, [[December 31|2024-12-31]], will be moved to [[the end of January|2025-01]].",
    "They came [[the day before yesterday|2024-06-10]] and will leave [[the day after tomorrow|2024-06-14]].",
    "In [[the first five months of this year|2024-01/2024-05]] 300 ships called.",
    "The 21st round was held in [[the 21st century|20XX]], so to speak, on [[2021-09-03|2021-09-03]].",
    "It expires in [[mid-July|2024-07]]; the next one in [[2026|2026]].",
    "Ten years on, the [[2014|2014]] flood is remembered every year.",
    "The shares fell 8% on [[Friday afternoon|2024-06-07]] and 3% [[this week|2024-06-10/2024-06-16]].",
    "Talks set for [[Thursday|2024-06-13]] have been put off until [[July 23|2024-07-23]].",
    "In the [[week of September 9|2024-09-09/2024-09-15]] the fair opens.",
    "[[Last Friday|2024-06-07]] it closed at 12.5; [[next Friday|2024-06-21]] it may not.",
    "The strike of [[1984/85|1984/1985]] was longer than that of [[1926|1926]].",
    "By [[late 2025|2025]] the line will carry 2,500 tonnes a day, up from 1,800 in [[fiscal 2023|2023]].",
    "At [[1500 GMT on 3 June 2024|2024-06-03T15:00Z]] the probe landed.",
    "The ceasefire holds since [[the beginning of 2023|2023/..]].",
    "He ran 100 m in 9.8 s, beat No. 12 on court 3 and won 6-4, 7-5 on [[Sunday|2024-06-09]].",
  ),
  ...on(
    "2021-04-01",
    "The agreement signed on [[November 10|2020-11-10]] is to be reviewed on [[November 10 this year|2021-11-10]].",
    "Filed on [[25/03/2021|2021-03-25]], the suit follows one of [[04/03/2021|2021-03-04]].",
  ),
  ...on("2019-03-09", "WASHINGTON - Filed on [[03/25/2018|2018-03-25]], the suit follows one of [[04/03/2018|2018-04-03]]."),
  ...on(
    "2024-01-03",
    "He resigned on [[December 29|2023-12-29]]; a successor is expected by [[February 5|2024-02-05]].",
    "The index closed on [[Tuesday|2024-01-02]] where it stood in [[December|2023-12]].",
  ),
];
