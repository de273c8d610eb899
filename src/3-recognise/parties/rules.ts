import { type Rule, rule } from "../../0-ground/rule.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { readDelegation, readState } from "./delegations.ts";
import { readFrontedLeader } from "./fronted-leaders.ts";
import { readCounterpartOrMany, readRanked, readShared } from "./lists.ts";
import { asList, opensCounterpart, opensDelegation, opensRank, opensRole, opensShared, opensState, part } from "./openings.ts";
import type { PartyDraft } from "./phrase.ts";
import { readRole } from "./roles.ts";
import { bareName, titled } from "./rules-persons.ts";

/** A delegation or unnamed people of a body; the person who leads where one is named. */
export const delegation = rule({
  name: "party/delegation",
  starts: opensDelegation,
  pattern: [part("delegation", (doc, at) => readFrontedLeader(doc, at) ?? readDelegation(doc, at))],
  make: asList,
  yes: {
    "a Turkish delegation arrived": "delegation | TUR",
    "the delegation of Belarus": "delegation | BLR",
    "a delegation of the Chad-Mali Friendship Group, headed by Senator Ole Dahl,": "Ole Dahl | Senator <legislator> | leads",
    "a delegation of the Ministry of Defence of Georgia": "delegation | GEO",
    "representatives of Tajikistan took part": "representatives | TJK",
    "delegates of several countries including Egypt, Kuwait and Qatar": "delegates | EGY KWT QAT | plural",
    "foreign delegates, including those from China and Turkey": "delegates | CHN TUR | plural",
    "executives from Toyota": "executives | Toyota",
    "specialists of the Russian Ministry of Defence": "specialists | RUS",
    "senior officials of the Vietnamese Foreign Ministry": "officials | VNM",
    "a delegation led by Colonel Anton Weber": "Colonel Anton Weber | leads",
    "the Bulgarian delegation, which is headed by Deputy Defence Minister Petar Iliev, left":
      "Petar Iliev | Deputy Defence Minister <deputy_minister> | BGR | leads",
    "a military delegation under the leadership of Major General Aung Win": "Major General Aung Win | leads",
    "a parliamentary delegation headed by Chairman Ole Dahl": "Ole Dahl | Chairman <legislator> | leads",
    "envoys representing the European Union, Kenya and Mali": "envoys | European Union; envoys | KEN; envoys | MLI",
    "a NATO delegation": "delegation | NATO",
    "the representative of the WHO in Chad, Ms. Ada Berg, met": "Ada Berg | representative in Chad <org_official> | WHO",
    "an IMF team led by Mission Chief Ole Dahl": "Ole Dahl | Mission Chief <org_official> | IMF | leads",
    "Norvik executives toured the plant": "executives | Norvik",
    "The delegation, which consists of five members, is led by Senator Mark Olden, as": "Mark Olden | Senator <legislator> | leads",
    "Led by Mark Olden, chairman of the friendship group, the Czech delegation met":
      "Mark Olden | chairman of the friendship group <legislator> | CZE | leads",
    "a parliamentarian delegation from Norway": "delegation | NOR",
    "a delegation of Swedish companies": "delegation | SWE",
    "experts of the Omani navy": "experts | OMN",
    "an Eritrean delegation, including Foreign Minister Abel Tesfay and Adviser Yonas Haile, arrived":
      "Abel Tesfay | Foreign Minister <foreign_minister> | ERI; Yonas Haile | Adviser <senior_official> | ERI",
  },
  no: [
    "the team won the match",
    "UNICEF Representative Shah Nilo spoke",
    "the group grew",
    "an agreement was signed",
    "the mission statement of the school",
  ],
});

