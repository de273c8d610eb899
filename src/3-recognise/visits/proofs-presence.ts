import type { Proof } from "./proofs.ts";

/** The frames of those who are told to be somewhere, or to do something there: who | where | type | when. */
export const PRESENCES: Readonly<Record<string, Proof>> = {
  "visit/was-in": {
    yes: {
      "Last week Minister Ada Berg was in Oslo.": "Minister Ada Berg | Oslo | recalled",
      "Minister Ada Berg is in Oslo.": "Minister Ada Berg | Oslo | current",
      "A Kenyan delegation is in Oslo.": "Kenyan delegation | Oslo | current",
      "Minister Ada Berg, now in Oslo, smiled.": "Minister Ada Berg | Oslo | current",
    },
    no: ["The port is in Oslo."],
  },
  "visit/due-in": {
    yes: {
      "Minister Ada Berg is expected in Oslo on Friday.": "Minister Ada Berg | Oslo | planned",
      "Minister Ada Berg is due in Oslo on Friday.": "Minister Ada Berg | Oslo | planned",
    },
    no: ["Minister Ada Berg is in Oslo.", "The report is due in May."],
  },
  "visit/returns-visit": {
    yes: { "Minister Ada Berg is to return the visit in August.": "Minister Ada Berg | planned" },
    no: ["Minister Ada Berg returned from the visit.", "Minister Ada Berg returned the favour."],
  },
  "visit/continues-to": {
    yes: { "On Friday Minister Ada Berg continues to Oslo.": "Minister Ada Berg | Oslo | planned" },
    no: ["Minister Ada Berg continues to talk."],
  },
  "visit/next-stop": {
    yes: {
      "Minister Ada Berg's next stop is Oslo.": "Minister Ada Berg | Oslo | planned",
      "Her last stop will be Oslo.": "Her | Oslo | planned",
    },
    no: ["The next stop is Oslo."],
  },
  "visit/fresh-from": {
    yes: { "The king received Minister Ada Berg, fresh from the summit held in Oslo.": "Minister Ada Berg | Oslo | recalled" },
    no: ["Minister Ada Berg spoke from the summit in Oslo."],
  },
  "visit/is-in-for": {
    yes: {
      "Minister Ada Berg is in Oslo to attend the forum.": "Minister Ada Berg | Oslo | current",
      "Minister Ada Berg was in Norway for talks.": "Minister Ada Berg | NOR | current",
    },
    no: ["Minister Ada Berg is in Oslo."],
  },
  "visit/the-visit": {
    yes: { "The official visit is aimed at trade.": "official" },
    no: ["The visit is aimed at trade.", "An official visit is aimed at trade."],
  },
  "visit/went-home": {
    yes: { "Minister Ada Berg returned the next day.": "Minister Ada Berg | ended" },
    no: ["Minister Ada Berg returned the favour."],
  },
  "visit/end-of": {
    yes: { "At the end of the trip, Minister Ada Berg praised the port.": "Minister Ada Berg | ended" },
    no: ["At the end of the trip, Minister Ada Berg is to visit the port."],
  },
  "visit/came-from": {
    yes: { "Minister Ada Berg flew in from Oslo, where she had met the king.": "Minister Ada Berg | Oslo | ended" },
    no: ["Minister Ada Berg flew in from Oslo."],
  },
  "visit/spoke-in": {
    yes: {
      "Minister Ada Berg told reporters in Oslo that the road was open.": "Minister Ada Berg | Oslo | current",
      "Minister Ada Berg told a conference in Oslo that the road was open.": "Minister Ada Berg | Oslo | current",
      "Speaking at a conference in Oslo, Minister Ada Berg praised the port.": "Minister Ada Berg | Oslo | current",
    },
    no: ["Minister Ada Berg said the situation in Norway was grave."],
  },
  "visit/attended-in": {
    yes: {
      "Minister Ada Berg attended the climate conference in Oslo.": "Minister Ada Berg | Oslo | current",
      "Minister Ada Berg will take part in the summit in Oslo.": "Minister Ada Berg | Oslo | planned",
      "Minister Ada Berg attended the Oslo Climate Summit.": "Minister Ada Berg | Oslo | current",
      "Minister Ada Berg was among the leaders who attended the summit in Oslo.": "Minister Ada Berg | Oslo | current",
    },
    no: ["Minister Ada Berg attended to the crisis in Norway."],
  },
  "visit/attended-by": {
    yes: {
      "The summit in Oslo was attended by Minister Ada Berg and President Omar Diallo.":
        "Minister Ada Berg + President Omar Diallo | Oslo | current",
      "Mali was represented at the summit in Oslo by Minister Ada Berg.": "Minister Ada Berg | Oslo | current",
      "The delegation to the summit in Oslo is headed by Minister Ada Berg.": "Minister Ada Berg | Oslo | current",
    },
    no: ["The school in Oslo was attended by Minister Ada Berg."],
  },
  "visit/attendees": {
    yes: {
      "Among those attending the summit in Oslo are Minister Ada Berg and President Omar Diallo.":
        "Minister Ada Berg + President Omar Diallo | Oslo | current",
      "Guests at the forum in Oslo included Minister Ada Berg.": "Minister Ada Berg | Oslo | current",
    },
    no: ["Guests at the forum in Oslo praised Minister Ada Berg."],
  },
  "visit/hosted-by": {
    yes: { "Norway will host Minister Ada Berg next week.": "Minister Ada Berg | NOR | planned" },
    no: ["Norway will host a forum of Minister Ada Berg."],
  },
  "visit/headline-in": {
    yes: { "Minister Ada Berg in Oslo for talks": "Minister Ada Berg | Oslo | current" },
    no: ["Minister Ada Berg said prices rose in Oslo for years."],
  },
  "visit/opens-with": {
    yes: {
      "At the summit, which will be held in Oslo, Minister Ada Berg will sign the accord.": "Minister Ada Berg | Oslo | planned",
      "During the forum in Oslo, she praised the port.": "she | Oslo | current",

      "In Oslo, Minister Ada Berg will sign the accord.": "Minister Ada Berg | Oslo | planned",
    },
    no: [
      "At the port in Oslo, Minister Ada Berg said prices rose.",
      "In Oslo, the port is busy.",
      "In Norway, Minister Ada Berg said, elections are due.",
    ],
  },
  "visit/met-in": {
    yes: {
      "Minister Ada Berg wrapped up two days of talks in Oslo.": "Minister Ada Berg | Oslo | ended",
      "Minister Ada Berg will meet with officials in Oslo.": "Minister Ada Berg | Oslo | planned",
      "Minister Ada Berg held, on Monday in Oslo, a joint news conference.": "Minister Ada Berg | Oslo | current",
      "Minister Ada Berg held a series of meetings in Oslo.": "Minister Ada Berg | Oslo | current",
    },
    no: ["Minister Ada Berg held talks on the crisis in Norway."],
  },
  "visit/was-here": {
    yes: { "Minister Ada Berg is in the country on an errand.": "Minister Ada Berg | current" },
    no: ["Minister Ada Berg is in the capital of Norway."],
  },
  "visit/attendees-here": {
    yes: {
      "Also attending the summit will be Minister Ada Berg and President Omar Diallo.":
        "Minister Ada Berg + President Omar Diallo | planned",
    },
    no: ["Also attending to the crisis will be Minister Ada Berg.", "Minister Ada Berg is also attending the summit."],
  },
};
