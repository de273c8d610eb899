import { fold } from "../0-ground/fold.ts";
import type { Doc } from "../2-segment/doc.ts";
import type { PartyPhrase } from "../3-recognise/parties/parties.ts";
import { type Entity, isPerson, type Mention, typeOf } from "./entities.ts";
import { latest, type Resolved } from "./office-references.ts";

/** Words that are nobody's office: "the US diplomat" is somebody of whom the article has told by name or office. */
const GENERIC = /^(?:(?:top|chief|senior|foreign|high-ranking|military) )*(?:diplomat|official|officer|dignitary)$|^(?:head|chief) of diplomacy$/;
const OFFICER = /officer$/;

/** Whom a description without an office of its own points at; null where the phrase is none, or tells of somebody new. */
export function resolveGeneric(doc: Doc, phrase: PartyPhrase, people: readonly Entity[], mentions: readonly Mention[]): Resolved | null {
  const text = phrase.offices.length === 1 ? fold(phrase.offices[0]?.text ?? "") : "";
  if (!GENERIC.test(text) || !isDefinite(doc, phrase) || phrase.organisation !== null) return null;
  const isOfficer = OFFICER.test(text);
  const sentence = doc.sentence[phrase.first] as number;
  const pool = people.filter(
    (entity) =>
      isPerson(entity) &&
      entity.mentions.length > 0 &&
      isMilitary(entity) === isOfficer &&
      !/^head_of_/.test(typeOf(entity) ?? "") &&
      (phrase.country === null ? doc.sentence[entity.mentions.at(-1)?.first ?? 0] !== sentence : entity.country === phrase.country),
  );
  const chosen = pool.length === 1 ? (pool[0] as Entity) : latest(doc, pool, mentions);
  if (chosen) return { entities: [chosen], rule: "coreference/description" };
  return phrase.country === null ? { entities: [], rule: "coreference/description" } : null;
}

const isDefinite = (doc: Doc, { determiner, first }: PartyPhrase): boolean => determiner === "the" || doc.lower(first - 1) === "the";

/** Of those who wear a uniform or lead those who do. */
const isMilitary = (entity: Entity): boolean =>
  entity.rank !== null || /^(?:senior_officer|chief_of_defence)$/.test(typeOf(entity) ?? "") || entity.offices.some(({ text }) => DEFENCE.test(text));
const DEFENCE = /\bdefen[cs]e\b/i;
