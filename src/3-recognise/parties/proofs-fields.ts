/** Ministers' fields that no list knows, bodies behind a comma, and who stands at their head. */
export const fields: Readonly<Record<string, string>> = {
  "Minister of Water Resources and Meteorology Ada Berg met": "Ada Berg | Minister of Water Resources and Meteorology <other_minister>",
  "Minister for Defence and Ex-Servicemen Ada Berg met": "Ada Berg | Minister for Defence and Ex-Servicemen <defence_minister>",
  "the minister of health and urban renewal of Chad, Ada Berg, met":
    "Ada Berg | minister of health and urban renewal <other_minister> | TCD",
  "Norway's minister of youth empowerment Ada Berg met": "Ada Berg | minister of youth empowerment <other_minister> | NOR",
  "Norwegian youth empowerment minister Ada Berg met": "Ada Berg | youth empowerment minister <other_minister> | NOR",
  "Minister of National Defence and Veterans' Affairs Ada Berg met":
    "Ada Berg | Minister of National Defence and Veterans' Affairs <defence_minister>",
  "Minister of Popular Power for Defence Ada Berg met": "Ada Berg | Minister of Popular Power for Defence <defence_minister>",
  "Deputy Minister in charge of Asia-Pacific Affairs Ada Berg met":
    "Ada Berg | Deputy Minister in charge of Asia-Pacific Affairs <deputy_minister>",
  "Secretary of State at the Ministry of Trade Ada Berg met": "Ada Berg | Secretary of State at the Ministry of Trade <deputy_minister>",
  "met the Deputy Prime Minister and Minister of Trade of Chad":
    "office | Deputy Prime Minister <other_minister> + Minister of Trade <other_minister> | TCD",
  "Commander of the Karvan Military District Ada Berg met": "Ada Berg | Commander of the Karvan Military District <senior_officer>",
  "Minister of National Defence, War Veterans and Moral Rearmament Ada Berg met":
    "Ada Berg | Minister of National Defence, War Veterans and Moral Rearmament <defence_minister>",
  "Minister of Family, Demography and Social Cohesion Ada Berg met":
    "Ada Berg | Minister of Family, Demography and Social Cohesion <other_minister>",
  "Deputy Prime Minister for Economic Affairs Ada Berg met": "Ada Berg | Deputy Prime Minister for Economic Affairs <other_minister>",
  "Chairman of the Bac Kanh People's Committee Ada Berg met": "Ada Berg | Chairman of the Bac Kanh People's Committee <senior_official>",
  "Director of the Institute of Strategic Studies Ada Berg met": "Ada Berg | Director <senior_official> | Institute of Strategic Studies",
  "Chargé d'Affaires, a.i., Ada Berg met": "Ada Berg | Chargé d'Affaires, a.i. <ambassador>",
  "Vice President of Norvik Solar AS Ada Berg met": "Ada Berg | Vice President <executive> | Norvik Solar AS",
  "Head of the Parliamentary Faction Ada Berg met": "Ada Berg | Head of the Parliamentary Faction <legislator>",
  "General Officer Commanding the Karvan Command, General Ada Berg, met":
    "General Ada Berg | General Officer Commanding Karvan Command <senior_officer>",
  "Parliamentary Secretary for National Defence Ada Berg met": "Ada Berg | Parliamentary Secretary for National Defence <deputy_minister>",
  "Norway's Acting Agroindustry Secretary Ada Berg met": "Ada Berg | Acting Agroindustry Secretary <senior_official> | NOR",
  "the Minister of Justice, Keeper of the Seals, Ada Berg, met":
    "Ada Berg | Minister of Justice <other_minister> + Keeper of the Seals <other_minister>",
  "Newly appointed President Ada Berg met": "Ada Berg | President <head_of_state>",
  "Defence Minister HRH Prince Fahd bin Turki met": "Fahd bin Turki | Defence Minister <defence_minister>",
  "Defence Minister Army General Ada Berg met": "Army General Ada Berg | Defence Minister <defence_minister>",
  "Captain 1st Rank Ada Berg met": "Captain 1st Rank Ada Berg",
  "Major General of the Medical Service Ada Berg met": "Major General of the Medical Service Ada Berg",
};

/** What is said behind a name. */
export const asides: Readonly<Record<string, string>> = {
  "Ama Owusu, Vice President, World Bank, met": "Ama Owusu | Vice President <org_official> | World Bank",
  "Ama Owusu, CEO, Norvik Metals, met": "Ama Owusu | CEO <executive> | Norvik Metals",
  "Ama Owusu, Director General, Ministry of Trade, met": "Ama Owusu | Director General, Ministry of Trade <senior_official>",
};
