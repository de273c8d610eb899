/** Posts at embassies and parties, leaders in a house of parliament, and names with a second one inside. */
export const posts: Readonly<Record<string, string>> = {
  "Captain Ian Carr, Defence Adviser for the High Commission of Fiji in Nairobi this morning called":
    "Captain Ian Carr | Defence Adviser <ambassador> | FJI",
  "the Defence Attaché to the Norwegian Embassy in Kampala Colonel Ada Berg": "Colonel Ada Berg | Defence Attaché <ambassador> | NOR",
  "Colonel Ada Berg, Defence Advisor, High Commission of India, met": "Colonel Ada Berg | Defence Advisor <ambassador> | IND",
  "Minister at the Embassy of Japan in Lima Ada Berg met": "Ada Berg | Minister <ambassador> | JPN",
  "spokesman for the US embassy in Lima, Jan Olm, met": "Jan Olm | spokesman <senior_official> | USA",
  "Haldar Party Chairman Ole Dahl was there with three others for talks": "Ole Dahl | Chairman <other> | Haldar Party",
  "Minority Leader of the House of Representatives Ada Berg met": "Ada Berg | Minority Leader of the House of Representatives <legislator>",
  "Leader of the House of Commons Ada Berg met": "Ada Berg | Leader of the House of Commons <legislator>",
  "Senator Thomas (Jock) Olmstad met": "Thomas (Jock) Olmstad | Senator <legislator>",
  "Prime Minister Ola Bjorn Kvist ‘Storm’ met": "Ola Bjorn Kvist | Prime Minister <head_of_government>",
  "Chief of the General Staff (Army, Air and Navy) General Ole Dahl met":
    "General Ole Dahl | Chief of the General Staff (Army, Air and Navy) <chief_of_defence>",
  "Chairman of the Chadian NA Committee for Health, Trade and Auditing Idris Sale, who":
    "Idris Sale | Chairman of the NA Committee for Health, Trade and Auditing <senior_official> | TCD",
  "speaker of the island nation's parliament Anna Kranz met": "Anna Kranz | speaker of the parliament <legislator>",
};
