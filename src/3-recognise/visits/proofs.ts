/** Sentences that a rule reads, with what it reads, and sentences that it leaves. */
export interface Proof {
  readonly yes: Readonly<Record<string, string>>;
  readonly no: readonly string[];
}

/** The frames of trips: who | where | type | when. */
export const VISITS: Readonly<Record<string, Proof>> = {
  "visit/visit": {
    yes: {
      "Last month Minister Ada Berg visited Norway.": "Minister Ada Berg | NOR | recalled",

      "The talks come six weeks after Minister Ada Berg visited Norway.": "Minister Ada Berg | NOR | recalled",

      "Minister Ada Berg visited the Defence Headquarters, Oslo.": "Minister Ada Berg | Oslo | current",
      "Minister Ada Berg is visiting Norway and will speak tomorrow.": "Minister Ada Berg | NOR | current",

      "Minister Ada Berg visited Norway in May.": "Minister Ada Berg | NOR | current",
      "Minister Ada Berg will visit Oslo.": "Minister Ada Berg | Oslo | planned",
      "Minister Ada Berg will visit Kenya, Uganda and Rwanda.": "Minister Ada Berg | KEN + UGA + RWA | planned",
      "Minister Ada Berg to visit Norway next week.": "Minister Ada Berg | NOR | planned",
      "Minister Ada Berg, currently visiting Norway, praised the port.": "Minister Ada Berg | NOR | current",
    },
    no: [
      "Minister Ada Berg visited the museum.",
      "Norway has a strong economy.",
      "President Omar Diallo invited Minister Ada Berg to visit Norway.",
    ],
  },
  "visit/arrive": {
    yes: {
      "The delegation arrived in Oslo on Saturday, headed by Minister Ada Berg.": "Minister Ada Berg | Oslo | current",

      "Minister Ada Berg has arrived to attend the summit.": "Minister Ada Berg | current",
      "Minister Ada Berg is expected to arrive on Friday.": "Minister Ada Berg | planned",
      "Minister Ada Berg, her husband Ole Berg and a large delegation arrived in Oslo.": "Minister Ada Berg | Oslo | current",

      "Minister Ada Berg arrived in Oslo on Monday.": "Minister Ada Berg | Oslo | current",
      "Minister Ada Berg is due to arrive in Oslo.": "Minister Ada Berg | Oslo | planned",
      "Minister Ada Berg flew back from Oslo.": "Minister Ada Berg | Oslo | ended",
      "Upon arriving in Oslo, Minister Ada Berg will meet Minister Eva Lund.": "Minister Ada Berg | Oslo | planned",
    },
    no: ["The parcel arrived in Oslo on Monday."],
  },
  "visit/travel": {
    yes: {
      "From Oslo Minister Ada Berg goes to Mali.": "Minister Ada Berg | MLI | planned",

      "Minister Ada Berg plans to briefly stop in Oslo.": "Minister Ada Berg | Oslo | transit | planned",

      "Minister Ada Berg headed to Norway.": "Minister Ada Berg | NOR | current",
      "Minister Ada Berg travelled to Norway and then to Mali.": "Minister Ada Berg | NOR + MLI | current",
    },
    no: ["Minister Ada Berg went through the report on Norway."],
  },
  "visit/depart": {
    yes: {
      "Minister Ada Berg left Oslo for Bamako.": "Minister Ada Berg | Bamako | current",
      "Minister Ada Berg returned from Mali.": "Minister Ada Berg | MLI | ended",
      "The premier, Ada Berg, leaves for Mali on Wednesday.": "premier, Ada Berg | MLI | planned",
    },
    no: ["Minister Ada Berg left the room."],
  },
  "visit/reach": {
    yes: {
      "Minister Ada Berg, who reached Oslo today, smiled.": "Minister Ada Berg | Oslo | current",
    },
    no: ["Minister Ada Berg reached an accord in Oslo.", "Minister Ada Berg said that 300 people were prevented from reaching Norway."],
  },
  "visit/accepted": {
    yes: {
      "Minister Ada Berg gladly accepted the invitation of the king to visit Norway.": "Minister Ada Berg | NOR | planned",
      "Minister Ada Berg accepted an invitation to attend the celebrations, which will take place in Oslo in May.":
        "Minister Ada Berg | Oslo | planned",

      "Minister Ada Berg accepted an invitation to visit Norway in July.": "Minister Ada Berg | NOR | planned",
      "The king invited Minister Ada Berg to visit Norway in July, which she accepted.": "Minister Ada Berg | NOR | planned",
    },
    no: ["Minister Ada Berg received an invitation to visit Norway.", "The king invited Minister Ada Berg to visit Norway in July."],
  },
  "visit/while-in": {
    yes: {
      "Minister Ada Berg met Minister Eva Lund while in Oslo.": "Minister Ada Berg | Oslo",
      "While in Oslo, Minister Ada Berg will meet Minister Eva Lund.": "Minister Ada Berg | Oslo | planned",
      "While in Oslo, Minister Ada Berg laid a wreath.": "Minister Ada Berg | Oslo",
    },
    no: ["Minister Ada Berg smiled while prices rose in Oslo."],
  },
  "visit/leads-to": {
    yes: { "Minister Ada Berg is leading a delegation to Norway.": "Minister Ada Berg | NOR | current" },
    no: ["Minister Ada Berg led the talks in Norway."],
  },
  "visit/accompanies-to": {
    yes: { "Minister Ada Berg accompanied President Omar Diallo to Norway.": "Minister Ada Berg + President Omar Diallo | NOR | current" },
    no: ["Minister Ada Berg accompanied President Omar Diallo on Monday."],
  },
  "visit/pays-visit": {
    yes: {
      "Minister Ada Berg begins an official visit to Norway today.": "Minister Ada Berg | NOR | official | current",
      "Minister Ada Berg is paying an official goodwill visit to Norway.": "Minister Ada Berg | NOR | official | current",

      "Minister Ada Berg is paying an official visit to Norway.": "Minister Ada Berg | NOR | official | current",
      "Minister Ada Berg wrapped up a working visit to Norway.": "Minister Ada Berg | NOR | working | ended",
      "Minister Ada Berg will embark on a series of visits to Norway.": "Minister Ada Berg | NOR | planned",
      "The talks held in Oslo resumed when Minister Ada Berg flew there for a visit.": "Minister Ada Berg | Oslo | current",
      "Minister Ada Berg returned from a working visit to Norway.": "Minister Ada Berg | NOR | working | ended",
      "Minister Ada Berg reached Oslo on an official visit.": "Minister Ada Berg | Oslo | official | current",
    },
    no: ["Minister Ada Berg paid a courtesy visit to President Omar Diallo.", "Minister Ada Berg paid the bill in Norway."],
  },
  "visit/is-on-visit": {
    yes: { "Minister Ada Berg, who is on a working visit to Norway, smiled.": "Minister Ada Berg | NOR | working | current" },
    no: ["Minister Ada Berg is on leave in Norway."],
  },
  "visit/possessor": {
    yes: {
      "Minister Ada Berg's visit to Norway, scheduled for Friday, will focus on trade.": "Minister Ada Berg | NOR | planned",

      "A dinner concluded Minister Ada Berg and the Malian delegates' visit to Norway.":
        "Minister Ada Berg + Malian delegates | NOR | ended",
      "It comes two weeks after Minister Ada Berg's visit to Norway.": "Minister Ada Berg | NOR | recalled",

      "Norway is part of Minister Ada Berg's tour, which also brings her to Mali and Kenya.": "Minister Ada Berg | MLI + KEN",

      "Minister Ada Berg's two-day Oslo visit is slated for Friday.": "Minister Ada Berg | Oslo | planned",
      "A dinner concluded Minister Ada Berg's visit to Norway.": "Minister Ada Berg | NOR | ended",
      "Minister Ada Berg's upcoming visit to Norway was discussed.": "Minister Ada Berg | NOR | planned",
    },
    no: ["They praised Minister Ada Berg's Oslo speech.", "Minister Ada Berg's letter to Norway was discussed."],
  },
  "visit/his-visit": {
    yes: {
      "Minister Ada Berg praised the port during her Oslo visit.": "Minister Ada Berg | Oslo",
      "The king will receive Minister Ada Berg on the occasion of her official visit to Norway.":
        "Minister Ada Berg | NOR | official | planned",

      "President Omar Diallo recalled his visit to Norway.": "President Omar Diallo | NOR | recalled",
      "Minister Ada Berg will pay her first visit to Norway.": "Minister Ada Berg | NOR | planned",
      "President Omar Diallo thanked Minister Ada Berg for her visit to Mali.": "Minister Ada Berg | MLI",
      "Minister Ada Berg met President Omar Diallo during her visit to Mali.": "Minister Ada Berg | MLI",
      "Malian President Omar Diallo met Minister Ada Berg during her visit to Mali.": "Minister Ada Berg | MLI",
      "Minister Ada Berg was received by President Omar Diallo during her visit to Mali.": "Minister Ada Berg | MLI",
    },
    no: ["President Omar Diallo recalled his book on Norway."],
  },
  "visit/my-visit": {
    yes: { "We spoke of it during my visit to Norway last October.": "my | NOR | recalled" },
    no: ["We spoke of it during my speech on Norway."],
  },
  "visit/on-the-way": {
    yes: {
      "Minister Ada Berg is on her way to Norway to attend the forum.": "Minister Ada Berg | NOR | current",
      "Minister Ada Berg met Minister Eva Lund en route from Mali to Norway.": "Minister Ada Berg | MLI | ended",

      "Minister Ada Berg met Minister Eva Lund on her way to Norway.": "Minister Ada Berg | NOR | planned",
      "Minister Ada Berg met Minister Eva Lund while on her way back from Norway.": "Minister Ada Berg | NOR | ended",
      "En route to Norway, Minister Ada Berg will meet Minister Eva Lund.": "Minister Ada Berg | NOR | planned",
    },
    no: [
      "Minister Ada Berg met Minister Eva Lund on her way back to Norway.",
      "Minister Ada Berg found a way to Norway.",
      "Minister Ada Berg praised the route to Norway.",
    ],
  },
  "visit/called-off": {
    yes: { "Minister Ada Berg was to visit Norway, but the trip has been postponed.": "cancelled" },
    no: ["The match has been postponed."],
  },
  "visit/visit-of": {
    yes: {
      "The upcoming visit of Minister Ada Berg to Norway was discussed.": "Minister Ada Berg | NOR | planned",
      "They discussed a visit to Norway by Minister Ada Berg.": "Minister Ada Berg | NOR | planned",
      "Norway expects a visit by Minister Ada Berg.": "Minister Ada Berg | NOR | planned",
    },
    no: ["They discussed the visit of a circus to Norway.", "They praised the frequent visits of Minister Ada Berg to Norway."],
  },
  "visit/visit-that": {
    yes: {
      "They confirmed the official visit that Minister Ada Berg will pay to Norway.": "Minister Ada Berg | NOR | official | planned",
      "They recalled the visit Minister Ada Berg made to Norway.": "Minister Ada Berg | NOR | recalled",
    },
    no: ["During the visit, Minister Ada Berg made a speech on Norway."],
  },
  "visit/did-in": {
    yes: {
      "Minister Ada Berg signed the accord in Oslo.": "Minister Ada Berg | Oslo | current",
      "Minister Ada Berg laid a wreath at the memorial in Oslo.": "Minister Ada Berg | Oslo | current",
      "Minister Ada Berg was accorded a welcome in Oslo.": "Minister Ada Berg | Oslo | current",
      "Minister Ada Berg and President Omar Diallo gathered in Oslo.": "Minister Ada Berg + President Omar Diallo | Oslo | current",
      "Minister Ada Berg will open the embassy in Oslo.": "Minister Ada Berg | Oslo | planned",
      "Minister Ada Berg inspected a shipyard in Oslo.": "Minister Ada Berg | Oslo | current",
      "The accord was signed in Oslo on Monday by Minister Ada Berg.": "Minister Ada Berg | Oslo | current",
      "The accord was signed by Minister Ada Berg in Oslo.": "Minister Ada Berg | Oslo | current",
      "In Oslo the accord was signed by Minister Ada Berg.": "Minister Ada Berg | Oslo | current",
    },
    no: [
      "Minister Ada Berg signed an accord on the port in Oslo.",
      "Minister Ada Berg gave money to a port in Oslo.",
      "The port in Oslo was sold by Minister Ada Berg.",
    ],
  },
  "visit/welcomed": {
    yes: {
      "Minister Ada Berg was welcomed at the airport in Oslo.": "Minister Ada Berg | Oslo | current",
      "Norwegian Minister Eva Lund greeted Minister Ada Berg on arrival.": "Minister Ada Berg | NOR | current",
    },
    no: ["Minister Ada Berg met Minister Eva Lund in Oslo.", "Minister Ada Berg welcomed the new airport in Oslo."],
  },
  "visit/during-visit": {
    yes: {
      "During a visit to Norway, Minister Ada Berg praised the port.": "Minister Ada Berg | NOR",
      "Minister Ada Berg will sign the accord during a visit to Norway.": "Minister Ada Berg | NOR | planned",
      "Minister Ada Berg came home after a tour of three states: Norway, Mali and Kenya.": "Minister Ada Berg | NOR + MLI + KEN | ended",
    },
    no: ["Minister Ada Berg praised the port of Norway."],
  },
  "visit/participation": {
    yes: {
      "They confirmed Minister Ada Berg's participation in the forum in Oslo.": "Minister Ada Berg | Oslo | planned",
      "They praised Minister Ada Berg's participation in the forum in Oslo.": "Minister Ada Berg | Oslo",
    },
    no: ["They praised the participation of the public in Oslo."],
  },
};
