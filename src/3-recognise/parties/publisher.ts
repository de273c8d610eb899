import { fold } from "../../0-ground/fold.ts";
import type { PartyPhrase } from "./phrase.ts";

/** The phrases but for the outlet that publishes the article: `told Altai Inform in an interview` names nobody. */
export function withoutOutlet(phrases: PartyPhrase[], outlet: string | null): PartyPhrase[] {
  if (outlet === null) return phrases;
  const name = bare(outlet);
  return phrases.filter((phrase) => phrase.kind !== "person" || phrase.sure || phrase.name === null || bare(phrase.name) !== name);
}

const bare = (name: string): string => fold(name).replace(/^the /, "");
