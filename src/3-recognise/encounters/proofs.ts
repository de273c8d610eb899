import type { Proof } from "../visits/proofs.ts";

/** By the frame's rule. `left > right`: the left side receives; `<`: it is received; `~`: they meet. */
export const ENCOUNTERS: Readonly<Record<string, Proof>> = {
  "encounter/with": {
    yes: {
      "Foreign Minister Ada Berg met with President Omar Diallo in Oslo.":
        "Foreign Minister Ada Berg ~ President Omar Diallo | past | in_person",
      "President Omar Diallo and Prime Minister Ada Berg met on Monday.":
        "President Omar Diallo + Prime Minister Ada Berg | past | in_person",
      "Minister Ada Berg met with that country's Foreign Minister Ivo Kranz.":
        "Minister Ada Berg ~ Foreign Minister Ivo Kranz | past | in_person",
      "Minister Ada Berg and his host, General Ivo Kranz, met in Oslo.": "Minister Ada Berg + General Ivo Kranz | past | in_person",
      "Minister Ada Berg met President Omar Diallo, Minister Ivo Kranz, Senator Una Holm, according to a statement.":
        "Minister Ada Berg ~ President Omar Diallo + Minister Ivo Kranz + Senator Una Holm | past | in_person",
      "The envoy said he’ll meet with King Faris on Friday.": "he ~ King Faris | future | in_person",
      "She is expected to meet King Faris on Friday.": "She ~ King Faris | intent | in_person",
      "Minister Ada Berg left for Rome on Monday to meet President Omar Diallo.":
        "Minister Ada Berg ~ President Omar Diallo | intent | in_person",
      "Minister Ada Berg paid a short visit to Rome to meet President Omar Diallo.":
        "Minister Ada Berg ~ President Omar Diallo | past | in_person",
      "Minister Ada Berg was in Rome on Monday to meet President Omar Diallo.":
        "Minister Ada Berg ~ President Omar Diallo | past | in_person",
      "Minister Ada Berg led a delegation to Rome to meet President Omar Diallo.":
        "Minister Ada Berg ~ President Omar Diallo | past | in_person",
      "Minister Ada Berg said it was a pleasure meeting President Omar Diallo.":
        "Minister Ada Berg ~ President Omar Diallo | past | in_person",
      "Minister Ada Berg had the pleasure of meeting President Omar Diallo.":
        "Minister Ada Berg ~ President Omar Diallo | past | in_person",
      "President Omar Diallo and his wife, Ama Diallo, met Minister Ada Berg.":
        "President Omar Diallo ~ Minister Ada Berg | past | in_person",
      "Minister Ada Berg met President Omar Diallo in Oslo on Monday and, an hour later, Minister Ivo Kranz.":
        "Minister Ada Berg ~ President Omar Diallo & Minister Ivo Kranz | past | in_person",
      "Minister Ada Berg met Minister Ivo Kranz; Senator Una Holm; and President Omar Diallo.":
        "Minister Ada Berg ~ Minister Ivo Kranz + Senator Una Holm + President Omar Diallo | past | in_person",
      "Minister Ada Berg was able to meet President Omar Diallo.": "Minister Ada Berg ~ President Omar Diallo | past | in_person",
      "Having met President Omar Diallo, Minister Ada Berg left.": "Minister Ada Berg ~ President Omar Diallo | past | in_person",
      "Minister Ada Berg will meet President Omar Diallo; Minister Ivo Kranz; and the parliament's committee.":
        "Minister Ada Berg ~ President Omar Diallo + Minister Ivo Kranz | future | in_person",
      "Minister Ada Berg met Minister Ivo Kranz, President Omar Diallo and Senator Una Holm who arrived for the summit.":
        "Minister Ada Berg ~ Minister Ivo Kranz + President Omar Diallo + Senator Una Holm | past | in_person",
      "Minister Ada Berg met Minister Ivo Kranz, Warden Una Holm of the Royal Seal, and President Omar Diallo.":
        "Minister Ada Berg ~ Minister Ivo Kranz + Warden Una Holm + President Omar Diallo | past | in_person",
      "Minister Ada Berg met several colleagues here on Monday, among them Minister Ivo Kranz and Senator Una Holm.":
        "Minister Ada Berg ~ Minister Ivo Kranz + Senator Una Holm | past | in_person",
      "Minister Ada Berg departs for Rome tomorrow to meet with President Omar Diallo.":
        "Minister Ada Berg ~ President Omar Diallo | intent | in_person",
    },
    no: [
      "Minister Ada Berg did not meet President Omar Diallo.",
      "The targets were met by the ministry.",
      "Minister Ada Berg hopes to meet President Omar Diallo.",
    ],
  },
  "encounter/receives": {
    yes: {
      "President Omar Diallo received Ambassador Ada Berg.": "President Omar Diallo > Ambassador Ada Berg | past | in_person",
      "President Omar Diallo, officials said, received Ambassador Ada Berg.":
        "President Omar Diallo > Ambassador Ada Berg | past | in_person",
      "President Omar Diallo, flanked by his aides, on Monday received Ambassador Ada Berg.":
        "President Omar Diallo > Ambassador Ada Berg | past | in_person",
      "Receiving Minister Ivo Kranz in Rome, the president, Omar Diallo, said that trade would grow.":
        "president, Omar Diallo > Minister Ivo Kranz | past | in_person",
      "President Omar Diallo received at his Tamarind Hill residence, Ambassador Ada Berg.":
        "President Omar Diallo > Ambassador Ada Berg | past | in_person",
      "President Omar Diallo received in his office on Monday a delegation led by Minister Ada Berg.":
        "President Omar Diallo > delegation led by Minister Ada Berg | past | in_person",
    },
    no: [
      "President Omar Diallo received a letter from the farmers.",
      "Minister Ada Berg received President Omar Diallo at the airport.",
      "Upon his arrival in Oslo, President Omar Diallo was received by Minister Ada Berg.",
      "Upon his arrival, President Omar Diallo was received by Minister Ada Berg.",
    ],
  },
  "encounter/received-by": {
    yes: {
      "Minister Ada Berg was received by President Omar Diallo.": "Minister Ada Berg < President Omar Diallo | past | in_person",
      "Minister Ada Berg was later in the day received by President Omar Diallo and by Minister Ivo Kranz the next morning.":
        "Minister Ada Berg < President Omar Diallo & Minister Ivo Kranz | past | in_person",
      "Minister Ada Berg was, on the second day, received by President Omar Diallo.":
        "Minister Ada Berg < President Omar Diallo | past | in_person",
      "Minister Ada Berg paid a visit to Oslo and received by President Omar Diallo.":
        "Minister Ada Berg < President Omar Diallo | past | in_person",
      "Minister Ada Berg was hosted to lunch by President Omar Diallo.": "Minister Ada Berg < President Omar Diallo | past | in_person",
    },
    no: ["The proposal was received by the ministry.", "President Omar Diallo received Minister Ada Berg."],
  },
  "encounter/call": {
    yes: {
      "Ambassador Ada Berg called on Prime Minister Omar Diallo.": "Ambassador Ada Berg < Prime Minister Omar Diallo | past | in_person",
    },
    no: ["Minister Ada Berg called for restraint.", "Minister Ada Berg called the decision a mistake."],
  },
  "encounter/talk": {
    yes: {
      "Minister Ada Berg spoke by phone with President Omar Diallo.": "Minister Ada Berg ~ President Omar Diallo | past | phone",
      "Minister Ada Berg will not travel on Friday as planned and instead spoke by phone with President Omar Diallo.":
        "Minister Ada Berg ~ President Omar Diallo | past | phone",
      "Minister Ada Berg (R) talks with President Omar Diallo.": "Minister Ada Berg (R) ~ President Omar Diallo | present",
    },
    no: ["Minister Ada Berg spoke to reporters.", "Minister Ada Berg spoke about trade."],
  },
  "encounter/discuss": {
    yes: { "Minister Ada Berg discussed trade with President Omar Diallo.": "Minister Ada Berg ~ President Omar Diallo | past" },
    no: ["Minister Ada Berg discussed trade at length.", "The book discusses Minister Ada Berg."],
  },
  "encounter/see": {
    yes: {
      "Minister Ada Berg saw President Omar Diallo in Oslo.": "Minister Ada Berg ~ President Omar Diallo | past | in_person",
      "Minister Ada Berg and President Omar Diallo last saw each other in May.":
        "Minister Ada Berg + President Omar Diallo | past | in_person",
    },
    no: ["Minister Ada Berg saw President Omar Diallo's rise.", "Minister Ada Berg saw exports grow."],
  },
  "encounter/engage": {
    yes: { "Ambassador Ada Berg engaged Minister Omar Diallo in talks.": "Ambassador Ada Berg ~ Minister Omar Diallo | past" },
    no: ["Minister Ada Berg engaged in trade.", "Minister Ada Berg engaged the public."],
  },
  "encounter/joins": {
    yes: {
      "Minister Ada Berg joined President Omar Diallo for talks in Oslo.": "Minister Ada Berg ~ President Omar Diallo | past",
      "Minister Ada Berg will join Senator Una Holm in Oslo to progress discussions with President Omar Diallo.":
        "Minister Ada Berg + Senator Una Holm ~ President Omar Diallo | future",
      "Minister Ada Berg will join them for a meeting.": "Minister Ada Berg ~ them | future | in_person",
      "Minister Ada Berg was joined by President Omar Diallo for a meeting.":
        "Minister Ada Berg ~ President Omar Diallo | past | in_person",
    },
    no: ["Minister Ada Berg joined President Omar Diallo at the parade.", "Minister Ada Berg joined the cabinet for talks."],
  },
  "encounter/pays-visit": {
    yes: {
      "Ambassador Ada Berg paid a visit to President Omar Diallo.": "Ambassador Ada Berg < President Omar Diallo | past | in_person",
    },
    no: ["Ambassador Ada Berg paid a visit to Oslo.", "Ambassador Ada Berg paid a visit to President Omar Diallo's home town."],
  },
  "encounter/support-verb": {
    yes: {
      "Minister Ada Berg had a further call with President Omar Diallo.": "Minister Ada Berg ~ President Omar Diallo | past | phone",
      "Minister Ada Berg and President Omar Diallo will have a tête-à-tête, followed by a meeting between officials.":
        "Minister Ada Berg + President Omar Diallo | future | in_person",
      "Minister Ada Berg held talks with President Omar Diallo.": "Minister Ada Berg ~ President Omar Diallo | past",
      "Minister Ada Berg held a Kenya-Mali Foreign Ministers' telephone talk with President Omar Diallo.":
        "Minister Ada Berg ~ President Omar Diallo | past | phone",
      "Minister Ada Berg and President Omar Diallo start negotiations in Oslo.": "Minister Ada Berg + President Omar Diallo | present",
      "Minister Ada Berg and Senator Una Holm each paid a courtesy call on President Omar Diallo.":
        "Minister Ada Berg + Senator Una Holm < President Omar Diallo | past | in_person",
      "Minister Ada Berg had a brief interaction with President Omar Diallo.": "Minister Ada Berg ~ President Omar Diallo | past",
      "Minister Ada Berg was granted an audience with President Omar Diallo.":
        "Minister Ada Berg < President Omar Diallo | past | in_person",
      "Minister Ada Berg held talks with Minister Ivo Kranz in addition to President Omar Diallo.":
        "Minister Ada Berg ~ Minister Ivo Kranz & President Omar Diallo | past",
      "Minister Ada Berg had phone calls with Minister Ivo Kranz, with Senator Una Holm and with President Omar Diallo.":
        "Minister Ada Berg ~ Minister Ivo Kranz & Senator Una Holm & President Omar Diallo | past | phone",
      "Ambassador Ada Berg paid a courtesy call on Minister Omar Diallo.": "Ambassador Ada Berg < Minister Omar Diallo | past | in_person",
      "Minister Ada Berg received a phone call from President Omar Diallo.": "Minister Ada Berg > President Omar Diallo | past | phone",
    },
    no: [
      "Minister Ada Berg held a press conference.",
      "Minister Ada Berg attended the meeting.",
      "They held talks with the leadership of the port.",
      "Kenya and Mali have strong bilateral relations.",
    ],
  },
  "encounter/noun-between": {
    yes: {
      "A meeting between Minister Ada Berg and President Omar Diallo took place in Oslo.":
        "Minister Ada Berg + President Omar Diallo | past | in_person",
      "A meeting of ministers with the participation of Minister Ada Berg and Minister Omar Diallo will be held in Oslo.":
        "Minister Ada Berg + Minister Omar Diallo | intent | in_person",
      "It will be the first meeting between Minister Ada Berg and President Omar Diallo.":
        "Minister Ada Berg + President Omar Diallo | intent | in_person",
      "Talks between Minister Ada Berg and President Omar Diallo have been postponed.":
        "Minister Ada Berg + President Omar Diallo | cancelled",
      "A meeting between Minister Ada Berg with President Omar Diallo took place in Oslo.":
        "Minister Ada Berg + President Omar Diallo | past | in_person",
      "A meeting of the foreign ministers of Kenya and Mali was held in Oslo.": "foreign ministers of Kenya and Mali | past | in_person",
    },
    no: [
      "The Declaration of Strategic Dialogue between Kenya and Mali was signed.",
      "The meetings of the foreign minister and deputy premier took place in Oslo.",
      "Relations between Minister Ada Berg and President Omar Diallo are good.",
      "Such meetings between ministers are rare.",
      "Norway backs the resumption of negotiations between Kenya and Mali.",
    ],
  },
  "encounter/noun-with": {
    yes: {
      "Apart from his meeting with Senator Una Holm, Minister Omar Diallo was due to visit the port.":
        "Minister Omar Diallo ~ Senator Una Holm | intent | in_person",
      "Minister Ada Berg inspected a guard of honour before talks with President Omar Diallo.":
        "Minister Ada Berg ~ President Omar Diallo | past",
      "Minister Ada Berg spoke before talks with President Omar Diallo.": "Minister Ada Berg ~ President Omar Diallo | future",
      "During a meeting with President Omar Diallo, Minister Ada Berg praised the port.":
        "Minister Ada Berg ~ President Omar Diallo | past | in_person",
    },
    no: ["During the meeting, Minister Ada Berg praised the port.", "Minister Ada Berg praised cooperation with President Omar Diallo."],
  },
  "encounter/possessor-noun": {
    yes: {
      "Minister Ada Berg's meeting with President Omar Diallo lasted an hour.":
        "Minister Ada Berg ~ President Omar Diallo | past | in_person",
    },
    no: ["Minister Ada Berg's meeting lasted an hour."],
  },
  "encounter/during-the-meeting": {
    yes: {
      "During the meeting, Minister Ada Berg and President Omar Diallo agreed on a plan.":
        "Minister Ada Berg + President Omar Diallo | past | in_person",
    },
    no: ["During the meeting, Minister Ada Berg praised the port.", "Minister Ada Berg and Minister Omar Diallo were also in the meeting."],
  },
  "encounter/chaired-by": {
    yes: {
      "The talks were co-chaired by Minister Ada Berg and Minister Omar Diallo.": "Minister Ada Berg + Minister Omar Diallo | past",
      "The talks were led by Minister Ada Berg and by Minister Omar Diallo.": "Minister Ada Berg + Minister Omar Diallo | past",
      "The third dialogue, chaired by Minister Ada Berg and Minister Omar Diallo, took place in Oslo.":
        "Minister Ada Berg + Minister Omar Diallo | past",
    },
    no: ["The ceremony was chaired by Minister Ada Berg and Minister Omar Diallo.", "The talks were chaired by Minister Ada Berg."],
  },
  "encounter/co-chairs": {
    yes: {
      "Minister Ada Berg co-chaired the joint commission with Minister Omar Diallo.": "Minister Ada Berg ~ Minister Omar Diallo | past",
      "Minister Ada Berg and Minister Omar Diallo co-chaired the joint commission.": "Minister Ada Berg + Minister Omar Diallo | past",
      "The joint commission was co-chaired by Minister Ada Berg and Minister Omar Diallo.":
        "Minister Ada Berg + Minister Omar Diallo | past",
    },
    no: ["Minister Ada Berg and Minister Omar Diallo co-chaired the opening ceremony.", "Minister Ada Berg co-chaired the committee."],
  },
  "encounter/brings-together": {
    yes: {
      "The summit, chaired by President Omar Diallo, brought together Minister Ada Berg and King Faris.":
        "President Omar Diallo + Minister Ada Berg + King Faris | past | in_person",
    },
    no: ["The festival brought together Minister Ada Berg and King Faris."],
  },
  "encounter/was-granted": {
    yes: { "Ambassador Ada Berg was granted an audience by King Faris.": "Ambassador Ada Berg < King Faris | past | in_person" },
    no: ["Ambassador Ada Berg was granted a medal by King Faris."],
  },
  "encounter/noun-that-was-held": {
    yes: {
      "The talks that Minister Ada Berg held with President Omar Diallo lasted an hour.":
        "Minister Ada Berg ~ President Omar Diallo | past",
      "The calls follow the talks he held with them in May.": "he ~ them | past",
      "Trade came up at a meeting Minister Ada Berg had with President Omar Diallo.":
        "Minister Ada Berg ~ President Omar Diallo | past | in_person",
    },
    no: [
      "The talks that Minister Ada Berg held lasted an hour.",
      "On the sidelines of the summit, Minister Ada Berg held meetings with President Omar Diallo.",
    ],
  },
  "encounter/noun-held": {
    yes: { "A meeting with President Omar Diallo was held in Oslo.": "~ President Omar Diallo | past | in_person" },
    no: ["A race with President Omar Diallo was held in Oslo."],
  },
  "encounter/took-place": {
    yes: { "The talks were held in Oslo on Monday.": "past" },
    no: ["The race was held in Oslo on Monday."],
  },
  "encounter/their-talks": {
    yes: { "In their talks, Minister Ada Berg mentioned the port.": "Minister Ada Berg | past" },
    no: ["In the talks, Minister Ada Berg mentioned the port."],
  },
  "encounter/the-talks": {
    yes: { "Minister Ada Berg said during the talks that the port was ready.": "Minister Ada Berg | past" },
    no: ["Minister Ada Berg said that the port was ready."],
  },
  "encounter/visits": {
    yes: {
      "President Omar Diallo was visited by Minister Ada Berg.": "President Omar Diallo > Minister Ada Berg | past | in_person",
      "Minister Ada Berg visited President Omar Diallo in his office.": "Minister Ada Berg < President Omar Diallo | past | in_person",
    },
    no: ["Minister Ada Berg visited the museum.", "The museum was visited by Minister Ada Berg."],
  },
  "encounter/called-on-by": {
    yes: {
      "Prime Minister Omar Diallo was called on by Ambassador Ada Berg.":
        "Prime Minister Omar Diallo > Ambassador Ada Berg | past | in_person",
    },
    no: ["Prime Minister Omar Diallo was called on by the press to resign."],
  },
  "encounter/guest-of": {
    yes: {
      "Ambassador Ada Berg was the guest of President Omar Diallo at a luncheon.":
        "Ambassador Ada Berg < President Omar Diallo | past | in_person",
    },
    no: ["Ambassador Ada Berg was a guest at a luncheon."],
  },
  "encounter/welcomes": {
    yes: {
      "Minister Ada Berg welcomed President Omar Diallo at the ministry.": "Minister Ada Berg > President Omar Diallo | past | in_person",
      "Minister Ada Berg will today [October 23] welcome President Omar Diallo.":
        "Minister Ada Berg > President Omar Diallo | future | in_person",
    },
    no: ["Minister Ada Berg welcomed President Omar Diallo at the airport.", "Minister Ada Berg welcomed President Omar Diallo's letter."],
  },
  "encounter/exchange": {
    yes: {
      "Minister Ada Berg exchanged views with Minister Omar Diallo.": "Minister Ada Berg ~ Minister Omar Diallo | past",
      "Minister Ada Berg exchanged on trade with Minister Omar Diallo.": "Minister Ada Berg ~ Minister Omar Diallo | past",
    },
    no: ["Minister Ada Berg exchanged gifts with Minister Omar Diallo."],
  },
  "encounter/sit": {
    yes: { "Minister Ada Berg sat down with Minister Omar Diallo.": "Minister Ada Berg ~ Minister Omar Diallo | past | in_person" },
    no: ["Minister Ada Berg sat in the front row."],
  },
  "encounter/phone": {
    yes: { "Minister Ada Berg telephoned President Omar Diallo on Monday.": "Minister Ada Berg ~ President Omar Diallo | past | phone" },
    no: ["Minister Ada Berg telephoned the office."],
  },
  "encounter/review": {
    yes: {
      "Minister Ada Berg and Minister Omar Diallo reviewed the plan.": "Minister Ada Berg + Minister Omar Diallo | past",
      "Minister Ada Berg reviewed the plan with President Omar Diallo.": "Minister Ada Berg ~ President Omar Diallo | past",
      "The leaders, including Minister Ada Berg and President Omar Diallo, will also review the plan.":
        "Minister Ada Berg + President Omar Diallo | future",
    },
    no: ["Minister Ada Berg reviewed the troops.", "Minister Ada Berg reviewed cooperation with Norway."],
  },
  "encounter/together-at": {
    yes: {
      "During the talks at the palace, Danish Minister Ada Berg and Malian Minister Omar Diallo examined trade.":
        "Danish Minister Ada Berg + Malian Minister Omar Diallo | past",
      "At their meeting, Danish Minister Ada Berg and Malian Minister Omar Diallo focused on trade.":
        "Danish Minister Ada Berg + Malian Minister Omar Diallo | past | in_person",
    },
    no: [
      "During the talks, Danish Minister Ada Berg and Danish Minister Omar Diallo praised the accord.",
      "Before the meeting, Danish Minister Ada Berg and Malian Minister Omar Diallo praised the accord.",
    ],
  },
  "encounter/agree": {
    yes: { "Minister Ada Berg and Minister Omar Diallo agreed to build a port.": "Minister Ada Berg + Minister Omar Diallo | past" },
    no: ["Minister Ada Berg agreed to build a port."],
  },
};
