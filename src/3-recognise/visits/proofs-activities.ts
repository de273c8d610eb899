import type { Proof } from "./proofs.ts";

/** The frames of activities: who | when. */
export const ACTIVITIES: Readonly<Record<string, Proof>> = {
  "activity/signing": {
    yes: {
      "Minister Ada Berg and Minister Omar Diallo signed a memorandum on ports.": "Minister Ada Berg + Minister Omar Diallo | done",
      "Five documents were signed after the talks.": "done",
      "The agreements will be signed on Friday.": "planned",
      "Minister Ada Berg attended the signing of two contracts.": "Minister Ada Berg | done",
    },
    no: [
      "The agreement signed in 2018 has lapsed.",
      "The ministers did not sign the accord.",
      "Minister Ada Berg could sign the treaty later.",
      "They had signed a memorandum before.",
    ],
  },
  "activity/guest-book": {
    yes: {
      "Minister Ada Berg signed the Book of Honour.": "Minister Ada Berg | done",
      "Minister Ada Berg left an entry in the visitors' book.": "Minister Ada Berg | done",
    },
    no: ["Minister Ada Berg signed copies of her book.", "She wrote a book on guests."],
  },
  "activity/wreath-laying": {
    yes: {
      "Minister Ada Berg laid wreaths and flowers at the memorial.": "Minister Ada Berg | done",
      "A wreath was laid at the monument.": "done",
      "Minister Ada Berg will lay a wreath at the tomb.": "Minister Ada Berg | planned",
      "Minister Ada Berg took part in a wreath-laying ceremony.": "Minister Ada Berg | done",
    },
    no: ["The flowers of the palace are famous.", "The company lays cables."],
  },
  "activity/guard-of-honour": {
    yes: {
      "Minister Ada Berg inspected a guard of honour.": "Minister Ada Berg | done",
      "Minister Ada Berg was given a guard of honor on arrival.": "Minister Ada Berg | done",
      "The ministers passed along the honour guard.": "ministers | done",
    },
    no: ["The coast guard received two vessels.", "The guard of honour stood in the rain."],
  },
  "activity/award": {
    yes: {
      "President Omar Diallo conferred the Order of the Lion on Minister Ada Berg.": "President Omar Diallo | done",
      "Minister Ada Berg was awarded a medal.": "Minister Ada Berg | done",
    },
    no: ["They met in order to present a plan.", "The medal is made of silver."],
  },
  "activity/exhibition": {
    yes: {
      "Minister Ada Berg toured the exhibition of arms.": "Minister Ada Berg | done",
      "Minister Ada Berg is to open the fair.": "Minister Ada Berg | planned",
    },
    no: [
      "The exhibition runs until Saturday.",
      "Minister Ada Berg opened the days of culture in Oslo with an exhibition.",
      "The visit was a fair one.",
    ],
  },
  "activity/tour": {
    yes: {
      "Minister Ada Berg visited the shipyard and the port.": "Minister Ada Berg | done",
      "The delegation will tour a factory in the north.": "delegation | planned",
    },
    no: ["The factory employs 300 people.", "Minister Ada Berg, who visited Oslo, spoke of a school."],
  },
};
