import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { furnitureOf, LAST, LEAD, MORE, page, read } from "./page-of.ts";

describe("the day of publication", () => {
  test.each([
    ["the header", page(" date 2021-06-03 BAKU, Azerbaijan, June 3\n\n"), "2021-06-03", "header"],
    ["an outlet's own day before the header's", page(" date 2021-06-05 Harbour Post (3 June 2021)\n\n"), "2021-06-03", "byline"],
    [
      "an outlet's own day after the site's",
      page("\n\n---\n\n## **PORT OPENS**\n\n-\n\n02.04.2021\n\n---\n\nHarbour Post (1 April 2021)\n\n"),
      "2021-04-01",
      "byline",
    ],
    ["the header before a day without a word", page(" date 2024-06-11 10 June 2024 23:00 (UTC+04:00)\n\n"), "2024-06-11", "header"],
    [
      "Published, where it differs",
      page(" date 2024-06-11 Port opens to all ships\n\nPublished: 10 June 2024\n\n"),
      "2024-06-10",
      "byline",
    ],
    [
      "Published, where it is the same",
      page(" date 2024-06-11 Port opens to all ships\n\nPublished: 11 June 2024\n\n"),
      "2024-06-11",
      "header",
    ],
    [
      "Updated says nothing against the header",
      page(" date 2024-06-11 Port opens to all ships\n\nUpdated: 12 June 2024\n\n"),
      "2024-06-11",
      "header",
    ],
    ["an author's byline", page("Port opens to all ships\n\nBy Ann Berg | 24 October 2024\n\n"), "2024-10-24", "byline"],
    [
      "an author's byline before the header",
      page(" date 2024-10-25 Port opens to all ships\n\nBy Staff Report in World on 24 October 2024\n\n"),
      "2024-10-24",
      "byline",
    ],
    ["a day below the title", page("Port opens to all ships\n14 April 2015, 15:45\n\n"), "2015-04-14", "byline"],
    [
      "a printed paper's line below the text",
      page("Port opens to all ships\n\n", "\nPublished in The Harbour Post, July 1st, 2022\n"),
      "2022-07-01",
      "byline",
    ],
    [
      "a signature below the text",
      page("Port opens to all ships\n\n").replace(LAST, `${LAST} ///nPa, 9 March 2023 [photo credit – Port Office]`),
      "2023-03-09",
      "byline",
    ],
    ["Posted on, with the weekday", page("Port opens to all ships\n\nPosted on Friday, 3 May 2024 10:15 GMT\n\n"), "2024-05-03", "byline"],
    ["front matter", page("---\ntitle: Port opens\ndate: 2023-08-03T10:00:00Z\n---\n\n"), "2023-08-03", "metadata"],
    ["front matter in words", page("---\ntitle: Port opens\npublished: 3 August 2023\n---\n\n"), "2023-08-03", "metadata"],
    ["the address", page("Port opens to all ships\n\n", "\nhttps://post.example/2023/09/18/port\n"), "2023-09-18", "url"],
    ["a dateline with a year", page("Minsk, 4 November 2022 (Coral Press) – "), "2022-11-04", "dateline"],
    [
      "the code of an aggregator",
      page("Port opens to all ships\n\n", "\nMENAFN03052024000012345678ID1234567890\n"),
      "2024-05-03",
      "metadata",
    ],
    ["below a long menu", page(`${"Section\n".repeat(40)}Port opens to all ships\n\n3 May 2021\n\n`), "2021-05-03", "byline"],
    [
      "today's date above a menu is none",
      page("Saturday, November 16, 2024\nBecome a supporter.\nPort opens to all ships\n\n"),
      null,
      null,
    ],
    [
      "a weekday and date right above the title",
      page("Thursday, November 14, 2024\n\nPort opens to all ships\n\n"),
      "2024-11-14",
      "byline",
    ],
    ["a weekday, date and time right above a text without a title", page("Wednesday, 28 May 2014 17:45\n\n"), "2014-05-28", "byline"],
    ["a label in another script", page("Дата публикации: 29 Sep 2021\nОбновлено 29 Nov 2022\n\n"), "2021-09-29", "byline"],
    ["Updated alone", page("Port opens to all ships\n\nLast modified: 21 June, 2023, 10:10 pm\n\n"), "2023-06-21", "byline"],
    ["a dateline without a year gives none", page("BAKU, June 3 (Coral Press) – "), null, null],
    ["no day at all", page("Port opens to all ships\n\n"), null, null],
    ["an empty header", page(" date\nPort opens to all ships\n\n"), null, null],
    ["a header that names no day of the calendar", page(" date 2021-02-30 Port opens to all ships\n\n"), null, null],
  ])("%s", (_, text, day, basis) => {
    const article = read(text);
    expect([article.published, article.publishedBasis]).toEqual([day, basis]);
    const { published } = article.because;
    if (published !== undefined) expect(published.end).toBeGreaterThan(published.start);
    expect(article.warnings.some((warning) => warning.startsWith("no date"))).toBe(day === null);
  });

  test("the file's name comes last", () => {
    const article = read(page("Port opens to all ships\n\n"), "news/2021-06-03-port.txt");
    expect([article.published, article.publishedBasis, article.because.published?.note]).toEqual([
      "2021-06-03",
      "file_name",
      "news/2021-06-03-port.txt",
    ]);
  });

  test.each([
    ["09/07/2024", "", "2024-07-09", true],
    ["09/07/2024", "KUALA LUMPUR, July 9 (Bernama) -- ", "2024-07-09", false],
    ["07/09/2024", "KUALA LUMPUR, July 9 (Bernama) -- ", "2024-07-09", false],
    ["07/09/2024", "BOSTON, United States – ", "2024-07-09", false],
    ["25/07/2024", "", "2024-07-25", false],
    ["09.07.2024", "", "2024-07-09", false],
  ])("%s before %j", (written, dateline, day, isDoubtful) => {
    const article = read(page(`Port opens to all ships\n\nPublished : ${written} 07:15 PM\n\n${dateline}`));
    expect(article.published).toBe(day);
    expect(article.warnings.some((warning) => warning.includes("day first"))).toBe(isDoubtful);
  });

  test("a clock of the site above the title is furniture, the article's day is not", () => {
    const article = read(page("Dhaka,\n\n25 April 2025\n\nPort opens to all ships\n\nPublished: 22:10, 24 April 2025\n\n"));
    expect(article.published).toBe("2025-04-24");
    expect(article.place).toBeNull();
    expect(furnitureOf(article)).toEqual(["Dhaka,", "25 April 2025", "Published:"]);
  });
});

