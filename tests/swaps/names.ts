import { alone, mapTexts, type Swap, type Told } from "./swap.ts";

/** A person of the swaps: the name in full, and what he is called when told of again. */
export type Person = readonly [full: string, short: string];

/** Invented persons by tradition of naming. */
export const PEOPLE: Readonly<Record<string, readonly Person[]>> = {
  caucasus: [
    ["Ramin Məmmədzadə", "Məmmədzadə"],
    ["Elnur Guluzade", "Guluzade"],
    ["Z.Hajili", "Hajili"],
    ["Aysel Quliqızı", "Quliqızı"],
    ["Vugar Zeynalbeyli", "Zeynalbeyli"],
    ["Ararat Mirzoyants", "Mirzoyants"],
    ["A.Tolyshev", "Tolyshev"],
    ["Kassym-Zhomart Bekov", "Bekov"],
    ["Sergei V. Lavrenko", "Lavrenko"],
  ],
  arab: [
    ["Abdullah bin Khalid Al Otaishan", "Al Otaishan"],
    ["Nasser El-Masrawi", "El-Masrawi"],
    ["Hamad bin Faisal Al-Dosaimi", "Al-Dosaimi"],
    ["Fouad Abdel Rahim", "Abdel Rahim"],
    ["Mohamed Ould Sidi Brahim", "Ould Sidi Brahim"],
    ["Noura Al Kaabani", "Al Kaabani"],
    ["Abu Bakr Salehi", "Salehi"],
    ["Ali Ammar Ben Hamouda", "Ben Hamouda"],
  ],
  vietnam: [
    ["Nguyen Van Thinh", "Thinh"],
    ["Tran Thi Kim Ngoc", "Ngoc"],
    ["Vo Hong Phat", "Phat"],
    ["Le Duc Minh", "Minh"],
    ["Pham Gia Khanh", "Khanh"],
    ["Do Ba Tuy", "Tuy"],
    ["To Huy Rong", "Rong"],
    ["Bui Quang Vu", "Vu"],
  ],
  korea_china: [
    ["Kim Sung-woo", "Kim"],
    ["Park Geun-tae", "Park"],
    ["Li Weimin", "Li"],
    ["Yang Chieh-ting", "Yang"],
    ["Ma Zhaoli", "Ma"],
    ["Han Zhengyu", "Han"],
    ["Lee Jae-min", "Lee"],
    ["An Yong", "An"],
  ],
  one_name: [
    ["Soe Win Maung", "Soe Win Maung"],
    ["Retno Wulandari", "Retno"],
    ["Sugiarto", "Sugiarto"],
    ["Hun Sothea", "Hun Sothea"],
    ["Saleumxay Phommasone", "Saleumxay"],
    ["Workneh Gebreyes", "Workneh"],
  ],
  south_asia: [
    ["MM Narasimhan", "Narasimhan"],
    ["S. Jayaraman", "Jayaraman"],
    ["AK Abdul Mannaf", "Mannaf"],
    ["T. S. Krishnamohan", "Krishnamohan"],
    ["G.L. Pathirage", "Pathirage"],
    ["Shah Rukh Qadiri", "Qadiri"],
    ["Pradeep Kumar Gyanwali", "Gyanwali"],
    ["R.K. Sabharwalla", "Sabharwalla"],
  ],
  latin: [
    ["José Raúl de la Vega Ortiz", "de la Vega"],
    ["María Ángela Holguera Paredes", "Holguera"],
    ["Luís da Cunhal", "da Cunhal"],
    ["João Gomes dos Santinhos", "dos Santinhos"],
    ["Nicolás Del Castrillo", "Del Castrillo"],
    ["Ana Brnabria Rojas", "Rojas"],
    ["Hugo Chaves e Silveira", "Chaves e Silveira"],
    ["Ernesto Arayal", "Arayal"],
  ],
  europe: [
    ["Sven van der Meeren", "van der Meeren"],
    ["Karl-Theodor von und zu Hagenau", "zu Hagenau"],
    ["Ursula von Bergen", "von Bergen"],
    ["Jean-Yves Le Gallic", "Le Gallic"],
    ["Seán Ó Murchadha", "Ó Murchadha"],
    ["Siân Llewelyn-Rhys", "Llewelyn-Rhys"],
    ["Þórdís Gylfadóttir", "Gylfadóttir"],
    ["Luigi Di Marzio", "Di Marzio"],
  ],
  africa: [
    ["Ngozi Okonkwo-Bello", "Okonkwo-Bello"],
    ["N'Guessan Kouassi", "Kouassi"],
    ["Naledi Mandla-Khumalo", "Mandla-Khumalo"],
    ["Mwangi wa Kamau", "Kamau"],
    ["Oumar Sy", "Sy"],
    ["Jakaya K. Mwinyihaji", "Mwinyihaji"],
    ["Abdirahman Sheikh Nuur", "Nuur"],
    ["Tsitsi Moyo", "Moyo"],
  ],
  plain_words: [
    ["Theresa May", "May"],
    ["Julie Bishop", "Bishop"],
    ["Peter King", "King"],
    ["Mark Field", "Field"],
    ["Jordan Price", "Price"],
    ["Sydney Banks", "Banks"],
    ["April Marshall", "Marshall"],
    ["Winston Young", "Young"],
    ["Virginia Church", "Church"],
    ["Chad Long", "Long"],
    ["Dean Day", "Day"],
  ],
  capitals: [
    ["Abdoulaye DIOUPE", "DIOUPE"],
    ["Jean-Claude GAKOSSI", "GAKOSSI"],
    ["Hor NAMHENG", "Hor NAMHENG"],
    ["Mevlut CAVDARLI", "CAVDARLI"],
    ["Sirojiddin MUHRIEV", "MUHRIEV"],
    ["PRAK Sokhen", "PRAK Sokhen"],
    ["Hakan F. DEMIRTEPE", "DEMIRTEPE"],
    ["Edi RAMAJ", "RAMAJ"],
  ],
  pacific_caribbean: [
    ["Anote Tongariki", "Tongariki"],
    ["Frank Bainivatu", "Bainivatu"],
    ["Siaosi 'Ofakivaha", "'Ofakivaha"],
    ["James Marapolo", "Marapolo"],
    ["Mia Mottramley", "Mottramley"],
    ["Ralph E. Gonsalvey", "Gonsalvey"],
    ["Surangel Remengesau-Whipps", "Remengesau-Whipps"],
  ],
};