/** Holders of the same office elsewhere, named or not. */
export const counterpart = rule({
  name: "party/counterpart",
  starts: opensCounterpart,
  pattern: [part("counterpart", readCounterpartOrMany)],
  make: asList,
  yes: {
    "his Georgian counterpart Nino Abashidze": "Nino Abashidze | GEO | counterpart",
    "his counterparts from Indonesia, Laos and Singapore": "counterpart | IDN LAO SGP | plural",
    "his counterparts from several countries including Indonesia, Laos, Singapore": "counterpart | IDN LAO SGP | plural",
    "his counterpart, Chief of the Kenyan Navy, Major General Omar Berg, in":
      "Major General Omar Berg | Chief of the Navy <senior_officer> | KEN | counterpart",
    "his Paraguayan counterpart, Mario Rojas in the palace": "Mario Rojas | PRY | counterpart",
    "her Omani counterpart, Sayyid Khalid bin Hamad Al Said, in Muscat.": "Khalid bin Hamad Al Said | OMN | counterpart",
    "his U.S. and Japanese counterparts -- Lionel Ashton and Naoki Kasai -- spoke":
      "Lionel Ashton | USA | counterpart; Naoki Kasai | JPN | counterpart",
    "his Emirati counterpart, H.H. Prince Badr bin Omar Al Nasr, in Muscat.": "Badr bin Omar Al Nasr | ARE | counterpart",
    "his Indian counterpart General Ravi Menon": "General Ravi Menon | IND | counterpart",
    "his Burundian colleague Prosper Ndaye": "Prosper Ndaye | BDI | counterpart",
    "the minister's Dutch counterpart": "counterpart | NLD",
    "their Omani counterparts, Foreign Minister Said Ali and Defence Minister Omar Zaki, left":
      "Said Ali | Foreign Minister <foreign_minister> | OMN | counterpart; Omar Zaki | Defence Minister <defence_minister> | OMN | counterpart",
    "her colleagues from Kenya, Aida Sadik, and from Chad, Luis Peral, met":
      "Aida Sadik | KEN | counterpart; Luis Peral | TCD | counterpart",
    "his counterparts from Turkey (Mehmet Kaya) and Iran (Hassan Rahim)":
      "Mehmet Kaya | TUR | counterpart; Hassan Rahim | IRN | counterpart",
    "his Saudi opposite number": "counterpart | SAU",
    "his Chinese counterpart, Foreign Minister Lin Hao, in Beijing": "Lin Hao | Foreign Minister <foreign_minister> | CHN | counterpart",
    "his Malian counterpart, Kenyan Foreign Minister Aida Sadik left": "counterpart | MLI",
  },
  no: ["a colleague waved", "the counter was closed"],
});

/** One office and several holders, or several countries. */
export const sharedOffice = rule({
  name: "party/shared-office",
  starts: opensShared,
  pattern: [part("office and names", readShared)],
  make: asList,
  yes: {
    "Ministers Nuwan de Silva, Dinesh Perera and Kanchana Fonseka attended":
      "Nuwan de Silva | Minister <other_minister>; Dinesh Perera | Minister <other_minister>; Kanchana Fonseka | Minister <other_minister>",
    "Prime Ministers Viktor Halas of Hungary and Robert Ficek of Slovakia met":
      "Viktor Halas | Prime Minister <head_of_government> | HUN; Robert Ficek | Prime Minister <head_of_government> | SVK",
    "the Azerbaijani Ministers of Energy, Parviz Rzayev, and Finance, Samir Aliyev, came":
      "Parviz Rzayev | Minister of Energy <other_minister> | AZE; Samir Aliyev | Minister of Finance <other_minister> | AZE",
    "the defence ministers of Greece and Cyprus, Nikos Dendrinos and Vasilis Pallas, met":
      "Nikos Dendrinos | defence minister <defence_minister> | GRC; Vasilis Pallas | defence minister <defence_minister> | CYP",
    "the ambassadors of Greece and Cyprus in our country Nikos Dendrinos and Vasilis Pallas came":
      "Nikos Dendrinos | ambassador <ambassador> | GRC; Vasilis Pallas | ambassador <ambassador> | CYP",
    "Representatives Dana Holt (D-NY) and Lee Marsh (R-TX) came":
      "Dana Holt | Representative <legislator>; Lee Marsh | Representative <legislator>",
    "the Peruvian Foreign and Economy Ministers, Dana Holt and Lee Marsh, came":
      "Dana Holt | Foreign Minister <foreign_minister> | PER; Lee Marsh | Economy Minister <other_minister> | PER",
    "the Peruvian Ministers of Defence and of Trade came":
      "office | Minister of Defence <defence_minister> | PER; office | Minister of Trade <other_minister> | PER",
    "the ambassadors of Norway, the EU and Japan met":
      "office | ambassador <ambassador> | NOR; office | ambassador <ambassador> | EU; office | ambassador <ambassador> | JPN",
    "Greek and Kenyan High Commissioners to Fiji": "office | High Commissioners to Fiji <ambassador> | GRC KEN | plural",
    "the foreign ministers of Georgia, Nino Abash, Armenia, Aram Petros, and Chad, Idris Sale, met":
      "Nino Abash | foreign minister <foreign_minister> | GEO; Aram Petros | foreign minister <foreign_minister> | ARM; Idris Sale | foreign minister <foreign_minister> | TCD",
    "Peruvian Ministers Rodrigo Luno (Foreign Affairs) and Felipe Zabal (Economy and Finance) came":
      "Rodrigo Luno | Minister of Foreign Affairs <foreign_minister> | PER; Felipe Zabal | Minister of Economy and Finance <other_minister> | PER",
    "the foreign ministers of the two countries, Anna Berg and Luis Peral, met":
      "Anna Berg | foreign minister <foreign_minister>; Luis Peral | foreign minister <foreign_minister>",
    "CEOs Dave Calder of Norvik and Anna Berg of Telkor": "Dave Calder | CEO <executive> | Norvik; Anna Berg | CEO <executive> | Telkor",
    "Ministers of Finance, Dr Halima Belloh, and that of Foreign Affairs, Geofrey Onye, came":
      "Halima Belloh | Minister of Finance <other_minister>; Geofrey Onye | Minister of Foreign Affairs <foreign_minister>",
    "Prime Ministers of Tajikistan Rahim Sattor, Kazakhstan Daniyar Omar and Belarus Pavel Kravets left":
      "Rahim Sattor | Prime Minister <head_of_government> | TJK; Daniyar Omar | Prime Minister <head_of_government> | KAZ; Pavel Kravets | Prime Minister <head_of_government> | BLR",
    "the presidents of fellow bloc members Estonia and Latvia -- Kerli Kalju and Raimo Vejo -- met":
      "Kerli Kalju | president <head_of_state> | EST; Raimo Vejo | president <head_of_state> | LVA",
    "the Benelux premiers met": "office | premiers <head_of_government> | BEL NLD LUX | plural",
    "diplomatic representatives from Kenya and Mali": "office | diplomatic representatives <ambassador> | KEN MLI | plural",
    "Transport ministers François Bauch (déi Grénger) and Vlad Kryk met":
      "François Bauch | Transport minister <other_minister>; Vlad Kryk | Transport minister <other_minister>",
    "The ambassadors - Maria Mendar of Spain and Ali Nazar of Iran - met":
      "Maria Mendar | ambassador <ambassador> | ESP; Ali Nazar | ambassador <ambassador> | IRN",
    "Deputy High Commissioners from Australia and New Zealand": "office | Deputy High Commissioners <ambassador> | AUS NZL | plural",
    "Presidents Anders Holm and Luca Ferri": "Anders Holm | President <head_of_state>; Luca Ferri | President <head_of_state>",
    "deputy prime ministers Alexey Ovsov, Denis Maltsev and Ivan Novikov":
      "Alexey Ovsov | deputy prime minister <other_minister>; Denis Maltsev | deputy prime minister <other_minister>; Ivan Novikov | deputy prime minister <other_minister>",
  },
  no: ["the ministers met in Oslo", "senior officials from Chad and Mali", "Prime Minister Anna Berg and her guest"],
});

