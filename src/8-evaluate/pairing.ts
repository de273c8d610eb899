import { type Cell, type Cells, foldCell, isEmpty, overlap, sameCell, sameName, wordsOf } from "./likeness.ts";

/** Index of a hand-coded row and of the exported row that it is paired with. */
export type Pair = readonly [gold: number, got: number];

/** How well an exported row fits a hand-coded one; 0 where they cannot be a pair. */
type Score<G, H> = (gold: G, got: H) => number;

export interface WithParticipants {
  readonly cells: Cells;
  readonly participants: readonly Cells[];
}

/** Pairs that keep the order of both and maximise the summed fit. */
export function inOrder<G, H>(gold: readonly G[], got: readonly H[], score: Score<G, H>): Pair[] {
  const fits = gold.map((want) => got.map((have) => score(want, have)));
  const best = Array.from({ length: gold.length + 1 }, () => new Float64Array(got.length + 1));
  const at = (i: number, j: number): number => (best[i] as Float64Array)[j] as number;
  for (let i = gold.length - 1; i >= 0; i--)
    for (let j = got.length - 1; j >= 0; j--) {
      const here = fits[i]?.[j] as number;
      (best[i] as Float64Array)[j] = Math.max(at(i + 1, j), at(i, j + 1), here > 0 ? at(i + 1, j + 1) + here : -1);
    }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < gold.length && j < got.length; ) {
    const here = fits[i]?.[j] as number;
    if (here > 0 && Math.abs(at(i, j) - (at(i + 1, j + 1) + here)) < 1e-9) pairs.push([i++, j++]);
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}

/** Pairs of the best fit first, whatever their order. */
export function bestFirst<G, H>(gold: readonly G[], got: readonly H[], score: Score<G, H>): Pair[] {
  const all = gold.flatMap((want, i) => got.map((have, j) => ({ i, j, score: score(want, have) }))).filter((pair) => pair.score > 0);
  all.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  const [usedGold, usedGot] = [new Set<number>(), new Set<number>()];
  const pairs: Pair[] = [];
  for (const { i, j } of all) {
    if (usedGold.has(i) || usedGot.has(j)) continue;
    usedGold.add(i);
    usedGot.add(j);
    pairs.push([i, j]);
  }
  return pairs;
}

function sameParty(a: Cells, b: Cells): boolean {
  if (a.name && b.name) return sameName(a.name, b.name);
  if (a.name || b.name) return false;
  return (!isEmpty(a.country) && a.country === b.country) || overlap(a.organisation, b.organisation) >= 0.5;
}

/** Parties of a meeting by name, unnamed ones by country or body. */
export const pairParties = (gold: readonly Cells[], got: readonly Cells[]): Pair[] =>
  bestFirst(gold, got, (a, b) => (sameParty(a, b) ? 1 + 0.1 * Number(wordsOf(a.name).join(" ") === wordsOf(b.name).join(" ")) : 0));

const orNull = (cell: Cell): Cell => (isEmpty(cell) ? null : cell);

/** Meetings by the parties that they share: two at least, or all but one. */
export const pairMeetings = (gold: readonly WithParticipants[], got: readonly WithParticipants[]): Pair[] =>
  bestFirst(gold, got, (want, have) => {
    const shared = pairParties(want.participants, have.participants).length;
    const fewest = Math.min(want.participants.length, have.participants.length);
    const unnamed = [...want.participants, ...have.participants].some((party) => !party.name);
    if (!(shared >= 2 || (shared === 1 && fewest === 1) || (shared >= 1 && fewest === 2 && unnamed))) return 0;
    const sameDate = orNull(want.cells.date) === orNull(have.cells.date);
    const sameStatus = want.cells.status === have.cells.status;
    return (2 * shared) / (want.participants.length + have.participants.length) + 0.3 * Number(sameDate) + 0.2 * Number(sameStatus);
  });

export const pairVisits = (gold: readonly Cells[], got: readonly Cells[]): Pair[] =>
  bestFirst(gold, got, (want, have) => {
    if (!sameParty(want, have)) return 0;
    if (orNull(want.destination_country) === orNull(have.destination_country)) return 1;
    return isEmpty(have.destination_country) || isEmpty(want.destination_country) ? 0.3 : 0;
  });

/** 2 where the words are the same, 1 where one text holds the other, else 0. */
function textFit(want: Cell, have: Cell): 0 | 1 | 2 {
  const [a, b] = [foldCell(want), foldCell(have)];
  if (a === b) return 2;
  return a !== "" && b !== "" && (a.includes(b) || b.includes(a)) ? 1 : 0;
}

export const pairDates = (gold: readonly Cells[], got: readonly Cells[]): Pair[] =>
  inOrder(gold, got, (want, have) => [0, 0.6, 1][textFit(want.text, have.text)] as number);

export const pairStatistics = (gold: readonly Cells[], got: readonly Cells[]): Pair[] =>
  inOrder(gold, got, (want, have) =>
    sameCell("value", have.value, want.value) ? 1 + overlap(want.measure, have.measure) : textFit(want.text, have.text) > 0 ? 0.5 : 0,
  );

const SAME_WORDS = 0.8;

/** Statements by the words that they give, four in five of them in common. */
export const pairStatements = (gold: readonly Cells[], got: readonly Cells[]): Pair[] =>
  bestFirst(gold, got, (want, have) => {
    const fit = overlap(want.content, have.content);
    return fit >= SAME_WORDS ? fit : 0;
  });
