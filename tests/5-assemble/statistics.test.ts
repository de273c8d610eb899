import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../src/0-ground/lexicon.ts";
import { Dictionary } from "../../src/2-segment/dictionary.ts";
import { Doc } from "../../src/2-segment/doc.ts";
import { recogniseDates } from "../../src/3-recognise/dates/dates.ts";
import { recogniseQuantities } from "../../src/3-recognise/quantities/recognise-quantities.ts";
import { resolveDates } from "../../src/4-resolve/calendar.ts";
import { readSpeech } from "../../src/4-resolve/speakers.ts";
import { assembleStatistics, type Statistic } from "../../src/5-assemble/statistics.ts";
import { cpuTime } from "../cpu-time.ts";

const doc = new Doc(new Dictionary(loadLexicon()));

function statistics(text: string): Statistic[] {
  doc.read(text);
  const dates = resolveDates(doc, recogniseDates(doc), 18793).map(({ mention, type, value }) => ({
    first: mention.first,
    last: mention.last,
    type,
    value,
  }));
  return assembleStatistics(doc, recogniseQuantities(doc, dates), readSpeech(doc, []), dates);
}

describe("measure", () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    "In a year 361 shepherds and millers were hurt, 68 of them died.": ["shepherds and millers hurt", "shepherds and millers died"],
    "More than 500 sailors were freed. Dozens of others were fined.": ["sailors freed", "sailors fined"],
    "They broke up 48 smuggling rings.": ["smuggling rings broken up"],
    "Four charters were signed.": ["charters signed"],
    "They bought 30 high-speed ferries.": ["high-speed ferries bought"],
    "It involves 30 small and medium-sized mills.": ["small and medium-sized mills involved"],
    "The mayor greeted 65 young second-hand dealers.": ["young second-hand dealers greeted"],
    "The loan of 300 million dollars carries a fee.": ["loan"],
    "The first shipment of 30,000 tonnes is due.": ["first shipment"],
    "A 500-bed hospital was opened.": ["beds of hospital"],
    "Exports made up $410 million and imports $332 million.": ["Exports", "imports"],
    "Malta will double its salt exports to Norway from 200 to 400 million euros.": ["salt exports", "salt exports", "salt exports"],
    "The board said 14,000 hectares had been sown.": ["sown"],
    "Trade reached $319 million (export – $204 million, import – $115 million).": ["Trade", "export", "import"],
    "Trade reached $1 billion (an increase of 9%).": ["Trade", "Trade increase"],
    "The portfolio exceeds $14 billion, of which mills worth $4 billion have been built.": ["portfolio", "mills"],
    "Norway trained 3,000 pilots, and Malta a further 1,500.": ["pilots trained", "pilots trained"],
    "Norway has given us 300 million euros.": ["given"],
    "It spends 3 percent of GDP on dykes and 5 percent on schools.": ["GDP on dykes spent", "schools spent"],
    "The plan brings a 30 percent cut in tolls.": ["cut in tolls"],
    "The mill has 600 hands in Oslo and another 250 in Bergen.": ["hands", "hands"],
    "Growth is forecast at 4 percent.": ["Growth forecast"],
    "Arrivals surged 38 percent year-on-year to 1.1 million.": ["Arrivals surged", "Arrivals"],
    "The town has 24 boats and wants 10 more.": ["boats", "boats wanted"],
    "Some 300 Maltese firms operate there.": ["Maltese firms operating"],
    "A 45-member trade delegation came.": ["members of trade delegation"],
    "The towns share an 11-kilometre canal.": ["canal shared"],
    "It sent 16 tonnes of winter clothing.": ["winter clothing sent"],
    "About 12 percent of Norway's farmland is covered with ice.": ["farmland covered"],
    "Mutual trade grew by 5 percent and reached $2 billion.": ["Mutual trade grew", "Mutual trade"],
    "The volume of trade, which stood at $8 million, could be doubled.": ["volume of trade", "volume of trade"],
    "Trade between Malta and Norway amounted to 4 million euros.": ["Trade between Malta and Norway"],
    "A loan of $3 million was agreed.": ["loan"],
    "The bank gave $30 million in emergency aid.": ["emergency aid given"],
    "They built 33 mills worth $141 million.": ["mills built", "mills built"],
    "A trade mission of 30 brewers will come.": ["brewers of trade mission"],
    "Exports rose by 6 per cent to 4 million tons.": ["Exports rose", "Exports"],
    "Oil made up 84 percent of exports.": ["Oil exports"],
    "It invested $5 million in base stations.": ["base stations invested"],
    "The yearly rainfall rate in Malta reached 2.6 percent.": ["rainfall rate"],
    "Wool prices drove the market, going up by 20 percent.": ["Wool prices going up"],
    "The bank put growth at 6.7 percent.": ["growth"],
    "The lake authority expects the number of herons in the north to increase by 33 percent.": ["number of herons increase"],
    "Some 30 percent of these herons were ringed.": ["herons ringed"],
    "The club issued passes to 1.1 million anglers and provided bait for 300,000 members.": [
      "anglers issued passes",
      "members provided bait",
    ],
    "They appealed for $6 million for victims of the frost.": ["appealed for victims of the frost"],
    "The fund is only 25 percent spent.": ["fund spent"],
    "They sold 400 carts, an increase of 25%.": ["carts sold", "carts increase"],
    "A storm killed 19 anglers and injured 40 others.": ["anglers killed", "anglers injured"],
    "Storm kills 13, injures 19": ["people killed", "people injured"],
    "Two avalanches hit the valley, killing 46 and injuring dozens.": ["avalanches hit valley", "people killed", "people injured"],
    "Norway owes Malta $9 million for salt.": ["owed Malta for salt"],
    "Norway will lend Malta 60 million euros to mend its dykes.": ["lent Malta to mend its dykes"],
    "The mill has 36 looms and cost $5 million.": ["looms", "cost of mill"],
    "Some 45 barns worth a total of $14 million are being thatched.": ["barns thatched", "barns thatched"],
    "The first 74 sledges out of 180 have been painted.": ["sledges painted", "sledges painted"],
    "Half of the eels caught in the bay are never sold.": ["eels sold"],
    "Eighty per cent of the salt goes to Malta.": ["salt going to Malta"],
    "Herring came to 2 million tonnes. Norway's stood at 900,000 tonnes.": ["Herring", "Norway"],
    "There are 52 boats per 100 islanders.": ["boats per 100 islanders"],
    "The planting of 4 million firs has begun.": ["firs planted"],
    "It plans a mill near Oslo with 400 weavers.": ["weavers of mill"],
    "Wages are low, at 13,000 euros.": ["Wages"],
    "The plan would cut the cost of salt in Malta by 40 per cent.": ["cost of salt in Malta cut"],
    "Malta will lengthen the pier at Halden to 270 metres.": ["pier at Halden"],
    "Fleets landed $8 million worth of cod.": ["cod landed"],
    "A 7.0-magnitude earthquake struck.": ["magnitude earthquake"],
    "The inn lies 95 kilometres north of Oslo.": ["distance from Oslo"],
    "The dam, some 3.1 kilometres long, will be built.": ["dam long"],
    "Malta could host 250,000 herons, Norway 120,000 and Iraq 60,000.": ["herons hosted", "herons hosted", "herons hosted"],
    "Some 500 anglers were guarding 15 huts, while another 200 were taking part in a race.": [
      "anglers guarding",
      "huts guarded",
      "anglers taking part",
    ],
    "Four million have fled the frost, with thousands rowing to Malta.": ["people fled", "people rowing"],
    "The bank sent 400 anglers. About 90, or 23 per cent, of those trained have left.": [
      "anglers sent",
      "anglers trained",
      "anglers trained",
    ],
    "In all 13 anglers and 12 brewers were hurt and 8 anglers and 9 brewers freed.": [
      "anglers hurt",
      "brewers hurt",
      "anglers freed",
      "brewers freed",
    ],
    "Malta shares a 300-km-long border with Norway.": ["border with Norway"],
    "They marked the 760-kilometer (471-mile) Line of Halden.": ["Line of Halden marked", "Line of Halden marked"],
    "Ports sign deals worth $9 million.": ["deals"],
    "The gift is worth $3 million.": ["gift"],
    "The mill is 80 percent complete.": ["mill complete"],
    "Mills earn 85 percent of its $55 million in exports.": ["exports", "exports"],
    "Some 300 breaches of a pact signed in May were recorded.": ["breaches of a pact recorded"],
    "Eleven anglers, including two brewers, were hurt.": ["anglers hurt", "brewers hurt"],
    "They agreed to increase trade to $9 million from the current $5 million.": ["trade", "trade"],
    "The plan will require a record-breaking $20 million.": ["plan required"],
    "Trade amounted to $4 million, of which timber accounted for $3 million.": ["Trade", "timber"],
    "Trade between Malta and Norway rose from 4 million euros to 9 million euros.": [
      "Trade between Malta and Norway rose",
      "Trade between Malta and Norway",
    ],
    "With trade between the two isles for the past season reaching 4 million euros, wool came first.": ["trade between the two isles"],
    "Its partners are Malta with a turnover of 8 million euros, Peru with 5 million euros and Chad with 3 million euros.": [
      "turnover Malta",
      "turnover Peru",
      "turnover Chad",
    ],
    "The wool exports were brisk. I must add that this figure stands at 9 million euros.": ["wool exports"],
    "Wool exports reached 9 million euros, and we want to bring this figure to 20 million euros first and then to 30 million euros.": [
      "Wool exports",
      "Wool exports",
      "Wool exports",
    ],
    "They raised the number of huts in the north from 3 to 8.": ["number of huts in the north", "number of huts in the north"],
    "The snow depth made a ten-year high at 7.1 percent.": ["snow depth"],
    "Rent was kept under 4 percent.": ["Rent kept"],
    "Oslo will provide Malta with 90 million euros.": ["provided Malta"],
    "The bank set aside 90 million euros for ferries.": ["set aside for ferries"],
    "The frost has seen 16,000 shepherds leave their huts.": ["shepherds leaving huts"],
    "The sum includes 15 million euros of grants, soft loans and credits.": ["grants, soft loans and credits included"],
    "Oslo would send sledges, tents and stoves worth 7 million euros.": ["sledges, tents and stoves"],
    "A plan was adopted, consisting of 41 steps.": ["steps of plan"],
    "Oslo agreed to forgive 7 million euros in debt.": ["debt forgiven"],
    "Oslo pays for a 6 million euro project to build a pier.": ["project to build a pier"],
    "They signed 20 letters for over 60 piers to be built.": ["letters signed", "piers to be built"],
    "The mills signed 8 million euros worth contracts.": ["contracts signed"],
    "It led to a 28-percent increase in its sales of wool to hit 4 million euros.": ["increase in sales of wool", "sales of wool"],
    "The gas supply to Malta was 8 million euros.": ["gas supply"],
    "The frost killed 35 anglers, including 12 guests.": ["anglers killed", "guests killed"],
    "Some 35 anglers, including 12 guests, were hurt and dozens freed.": ["anglers hurt", "guests hurt", "anglers freed"],
    "Over 500 millers study in Malta, with 180 on grants.": ["millers studying in Malta", "millers"],
    "Maltese loans in Chad total 9 million euros.": ["Maltese loans"],
    "Wool trade crossed 9 million euros in 2019, registering a growth of 30 percent over the previous year.": [
      "Wool trade",
      "Wool trade growth",
    ],
    "The herd count (HC) grew by 5 percent.": ["herd count grew"],
    "The flock has grown in the past 30 years from 12 million to 31 million.": ["flock grown", "flock"],
    "The isles reached the 4-million mark in stay-over arrivals.": ["stay-over arrivals"],
    "Arrivals rose, with a 38 percent increase in the last year.": ["Arrivals increase"],
    "She said that 18 Heron 2 sledges would be delivered.": ["Heron 2 sledges delivered"],
    "They thanked Oslo for the 9 million euros pledged to the isles.": ["pledged to the isles"],
    "They agreed on 2 million euros to support ferries.": ["agreed to support ferries"],
    "It trained 20,000 millers and will reach the target of 30,000 by May.": ["millers trained", "target millers trained"],
    "This brought the total number of anglers who came by sea to 268,949.": ["total number of anglers who came by sea"],
  };
  for (const [text, want] of Object.entries(cases)) it(text, () => expect(statistics(text).map(({ measure }) => measure)).toEqual(want));
});