/** Everybody in the article goes by the name of somebody else. */
export const renamed =
  (people: readonly Person[]): Swap =>
  (told, draw) => {
    const names = namesOf(told);
    if (names.length === 0 || names.length > people.length) return undefined;
    const cast = draw.shuffled(people).slice(0, names.length);
    const text = rename(told.text, names, cast);
    if (text === undefined) return undefined;
    return {
      id: told.id,
      text,
      gold: mapTexts(told.gold, (cell) => rename(cell, names, cast) ?? cell),
      fillers: cast.map(([full]) => full),
    };
  };

function namesOf({ gold }: Told): string[] {
  const rows = [...gold.meetings.flatMap((meeting) => meeting.participants), ...gold.visitors];
  const told = [...rows.map((row) => row.name), ...gold.statistics.map((row) => row.speaker)];
  return [...new Set(told.filter((name): name is string => typeof name === "string" && name !== ""))];
}

/** Undefined where a word of two persons' names stands alone, so that nobody knows who is meant. */
function rename(text: string, names: readonly string[], cast: readonly Person[]): string | undefined {
  // A new name may hold a word of an old one: all are marked before one is written.
  let marked = text;
  const mark = (words: string, what: string): void => {
    marked = marked.replace(alone(words), `\uE000${what}\uE001`);
  };
  const byLength = [...names.keys()].sort((a, b) => (names[b] as string).length - (names[a] as string).length);
  for (const one of byLength) {
    const name = names[one] as string;
    mark(name, `${one}f`);
    if (name !== name.toUpperCase()) mark(name.toUpperCase(), `${one}F`);
  }
  const holders = new Map<string, number[]>();
  for (const [one, name] of names.entries())
    for (const word of new Set(name.split(/[ .]+/))) holders.set(word, [...(holders.get(word) ?? []), one]);
  for (const [word, [one, ...others]] of holders) {
    if (word.length < 3 || word.toLowerCase() === word) continue;
    if (others.length > 0) {
      if (alone(word).test(marked)) return undefined;
      continue;
    }
    mark(word, `${one}s`);
    mark(word.toUpperCase(), `${one}S`);
  }
  // "Rodrigo Iturbide" of "Rodrigo Iturbide Montaño" is one mention.
  marked = marked.replace(/(\uE000(\d+)[sS]\uE001)(?:[ .-]*\uE000\2[sS]\uE001)+/g, "$1");
  return marked.replace(/\uE000(\d+)([fFsS])\uE001/g, (_, one: string, how: string) => {
    const [full, short] = cast[Number(one)] as Person;
    const name = how.toLowerCase() === "f" ? full : short;
    return how === how.toLowerCase() ? name : name.toUpperCase();
  });
}
