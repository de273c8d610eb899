import { rule } from "../../0-ground/rule.ts";
import { asList, opensName, opensTitle, part } from "./openings.ts";
import { readBareName, readTitled } from "./persons.ts";
import { bodies } from "./proofs-bodies.ts";
import { asides, fields } from "./proofs-fields.ts";
import { posts } from "./proofs-posts.ts";
import { heldBy, officesOf } from "./proofs-titled.ts";

/** Offices, ranks and honorifics before a name; an office alone. */
export const titled = rule({
  name: "party/titled",
  starts: opensTitle,
  pattern: [part("titles and name", readTitled)],
  make: asList,
  yes: { ...heldBy, ...officesOf, ...posts, ...bodies, ...fields },
  no: [
    "General Headquarters",
    "Sri Lanka and Nepal",
    "talks in São Paulo",
    "the Royal Palace was lit",
    "a meeting in Oslo",
    "Golden Jubilee",
    "the ASEAN Defence Ministers' Meeting",
    "at 08:15 PM",
    "growth under her was high",
    "Democrats and Republicans",
  ],
});

/** A name without a title, with what stands after it. */
export const bareName = rule({
  name: "party/bare-name",
  starts: opensName,
  pattern: [part("name", readBareName)],
  make: asList,
  yes: {
    ...asides,
    "Majid Al-Qasim, the kingdom's minister of trade, met": "Majid Al-Qasim | minister of trade <other_minister>",
    "Nguyen Van Phuc arrived": "Nguyen Van Phuc",
    "Kang Kyung-hee said": "Kang Kyung-hee",
    "Abdel Fattah el-Sayed left": "Abdel Fattah el-Sayed",
    "Ursula von der Heyden spoke": "Ursula von der Heyden",
    "U.Khurel met": "U.Khurel",
    "Rashid Merdan, Deputy Chairman of the Cabinet of Ministers, Minister of Foreign Affairs of Turkmenistan, sat down.":
      "Rashid Merdan | Deputy Chairman of the Cabinet of Ministers <other_minister> + Minister of Foreign Affairs <foreign_minister> | TKM",
    "Ada Berg, Diplomatic Adviser to the UAE President, left": "Ada Berg | Diplomatic Adviser to the President <senior_official> | ARE",
    "Ada Berg, special envoy of President Omar Diallo, left": "Ada Berg | special envoy <senior_official>",
    "Ada Berg, nephew and adviser to the President of Chad Omar Diallo, left":
      "Ada Berg | adviser to the President <senior_official> | TCD",
    "Viktor Hrenov, Minister of Defence of the Republic of Belarus, was received.":
      "Viktor Hrenov | Minister of Defence <defence_minister> | BLR",
    "Amir Khan Mutaqi, acting foreign minister,": "Amir Khan Mutaqi | acting foreign minister <foreign_minister>",
    "Filip Grande, the United Nations High Commissioner for Refugees.":
      "Filip Grande | High Commissioner for Refugees <org_official> | United Nations",
    "Stuart Peel, the UK's special envoy for the Western Balkans, Serbian":
      "Stuart Peel | special envoy for the Western Balkans <senior_official> | GBR",
    "Lea Roth, who heads the Swiss delegation,": "Lea Roth | CHE | leads",
    "Ole Dahl (Denmark)": "Ole Dahl | DNK",
    "Selim Bayar, the head of Turkish defence company Norvik, came": "Selim Bayar | head <executive> | TUR Norvik",
    "Ogawa Toshi is leading a delegation to Vietnam": "Ogawa Toshi | leads",
    "Mohammed bin Zaki Al Nuaimi": "Mohammed bin Zaki Al Nuaimi",
    "Juan Manuel Ríos Prada, Colombia's ambassador to Peru, left.": "Juan Manuel Ríos Prada | ambassador to Peru <ambassador> | COL",
    "Petr Novák of Czechia": "Petr Novák | CZE",
    "Moscow's Ivan Petrov came": "Ivan Petrov | RUS",
    "Elmo Kai of Otesa came": "Elmo Kai | Otesa",
    "Ole Dahl, the King's private secretary.": "Ole Dahl | King's private secretary <senior_official>",
    "Erkki Tuomar, Minister of Trade, SDP, Finland; and": "Erkki Tuomar | Minister of Trade <other_minister> | FIN",
    "Jan Wallisar met": "Jan Wallisar",
    "Ole Dahl-led Norwegian parliamentary delegation calls": "Ole Dahl | NOR | leads",
    "Ada Berg-led government fell": "Ada Berg",
    "Ole Dahl, president of the Norvik Group, and Norvik Vice President for Trade, Hartwig Schafar, met":
      "Ole Dahl | president <executive> | Norvik Group",
    "Lea Roth, the chargé d'affaires at the embassy, said": "Lea Roth | chargé d'affaires <ambassador>",
  },
  no: [
    "South China Sea",
    "Red Sea",
    "in Batu Feringgi",
    "the Ivo Brandt International Airport",
    "@SecBrandt",
    "By Song Sang-min",
    "Middle East",
    "Ivo Brandt Center",
    "Operations Directorate",
    "Logistics Installation",
  ],
});
