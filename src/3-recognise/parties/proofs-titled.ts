/** What offices, ranks and honorifics before a name read as: how a title and its holder stand together. */
export const heldBy: Readonly<Record<string, string>> = {
  "Azerbaijani Defence Minister Colonel General Rashad Karimov":
    "Colonel General Rashad Karimov | Defence Minister <defence_minister> | AZE",
  "Mali's foreign minister, Kenyan Foreign Minister Aida Sadik, will": "office | foreign minister <foreign_minister> | MLI",
  "Minister of Foreign Affairs and Expatriates Omar Haddad": "Omar Haddad | Minister of Foreign Affairs and Expatriates <foreign_minister>",
  "External Affairs Minister S Raghavan": "S Raghavan | External Affairs Minister <foreign_minister>",
  "Defence Minister, retired General Aral Denk, spoke": "General Aral Denk | Defence Minister <defence_minister>",
  "met Senator Ben Carlow": "Ben Carlow | Senator <legislator>",
  "met General Van Holt": "General Van Holt",
  "met Kenyan General Van Holt": "General Van Holt | KEN",
  "Former Foreign Minister Ada Berg": "Ada Berg | former: Former Foreign Minister <other>",
  "Legislative Speaker Han Kuo-ming": "Han Kuo-ming | Legislative Speaker <legislator>",
  "the Minister of Foreign Affairs of the Republic of Korea (ROK), Park Sin, said":
    "Park Sin | Minister of Foreign Affairs <foreign_minister> | KOR",
  "met an aide to Kenyan President Omar Wako": "office | aide to President <senior_official> | KEN",
  "PM Mehta": "Mehta | PM <head_of_government>",
  "EAM Raghavan": "Raghavan | EAM <foreign_minister>",
  "Iceland's newly elected President Halla Berg spoke": "Halla Berg | President <head_of_state> | ISL",
  "President of the Republic of Azerbaijan Elchin Rzayev": "Elchin Rzayev | President of the Republic <head_of_state> | AZE",
  "Foreign Minister of Israel Eli Dahan": "Eli Dahan | Foreign Minister <foreign_minister> | ISR",
  "Georgia's Minister of Foreign Affairs Giorgi Lomidze": "Giorgi Lomidze | Minister of Foreign Affairs <foreign_minister> | GEO",
  "Coordinating Minister for Maritime and Investment Affairs Bambang Hartono":
    "Bambang Hartono | Coordinating Minister for Maritime and Investment Affairs <other_minister>",
  "Acting Minister of Amiri Diwan Affairs Mohammad Saleh Al-Otaibi":
    "Mohammad Saleh Al-Otaibi | Acting Minister of Amiri Diwan Affairs <other_minister>",
  "Minister for Culture, Tourism and Civil Aviation Dil Kumari Rana":
    "Dil Kumari Rana | Minister for Culture, Tourism and Civil Aviation <other_minister>",
  "State Minister for Water Resources M. A. Rahim Talukder": "M. A. Rahim Talukder | State Minister for Water Resources <other_minister>",
  "Defence Minister II Pehin Datu Ahmad Salleh": "Ahmad Salleh | Defence Minister II <defence_minister>",
  "First Deputy Prime Minister Olzhas Nurlan": "Olzhas Nurlan | First Deputy Prime Minister <other_minister>",
  "Deputy Minister of Defence of Kazakhstan Lieutenant General Sultan Kamaletov":
    "Lieutenant General Sultan Kamaletov | Deputy Minister of Defence <deputy_minister> | KAZ",
  "caretaker Minister for Finance, Dr Samina Akhtar": "Samina Akhtar | caretaker Minister for Finance <other_minister>",
  "Under Secretary of State for Political Affairs Joan Bassett":
    "Joan Bassett | Under Secretary of State for Political Affairs <deputy_minister>",
  "Vice-President-elect Hussain Latheef": "Hussain Latheef | Vice-President-elect <other>",
  "the Ambassador of Norway in Lusaka, Zambia, Ada Berg, left": "Ada Berg | Ambassador in Lusaka, Zambia <ambassador> | NOR",
  "the Ambassador-designate from the Kingdom of Norway, Ada Berg, left": "Ada Berg | Ambassador-designate <ambassador> | NOR",
  "the Governor of the Tigray Region, Ada Berg, left": "Ada Berg | Governor of the Tigray Region <senior_official>",
  "the Special Envoy of the UN Secretary-General to the Great Lakes region, Ada Berg, left":
    "Ada Berg | Special Envoy of the Secretary-General to the Great Lakes region <org_official> | UN",
  "the Chadian Ambassador to Liberia and Chad's Minister of Trade, Ada Berg, left": "office | Ambassador to Liberia <ambassador> | TCD",
  "Chadian President and ECOWAS Chairman Omar Diallo left":
    "Omar Diallo | President <head_of_state> + Chairman <org_official> | TCD ECOWAS",
  "the Speaker of the Council of the Nation (Upper House), Ada Berg, left": "Ada Berg | Speaker of the Council of the Nation <legislator>",
  "the Minister of Foreign Affairs, Cooperation and Malians abroad, Ada Berg, left":
    "Ada Berg | Minister of Foreign Affairs, Cooperation and Malians abroad <foreign_minister> | MLI",
  "Deputy Prime Minister and Foreign Minister of Qatar Hamad bin Jassim Al Kuwari":
    "Hamad bin Jassim Al Kuwari | Deputy Prime Minister <other_minister> + Foreign Minister <foreign_minister> | QAT",
  "Crown Prince and Prime Minister Faisal bin Nasser": "Faisal bin Nasser | Crown Prince <other> + Prime Minister <head_of_government>",
  "Commander, U.S. 7th Fleet, Vice Adm. Dale Abel": "Vice Adm. Dale Abel | Commander 7th Fleet <senior_officer> | USA",
  "Commander Republic of Fiji Military Forces, Rear Admiral Sevu Vola":
    "Rear Admiral Sevu Vola | Commander Military Forces <senior_officer> | FJI",
  "President of the 61st session of the General Assembly Ama Owusu": "Ama Owusu | President <org_official> | General Assembly",
  "Italy's newly inaugurated prime minister, Anna Rossi,": "Anna Rossi | prime minister <head_of_government> | ITA",
  "Foreign Minister Prince Fahd bin Turki": "Fahd bin Turki | Foreign Minister <foreign_minister>",
  "the Sultan of Brunei, Sultan Hassan Omar,": "Hassan Omar | Sultan <head_of_state> | BRN",
  "Vice President of the Republic (Lt Gen) Omar Saleh": "Lt Gen Omar Saleh | Vice President of the Republic <other>",
  "Justice Minister Cllr. F. Musa Berg": "F. Musa Berg | Justice Minister <other_minister>",
  "Brigadier-General (Retired) Musa Berg": "Brigadier-General (Retired) Musa Berg",
  "Norwegian Chief of Staff General Ola Berg": "General Ola Berg | Chief of Staff <chief_of_defence> | NOR",
  "Norwegian Chief of Staff Ola Berg": "Ola Berg | Chief of Staff <senior_official> | NOR",
  "UPDF Chief of Staff Lt Gen Omar Berg": "Lt Gen Omar Berg | UPDF Chief of Staff <chief_of_defence> | UGA",
  "Chief of Staff of the Sultan's Armed Forces Lt Gen Omar Saleh":
    "Lt Gen Omar Saleh | Chief of Staff of the Sultan's Armed Forces <chief_of_defence>",
  "Chief of Defence Forces in the KDF General Ann Otieno":
    "General Ann Otieno | Chief of Defence Forces in the KDF <chief_of_defence> | KEN",
  "Chief of Staff General Eyal Zohar": "General Eyal Zohar | Chief of Staff <senior_officer>",
  "Chairman of the Joint Chiefs of Staff Committee (JCSC) General Sahir Mirza":
    "General Sahir Mirza | Chairman of the Joint Chiefs of Staff Committee <chief_of_defence>",
  "Chairman of the US Joint Chiefs of Staff Gen. Mark A. Miles":
    "Gen. Mark A. Miles | Chairman of the Joint Chiefs of Staff <chief_of_defence> | USA",
  "India's Chief of Naval Staff (CNS) Admiral Anand Raolin": "Admiral Anand Raolin | Chief of Naval Staff <senior_officer> | IND",
  "Commander of the Turkish Land Forces General Musa Avcu": "General Musa Avcu | Commander of the Land Forces <senior_officer> | TUR",
  "Second Chief of the Turkish General Staff General Selim Kaya":
    "General Selim Kaya | Second Chief of the General Staff <senior_officer> | TUR",
  "Air Chief Marshal Zahid Baber": "Air Chief Marshal Zahid Baber",
  "Vice Admiral Nishantha Fonseka": "Vice Admiral Nishantha Fonseka",
  "Lt. Gen. (Retd) Anil Chauhan": "Lt. Gen. (Retd) Anil Chauhan",
  "Brigadier-General (rtd) Datuk Seri Omar Ali": "Brigadier-General (rtd) Omar Ali",
  "Senior Lieutenant General Đỗ Văn Khôi": "Senior Lieutenant General Đỗ Văn Khôi",
  "Director General of the Agency for Transport and Communications Batyr Oraz":
    "Batyr Oraz | Director General <senior_official> | Agency for Transport and Communications",
  "Head of the OSCE Programme Office in Dushanbe Helena Brzez":
    "Helena Brzez | Head of the Programme Office in Dushanbe <org_official> | OSCE",
  "Deputy FM responsible for economic diplomacy Kostas Frang":
    "Kostas Frang | Deputy FM responsible for economic diplomacy <deputy_minister>",
  "Deputy Chief of Mission at the US Embassy in Oslo Chris Lindqvist": "Chris Lindqvist | Deputy Chief of Mission <ambassador> | USA",
  "Commander of the 3rd Infantry Division Major General Ali Demir":
    "Major General Ali Demir | Commander of the 3rd Infantry Division <senior_officer>",
  "Fisheries and Agriculture Minister Dr. Hassan Zuhair": "Hassan Zuhair | Fisheries and Agriculture Minister <other_minister>",
  "Secretary Railways Syed Mazhar Bokhar": "Syed Mazhar Bokhar | Secretary Railways <senior_official>",
  "Minister for Defence Senator Marise Pane": "Marise Pane | Minister for Defence <defence_minister>",
  "the Chairman of the Sovereign Council, Lieutenant General, Abdul Fattah Berhan, met":
    "Lieutenant General Abdul Fattah Berhan | Chairman of the Sovereign Council <head_of_state>",
  "UN Secretary-General Antonio Guerra": "Antonio Guerra | Secretary-General <org_official> | UN",
  "NATO chief Marco Rutte-Vos": "Marco Rutte-Vos | chief <org_official> | NATO",
  "EU foreign policy chief Kaia Kallaste": "Kaia Kallaste | foreign policy chief <org_official> | EU",
  "World Bank Country Director Najib Hassine": "Najib Hassine | Country Director <org_official> | World Bank",
  "IAEA Director General Rafael Gross": "Rafael Gross | Director General <org_official> | IAEA",
  "UN High Commissioner for Refugees Filippo Grande": "Filippo Grande | High Commissioner for Refugees <org_official> | UN",
  "UN Special Envoy to Libya Hanna Tete": "Hanna Tete | Special Envoy to Libya <org_official> | UN",
  "Special Representative of the UN Secretary-General for Afghanistan Rosa Otunbek":
    "Rosa Otunbek | Special Representative of the UN Secretary-General for Afghanistan <org_official>",
  "Secretary-General of the Organization of Turkic States Kubat Omurov":
    "Kubat Omurov | Secretary-General <org_official> | Organization of Turkic States",
  "Boeing CEO Dave Calder": "Dave Calder | CEO <executive> | Boeing",
  "Norvik Company's Chief Technology Officer Selim Bayar said so.": "Selim Bayar | Chief Technology Officer <executive> | Norvik Company",
  "the head of the company Norvik, Selim Bayar, came": "Selim Bayar | head <executive> | Norvik",
  "CEO of Norvik Dave Calder": "Dave Calder | CEO <executive> | Norvik",
  "Saudi Ambassador to Kuwait Prince Sultan bin Saad bin Khalid": "Sultan bin Saad bin Khalid | Ambassador to Kuwait <ambassador> | SAU",
  "the Chinese Ambassador to Pakistan, Jiang Zemin Dong,": "Jiang Zemin Dong | Ambassador to Pakistan <ambassador> | CHN",
  "Ambassador Extraordinary and Plenipotentiary of Belarus to Armenia Aleksandr Konyuk":
    "Aleksandr Konyuk | Ambassador Extraordinary and Plenipotentiary to Armenia <ambassador> | BLR",
  "Singapore's Consul-General in Muscat Vanessa Chia": "Vanessa Chia | Consul-General in Muscat <ambassador> | SGP",
  "Newly appointed Pakistan High Commissioner to Bangladesh Imran Siddiq":
    "Imran Siddiq | High Commissioner to Bangladesh <ambassador> | PAK",
  "UK special envoy for the Western Balkans Stuart Peel": "Stuart Peel | special envoy for the Western Balkans <senior_official> | GBR",
  "Speaker of the Milli Majlis Sahiba Gafar": "Sahiba Gafar | Speaker of the Milli Majlis <legislator> | AZE",
  "Secretary of the Security Council Ali Sharif": "Ali Sharif | Secretary of the Security Council <senior_official>",
  "head of the Presidential Administration Andriy Yurchak": "Andriy Yurchak | head of the Presidential Administration <senior_official>",
  "Governor of the Central Bank of Nigeria, Mr. Olu Cardoso,": "Olu Cardoso | Governor <senior_official> | NGA Central Bank",
  "Head of the State Border Service Elchin Guliyev": "Elchin Guliyev | Head of the State Border Service <senior_officer>",
  "Director General of the Office of the Minister of Foreign Affairs Abdul Rahman Al-Daoud":
    "Abdul Rahman Al-Daoud | Director General of the Office of the Minister of Foreign Affairs <senior_official>",
  "King Abdullah II of Jordan": "Abdullah II | King <head_of_state> | JOR",
  "Amir Sheikh Meshal Al-Ahmad Al-Jaber": "Meshal Al-Ahmad Al-Jaber | Amir <head_of_state>",
  "His Excellency the President of Ghana, Kofi Mensah,": "Kofi Mensah | President <head_of_state> | GHA",
  "Pope Clement": "Clement | Pope <head_of_state>",
  "Sheikh Hasan": "Sheikh Hasan",
  "former Prime Minister Tony Barr": "Tony Barr | former: former Prime Minister <other>",
  "Head of the Belarusian delegation Major General Oleg Popov": "Major General Oleg Popov | BLR | leads",
  "Israeli Foreign Minister Israel Kaplan": "Israel Kaplan | Foreign Minister <foreign_minister> | ISR",
  "the British Prime Minister's special envoy for Peace Anna Lee":
    "Anna Lee | Prime Minister's special envoy for Peace <senior_official> | GBR",
  "Chief of Defence Staff, general Daniel Ionescu, left": "general Daniel Ionescu | Chief of Defence Staff <chief_of_defence>",
  "Commander-in-Chief of Myanmar's Defence Services Senior General Aung Win":
    "Senior General Aung Win | Commander-in-Chief of Defence Services <chief_of_defence> | MMR",
  "Venezuelan National Assembly (parliament) President Jorge Ruiz": "Jorge Ruiz | National Assembly President <legislator> | VEN",
  "President of Russian Railways Oleg Belov": "Oleg Belov | President <executive> | RUS Russian Railways",
  "Adviser to His Majesty for Policies and Media Kamal Al Nasr":
    "Kamal Al Nasr | Adviser to His Majesty for Policies and Media <senior_official>",
  "Director-General in the Ministry of Agriculture, Mr. Mohan Ram,":
    "Mohan Ram | Director-General in the Ministry of Agriculture <senior_official>",
  "member of the Japanese house of representatives Taro Mori": "Taro Mori | member of the house of representatives <legislator> | JPN",
  "Governor PS Sreedhar Pillay": "PS Sreedhar Pillay | Governor <senior_official>",
  "Samdech Akka Moha Ponhea Chakrei Prak Dara": "Prak Dara",
  "Pehin Orang Kaya Bendahara Dato Seri Setia Awang Haji Jalil bin Osman": "Jalil bin Osman",
  "Foreign Secretary Aum Deki Wangmo": "Deki Wangmo | Foreign Secretary <foreign_minister>",
  "Rear Admiral of the Omani Navy (ON) Omar Nasri": "Rear Admiral Omar Nasri | OMN",
  "Commander Chinese Border Army (CBA) General Han Lin": "General Han Lin | Commander Border Army <senior_officer> | CHN",
  "director of the IDF Military Intelligence Directorate Dan Lev":
    "Dan Lev | director of the IDF Military Intelligence Directorate <senior_officer> | ISR",
  "special envoy for Korean Peninsula peace and trade affairs Anna Lee":
    "Anna Lee | special envoy for Korean Peninsula peace and trade affairs <senior_official>",
  "NA Vice Chairwoman Tran Lan": "Tran Lan | NA Vice Chairwoman <legislator>",
  "Minister-in-Charge of Muslim Affairs Ali Nasri": "Ali Nasri | Minister-in-Charge of Muslim Affairs <other_minister>",
};

