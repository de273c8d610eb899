/** A written corpus of encounters, each reported three times; all persons are invented. */

interface Who {
  /** The person, whatever the spelling. */
  readonly person: string;
  /** Three spellings, one a report. */
  readonly written: readonly [string, string, string];
  readonly office: string;
  /** Adjective and country as written. */
  readonly people: string;
  readonly country: string;
}

interface Encounter {
  readonly id: string;
  readonly host: Who;
  readonly guest: Who;
  readonly city: string;
  /** ISO day of the encounter. */
  readonly day: string;
  /** Where only a call fits. */
  readonly isCall?: true;
}

export interface Report {
  readonly id: string;
  readonly encounter: string;
  readonly text: string;
  readonly people: readonly { readonly person: string; readonly written: string }[];
}

const who = (person: string, office: string, people: string, country: string, ...written: string[]): Who => ({
  person,
  office,
  people,
  country,
  written: [written[0] ?? person, written[1] ?? written[0] ?? person, written[2] ?? written[0] ?? person],
});

const DEFENCE = "Defence Minister";
const FOREIGN = "Foreign Minister";
const PREMIER = "Prime Minister";
const PRESIDENT = "President";
const CHIEF = "Chief of the General Staff";
const SPEAKER = "Parliament Speaker";

const azDefence = who("Rauf Mammadli", DEFENCE, "Azerbaijani", "Azerbaijan", "Rauf Məmmədli", "Rauf Mammadli", "R.Mammadli");
const azPresident = who("Orkhan Veliyev", PRESIDENT, "Azerbaijani", "Azerbaijan", "Orkhan Veliyev", "Orxan Veliyev", "Orkhan Veliev");
const trDefence = who("Selim Bayar", DEFENCE, "Turkish", "Türkiye", "Selim Bayar");
const trChief = who("Selim Bayaroglu", CHIEF, "Turkish", "Turkey", "Selim Bayaroğlu", "Selim Bayaroglu", "Selim Bayaroglu");
const trForeign = who("Şahin Çınar", FOREIGN, "Turkish", "Türkiye", "Şahin Çınar", "Sahin Cinar", "Shahin Cinar");
const geDefence = who("Levan Kiknadze", DEFENCE, "Georgian", "Georgia", "Levan Kiknadze");
const amForeign = who("Arman Sayadyan", FOREIGN, "Armenian", "Armenia", "Arman Sayadyan");
const amDefence = who("Armen Sayadyan", DEFENCE, "Armenian", "Armenia", "Armen Sayadyan");
const byDefence = who("Viktor Khlebnik", DEFENCE, "Belarusian", "Belarus", "Viktor Khlebnik", "Victor Hlebnik", "Viktor Hlebnik");
const kzPremier = who(
  "Daulet Zhaksylykov",
  PREMIER,
  "Kazakh",
  "Kazakhstan",
  "Daulet Zhaksylykov",
  "Daulet Jaksylykov",
  "Daulet Zhaksylykov",
);
const uzForeign = who("Rustam Yuldashev", FOREIGN, "Uzbek", "Uzbekistan", "Rustam Yuldashev", "Rustam Iuldashev", "Rustam Yuldashev");
const saForeign = who(
  "Mohammed Al Farouqi",
  FOREIGN,
  "Saudi",
  "Saudi Arabia",
  "Mohammed Al Farouqi",
  "Muhammad Al Faruqi",
  "Mohamed Al Farooqi",
);
const egForeign = who("Khaled Mansour", FOREIGN, "Egyptian", "Egypt", "Khaled Mansour", "Khalid Mansour", "Khaled Mansoor");
const joDefence = who("Hassan Noor", DEFENCE, "Jordanian", "Jordan", "Hassan Noor", "Hasan Noor", "Hassan Nour");
const joForeign = who("Hussein Noor", FOREIGN, "Jordanian", "Jordan", "Hussein Noor", "Husain Noor", "Hussain Noor");
const ghPresident = who("Ama Boateng", PRESIDENT, "Ghanaian", "Ghana", "Ama Boateng");
const mlPresident = who("Issa Traoré", PRESIDENT, "Malian", "Mali", "Issa Traoré", "Issa Traore", "Issa Traore");
const keDefence = who("Daniel Mutiso", DEFENCE, "Kenyan", "Kenya", "Daniel Mutiso", "Daniel K. Mutiso", "Daniel Mutiso");
const ngDefence = who("Bola Adeyemi", DEFENCE, "Nigerian", "Nigeria", "Bola Adeyemi");
const noDefence = who("Ingrid Solberg-Lie", DEFENCE, "Norwegian", "Norway", "Ingrid Solberg-Lie");
const seDefence = who("Åke Lindström", DEFENCE, "Swedish", "Sweden", "Åke Lindström", "Ake Lindstrom", "Ake Lindström");
const plPremier = who("Łukasz Wrona", PREMIER, "Polish", "Poland", "Łukasz Wrona", "Lukasz Wrona", "Lukasz Wrona");
const ltPremier = who("Jonas Petrauskas", PREMIER, "Lithuanian", "Lithuania", "Jonas Petrauskas");
const vnDefence = who("Nguyễn Văn Khải", DEFENCE, "Vietnamese", "Vietnam", "Nguyễn Văn Khải", "Nguyen Van Khai", "Nguyen Van Khai");
const laDefence = who("Bounmy Sayavong", DEFENCE, "Lao", "Laos", "Bounmy Sayavong");
const inForeign = who("Anil Raghavan", FOREIGN, "Indian", "India", "Anil Raghavan");
const bdForeign = who("Selina Chowdhury", FOREIGN, "Bangladeshi", "Bangladesh", "Selina Chowdhury");
const brPresident = who("João Ferraz", PRESIDENT, "Brazilian", "Brazil", "João Ferraz", "Joao Ferraz", "Joao Ferraz");
const pyPresident = who("Ramón Villalba", PRESIDENT, "Paraguayan", "Paraguay", "Ramón Villalba", "Ramon Villalba", "Ramon Villalba");
const rsSpeaker = who("Dušan Jović", SPEAKER, "Serbian", "Serbia", "Dušan Jović", "Dusan Jovic", "Dusan Jović");
const grSpeaker = who("Nikos Stathakos", SPEAKER, "Greek", "Greece", "Nikos Stathakos");

