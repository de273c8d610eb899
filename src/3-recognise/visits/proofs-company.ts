import type { Proof } from "./proofs.ts";

/** Those who go along: members | leader. */
export const COMPANY: Readonly<Record<string, Proof>> = {
  "visit/accompanied-by": {
    yes: {
      "President Omar Diallo is accompanied by Minister Ada Berg and Minister Juho Kallio.":
        "Minister Ada Berg + Minister Juho Kallio | President Omar Diallo",
      "He was accompanied by Minister Ada Berg.": "Minister Ada Berg | He",
    },
    no: ["The report was accompanied by a map."],
  },
  "visit/with-him": {
    yes: {
      "With him are Minister Ada Berg and Minister Juho Kallio.": "Minister Ada Berg + Minister Juho Kallio | him",
      "Also on the trip is Minister Ada Berg.": "Minister Ada Berg",
      "Travelling with President Omar Diallo were Minister Ada Berg and Minister Juho Kallio.":
        "Minister Ada Berg + Minister Juho Kallio | President Omar Diallo",
    },
    no: [
      "Accompanying documents are in the file.",
      "With this in mind, Minister Ada Berg agreed.",
      "Also on the table were the ideas of Minister Ada Berg.",
    ],
  },
  "visit/on-side": {
    yes: {
      "Present from the Malian side were Minister Ada Berg and Minister Juho Kallio.": "Minister Ada Berg + Minister Juho Kallio",
      "Minister Ada Berg attended on the Malian side.": "Minister Ada Berg",
      "Malian officials present included Minister Ada Berg and Minister Juho Kallio.": "Minister Ada Berg + Minister Juho Kallio",
    },
    no: ["Minister Ada Berg heard an offer from the Malian side."],
  },
  "visit/travels-with": {
    yes: { "He flew to Oslo with Minister Ada Berg.": "Minister Ada Berg | He" },
    no: ["He flew to Oslo for talks with Minister Ada Berg."],
  },
  "visit/accompanies": {
    yes: {
      "Ten members including Minister Ada Berg have accompanied President Omar Diallo.": "Minister Ada Berg | President Omar Diallo",

      "Minister Ada Berg accompanied President Omar Diallo.": "Minister Ada Berg | President Omar Diallo",
      "The officials who accompanied President Omar Diallo on the visit are Minister Ada Berg and Minister Juho Kallio.":
        "Minister Ada Berg + Minister Juho Kallio | President Omar Diallo",
    },
    no: ["Minister Ada Berg received President Omar Diallo."],
  },
  "visit/delegation-includes": {
    yes: {
      "She leads a delegation comprising Minister Ada Berg and Minister Juho Kallio.":
        "delegation comprising Minister Ada Berg + Minister Juho Kallio",
      "The president's tour party will consist of five members, including Minister Ada Berg and Minister Juho Kallio.":
        "Minister Ada Berg + Minister Juho Kallio",

      "The president's contingent included Minister Ada Berg and Minister Juho Kallio.": "Minister Ada Berg + Minister Juho Kallio",
      "The delegation includes Minister Ada Berg and Minister Juho Kallio.": "Minister Ada Berg + Minister Juho Kallio",
      "He has included in his delegation Minister Ada Berg.": "Minister Ada Berg",
      "Other members of the delegation are Minister Ada Berg and Minister Juho Kallio.": "Minister Ada Berg + Minister Juho Kallio",
    },
    no: ["The delegation met Minister Ada Berg."],
  },
  "visit/among-delegation": {
    yes: { "Minister Ada Berg is part of the delegation.": "Minister Ada Berg" },
    no: ["Minister Ada Berg met members of the delegation."],
  },
  "visit/others-include": {
    yes: {
      "Others include Minister Ada Berg and Minister Juho Kallio.": "Minister Ada Berg + Minister Juho Kallio",
      "These include Minister Ada Berg and Minister Juho Kallio.": "Minister Ada Berg + Minister Juho Kallio",
    },
    no: ["Other topics include the port of Minister Ada Berg."],
  },
  "visit/together-with": {
    yes: { "President Omar Diallo arrived together with Minister Ada Berg.": "Minister Ada Berg | President Omar Diallo" },
    no: ["President Omar Diallo put the plan together with care."],
  },
};