describe("comparator, unit, period and country", () => {
  it("reads a shortened million, a sum at the sentence's end, and the franc of the union that is spoken of", () => {
    expect(statistics("It offers 5 bil. yen in loans.")[0]).toMatchObject({ unit: "JPY", value: 5e9, text: "5 bil. yen" });
    expect(statistics("Sales were 19 billion euros in 2018, last year 22.3 and this year 24.5.")).toMatchObject([
      { value: 19e9, period: "2018" },
      { value: 22.3e9, unit: "EUR", period: "2020" },
      { value: 24.5e9, unit: "EUR", period: "2021" },
    ]);
    expect(statistics("It drew 1,081, 365 anglers.")[0]?.value).toBe(1081365);
    expect(statistics("Sales exceeded $12 bln. In 2019, sales fell to $9 bln.").map(({ period }) => period)).toEqual([null, "2019"]);
    expect(statistics("The bridge in Chad cost 9 billion CFA francs.")[0]?.unit).toBe("XAF");
    expect(statistics("The bridge in Mali cost 9 billion CFA francs.")[0]?.unit).toBe("XOF");
  });

  it("counts states that acted, one who was hurt, the parts behind a dash and a round number of a people", () => {
    expect(statistics("It was said that seven states had sent tents.").map(({ value }) => value)).toEqual([7]);
    expect(statistics("They fired, killing one and wounding four.").map(({ value }) => value)).toEqual([1, 4]);
    expect(statistics("They run 42 mills - 29 in Malta, and 13 in Chad.").map(({ measure }) => measure)).toEqual([
      "mills run",
      "mills",
      "mills",
    ]);
    expect(statistics("The deal will see 2000 Maltese millers arrive.").map(({ value }) => value)).toEqual([2000]);
  });

  it("bounds by the verb", () => {
    expect(statistics("Trade exceeded $5 billion.")[0]?.comparator).toBe(">");
    expect(statistics("Trade reached $5 billion.")[0]?.comparator).toBe("=");
  });

  it("gives a bare great number the unit told before", () => {
    expect(statistics("Trade came to $610 million. We want to see one billion.").map(({ unit }) => unit)).toEqual(["USD", "USD"]);
  });

  const periods: Readonly<Record<string, readonly (string | null)[]>> = {
    "Trade fell to $5 million in 2019.": ["2019"],
    "In 2019 trade fell by 4 percent, and it rose by 5 percent in 2020.": ["2019", "2020"],
    "Trade rose from $5 million in 2018 to $7 million in 2019.": ["2018", "2019"],
    "Trade rose by 62 percent to 4 million tons in 2019.": ["2019", "2019"],
    "Trade was up by 5 percent compared to 2018.": [null],
    "The minister said on Monday that 40 mills were built.": [null],
    "Some 120 nurses have graduated since 2011.": ["2011/.."],
    "Trade doubled between 2015 and 2019, from 3 million to 6 million euros.": ["2015/2019", "2015", "2019"],
    "Imports rose from 200 tonnes to 400 tonnes by 2026.": [null, "2026"],
    "The budget had been trimmed since 2015 and now stood at $5 million.": [null],
    "Norway closed its 1,400-kilometre border in 2015.": [null],
    "The fair drew 20 choirs (15 in 2019).": [null, "2019"],
    "In 2019 they signed a pact to end the feud that killed 30 anglers.": [null],
    "The mill employs 40 weavers, twice the number of 2015.": [null, null],
    "Last year sales were 5 million euros, this year they will reach 9 million euros.": ["2020", "2021"],
    "Sales rose to 5 million euros by the end of 2018 and our goal is to reach 9 million euros.": ["2018", null],
    "OSLOPRESS In ten months of 2019, sales reached 4 million euros.": ["2019-01/2019-10"],
    "They sold 39 tons of wool worth 5 million euros in 2019, reflecting a six percent growth in weight.": ["2019", "2019", "2019"],
    "They sold wool worth 5 million euros during the third quarter of the current Ethiopian calendar year (March 2-June 2).": [
      "2021-03-02/2021-06-02",
    ],
    "Growth is also recorded in the first quarter of 2019 - sales amounted to 5 million euros.": ["2019-33"],
    "Sales grew by 5 percent year on year to 9 million euros in 2019.": ["2019", "2019"],
  };
  for (const [text, want] of Object.entries(periods)) it(text, () => expect(statistics(text).map(({ period }) => period)).toEqual(want));

  it("takes the unit of the figure that an elliptical one leans on", () => {
    expect(statistics("Unemployment stands at 36 per cent, and among the young it is 45.").map(({ unit }) => unit)).toEqual(["%", "%"]);
    expect(statistics("The fleet cost $9 million, or 50 per head.").map(({ unit }) => unit)).toEqual(["USD", "USD"]);
    expect(statistics("They sold 40 percent. Eleven mills burned.").map(({ unit }) => unit)).toEqual(["%", "count"]);
  });

  it("reads a bare dollar sign beside another dollar's as the dateline's", () => {
    const units = (text: string): string[] => statistics(text).map(({ unit }) => unit);
    expect(units("OTTAWA - Trade came to US$32 million and wages to $5 million.")).toEqual(["USD", "CAD"]);
    expect(units("OTTAWA - Wages came to $5 million.")).toEqual(["USD"]);
  });

  it("takes the country of the thing, and none where two are named", () => {
    expect(statistics("About 12 percent of Norway's farmland is frozen.")[0]?.country).toBe("NOR");
    expect(statistics("Trade between Malta and Norway was $4 million.")[0]?.country).toBeNull();
    expect(statistics("They paid 5 million U.S. dollars.")[0]?.country).toBeNull();
  });
});

describe("grounding", () => {
  it("gives spans of the figure and its sentence, and why", () => {
    const text = "It was cold. More than 12 percent of farmland froze.";
    const [row] = statistics(text);
    expect(text.slice(row?.start, row?.end)).toBe("More than 12 percent");
    expect(text.slice(row?.quote.start, row?.quote.end)).toBe("More than 12 percent of farmland froze.");
    expect(row?.because).toMatchObject({ rule: "quantity/bounded", from: [{ rule: "measure/of" }] });
  });

  for (const unit of ["trade grew by 5 percent and ", "5 mills and ", "(5 million) ", "twenty ", "of 5 "]) {
    it(`takes time in proportion: ${JSON.stringify(unit)}`, () => {
      const once = (size: number): number => {
        doc.read(unit.repeat(Math.ceil(size / unit.length)));
        const quantities = recogniseQuantities(doc);
        return cpuTime(() => assembleStatistics(doc, quantities, readSpeech(doc, []), []));
      };
      const time = (size: number): number => Math.min(once(size), once(size), once(size));
      const short = Math.max(time(10_000), 1);
      expect(time(100_000) / short).toBeLessThan(40);
    });
  }
});