const pairs: readonly (readonly [host: Who, guest: Who, city: string])[] = [
  [azDefence, trDefence, "Baku"],
  [azDefence, trChief, "Baku"],
  [azDefence, geDefence, "Baku"],
  [azPresident, trForeign, "Baku"],
  [trDefence, geDefence, "Ankara"],
  [amForeign, egForeign, "Yerevan"],
  [amDefence, byDefence, "Yerevan"],
  [byDefence, azDefence, "Minsk"],
  [kzPremier, uzForeign, "Astana"],
  [saForeign, egForeign, "Riyadh"],
  [joDefence, keDefence, "Amman"],
  [joForeign, saForeign, "Amman"],
  [ghPresident, mlPresident, "Accra"],
  [ngDefence, keDefence, "Abuja"],
  [noDefence, seDefence, "Oslo"],
  [plPremier, ltPremier, "Warsaw"],
  [vnDefence, laDefence, "Hanoi"],
  [inForeign, bdForeign, "New Delhi"],
  [brPresident, pyPresident, "Brasilia"],
  [rsSpeaker, grSpeaker, "Belgrade"],
];

const dayOf = (index: number): string => new Date(Date.UTC(2024, 2, 4 + index)).toISOString().slice(0, 10);

/** Each pair meets; a month later it meets again, and a week after the first time some only telephone: the hard negatives. */
export const encounters: readonly Encounter[] = [
  ...pairs.map(([host, guest, city], index) => ({ id: `first-${index}`, host, guest, city, day: dayOf(index) })),
  ...pairs.map(([host, guest, city], index) => ({ id: `again-${index}`, host, guest, city, day: dayOf(index + 31) })),
  ...pairs
    .slice(0, 6)
    .map(([host, guest, city], index) => ({ id: `call-${index}`, host, guest, city, day: dayOf(index + 7), isCall: true as const })),
];

const MONTHS = "January February March April May June July August September October November December".split(" ");
const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const written = (day: string): string => `${MONTHS[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8))}`;
const weekday = (day: string): string => WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] as string;
const next = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Three outlets write of it: on the day, on the next with the weekday, and on the next with the date. */
export function reportsOf({ id, host, guest, city, day, isCall }: Encounter): Report[] {
  const name = (one: Who, report: 0 | 1 | 2): string => one.written[report];
  const texts = isCall
    ? [
        ` date ${day} ${host.people} ${host.office} ${name(host, 0)} spoke by telephone with ${guest.people} ${guest.office} ${name(guest, 0)} on ${written(day)}, his office said.\n`,
        ` date ${next(day)} ${guest.office} of ${guest.country} ${name(guest, 1)} held a telephone conversation with ${host.office} of ${host.country} ${name(host, 1)} on ${weekday(day)}.\n`,
        ` date ${next(day)} On ${written(day)}, a phone call took place between ${host.people} ${host.office} ${name(host, 2)} and ${guest.people} ${guest.office} ${name(guest, 2)}.\n`,
      ]
    : [
        ` date ${day} ${city.toUpperCase()}, ${written(day)} - ${host.people} ${host.office} ${name(host, 0)} received ${guest.people} ${guest.office} ${name(guest, 0)} in ${city} on ${weekday(day)}.\n`,
        ` date ${next(day)} ${guest.office} of ${guest.country} ${name(guest, 1)}, who is on a visit to ${host.country}, met with ${host.office} of ${host.country} ${name(host, 1)} on ${weekday(day)}.\n`,
        ` date ${next(day)} On ${written(day)}, a meeting was held in ${city} between ${host.people} ${host.office} ${name(host, 2)} and ${guest.people} ${guest.office} ${name(guest, 2)}.\n`,
      ];
  return texts.map((text, index) => ({
    id: `${id}-${index}`,
    encounter: id,
    text,
    people: [host, guest].map((one) => ({ person: one.person, written: one.written[index as 0 | 1 | 2] })),
  }));
}
