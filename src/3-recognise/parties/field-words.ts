import { bitOf } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL } from "../../2-segment/tokens.ts";
import { arePlain } from "./plain-words.ts";
import { oneOf, type WordTest } from "./vocabulary.ts";

const PORTFOLIOS = bitOf("portfolios");

/** Nouns that a minister's field ends in and that nobody is called by: "Defence Production", "Youth Empowerment", "Digital Skills". */
export const isFunction: WordTest = oneOf(
  "operations planning plans research production procurement acquisition logistics supply intelligence coordination administration management strategy engineering modernisation modernization readiness personnel veterans capability capabilities integration studies innovation support growth development liaison promotion compliance verification enforcement facilitation regulation supervision mobility inclusion cohesion digitalisation digitalization transformation simplification attraction " +
    "skills training apprenticeships learning literacy protection conservation preservation restoration reclamation recycling pilgrimage medicine efficiency governance reform reforms privatisation privatization deregulation bureaucracy electronics cybersecurity meteorology hydrology hydrography demography geography harmony coexistence multiculturalism elderly seniors ageing aging disabilities alleviation eradication reduction reconstruction resettlement rehabilitation reintegration resilience neutrality electrification quarries aquaculture horticulture beekeeping agribusiness plantations rangelands pastures leisure cinema sewage hygiene surveying cadastre motorways airports weights armament armaments mobilisation mobilization policing monitoring evaluation implementation taxation productivity competition competitiveness startups ecotourism recovery connectivity sovereignty empowerment engagement entrepreneurship opportunities rights unity welfare wellbeing well-being servicemen renewal communities crafts handicrafts francophonie devolution federalism urbanism settlements territories dialogue safety relief relations fishing hydrocarbons minerals tasks duties service volunteering",
);

/** Nouns that close a field as well, but the names of firms and families, too: "minister of schools". */
const isFieldNoun = oneOf(
  "affairs services prisons customs dams lakes rivers museums hotels schools preschools universities teachers languages consumers insurance banks debt data press music games gaming islands projects returns reserves citizens persons workers children peoples women youth energy matters standards property care order towns cities villages bridges livestock cattle dairy tea cocoa coffee sugar fuel domain safety zones arts",
);

/** What firms are called after: "Norvik Metals", "Halden Pharma". */
export const isTradeWord: WordTest = oneOf(
  "metals mining mines minerals lithium uranium gold copper steel aluminium aluminum cement power energy energies solar wind hydro hydrogen nuclear renewables petroleum petrochemicals oil gas lng pharma pharmaceuticals biotech medical health robotics software systems solutions technologies technology tech digital labs electronics semiconductors telecom telecommunications communications airlines airways aviation aerospace space defence defense marine maritime shipping lines ports logistics rail railways motors automotive foods food beverages breweries textiles chemicals fertilisers fertilizers insurance investments capital partners properties resources exploration drilling shipyards shipbuilding construction engineering infrastructure holding holdings group industries international global",
);

/** What other nouns of fields end in: "Digitisation", "Hydropolitics"; "Clement" and "Felicity" are names. */
const FIELD_ENDS = /(?:tion|sion|ics|ism|ology|ography|culture|\w{4}ing|\w{5}ment|\w{6}ity)$/;

/** Whether no name but a field is likely here: "Training", "Meteorology", "Youth", "Hydropolitics". */
export const isFieldWord = (doc: Doc, at: number): boolean =>
  doc.isWord(at) && (isFunction(doc, at) || isFieldNoun(doc, at) || arePlain(doc, at, at + 1) || FIELD_ENDS.test(doc.lower(at)));

/** Whether the word is the noun of a field, before which others may stand that no list knows: "Moral Rearmament". */
export const closesField = (doc: Doc, at: number): boolean =>
  doc.isWord(at) && (isFunction(doc, at) || isFieldNoun(doc, at) || FIELD_ENDS.test(doc.lower(at)));

/** Whether the word closes a field in small letters: "urban renewal and housing safety". */
export const closesSmall = (doc: Doc, at: number): boolean =>
  doc.isWord(at) &&
  !doc.is(at, CAPITAL) &&
  (isFunction(doc, at) || isFieldNoun(doc, at) || FIELD_ENDS.test(doc.lower(at)) || doc.finds(at, PORTFOLIOS));