describe("title, text and figures about it", () => {
  test.each([
    [page(" date 2021-06-03 Port opens to all ships\n\n"), "Port opens to all ships"],
    [page(" date 2021-06-03 Port opens to all ships\n"), "Port opens to all ships"],
    [page(" date 2021-06-03 "), null],
    [page(" date 2021-06-03 Port opens to all ships BAKU, Azerbaijan, June 3. /Coral Press/. "), "Port opens to all ships"],
    [page("# Port opens to all ships\n\nBy Ann Berg\n\n"), "Port opens to all ships"],
    [page("\n\n---\n\n## **PORT OPENS**\n\n-\n\n"), "PORT OPENS"],
    [page("Home | News | World | Contact\n\nWorld\n\nPort opens to all ships\n\n"), "Port opens to all ships"],
    [page("Coral Herald\n\nPort opens to all ships\n\n"), "Port opens to all ships"],
    [page('---\ntitle: "Port: open to all"\n---\n\nAnother line of the page\n\n'), "Port: open to all"],
    ["Port opens", "Port opens"],
  ])("title %#", (text, title) => {
    const article = read(text);
    expect(article.title).toBe(title);
    if (article.because.title) expect(text.slice(article.because.title.start, article.because.title.end)).toBe(title);
  });

  test("the text is the file's, its hash and words are the text's", () => {
    const text = page(" date 2021-06-03 BAKU, Azerbaijan, June 3\n\n", "\nŞuşa 🚢\n");
    const article = read(text);
    expect(article.text).toBe(text);
    expect(article.sha256).toBe(createHash("sha256").update(text).digest("hex"));
    expect(article.words).toBe(text.split(/\s+/).filter((word) => word !== "").length);
    expect(article.language).toBe("en");
  });

  test("CRLF and BOM are dropped and everything else is kept", () => {
    const text = page(" date 2021-06-03 BAKU, Azerbaijan, June 3\n\n");
    const article = read(`\ufeff${text.replaceAll("\n", "\r\n")}`);
    expect(article.text).toBe(text);
    expect(article.sha256).toBe(read(text).sha256);
    expect(article.words).toBe(read(text).words);
  });

  test("another language than English is undetermined, unless the front matter names it", () => {
    const turkish = "Bakanlar pazartesi günü başkentte bir araya geldi ve iki ülke arasındaki demiryolu hattını görüştü.\n";
    expect(read(turkish).language).toBe("und");
    expect(read(turkish).warnings.join()).toContain("does not look like English");
    expect(read(`---\nlang: tr_TR\n---\n${turkish}`).language).toBe("tr-TR");
  });
});

