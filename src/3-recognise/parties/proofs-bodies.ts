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
  "Archbishop of Karvan Luca Ferri met": "Luca Ferri | Archbishop of Karvan <other>",
  "Metropolitan Gerasim of Karvan met": "Gerasim | Metropolitan <other>",
  "Metropolitan Police Commissioner Ole Dahl met": "Ole Dahl | Metropolitan Police Commissioner <senior_officer>",
  "The President of the Lutheran Church in Chad, Ole Dahl, met": "Ole Dahl | President <other> | TCD Lutheran Church",
};
