import type { Cells } from "../../src/8-evaluate/likeness.ts";
import { BODY_POSTS } from "./posts.ts";
import { alone, mapTexts, type Swap } from "./swap.ts";

/** The bodies of the posts of a type: those at even places for mending, those at odd ones unread. */
const bodiesOf = (type: keyof typeof BODY_POSTS, half: 0 | 1): string[] => [
  ...new Set(BODY_POSTS[type].filter((_, place) => place % 2 === half).map(([, body]) => body.replace(/^the /, ""))),
];

/** Everybody who speaks for a body of the kind speaks for another one, under its full name wherever the article has the old one's. */
export const rehoused =
  (type: string, bodies: readonly string[]): Swap =>
  (told, draw) => {
    const rows: Cells[] = [...told.gold.meetings.flatMap(({ participants }) => participants), ...told.gold.visitors];
    const old = [
      ...new Set(
        rows.flatMap(({ organisation, office_type }) => (typeof organisation === "string" && office_type === type ? [organisation] : [])),
      ),
    ];
    if (old.length === 0 || old.length > bodies.length) return undefined;
    const others = rows.some(
      ({ organisation, office_type }) => typeof organisation === "string" && old.includes(organisation) && office_type !== type,
    );
    // A body may be called by a short form elsewhere, and its seat tells a place.
    if (
      others ||
      old.some(
        (body) =>
          !alone(body).test(told.text) || alone(initials(body)).test(told.text.replace(alone(body), "")) || /headquarter/i.test(told.text),
      )
    )
      return undefined;
    const given = draw.shuffled(bodies).slice(0, old.length);
    const change = (text: string): string => old.reduce((changed, body, i) => changed.replace(alone(body), given[i] as string), text);
    return { id: told.id, text: change(told.text), gold: mapTexts(told.gold, change), fillers: given };
  };

const initials = (body: string): string => body.match(/\p{Lu}/gu)?.join("") ?? body;

export const organisationSwaps: readonly (readonly [string, Swap])[] = (["org_official", "executive"] as const).flatMap((type) => [
  [`organisations/${type}`, rehoused(type, bodiesOf(type, 0))] as const,
  [`organisations-unread/${type}`, rehoused(type, bodiesOf(type, 1))] as const,
]);
