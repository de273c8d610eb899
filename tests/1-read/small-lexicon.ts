import { rowsOf } from "../../src/0-ground/lexicon.ts";
import { type ReadingLexicon, readingLexicon } from "../../src/1-read/lexicon.ts";

const table = (name: string, csv: string) => [name, rowsOf(name, `${name}.csv`, csv)] as const;

/** A few rows of each table that reading looks into. */
export const lexicon: ReadingLexicon = readingLexicon(
  new Map([
    table(
      "months",
      "name,also,month\nJanuary,Jan.|Jan,1\nFebruary,Feb.|Feb,2\nMarch,Mar.|Mar,3\nApril,Apr.|Apr|abr,4\nMay,,5\nJune,Jun.,6\nJuly,Jul.,7\n" +
        "August,Aug.|Aug|avgust,8\nSeptember,Sept.|Sep.|Sep,9\nOctober,Oct.|Oct,10\nNovember,Nov.|Nov,11\nDecember,Dec.|Dec,12\n",
    ),
    table(
      "weekdays",
      "name,also,weekday\nMonday,Mon,1\nTuesday,Tue,2\nWednesday,Wed,3\nThursday,Thu,4\nFriday,Fri,5\nSaturday,Sat,6\nSunday,Sun,7\n",
    ),
    table(
      "countries",
      "code,name,also,demonym,capital,weak\nAZE,Azerbaijan,,Azerbaijani,Baku,\nKWT,Kuwait,,Kuwaiti,Kuwait City,\nUZB,Uzbekistan,,Uzbek,Tashkent,\n" +
        "MYS,Malaysia,,Malaysian,Kuala Lumpur,\nCYM,Cayman Islands,,Caymanian,George Town,\nVNM,Vietnam,Viet Nam,Vietnamese,Hanoi,\nIND,India,,Indian,New Delhi,\n" +
        "BLR,Belarus,,Belarusian,Minsk,\nBGD,Bangladesh,,Bangladeshi,Dhaka,\nUSA,United States,US|U.S.,American,Washington,Washington\nGBR,United Kingdom,UK,British,London,\n" +
        "PAK,Pakistan,,Pakistani,Islamabad,\nTTO,Trinidad and Tobago,Trinidad,Trinidadian,Port of Spain,\nNLD,Netherlands,,Dutch,The Hague,\nMNG,Mongolia,,Mongolian,Ulaanbaatar,\n" +
        "TUR,Turkey,Türkiye,Turkish,Ankara,\nRUS,Russia,,Russian,Moscow,\nMDV,Maldives,,Maldivian,Malé,Malé\nSGP,Singapore,,Singaporean,Singapore,\nETH,Ethiopia,,Ethiopian,Addis Ababa,\n" +
        "KAZ,Kazakhstan,,Kazakh,Astana|Nur-Sultan,\nCUB,Cuba,,Cuban,Havana,\nJAM,Jamaica,,Jamaican,Kingston,\nTCD,Chad,,Chadian,N'Djamena,\nEGY,Egypt,,Egyptian,Cairo,\n",
    ),
    table(
      "cities",
      "name,also,country,weak\nGeorge Town,Penang,MYS,\nJakarta,,IDN,\nIstanbul,,TUR,\nSaint Petersburg,St. Petersburg,RUS,\nBoston,,USA,\nLahore,,PAK,\nAntalya,,TUR,\n",
    ),
    table(
      "outlets",
      "name,also,country,kind\nTASS,,RUS,agency\nBernama,BERNAMA News Agency,MYS,agency\nVNA,Vietnam+,VNM,agency\nXinhua,,CHN,agency\nTrend,Trend News Agency,AZE,agency\n" +
        "UNB,,BGD,agency\nReuters,,GBR,agency\nAZERTAC,,AZE,agency\nDawn,,PAK,newspaper\nForeign Policy,,USA,newspaper\nThe Peninsula,,QAT,newspaper\nKUNA,,KWT,agency\nPTI,,IND,agency\n" +
        "RIA Novosti,,RUS,agency\nKazinform,,KAZ,agency\nIndia Today,,IND,newspaper\n",
    ),
    table("organisations", "name,also,kind\nNATO,,international\nOPEC,,international\n"),
  ]),
);
