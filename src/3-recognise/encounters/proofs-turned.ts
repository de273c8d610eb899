import type { Proof } from "../visits/proofs.ts";

/** Encounters told in another order or without a verb of meeting; `&` adds whoever is met after the first. */
export const TURNED: Readonly<Record<string, Proof>> = {
  "encounter/received-were": {
    yes: {
      "Received by President Omar Diallo at the palace were Minister Ada Berg and Minister Ivo Kranz.":
        "Minister Ada Berg + Minister Ivo Kranz < President Omar Diallo | past | in_person",
      "Also received by President Omar Diallo was Minister Ada Berg.": "Minister Ada Berg < President Omar Diallo | past | in_person",
    },
    no: ["Received by President Omar Diallo at the palace were gifts.", "President Omar Diallo was received by Minister Ada Berg."],
  },
  "encounter/brief": {
    yes: {
      "Minister Ada Berg briefed President Omar Diallo on the talks.": "Minister Ada Berg ~ President Omar Diallo | past",
    },
    no: ["Minister Ada Berg briefed reporters.", "Minister Ada Berg briefed President Omar Diallo's aides."],
  },
  "encounter/sit": {
    yes: {
      "Minister Ada Berg sat across the table from President Omar Diallo.": "Minister Ada Berg ~ President Omar Diallo | past | in_person",
      "Minister Ada Berg sat down with President Omar Diallo.": "Minister Ada Berg ~ President Omar Diallo | past | in_person",
    },
    no: ["Minister Ada Berg sat across from the palace.", "Minister Ada Berg sat beside President Omar Diallo."],
  },
  "encounter/together": {
    yes: {
      "Minister Ada Berg huddled with President Omar Diallo.": "Minister Ada Berg ~ President Omar Diallo | past | in_person",
      "Minister Ada Berg and President Omar Diallo got together in Oslo.": "Minister Ada Berg + President Omar Diallo | past | in_person",
    },
    no: ["Minister Ada Berg caught up with the news.", "The farmers huddled with Minister Ada Berg's aides."],
  },
  "encounter/credentials": {
    yes: {
      "Ambassador Ada Berg presented her credentials to President Omar Diallo.":
        "Ambassador Ada Berg < President Omar Diallo | past | in_person",
      "The day ended with the presentation of credentials by envoys from Kenya and Mali.":
        "> envoys from Kenya and Mali | past | in_person",
      "President Omar Diallo accepted letters of credence from Ambassador Ada Berg.":
        "President Omar Diallo > Ambassador Ada Berg | past | in_person",
      "President Omar Diallo accredited Ambassador Ada Berg.": "President Omar Diallo > Ambassador Ada Berg | past | in_person",
      "The envoys who presented their credentials to President Omar Diallo are Ada Berg of Norway and Ivo Kranz of Malta.":
        "Ada Berg of Norway + Ivo Kranz of Malta < President Omar Diallo | past | in_person",
    },
    no: [
      "Ambassador Ada Berg is accredited to Kenya.",
      "Minister Ada Berg has strong green credentials.",
      "President Omar Diallo questioned the credentials of Ambassador Ada Berg.",
    ],
  },
  "encounter/grants-audience": {
    yes: {
      "King Omar Diallo granted Minister Ada Berg an audience.": "King Omar Diallo > Minister Ada Berg | past | in_person",
    },
    no: ["King Omar Diallo granted Minister Ada Berg a pardon.", "King Omar Diallo granted the audience a song."],
  },
  "encounter/phoned-by": {
    yes: { "Minister Ada Berg was telephoned by President Omar Diallo.": "Minister Ada Berg ~ President Omar Diallo | past | phone" },
    no: ["Minister Ada Berg was telephoned by reporters.", "The news was phoned in by President Omar Diallo."],
  },
  "encounter/met-by": {
    yes: {
      "Minister Ada Berg was met at the palace by President Omar Diallo.": "Minister Ada Berg < President Omar Diallo | past | in_person",
    },
    no: ["Minister Ada Berg was met at the airport by President Omar Diallo.", "The target was met by the ministry."],
  },
  "encounter/discussed-by": {
    yes: {
      "The plan was discussed on Monday by Minister Ada Berg and President Omar Diallo.":
        "Minister Ada Berg + President Omar Diallo | past",
    },
    no: ["The plan was discussed by Minister Ada Berg.", "The plan was discussed by Kenya and Peru."],
  },
  "encounter/called-off": {
    yes: { "The audience was postponed until Friday.": "cancelled | in_person" },
    no: ["The flight was postponed until Friday.", "An audience was postponed until Friday."],
  },
  "encounter/told-visitor": {
    yes: {
      "Minister Ada Berg told visiting President Omar Diallo that the port was ready.":
        "Minister Ada Berg > President Omar Diallo | past | in_person",
      "Minister Ada Berg ended a visit by telling her host, President Omar Diallo, that the port was ready.":
        "Minister Ada Berg < President Omar Diallo | past | in_person",
      "Visiting President Omar Diallo assured Minister Ada Berg of his support.":
        "Visiting President Omar Diallo < Minister Ada Berg | past | in_person",
    },
    no: [
      "Minister Ada Berg told President Omar Diallo that the port was ready.",
      "Minister Ada Berg told reporters that the visiting President Omar Diallo was ill.",
    ],
  },
  "encounter/told-by-phone": {
    yes: {
      "Minister Ada Berg told President Omar Diallo by phone that she would come.":
        "Minister Ada Berg ~ President Omar Diallo | past | phone",
    },
    no: [
      "Minister Ada Berg told President Omar Diallo that she would come.",
      "Minister Ada Berg told reporters by phone that she would come.",
    ],
  },
  "encounter/their-other": {
    yes: {
      "Their last meeting took place in Oslo in May.": "past | in_person",
      "Ties are close, with their previous talks held on May 3.": "past",
      "Their next call is scheduled for Friday.": "future | phone",
    },
    no: ["Their meeting took place in Oslo in May.", "The last session took place in Oslo.", "Their last meeting dealt with trade."],
  },
};