/** A plural rank before several names. */
export const sharedRank = rule({
  name: "party/shared-rank",
  starts: opensRank,
  pattern: [part("rank and names", readRanked)],
  make: asList,
  yes: {
    "Generals Mutua and Obare met": "General Mutua; General Obare",
    "Rear Admirals Paul Essomo, Jean Ndo and Idris Sale": "Rear Admiral Paul Essomo; Rear Admiral Jean Ndo; Rear Admiral Idris Sale",
  },
  no: ["General Mutua and his wife", "the General Headquarters"],
});

/** A noun that points at somebody told of elsewhere. */
export const role = rule({
  name: "party/role",
  starts: opensRole,
  pattern: [part("role", readRole)],
  make: asList,
  yes: {
    "the Georgian side thanked them": "side | GEO",
    "the guest thanked them": "guest",
    "the two diplomats": "diplomat | plural",
    "the visiting general spoke": "general",
    "the general stressed": "general",
    "the admiral pointed out": "admiral",
    "His Majesty will grant": "majesty",
    "Her Royal Highness's visit": "highness",
  },
  no: ["the general public", "an admiral", "the Official Gazette", "the roof was new"],
});

/** A country or a body by its name alone. */
export const state = rule({
  name: "party/state",
  starts: opensState,
  pattern: [part("state", readState)],
  make: asList,
  yes: {
    "Turkey and Greece agreed": "country | TUR",
    "NATO welcomed it": "body | NATO",
    "the Turkish Ministry of Defence said": "body | TUR",
    "Kuwait's Ministry of Foreign Affairs wrote": "body | KWT",
  },
  no: ["the town was quiet", "Turkish tea was served"],
});

/** The shapes of a party phrase in the order in which they are tried at a token. */
export const partyRules: readonly Rule<Doc, readonly PartyDraft[]>[] = [
  delegation,
  counterpart,
  sharedOffice,
  sharedRank,
  titled,
  role,
  bareName,
  state,
];
