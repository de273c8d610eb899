import { classBit } from "../2-segment/dictionary.ts";
import type { Doc } from "../2-segment/doc.ts";
import { CAPITAL } from "../2-segment/tokens.ts";
import { trigger } from "../2-segment/triggers.ts";
import { oneOf } from "../3-recognise/parties/vocabulary.ts";
import type { Entity, Mention } from "../4-resolve/entities.ts";

/** Which pronoun the article uses of somebody, as far as its words show; no name is guessed from. */
export type Gender = "he" | "she";

const PREPOSITION = classBit("preposition");
const isHis = oneOf("his himself");
const OWN = trigger("his himself her herself");
const male = oneOf("mr sir lord king prince sheikh sultan emir amir father chairman spokesman statesman businessman congressman crown");
const female = oneOf("mrs ms miss madam madame mme lady queen princess sheikha dame baroness chairwoman spokeswoman stateswoman");

/** Reads the genders that titles show ("Ms A") and that a clause's own "his" or "her" shows: "A met her counterpart". */
export function gendersOf(
  doc: Doc,
  mentions: readonly Mention[],
  subjectOf: (sentence: number) => { readonly entity: Entity; readonly last: number } | null,
): Map<Entity, Gender> {
  const genders = new Map<Entity, Gender>();
  for (const { phrase, entities } of mentions) {
    const [only, ...others] = entities;
    if (only === undefined || others.length > 0 || phrase.nameFirst < 0) continue;
    for (let i = phrase.nameFirst - 1; i >= phrase.first - 1 && i >= phrase.nameFirst - 4 && i >= 0; i--) {
      const gender = male(doc, i) ? "he" : female(doc, i) ? "she" : null;
      if (gender !== null && !genders.has(only)) genders.set(only, gender);
    }
  }
  for (let sentence = 0; sentence < doc.sentences; sentence++) {
    const subject = subjectOf(sentence);
    if (subject === null || genders.has(subject.entity)) continue;
    const gender = ownPronoun(doc, mentions, sentence, subject);
    if (gender !== null) genders.set(subject.entity, gender);
  }
  return genders;
}

/** The first "his" or "her" behind a subject, where nobody else is named between. */
function ownPronoun(
  doc: Doc,
  mentions: readonly Mention[],
  sentence: number,
  { entity, last }: { readonly entity: Entity; readonly last: number },
): Gender | null {
  const end = doc.sentenceRange(sentence).last;
  // The pronoun first: to ask all mentions at every token costs the product of the two.
  const at = doc.nextTrigger(last, end, OWN);
  if (at >= end) return null;
  const parted = mentions.some(
    ({ first, entities }) => first >= last && first < at && entities.some((other) => other !== entity && other.kind !== "country"),
  );
  if (parted) return null;
  if (isHis(doc, at)) return "he";
  return doc.isWord(at + 1) && !doc.is(at + 1, CAPITAL) && !doc.hasClass(at + 1, PREPOSITION) ? "she" : null;
}
