/** Posts at embassies and parties, leaders in a house of parliament, and names with a second one inside. */
export const posts: Readonly<Record<string, string>> = {
  "Captain Ian Carr, Defence Adviser for the High Commission of Australia in Colombo this morning called":
    "Captain Ian Carr | Defence Adviser <ambassador> | AUS",
  "the Defence Attaché to the Norwegian Embassy in Kampala Colonel Ada Berg": "Colonel Ada Berg | Defence Attaché <ambassador> | NOR",
  "Colonel Ada Berg, Defence Advisor, High Commission of India, met": "Colonel Ada Berg | Defence Advisor <ambassador> | IND",
  "Minister at the Embassy of Japan in Lima Ada Berg met": "Ada Berg | Minister <ambassador> | JPN",
  "spokesman for the US embassy in Lima, Jan Olm, met": "Jan Olm | spokesman <senior_official> | USA",
  "Haldar Party Chairman Ole Dahl was there with three others for talks": "Ole Dahl | Chairman <other> | Haldar Party",
  "Minority Leader of the House of Representatives Ada Berg met": "Ada Berg | Minority Leader of the House of Representatives <legislator>",
  "Leader of the House of Commons Ada Berg met": "Ada Berg | Leader of the House of Commons <legislator>",
  "Senator Wiliam (Robb) Hagersen met": "Wiliam (Robb) Hagersen | Senator <legislator>",
  "Prime Minister Pala Kamal Dahar ‘Prachan’ met": "Pala Kamal Dahar | Prime Minister <head_of_government>",
  "Chief of the General Staff (Army, Navy and Air) General Ole Dahl met":
    "General Ole Dahl | Chief of the General Staff (Army, Navy and Air) <chief_of_defence>",
  "Chairman of the Lao NA Committee for Planning, Finance and Auditing Vilay Boutdar, who":
    "Vilay Boutdar | Chairman of the NA Committee for Planning, Finance and Auditing <senior_official> | LAO",
  "speaker of the Pacific nation's parliament Kenneth Kedar met": "Kenneth Kedar | speaker of the parliament <legislator>",
};