/** The same by what an office is of: bodies, fields, countries, places, others' offices. */
export const officesOf: Readonly<Record<string, string>> = {
  "Shri PS Ramdas": "PS Ramdas",
  "Prime Minister John Key met": "John Key | Prime Minister <head_of_government>",
  "Lt Gen Valiyev Karim Tofig oglu met": "Lt Gen Valiyev Karim Tofig oglu",
  "Mayor Karachi Bilal Anwarul": "Bilal Anwarul | Mayor Karachi <senior_official> | PAK",
  "Chairman of the Russian Duma's Energy Committee Igor Savelin":
    "Igor Savelin | Chairman of the Duma's Energy Committee <legislator> | RUS",
  "General Secretary of the Norvik Society KL Dasmunsi": "KL Dasmunsi | General Secretary <org_official> | Norvik Society",
  "President of Petróleos de Venezuela Marco Quirosa": "Marco Quirosa | President of Petróleos de Venezuela <senior_official>",
  "Minister of State, Petroleum Resources, Chidi Adek,": "Chidi Adek | Minister of State, Petroleum Resources <other_minister>",
  "Director-General, National Lottery Trust Fund, Bello Maigara,":
    "Bello Maigara | Director-General <senior_official> | National Lottery Trust Fund",
  "Permanent Secretary, Ministry of Foreign Affairs, Gabriel Aduba,":
    "Gabriel Aduba | Permanent Secretary, Ministry of Foreign Affairs <senior_official>",
  "the Foreign Minister, Finland, Elina Valt, arrived": "Elina Valt | Foreign Minister <foreign_minister> | FIN",
  "Commissioner for European Neighbourhood and Enlargement Negotiations Johannes Hahner":
    "Johannes Hahner | Commissioner for European Neighbourhood and Enlargement Negotiations <org_official>",
  "the Senior Advisor to the Middle East John Lorin": "John Lorin | Senior Advisor to the Middle East <senior_official>",
  "African Development Bank (AfDB) President Akin Adesola": "Akin Adesola | President <org_official> | African Development Bank",
  "Chairman European Union Military Committee General Bruno Ferrand":
    "General Bruno Ferrand | Chairman <org_official> | European Union Military Committee",
  "Speaker of Lithuania's Seimas (parliament) Viktorija Cmil": "Viktorija Cmil | Speaker of Seimas <legislator> | LTU",
  "Secretary-General of the body, Ambassador Owen LaBrec": "Owen LaBrec | Secretary-General <org_official>",
  "Executive Director, Human Resource Management at the SADC Secretariat, Ms. Thandi Moyane":
    "Thandi Moyane | Executive Director, Human Resource Management <org_official> | SADC Secretariat",
  "Commander of the Latvian defense forces Lt. Gen. Juris Ozolen":
    "Lt. Gen. Juris Ozolen | Commander of the defense forces <chief_of_defence> | LVA",
  "the head of the Omani air force, Air Marshal Said Ali,": "Air Marshal Said Ali | head of the air force <senior_officer> | OMN",
  "Chief of Indian Army General KK Devan": "General KK Devan | Chief of Army <senior_officer> | IND",
  "Central Bank of Lesotho (CBL) Governor Mokoenane": "Mokoenane | Governor <senior_official> | LSO Central Bank of Lesotho",
  "Vietnamese Consul General to southern Laos Nguyen Van Trong": "Nguyen Van Trong | Consul General to southern Laos <ambassador> | VNM",
  "UN special coordinator for the Middle East peace process Tor Wenn":
    "Tor Wenn | special coordinator for the Middle East peace process <org_official> | UN",
  "Executive Secretary of the Nigerian Investment Promotion Commission (NIPC), Yewande Sadik,":
    "Yewande Sadik | Executive Secretary of the Investment Promotion Commission <senior_official> | NGA",
  "President Tinub, the new UK High Commissioner to Nigeria, Edwin Barlowe, presented": "Tinub | President <head_of_state>",
  "High Commissioner Designate of India to Ghana, Mr. Sugan Raj": "Sugan Raj | High Commissioner Designate to Ghana <ambassador> | IND",
  "the Emir of Kano, Alhaji Aminu Bayer,": "Aminu Bayer | Emir of Kano <other> | NGA",
  "Republican Rep. Dana Lowe Ruiz": "Dana Lowe Ruiz | Rep. <legislator> | USA",
  "Democratic Senator Mark Olden of Ohana, who": "Mark Olden | Senator <legislator> | USA",
  "the Rt. Hon'ble Mr. Krish Thapan, Vice President of Nepal, this": "Krish Thapan | Vice President <other> | NPL",
  "PM Malaysia Rahman Hadi": "Rahman Hadi | PM <head_of_government> | MYS",
  "PM Israel Benny Dahan": "Benny Dahan | PM <head_of_government> | ISR",
  "Foreign Minister Israel Dahan": "Israel Dahan | Foreign Minister <foreign_minister>",
  "Under Secretary of State Victor Noland": "Victor Noland | Under Secretary of State <deputy_minister>",
  "Special Envoy of the UN Secretary-General and Head of the United Nations Support Mission in Libya (UNSMIL) Jan Kovar was there with three others for talks":
    "Jan Kovar | Special Envoy of the Secretary-General <org_official> + Head <org_official> | United Nations Support Mission in Libya",
  "Head of the EU Delegation to Georgia Pavel Hera": "Pavel Hera | Head <org_official> | EU Delegation to Georgia",
  "Governor-General of North Karvan province, Mohammad-Sadegh Morad, said":
    "Mohammad-Sadegh Morad | Governor-General of North Karvan province <senior_official>",
  "Commander of Sri Lanka Navy Vice Admiral Ruwan De Silva": "Vice Admiral Ruwan De Silva | Commander of Navy <senior_officer> | LKA",
  "the United States (US) Africa Command (AFRICOM) Combatant Commander General Mark Lang was there with three others for talks":
    "General Mark Lang | Africa Command Combatant Commander <senior_officer> | USA",
  'Lieutenant General "Mohamed Al-Hadi" left': "Lieutenant General Mohamed Al-Hadi",
  "Minister of Health “Dr. Amal Fathi” met": "Amal Fathi | Minister of Health <other_minister>",
  "Foreign Minister from the Taliban government, Amir Khan Mansour, met": "Amir Khan Mansour | Foreign Minister <foreign_minister>",
  "Commander EUFOR in Operation ALTHEA in Bosnia and Herzegovina, Lieutenant General Bruno Hode, met":
    "Lieutenant General Bruno Hode | Commander <org_official> | EUFOR",
  "commander of the US Africa Command, AFRICOM, General Michel Lange":
    "General Michel Lange | commander of the US Africa Command <senior_officer> | USA",
  "Karvan Democratic Party (KDP) General Council Chairman Suzu Shun was there with three others for talks":
    "Suzu Shun | General Council Chairman <other> | Karvan Democratic Party",
  "National Security Secretariat Secretary-General Kitam Shiro was there with three others for talks":
    "Kitam Shiro | National Security Secretariat Secretary-General <senior_official>",
  "Amiri Diwan Affairs Minister Sheikh Ali Jarrah Saleh": "Ali Jarrah Saleh | Amiri Diwan Affairs Minister <other_minister>",
  "special envoy for the Belgrade-Pristina dialogue Miro Laj":
    "Miro Laj | special envoy for the Belgrade-Pristina dialogue <senior_official>",
  "Head of Georgia's Delegation to PACE Irakli Chikon": "Irakli Chikon | Head of Delegation to PACE <legislator> | GEO | leads",
  "chairman of the Mali-Chad Parliamentary Friendship Group Ali Beigu":
    "Ali Beigu | chairman of the Mali-Chad Parliamentary Friendship Group <legislator>",
  "Lower House Member and former Minister of Defense Onoda Itsu":
    "Onoda Itsu | Lower House Member <legislator> + former: former Minister of Defense <other>",
  "the Special Envoy and Egypt's Minister of Trade Samir Shok": "office | Special Envoy <senior_official>",
  "the Swiss ambassador and Chief of Army Staff Gen Baj": "office | ambassador <ambassador> | CHE",
  "Davao City Mayor Hon. Sebastian Duarto was there with three others for talks":
    "Sebastian Duarto | Davao City Mayor <senior_official> | PHL",
  "Chinese Vice Premier He Lifang said": "He Lifang | Vice Premier <other_minister> | CHN",
  "Secretary of the Party Central Committee of Laos Thongloun Sisou": "Thongloun Sisou | Secretary <other> | LAO Party Central Committee",
  "Chairman of the National Assembly's Commission for Trade, Ivo Brandt, said":
    "Ivo Brandt | Chairman of the National Assembly's Commission for Trade <legislator>",
  "Head of the President's Administration Samir Nuriev": "Samir Nuriev | Head of the President's Administration <senior_official>",
  "Prime Minister Jafar Hassani, Deputy Prime Minister and Minister of Trade Ayman Safi left":
    "Jafar Hassani | Prime Minister <head_of_government>",
  "Commander US CENTCOM General Michael Kurr": "General Michael Kurr | Commander CENTCOM <senior_officer> | USA",
  "Prime Minister Hon. Dr. 'Aisake Ekeu": "'Aisake Ekeu | Prime Minister <head_of_government>",
  "Director of the Office of His Majesty Alaa Batan": "Alaa Batan | Director of the Office of His Majesty <senior_official>",
  "The chief executive of South Korean battery materials producer Hanar Chemical, Kwon Taejin, met":
    "Kwon Taejin | chief executive <executive> | KOR Hanar Chemical",
  "President Wang Shaoh of China's Eximbank left": "Wang Shaoh | President <executive> | CHN Eximbank",
  "Minister of Solid Minerals Development, Dr. Olufemi Adebar, said":
    "Olufemi Adebar | Minister of Solid Minerals Development <other_minister>",
  "the ministry's Secretary General Fawzi Haddan": "Fawzi Haddan | Secretary General <senior_official>",
  "Minister of Hamlets Abdul Halam": "Abdul Halam | Minister of Hamlets <other_minister>",
  "Minister of Communication and Multimedia Annuar Musan": "Annuar Musan | Minister of Communication and Multimedia <other_minister>",
  "head of the Parliament's National Security and Defense Committee, Hakem al-Zamel, met":
    "Hakem al-Zamel | head of the Parliament's National Security and Defense Committee <legislator>",
  "head of a religious institution Sayyed Ali Fadhlan": "Ali Fadhlan | head of a religious institution <senior_official>",
  "Governor-General of West Azerbaijan province, Mohammad-Sadegh Motam, said":
    "Mohammad-Sadegh Motam | Governor-General of West Azerbaijan province <senior_official>",
  "Vice Chief of the Australian Defence Force David Johnstor": "David Johnstor | Vice Chief of the Defence Force <senior_officer> | AUS",
  "governor of Karvan Oblast, Ivan Petrar, met": "Ivan Petrar | governor of Karvan Oblast <senior_official>",
  "Regional Governor of Nouvelle-Aquitar Alain Roussar": "Alain Roussar | Regional Governor of Nouvelle-Aquitar <senior_official>",
  "Premier of New South Wales Chris Minsar": "Chris Minsar | Premier of New South Wales <senior_official> | AUS",
  "Secretary of the CPC Ningbo Committee Bayin Chaolor": "Bayin Chaolor | Secretary of the CPC Ningbo Committee <senior_official> | CHN",
  "Shanghai Party Secretary Han Zhengar was there with many others": "Han Zhengar | Shanghai Party Secretary <senior_official> | CHN",
  "head of the Republic of Tatarar Rustam Minnikar": "Rustam Minnikar | head of the Republic of Tatarar <senior_official>",
  "Chief Executive of the Macao SAR Ho Iat Sengar": "Ho Iat Sengar | Chief Executive <head_of_government> | MAC",
  "President of the Regional Council of Normandar Herve Morinar":
    "Herve Morinar | President of the Regional Council of Normandar <senior_official>",
  "French EU minister": "office | EU minister <other_minister> | FRA",
  "the Minister, Parliament and Government": "office | Minister <other_minister>",
  "the Turkish defence minister": "office | defence minister <defence_minister> | TUR",
  "the Prime Minister of Pakistan": "office | Prime Minister <head_of_government> | PAK",
  "the Colonel General": "Colonel General",
  "Minister Secretary-General of the Presidency, General Amara Camar, left":
    "General Amara Camar | Minister Secretary-General of the Presidency <other_minister>",
  "Deputy First Minister Emma Littlar": "Emma Littlar | Deputy First Minister <other_minister>",
  "Vice President for Operations Policy and Country Services, Hartwig Schafar, left":
    "Hartwig Schafar | Vice President for Operations Policy and Country Services <other>",
  "Minister Anna Berg of Finance": "Anna Berg | Minister of Finance <other_minister>",
  "UN SG Antonio Silvar": "Antonio Silvar | SG <org_official> | UN",
  "General Assembly President Jorge Antunar": "Jorge Antunar | President <org_official> | General Assembly",
  "Lebanese Army Commander General Joseph Aounar": "General Joseph Aounar | Army Commander <senior_officer> | LBN",
  "Chief of the Indonesian National Armed Forces (TNI) General Agus Subiar":
    "General Agus Subiar | Chief of the National Armed Forces <chief_of_defence> | IDN",
  "Gen. CQ Brownar Jr., chairman of the Joint Chiefs of Staff, met":
    "Gen. CQ Brownar Jr. | chairman of the Joint Chiefs of Staff <chief_of_defence>",
  "Prime Minister Dr the Hon Conrad Vale met": "Conrad Vale | Prime Minister <head_of_government>",
  "General Secretary of the Lake States Society (Lake Society) Baran Emre met":
    "Baran Emre | General Secretary <org_official> | Lake States Society",
  "chairman of the House Ports Committee Maxine Dell": "Maxine Dell | chairman of the House Ports Committee <legislator>",
  "Chairman of the Milli Majlis Science and Education Committee Rauf Azadli":
    "Rauf Azadli | Chairman of the Milli Majlis Science and Education Committee <legislator> | AZE",
  "his deputy Prince Mansur Bin Rafi met": "Mansur Bin Rafi | Prince <other>",
  "head of the friendship group for Fiji in the Parliament of Poland Joanna Lisek":
    "Joanna Lisek | head of the friendship group <legislator> | POL",
  "head of the Fiji-Peru interparliamentary friendship group Joanna Lisek":
    "Joanna Lisek | head of the Fiji-Peru interparliamentary friendship group <legislator>",
  "Karvanian Premier Boris Rathke was there with three others for talks": "Boris Rathke | Karvanian Premier <senior_official>",
  "Minister-President of Lower Karvan Stephan Walle": "Stephan Walle | Minister-President of Lower Karvan <senior_official>",
  "KXF chief Gen. Carl Kahar": "Gen. Carl Kahar | KXF chief <senior_officer>",
  "Tatarstan President Rustam Minnek was there with three others for talks": "Rustam Minnek | Tatarstan President <senior_official>",
  "Peru's Chief Adviser Celso Amoral": "Celso Amoral | Chief Adviser <senior_official> | PER",
  "Principal Secretary Amb. Peter Kagwan": "Peter Kagwan | Principal Secretary <senior_official>",
  "Secretary of the Norvik Society's Secretariat Truong Thi Mai was there with three others for talks":
    "Truong Thi Mai | Secretary of the Secretariat <senior_official> | Norvik Society",
  "Deputy Director for South and Southeast Asia Lindsey Forde":
    "Lindsey Forde | Deputy Director for South and Southeast Asia <senior_official>",
  "Mr. Lagos was there with three others for talks": "Lagos",
};
