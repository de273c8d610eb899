import { describe, expect, it } from "vitest";
import { readText } from "../../src/read-articles.ts";

/** The meetings of a text, each as its parties in order: a name, or office and country. */
function meetingsOf(text: string): string[] {
  const { meetings, participants } = readText(text, "2024-06-11");
  return meetings.map(({ meeting_id }) =>
    participants
      .filter((party) => party.meeting_id === meeting_id)
      .map(({ name, office, country }) => name ?? `${office} ${country}`)
      .sort()
      .join(" + "),
  );
}

const cases: Readonly<Record<string, { readonly text: string; readonly meetings: readonly string[] }>> = {
  "a style is that of whom it was told": {
    text: "His Majesty King Faris of Jordan is on a visit to Norway. Prime Minister Ada Lind spoke at the port. His Majesty will also meet President Omar Sey. His Majesty's visit ends on Friday.",
    meetings: ["Faris + Omar Sey"],
  },
  "an excellency is the one who was called so": {
    text: "Foreign Minister Ada Lind received in audience His Excellency Paul Otieno, Minister of Trade of Kenya, in Oslo on Monday. His Excellency also met Mayor Ole Dahl of Oslo.",
    meetings: ["Ada Lind + Paul Otieno", "Ole Dahl + Paul Otieno"],
  },
  "an excellency in two letters": {
    text: "Minister of Defence H E Paul Otieno opened the fair in Oslo with Mayor Ole Dahl. His Excellency met with Minister of Trade of Malta Ruth Kerr.",
    meetings: ["Paul Otieno + Ruth Kerr"],
  },
  "an excellency whom nobody was called is the only holder of an office": {
    text: "Minister of Defence Paul Otieno opened the fair in Oslo. His Excellency met with Minister of Trade of Malta Ruth Kerr.",
    meetings: ["Paul Otieno + Ruth Kerr"],
  },
  "the president-elect is not the vice-president-elect": {
    text: "Kenya's President-elect Paul Otieno met Norwegian Ambassador Ada Lind on Monday. Otieno was accompanied by Vice-President-elect Sam Kimani. The President-elect also met Ambassador of Malta Ruth Kerr.",
    meetings: ["Ada Lind + Paul Otieno + Sam Kimani", "Paul Otieno + Ruth Kerr"],
  },
  "it is the delegation told of last": {
    text: "A Kenyan delegation led by Defence Minister Paul Otieno visited Oslo this week. It met with Norwegian Defence Minister Ada Lind on Monday.",
    meetings: ["Ada Lind + Paul Otieno"],
  },
  "they are the delegation of the same sentence": {
    text: "A delegation from Kenya's parliament led by Speaker Paul Otieno is in Oslo, where they held talks with Norwegian Speaker Ada Lind.",
    meetings: ["Ada Lind + Paul Otieno"],
  },
  "he is whose visit has begun": {
    text: "The visit of Kenyan President Paul Otieno to Oslo has begun. He is scheduled to meet Norwegian Prime Minister Ada Lind.",
    meetings: ["Ada Lind + Paul Otieno"],
  },
  "he is whom the main clause speaks of": {
    text: "Speaking when he received the Ambassador of Kenya to Norway, Paul Otieno, Norwegian Army Chief Ole Dahl pledged support.",
    meetings: ["Ole Dahl + Paul Otieno"],
  },
  "who was spoken to came on the call": {
    text: "Norwegian Defence Minister Ada Lind has assured Kenyan Ambassador Paul Otieno of support. This was during a courtesy call on the Minister in her office.",
    meetings: ["Ada Lind + Paul Otieno"],
  },
  "an army chief is his short form": {
    text: "Kenya Army Chief Paul Otieno visited Oslo on Monday. The COAS called on Norwegian Prime Minister Ada Lind.",
    meetings: ["Ada Lind + Paul Otieno"],
  },
  "two heads of delegations at one host have not met each other": {
    text: "Norwegian Defence Minister Ada Lind held meetings with delegations from Kenya and Malta in Oslo on Monday. The Kenyan delegation was led by Paul Otieno, while the Maltese side was headed by Ruth Kerr.",
    meetings: ["Ada Lind + Paul Otieno", "Ada Lind + Ruth Kerr"],
  },
  "who came along is met with the guest": {
    text: "Norwegian Defence Minister Ada Lind met Maltese Minister Ruth Kerr, Minister of Trade, accompanied by Brigadier Sam Borg, Chief of Staff, in Oslo.",
    meetings: ["Ada Lind + Ruth Kerr + Sam Borg"],
  },
  "ambassadors come one after the other": {
    text: "Kenya's President Paul Otieno has previously met the Maltese and Indian High Commissioners to Kenya as well as the Chinese Ambassador to Kenya.",
    meetings: [
      "High Commissioner to Kenya MLT + Paul Otieno",
      "High Commissioner to Kenya IND + Paul Otieno",
      "Ambassador to Kenya CHN + Paul Otieno",
    ],
  },
  "a bare office goes on with who was just spoken of": {
    text: "Kenyan Prime Minister Paul Otieno arrived in Oslo on Monday. The visit followed Prime Minister Ada Lind's invitation. Prime Minister Paul Otieno spoke of trade. The Prime Minister also met Princess Ingrid Dahl in Oslo.",
    meetings: ["Ingrid Dahl + Paul Otieno"],
  },
  "whom the lead only describes is named behind": {
    text: "Kenyan President Paul Otieno has met with a Norwegian official leading a choir to Nairobi. Otieno met Ole Dahl, head of the culture department, on Saturday.",
    meetings: ["Ole Dahl + Paul Otieno"],
  },
  "the army chief is the one whom the title means": {
    text: "Army chief returns from Norway\n\nChief of the Kenyan Army General Paul Otieno returned home from Norway on Friday. General Otieno spoke on behalf of Norwegian Army chief General Ole Dahl. The army chief also met Minister Ada Lind of Norway.",
    meetings: ["Ada Lind + Paul Otieno"],
  },
  "those present together with a guest are of his company": {
    text: "Norwegian Defence Minister Ada Lind met Kenya's General Paul Otieno in Oslo on Monday. Also present at the talks together with the General were Colonel Sam Kimani and Major Ruth Wanja.",
    meetings: ["Ada Lind + Paul Otieno + Ruth Wanja + Sam Kimani"],
  },
  "a list goes on behind a day and ends among others": {
    text: "Norwegian Foreign Secretary Ada Lind is to hold meetings with Kenya's Foreign Minister Sam Kimani today, Prime Minister Paul Otieno among others.",
    meetings: ["Ada Lind + Sam Kimani", "Ada Lind + Paul Otieno"],
  },
  "earlier on arrival is a welcome": {
    text: "Kenyan Army chief General Paul Otieno visited a Logistics Installation on Monday. Earlier on arrival, the Army chief was received by General Sam Kimani.",
    meetings: [],
  },
  "the countries of a headline are their ministers": {
    text: "Kenya, Norway hold talks on trade\n\nIn a telephone conversation with Norwegian Trade Minister Ole Dahl, Trade Minister Paul Otieno spoke of fish on Monday.",
    meetings: ["Ole Dahl + Paul Otieno"],
  },
  "a queen beside a king is his spouse": {
    text: "King Harald Lund and Queen Ingrid Lund of Norway received Kenyan President Paul Otieno in Oslo on Monday.",
    meetings: ["Harald Lund + Paul Otieno"],
  },
  "an epithet stands for a country": {
    text: "Norwegian Prime Minister Ada Lind received a delegation from Kenya led by the East African nation's Trade Minister Paul Otieno on Monday.",
    meetings: ["Ada Lind + Paul Otieno"],
  },
  "examples of leaders are met one by one": {
    text: "Norwegian Prime Minister Ada Lind is scheduled to meet key political leaders, including Kenyan President Paul Otieno and Speaker Sam Kimani.",
    meetings: ["Ada Lind + Paul Otieno", "Ada Lind + Sam Kimani"],
  },
  "a bare office is the local holder's": {
    text: "Prime Minister Ada Lind met New Zealand Prime Minister Ruth Kerr in Wellington in May. On Monday the prime minister received President Omar Sey of the Gambia.",
    meetings: ["Ada Lind + Ruth Kerr", "Ada Lind + Omar Sey"],
  },
  "the leaders are the principals, not those who attended": {
    text: "Defence Minister Ada Lind met Kenyan Defence Minister Paul Otieno in Oslo on Monday. General Ole Dahl and General Sam Kimani attended the meeting. The two ministers last met in Nairobi in 2022.",
    meetings: ["Ada Lind + Ole Dahl + Paul Otieno + Sam Kimani", "Ada Lind + Paul Otieno"],
  },
  "the three ministers are those of the last encounter of three": {
    text: "Norwegian Foreign Minister Ada Lind, Kenyan Foreign Minister Paul Otieno and Ugandan Foreign Minister Ruth Nabwire held a trilateral meeting in Oslo on Monday. The three ministers will meet again in Kampala in October.",
    meetings: ["Ada Lind + Paul Otieno + Ruth Nabwire", "Ada Lind + Paul Otieno + Ruth Nabwire"],
  },
  "one name, whichever way round": {
    text: "Mayor Ada Lind meets Consul General Kerr Ruth\n\nMayor Ada Lind of Oslo met New Zealand Consul General Ruth Kerr in Oslo on Monday.",
    meetings: ["Ada Lind + Kerr Ruth"],
  },
  "who waits at the gate is met later": {
    text: "Kenyan army chief General Paul Otieno arrived in Norway on Monday. Upon his arrival, he was received by Colonel Ole Dahl. General Ada Lind of Norway received General Otieno in Oslo.",
    meetings: ["Ada Lind + Paul Otieno"],
  },
  "whose office the sentence gives to somebody behind is somebody else": {
    text: "The naval chief of Norway, Admiral Ada Lind, is visiting Kenya. On Monday, the naval chief met the Commander of the Kenya Navy, Rear Admiral Paul Otieno, in Mombasa.",
    meetings: ["Ada Lind + Paul Otieno"],
  },
  "what is named after somebody is a place": {
    text: "President Omar Sey of the Gambia visited the General Ada Lind training area and met Captain Ruth Kerr of New Zealand in Banjul on Monday.",
    meetings: ["Omar Sey + Ruth Kerr"],
  },
  "a ship is nobody": {
    text: "President Omar Sey of the Gambia visited HMAS Halden in Banjul on Monday and met Captain Ada Lind of Australia.",
    meetings: ["Ada Lind + Omar Sey"],
  },
  "some of his counterparts are nobody": {
    text: "Kenyan Foreign Minister Paul Otieno met Norwegian Foreign Minister Ada Lind on Monday. He will also hold meetings with some of his counterparts.",
    meetings: ["Ada Lind + Paul Otieno"],
  },
  "one letter more in a surname is a slip": {
    text: "President Tommy Ramengis met Prime Minister Ada Lind on Monday. President Ramenghis also met King Faris.",
    meetings: ["Ada Lind + Tommy Ramengis", "Faris + Tommy Ramengis"],
  },
  "the visiting general is the one told of first": {
    text: "US General Paul Carver visited the Defence Headquarters, Nairobi. He was received by General Sam Kimani. The visiting General also met Kenyan Defence Minister Ruth Otieno.",
    meetings: ["Paul Carver + Sam Kimani", "Paul Carver + Ruth Otieno"],
  },
  "the pair named is the pair told of by office": {
    text: "Norway's foreign minister met his Kenyan counterpart in Oslo on Monday. The meeting between Ole Dahl and Paul Otieno lasted an hour.",
    meetings: ["Ole Dahl + Paul Otieno"],
  },
  "names follow offices, whoever is named in them": {
    text: "Norway's defence minister held talks with her Kenyan counterpart in Oslo on Monday. Ada Lind and Paul Otieno discussed the border.",
    meetings: ["Ada Lind + Paul Otieno"],
  },
  "whoever speaks to the partner is the nameless one": {
    text: "The Norwegian president met Kenyan Foreign Minister Paul Otieno on Monday. Ada Lind thanked the minister.",
    meetings: ["Ada Lind + Paul Otieno"],
  },
  "the dead meet nobody": {
    text: "The Kenyan minister, in Muscat for the burial of the late Sultan Qasim, met the new Sultan on Monday. Sultan Haroun bin Salim was sworn in last week.",
    meetings: ["Haroun bin Salim + minister KEN"],
  },
  "a diplomat is whoever of that country is spoken of": {
    text: "Norwegian Deputy Defence Minister Ada Lind arrived in Nairobi on Monday. The Norwegian diplomat met Foreign Minister Paul Otieno.",
    meetings: ["Ada Lind + Paul Otieno"],
  },
  "the visiting general came": {
    text: "Norwegian army chief General Ole Dahl visited Nairobi on Monday. He was received by General Sam Kimani. The visiting general later met Defence Minister Paul Otieno.",
    meetings: ["Ole Dahl + Sam Kimani", "Ole Dahl + Paul Otieno"],
  },
  "who heads the side of a country is met": {
    text: "Kenya and Norway held political consultations in Oslo on Monday. The Kenyan delegation was led by Paul Otieno, while the Norwegian delegation was headed by Ada Lind.",
    meetings: ["Ada Lind + Paul Otieno"],
  },
  "they who met go on": {
    text: "Norwegian ministers Ada Lind and Ole Dahl met Kenyan President Omar Otieno in Nairobi on Monday. They also met Trade Minister Sam Kimani.",
    meetings: ["Ada Lind + Ole Dahl + Omar Otieno", "Ada Lind + Ole Dahl + Sam Kimani"],
  },
  "hosts of the talks are there": {
    text: "Kenyan President Paul Otieno and Malian President Omar Sey met in Oslo on Monday. The talks were hosted by Norwegian Prime Minister Ada Lind.",
    meetings: ["Ada Lind + Omar Sey + Paul Otieno"],
  },
  "parallel meetings are those of one with each of the others": {
    text: "Parallel meetings took place in Oslo between Norwegian Foreign Minister Ada Lind and Kenyan Trade Minister Paul Otieno as well as Kenyan Energy Minister Sam Kimani.",
    meetings: ["Ada Lind + Paul Otieno", "Ada Lind + Sam Kimani"],
  },
  "twice is two": {
    text: "Kenyan President Paul Otieno and Malian President Omar Sey met in Oslo twice in May.",
    meetings: ["Omar Sey + Paul Otieno", "Omar Sey + Paul Otieno"],
  },
  "what was put off is put off": {
    text: "Kenyan General Paul Otieno was to be received by Norwegian Defence Minister Ada Lind on Monday, but the audience was postponed until Wednesday.",
    meetings: ["Ada Lind + Paul Otieno", "Ada Lind + Paul Otieno"],
  },
  "two who speak of a meeting of nobody met": {
    text: "A round of consultations took place in Oslo on Monday. Norwegian State Secretary Ada Lind stressed the ties. Kenyan Principal Secretary Paul Otieno noted progress.",
    meetings: ["Ada Lind + Paul Otieno"],
  },
  "who took part met the host": {
    text: "Foreign Minister Ada Lind met non-resident ambassadors on Monday. The ambassadors of Kenya and Mali took part in the meeting.",
    meetings: ["Ada Lind + ambassador KEN + ambassador MLI"],
  },
  "she is not he": {
    text: "Norwegian Foreign Minister Ada Lind met her Kenyan counterpart Paul Otieno on Monday. Mr Otieno praised the talks. She also met King Faris.",
    meetings: ["Ada Lind + Paul Otieno", "Ada Lind + Faris"],
  },
  "who goes from one compatriot to the next has come from abroad": {
    text: "Kenyan Trade Minister Paul Otieno met Norwegian Foreign Minister Ada Lind in Oslo. In a separate meeting with Norwegian Energy Minister Ole Dahl, trade was discussed.",
    meetings: ["Ada Lind + Paul Otieno", "Ole Dahl + Paul Otieno"],
  },
  "counterparts of several countries are met one by one": {
    text: "Norwegian Foreign Minister Ada Lind met Kenyan Foreign Minister Paul Otieno and Ugandan Foreign Minister Ruth Nabwire on the sidelines of the assembly.",
    meetings: ["Ada Lind + Paul Otieno", "Ada Lind + Ruth Nabwire"],
  },
  "a country beside another's adjective owns nothing": {
    text: "On a visit to Croatia Serbian President Petar Savic met Prime Minister Ivan Horvat.",
    meetings: ["Ivan Horvat + Petar Savic"],
  },
  "a family name that is a town's too": {
    text: "Kenyan Defence Minister Amani Lagos met Norwegian Defence Minister Ole Dahl in Oslo on Monday. Later Lagos met General Ada Lind.",
    meetings: ["Amani Lagos + Ole Dahl", "Ada Lind + Amani Lagos"],
  },
  "a family name that is a title too": {
    text: "Kenyan Defence Minister Tessa Bishop met Norwegian Defence Minister Ole Dahl in Oslo on Monday. Later Bishop met General Ada Lind.",
    meetings: ["Ole Dahl + Tessa Bishop", "Ada Lind + Tessa Bishop"],
  },
  "a town is nobody": {
    text: "Kenyan Defence Minister Amani Otieno met Norwegian Defence Minister Ole Dahl in Oslo on Monday. Later Lagos hosted talks.",
    meetings: ["Amani Otieno + Ole Dahl"],
  },
  "assured the president of something": {
    text: "US Ambassador John Hale met President Samuel Kollie. He assured President Kollie of the United States' support.",
    meetings: ["John Hale + Samuel Kollie"],
  },
};

describe("who is meant", () => {
  it.each(Object.entries(cases))("%s", (_, { text, meetings }) => {
    expect(meetingsOf(text)).toEqual(meetings);
  });
});
