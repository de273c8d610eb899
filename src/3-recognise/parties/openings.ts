import type { Part } from "../../0-ground/rule.ts";
import { bitOf, classBit } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";
import { CAPITAL } from "../../2-segment/tokens.ts";
import { nounSoon } from "./delegations.ts";
import { opensLed } from "./fronted-leaders.ts";
import { isBloc } from "./lists.ts";
import { mayOpenOffice, officeSoon } from "./offices.ts";
import type { PartyDraft } from "./phrase.ts";
import { isAdjective } from "./roles.ts";
import { opensStyle } from "./styles.ts";
import { RANKED } from "./titles.ts";
import { oneOf } from "./vocabulary.ts";

const PERSON_NOUN = classBit("person_noun");

const LOCAL = bitOf("countries") | bitOf("demonyms");
const BODIES = bitOf("organisations");
const isAlike = oneOf(
  "counterpart counterparts homologue homologues colleague colleagues peer peers opposite new newly appointed visiting defense defence foreign ministerial military",
);

// Cheap tests of a phrase's first token: what a shape cannot begin with costs it nothing.
type Opening = (doc: Doc, at: number) => boolean;

export const opensDelegation: Opening = (doc, at) => nounSoon(doc, at, 9) || opensLed(doc, at);
export const opensCounterpart: Opening = (doc, at) => isAlike(doc, at) || doc.begins(at, LOCAL);
export const opensOffice: Opening = (doc, at) => doc.word[at] !== 0 && mayOpenOffice(doc, at) && officeSoon(doc, at, 20);
/** "the Benelux premiers" */
export const opensShared: Opening = (doc, at) => opensOffice(doc, at) || isBloc(doc, at);
/** A word that the lexicon does not know opens a body's name before its officer. */
export const opensTitle: Opening = (doc, at) =>
  doc.word[at] === 0
    ? doc.is(at, CAPITAL) && officeSoon(doc, at, 12)
    : doc.begins(at, RANKED) || officeSoon(doc, at, 20) || nounSoon(doc, at, 9);
export const opensRank: Opening = (doc, at) => doc.begins(at, RANKED) && doc.is(at, CAPITAL);
export const opensRole: Opening = (doc, at) =>
  doc.hasClass(at, PERSON_NOUN) || isAdjective(doc, at) || doc.begins(at, LOCAL) || opensStyle(doc, at);
export const opensName: Opening = (doc, at) => doc.is(at, CAPITAL);
export const opensState: Opening = (doc, at) => doc.begins(at, LOCAL | BODIES);

/** A reader of phrases as a part of a rule. */
export const part = (
  name: string,
  read: (doc: Doc, at: number) => PartyDraft | readonly PartyDraft[] | null,
): Part<Doc, PartyDraft | readonly PartyDraft[]> => ({
  name,
  read(doc, at) {
    const value = read(doc, at);
    if (value === null) return null;
    const end = "first" in value ? value : (value[value.length - 1] as PartyDraft);
    return { value, last: Math.max(end.last, at + 1) };
  },
});

export const asList = (value: PartyDraft | readonly PartyDraft[]): readonly PartyDraft[] => ("first" in value ? [value] : value);
