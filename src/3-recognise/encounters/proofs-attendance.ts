import type { Proof } from "../visits/proofs.ts";

/** Persons told of as present. */
export const ATTENDANCE: Readonly<Record<string, Proof>> = {
  "attendance/were-present": {
    yes: {
      "Ambassador Ada Berg and Minister Omar Diallo were also present.": "Ambassador Ada Berg + Minister Omar Diallo",
      "Ambassador Ada Berg was also in the meeting.": "Ambassador Ada Berg",
    },
    no: ["Ambassador Ada Berg spoke of the present."],
  },
  "attendance/attended-by": {
    yes: {
      "The meeting was attended by Ambassador Ada Berg.": "Ambassador Ada Berg",
      "The reception was attended by Ambassador Ada Berg.": "Ambassador Ada Berg",
    },
    no: ["The ceremony was attended by Ambassador Ada Berg."],
  },
  "attendance/attended": {
    yes: {
      "Ambassador Ada Berg attended the meeting.": "Ambassador Ada Berg",
      "Ambassador Ada Berg graced the occasion with her presence.": "Ambassador Ada Berg",
    },
    no: ["Ambassador Ada Berg graced the cover of a magazine.", "Ambassador Ada Berg attended a concert."],
  },
  "attendance/accompanied-by": {
    yes: {
      "The president was accompanied by Ambassador Ada Berg.": "Ambassador Ada Berg",
      "The president was accompanied to the meeting by Ambassador Ada Berg.": "Ambassador Ada Berg",
    },
    no: ["The report was accompanied by a map."],
  },
  "attendance/is-accompanied-by": {
    yes: { "The president is accompanied by Ambassador Ada Berg.": "Ambassador Ada Berg" },
    no: ["The report is accompanied by a map."],
  },
  "attendance/present-were": {
    yes: {
      "On hand with the president to welcome the guest were Minister Ada Berg and Minister Omar Diallo.":
        "Minister Ada Berg + Minister Omar Diallo",
      "With the president was Minister Ada Berg.": "Minister Ada Berg",
      "Accompanying the president were Minister Ada Berg and Minister Omar Diallo.": "Minister Ada Berg + Minister Omar Diallo",
      "Also invited to the meeting were Ambassador Ada Berg and Minister Omar Diallo.": "Ambassador Ada Berg + Minister Omar Diallo",
      "Also present were Ambassador Ada Berg and Minister Omar Diallo.": "Ambassador Ada Berg + Minister Omar Diallo",
      "Among those attending the meeting were Ambassador Ada Berg and Minister Omar Diallo.": "Ambassador Ada Berg + Minister Omar Diallo",
    },
    no: ["The present ambassador is Ada Berg.", "Invited were many."],
  },
  "attendance/in-presence-of": {
    yes: {
      "The meeting took place in the presence of Ambassador Ada Berg.": "Ambassador Ada Berg",
      "The premier received the envoy, with Ambassador Ada Berg in attendance.": "Ambassador Ada Berg",
    },
    no: ["The presence of Ambassador Ada Berg was noted."],
  },
  "attendance/delegation-included": {
    yes: {
      "The delegation included Ambassador Ada Berg.": "Ambassador Ada Berg",
      "The Kenyan delegation featured Ambassador Ada Berg.": "Ambassador Ada Berg",
      "The delegation led by the minister of trade of Norway also includes Ambassador Ada Berg.": "Ambassador Ada Berg",
      "Other members of the delegation are Ambassador Ada Berg and Minister Omar Diallo.": "Ambassador Ada Berg + Minister Omar Diallo",
    },
    no: ["The programme included a talk by Ambassador Ada Berg."],
  },
  "attendance/gathered": {
    yes: {
      "The meeting gathered Ambassador Ada Berg and Minister Omar Diallo.": "Ambassador Ada Berg + Minister Omar Diallo",
      "The talks also involved Ambassador Ada Berg.": "Ambassador Ada Berg",
      "The meeting with the prime minister at his office included Ambassador Ada Berg and Minister Omar Diallo.":
        "Ambassador Ada Berg + Minister Omar Diallo",
    },
    no: ["The crowd gathered behind Ambassador Ada Berg.", "The guests at the table included Ambassador Ada Berg."],
  },
  "attendance/accompanies": {
    yes: { "Ambassador Ada Berg and Minister Omar Diallo accompanied the president.": "Ambassador Ada Berg + Minister Omar Diallo" },
    no: ["A map accompanied the report."],
  },
  "attendance/part-of-delegation": {
    yes: { "Minister Omar Diallo was part of the Malian delegation.": "Minister Omar Diallo" },
    no: ["Minister Omar Diallo was part of the plan."],
  },
  "attendance/were-among": {
    yes: { "Ambassador Ada Berg was among those present.": "Ambassador Ada Berg" },
    no: ["Ambassador Ada Berg was among the winners."],
  },
  "attendance/took-part": {
    yes: { "Ambassador Ada Berg took part in the talks.": "Ambassador Ada Berg" },
    no: ["Ambassador Ada Berg took part in a race."],
  },
  "attendance/heads-of-sides": {
    yes: {
      "The Kenyan side was led by Minister Ada Berg and the Norwegian by Minister Omar Diallo.": "Minister Ada Berg + Minister Omar Diallo",
      "Minister Ada Berg headed the Kenyan side.": "Minister Ada Berg",
      "The Kenyan part of the council was chaired by Minister Ada Berg with the Malian side headed by Minister Omar Diallo.":
        "Minister Ada Berg + Minister Omar Diallo",
      "The Kenyan side was chaired by Minister Ada Berg, the Malian side by Minister Omar Diallo.":
        "Minister Ada Berg + Minister Omar Diallo",
    },
    no: ["Minister Ada Berg headed the ministry.", "A delegation led by Minister Ada Berg arrived."],
  },
  "attendance/hosted-by": {
    yes: { "The talks were hosted by Minister Ada Berg and Minister Omar Diallo.": "Minister Ada Berg + Minister Omar Diallo" },
    no: ["The ceremony was hosted by Minister Ada Berg.", "Minister Omar Diallo was hosted by Minister Ada Berg."],
  },
  "attendance/represented-by": {
    yes: { "The Kenyan side was represented by Minister Ada Berg.": "Minister Ada Berg" },
    no: ["Minister Ada Berg was represented by her lawyer."],
  },
  "attendance/participants-were": {
    yes: {
      "Taking part in the talks in Lima were Minister Ada Berg and Minister Omar Diallo.": "Minister Ada Berg + Minister Omar Diallo",
    },
    no: ["Minister Ada Berg took part in the parade.", "Taking part in the parade, Minister Ada Berg waved."],
  },
};