describe("a page with a long menu", () => {
  const items = ["Politics", "Sport", "About us", "Our team and where it works", "Long reads and opinions of the week", "World"];
  const menu = Array.from({ length: 150 }, (_, i) => items[i % items.length]).join("\n");
  const article = read(
    page(`${menu}\n\nPort opens to all ships of the wider region\n\n26 February 2025 21:44\n\nMINSK, 26 February (UNB) – `),
  );

  test("a notice on the use of texts is not the article's first paragraph", () => {
    const below = "Coral.news © 2025. .\nPort opens to all ships of the wider region\n\n26 February 2025 21:44\n\n";
    const other = read(
      page(
        `search\nWhat are you looking for ?\nAny use of texts is allowed with a hyperlink to Coral.news only, see www.Coral.news\n${below}`,
      ),
    );
    expect(other.title).toBe("Port opens to all ships of the wider region");
    expect([other.outlet, other.published]).toEqual(["Coral.news", "2025-02-26"]);
  });

  test("has its day, title, place and outlet below it", () => {
    expect([article.published, article.publishedBasis]).toEqual(["2025-02-26", "byline"]);
    expect(article.title).toBe("Port opens to all ships of the wider region");
    expect([article.place, article.country, article.outlet]).toEqual(["Minsk", "BLR", "UNB"]);
  });
});

describe("place and country", () => {
  test.each([
    [" date 2021-06-03 BAKU, Azerbaijan, June 3\n\n", "Baku", "AZE"],
    ["Port opens to all ships\n\nRAWALPINDI (Coral Press) – ", "Rawalpindi", null],
    [" date 2022-08-02 VIETNAM, August 2 -\n\nHÀ NỘI — ", "Hà Nội", "VNM"],
    ["UZBEKISTAN, June 25 - Uzbek minister in talks\n\n", null, "UZB"],
    ["Port opens to all ships\n\nPTI | New Delhi | Updated: 07-10-2021 16:05 IST\n", "New Delhi", "IND"],
    ["Port opens to all ships\n\nMarch 9, 2020   17:40   The Kremlin, Moscow\n\n", "Moscow", "RUS"],
    ["Jakarta: minister to visit\n\n", null, null],
    ["Port opens to all ships\n\nPTI, New Delhi,\n  • Jun 26 2023, 05:46 ist\n", "New Delhi", "IND"],
    ["Port opens to all ships\n\nMinsk • UNB\n\n", "Minsk", "BLR"],
    ["Port opens to all ships\n\nQZN / HAVANA\n\n", "Havana", "CUB"],
    ["Port opens to all ships\n\nQZN\n\nHavana —\n\n0\n\n", "Havana", "CUB"],
    ["(QZN) - MINSK, OCT 5 - ", "Minsk", "BLR"],
    ["UNITED NATIONS, Sept. 20 (Xinhua) -- ", "United Nations", null],
    ["Port opens to all ships\n\nAnn Berg   |05.10.2021 - Update : 06.10.2021\n\nANKARA\n\n", "Ankara", "TUR"],
    ["Photo of the day at the port. – Agency photo\n\nKUWAIT: ", "Kuwait", "KWT"],
  ])("%j", (above, place, country) => {
    const article = read(page(above));
    expect([article.place, article.country]).toEqual([place, country]);
  });

  test("only at the beginning of the text", () => {
    const article = read(`${LEAD}\n\n${MORE}\n\n${LAST}\n\n${MORE}\n\nBAKU, June 3 (Trend) – ${LEAD}\n`);
    expect([article.place, article.outlet]).toEqual([null, null]);
  });
});
