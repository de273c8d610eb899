/** Chambers, universities, churches, and those whom international organisations post to a country. */
export const bodies: Readonly<Record<string, string>> = {
  "President of the Kenya Chamber of Industry and Commerce Ada Berg met":
    "Ada Berg | President <executive> | KEN Chamber of Industry and Commerce",
  "Chairman of the Federation of Chambers of Commerce and Industry of Chad Ole Dahl met":
    "Ole Dahl | Chairman <executive> | TCD Federation of Chambers of Commerce and Industry",
  "The Chairperson of the Kenya Commerce and Employers Federation, Ole Dahl, met":
    "Ole Dahl | Chairperson <executive> | KEN Commerce and Employers Federation",
  "The Rector of the University of Latvia, Ole Dahl, met": "Ole Dahl | Rector <other> | LVA University of Latvia",
  "Vice-Chancellor of the University of the South Pacific Ole Dahl met":
    "Ole Dahl | Vice-Chancellor <org_official> | University of the South Pacific",
  "Rector of the Norvik Military University Ole Dahl met": "Ole Dahl | Rector <senior_official> | Norvik Military University",
  "Secretary General of Karvan Internationalis Ole Dahl met": "Ole Dahl | Secretary General <org_official> | Karvan Internationalis",
  "UNICEF Representative in Chad and Mali Ole Dahl met": "Ole Dahl | Representative in Chad and Mali <org_official> | UNICEF",
  "The Head of Mission of the International Organization for Migration, Ole Dahl, met":
    "Ole Dahl | Head of Mission <org_official> | International Organization for Migration",
  "The Head of the Delegation of the European Union to Chad, Ole Dahl, met":
    "Ole Dahl | Head of the Delegation to Chad <org_official> | European Union",
  "The Resident Mission Director of the Asian Development Bank, Ole Dahl, met":
    "Ole Dahl | Resident Mission Director <org_official> | Asian Development Bank",
  "UNICEF Pacific Representative Ole Dahl met": "Ole Dahl | Pacific Representative <org_official> | UNICEF",
  "UN Women Multi-Country Office Director Ole Dahl met": "Ole Dahl | Multi-Country Office Director <org_official> | UN Women",
  "IMF mission chief for Chad Ole Dahl met": "Ole Dahl | mission chief for Chad <org_official> | IMF",
  "The head of the UNHCR field office in Oslo, Ole Dahl, met": "Ole Dahl | head of the field office in Oslo <org_official> | UNHCR",
  "Officer in Charge of UNHCR Ole Dahl met": "Ole Dahl | Officer in Charge <org_official> | UNHCR",
  "President of the Bahamas Red Cross Ole Dahl met": "Ole Dahl | President <senior_official> | BHS Red Cross",
  "The head of the Red Cross, Ole Dahl, met": "Ole Dahl | head <org_official> | Red Cross",
  "The Apostolic Nuncio to Chad, Archbishop Luca Ferri, met": "Luca Ferri | Apostolic Nuncio to Chad <ambassador> | VAT",
  "UN Women Regional Director Ole Dahl met": "Ole Dahl | Regional Director <org_official> | UN Women",
  "UNESCO Beirut Office Director Ole Dahl met": "Ole Dahl | Beirut Office Director <org_official> | UNESCO",
  "The head of the IMF mission, Ole Dahl, met": "Ole Dahl | IMF | leads",
  "CEO of Kenya Cement Ole Dahl met": "Ole Dahl | CEO <executive> | KEN Kenya Cement",
  "President of Chad Railways Ole Dahl met": "Ole Dahl | President <executive> | TCD Chad Railways",
  "Fiji Sugar Chairman Ole Dahl met the guests in the hall": "Ole Dahl | Chairman <executive> | FJI Fiji Sugar",
  "Chief Executive of Air Malta Ole Dahl met": "Ole Dahl | Chief Executive <executive> | MLT Air Malta",
  "Chairman of the Chad-Mali Business Council Ole Dahl met": "Ole Dahl | Chairman <executive> | Chad-Mali Business Council",
  "US-Mali Business Council President Ole Dahl met the guests in the hall": "Ole Dahl | President <executive> | US-Mali Business Council",
  "Governor of the Central Bank of Karvania Ole Dahl met": "Ole Dahl | Governor <senior_official> | Central Bank of Karvania",
  "Governor of the Province of Karvan Ole Dahl met": "Ole Dahl | Governor of the Province of Karvan <senior_official>",
  "Mayor of Bad Karvan Ole Dahl met": "Ole Dahl | Mayor of Bad Karvan <senior_official>",
  "The Chairman of the Karvan region, Ole Dahl, met": "Ole Dahl | Chairman of the Karvan region <senior_official>",
  "Archbishop of Karvan Luca Ferri met": "Luca Ferri | Archbishop of Karvan <other>",
  "Metropolitan Gerasim of Karvan met": "Gerasim | Metropolitan <other>",
  "Metropolitan Police Commissioner Ole Dahl met": "Ole Dahl | Metropolitan Police Commissioner <senior_officer>",
  "The President of the Lutheran Church in Chad, Ole Dahl, met": "Ole Dahl | President <other> | TCD Lutheran Church",
};
