import { describe, expect, test } from "vitest";
import { readDateline } from "../../src/1-read/dateline.ts";
import { mixedCase, placeOf } from "../../src/1-read/place.ts";
import { lexicon } from "./small-lexicon.ts";

const TEXT = "Ministers of the two states met on Monday to talk about a shared railway line and its tariffs.";

/** "place | country | outlets | day-month-year | where the text goes on" of the dateline before `TEXT`. */
function read(dateline: string, rest: string = TEXT): string | null {
  const text = dateline + rest;
  const found = readDateline(text, 0, text.length, lexicon);
  if (found === null) return null;
  const where = placeOf(text, [found], [], lexicon);
  const outlets = found.outlets.map(({ start, end }) => text.slice(start, end)).join("+");
  const { day } = found;
  const goesOn = rest === "" ? "" : found.end === dateline.length ? "" : ` @${found.end - dateline.length}`;
  return (
    `${where?.place ?? ""} ${where?.country ?? ""} ${outlets} ${day === null ? "" : [day.day, day.month, day.year ?? ""].join("-")}`
      .replace(/ +/g, " ")
      .trim() + goesOn
  );
}

describe("datelines of the world's agencies", () => {
  test.each([
    ["BAKU, Azerbaijan, June 3. ", "Baku AZE 3-6-"],
    ["MINSK, 12 March (BelTA) – ", "Minsk BLR BelTA 12-3-"],
    ["BAKU, February 25. /TASS/. ", "Baku AZE TASS 25-2-"],
    ["New Delhi, Nov 20 (IBNS): ", "New Delhi IND IBNS 20-11-"],
    ["Hanoi (VNA) – ", "Hanoi VNM VNA"],
    ["KUWAIT, April 3 (KUNA) -- ", "Kuwait KWT KUNA 3-4-"],
    ["KUWAIT: ", "Kuwait KWT"],
    ["KUWAIT CITY — ", "Kuwait City KWT"],
    ["ISLAMABAD: ", "Islamabad PAK"],
    ["LONDON (Reuters) - ", "London GBR Reuters"],
    ["Baku, 1 April, AZERTAC. ", "Baku AZE AZERTAC 1-4-"],
    ["Ulaanbaatar /MONTSAME/. ", "Ulaanbaatar MNG MONTSAME"],
    ["ASTANA. KAZINFORM - ", "Astana KAZ KAZINFORM"],
    ["NUR-SULTAN – ", "Nur-Sultan KAZ"],
    ["MINSK. – ", "Minsk BLR"],
    ["MINSK, (CN)_ ", "Minsk BLR CN"],
    ["Minsk/CNW/ ", "Minsk BLR CNW"],
    ["MINSK = ", "Minsk BLR"],
    ["Minsk. ", "Minsk BLR"],
    ["MINSK, Belarus ( – ", "Minsk BLR"],
    ["CNW – ", "CNW"],
    ["Baku. 12 May. REPORT.AZ/ ", "Baku AZE REPORT.AZ 12-5-"],
    ["MOSCOW, April 3 - RIA Novosti. ", "Moscow RUS RIA Novosti 3-4-"],
    ["ANKARA / MOSCOW (AA) - ", "Ankara TUR AA"],
    ["BOSTON, Mass. (AP) — ", "Boston USA AP"],
    ["MINSK, 12 March (The Coral Sentinel) – ", "Minsk BLR The Coral Sentinel 12-3-"],
    ["MINSK (Our Correspondent) – ", "Minsk BLR"],
    ["Minsk, March 12 (Agencies): ", "Minsk BLR 12-3-"],
    ["CORAL-NEWS. November 9, 2009. ", "CORAL-NEWS 9-11-2009"],
    ["[Coral Post] Minsk, March 12 - ", "Minsk BLR Coral Post 12-3-"],
    ["BAKU, Azerbaijan, June 3. By Ann Berg - Coral Press: ", "Baku AZE Coral Press 3-6-"],
    ["WASHINGTON, D.C. – ", "Washington USA"],
    ["MILL CITY, Minn. – ", "Mill City"],
    ["MILL CITY, Coral del Sur (CNW) — ", "Mill City CNW"],
    ["CAMP HOLM, Minsk — ", "Camp Holm BLR"],
    ["UPDATE, Friday Night — ", null],
    ["Minsk, 12 March 2021 | ", "Minsk BLR 12-3-2021"],
    ["Minsk, March 12, 2021 || ", "Minsk BLR 12-3-2021"],
    ["[Xinhua] ", "Xinhua"],
    ["(CNW) MINSK — ", "Minsk BLR CNW"],
    ["MINSK-(CNW)- ", "Minsk BLR CNW"],
    ["MINSK: 3rd of May, 2021: ", "Minsk BLR 3-5-2021"],
    ["[Coral Notes] ", null],
    ["((Reuters) –", "Reuters"],
    ["Baku, 1 April, AZERTAC ", "Baku AZE AZERTAC 1-4-"],
    ["PORT OF SPAIN, Trinidad (CMC) — ", "Port of Spain TTO CMC"],
    ["KINGSTON, Jamaica — ", "Kingston JAM"],
    ["Havana, Nov 15 (Prensa Latina) ", "Havana CUB Prensa Latina 15-11-"],
    ["Moscow (UrduPoint News / Sputnik - 05th March, 2021) ", "Moscow RUS UrduPoint News+Sputnik 5-3-2021"],
    ["Tashkent, Uzbekistan (UzDaily.com) -- ", "Tashkent UZB UzDaily.com"],
    ["Shillong (Meghalaya) [India], July 2 : ", "Shillong IND 2-7-"],
    ["TEMPO.CO, Jakarta - ", "Jakarta IDN TEMPO.CO"],
    ["Accra, Oct. 3, Volta News - ", "Accra Volta News 3-10-"],
    ["Addis Ababa November 3/2021 /ENA/ ", "Addis Ababa ETH ENA 3-11-2021"],
    ["MINSK, AUGUST 9, ARMENPRESS. ", "Minsk BLR ARMENPRESS 9-8-"],
    ["SUVA, 27 MAY 2022 (PACIFIC BULLETIN) — ", "Suva PACIFIC BULLETIN 27-5-2022"],
    ["UZBEKISTAN, June 25 - ", "UZB 25-6-"],
    ["Singapore, 3 May 2021 (Xinhua) -- ", "Singapore SGP Xinhua 3-5-2021"],
    ["N'DJAMENA – ", "N'Djamena TCD"],
    ["HÀ NỘI — ", "Hà Nội VNM"],
    ["ST. PETERSBURG, June 3. /TASS/. ", "St. Petersburg RUS TASS 3-6-"],
    ["(MENAFN- Trend News Agency ) ", "Trend News Agency"],
    ["(Coral Herald) ", "Coral Herald"],
    ["Malé – ", "Malé MDV"],
    ["Washington: ", "Washington USA"],
    ["CAIRO, 3 April 2021 (MENA).- ", "Cairo EGY MENA 3-4-2021"],
    ["Cairo, April 3, 2021, ", "Cairo EGY 3-4-2021"],
    ["MILL CITY /MINSK/, September 20. /TASS/. ", "Mill City TASS 20-9-"],
  ])("%s", (dateline, expected) => {
    expect(read(dateline)).toBe(expected);
  });

  test.each([
    ["BAKU, Azerbaijan, June 3", "Baku AZE 3-6-"],
    ["Baku, May 28, AZERTAC", "Baku AZE AZERTAC 28-5-"],
    ["ANKARA", "Ankara TUR"],
    ["TUNIS, Azerbaijan / ISTANBUL", null],
    ["ANKARA, Türkiye / ISTANBUL", "Ankara TUR"],
    ["Dhaka, 25 April 2025", "Dhaka BGD 25-4-2025"],
  ])("alone on its line: %s", (line, expected) => {
    expect(read(line, "")).toBe(expected);
  });

  test.each([
    "Baku is the seat of the new secretariat, and the ministers will come back to it. ",
    "Azerbaijan: ",
    "President Anna Berg said: ",
    "NATO (Brussels) – ",
    "UPDATE - ",
    "GENERALS CALL ON COLONEL, ADMIRAL ZAMAN: ",
    "Foreign Minister – ",
    "(Updated) ",
    "(2nd LD) ",
    "(From left) ",
    "In Baku, ",
    "Dhaka,",
    "Jakarta's mayor – ",
    "Baku-based ",
    "Published : May 4, 2018 - ",
    "London, Paris and Rome ",
  ])("none: %s", (words) => {
    expect(read(words)).toBeNull();
  });
});

describe("places", () => {
  test.each([
    ["KUALA LUMPUR", "Kuala Lumpur"],
    ["NUR-SULTAN", "Nur-Sultan"],
    ["RIO DE JANEIRO", "Rio de Janeiro"],
    ["İSTANBUL", "İstanbul"],
    ["BOGOTÁ", "Bogotá"],
    ["THE HAGUE", "The Hague"],
    ["Nay Pyi Taw", "Nay Pyi Taw"],
  ])("%s in mixed case", (written, expected) => {
    expect(mixedCase(written, [])).toBe(expected);
  });

  test("of two countries with such a city, the one that the text goes on to name", () => {
    expect(read("GEORGE TOWN: ", "Malaysian officials met their guests on Monday to talk about the harbour and its fees.")).toBe(
      "George Town MYS",
    );
    expect(read("GEORGE TOWN: ", "Officials met their guests on Monday to talk about the harbour and its fees for yachts.")).toBe(
      "George Town CYM",
    );
  });
});
