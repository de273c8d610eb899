import type { Said } from "./said.ts";

type Field = Said extends infer S ? (S extends Said ? Exclude<keyof S, "kind"> : never) : never;

/**
 * What a mention says, with the fields of all kinds in one order, told or not. Whoever reads mentions asks fields of objects of one
 * form: of twenty forms each look costs ten times as much.
 */
class Telling {
  year: unknown;
  unknown: unknown;
  within: unknown;
  group: unknown;
  month: unknown;
  day: unknown;
  weekday: unknown;
  which: unknown;
  from: unknown;
  clock: unknown;
  week: unknown;
  same: unknown;
  mod: unknown;
  open: unknown;

  constructor(
    readonly kind: Said["kind"],
    as?: Telling,
  ) {
    this.year = as?.year;
    this.unknown = as?.unknown;
    this.within = as?.within;
    this.group = as?.group;
    this.month = as?.month;
    this.day = as?.day;
    this.weekday = as?.weekday;
    this.which = as?.which;
    this.from = as?.from;
    this.clock = as?.clock;
    this.week = as?.week;
    this.same = as?.same;
    this.mod = as?.mod;
    this.open = as?.open;
  }
}

/** The same for what is no point of the calendar: two forms are looked up as fast as one, and most mentions are of the shorter. */
class LongTelling extends Telling implements Record<Field, unknown> {
  first: unknown;
  second: unknown;
  stops: unknown;
  to: unknown;
  edge: unknown;
  count: unknown;
  unit: unknown;
  of: unknown;
  iso: unknown;

  constructor(kind: Said["kind"], as?: LongTelling) {
    super(kind, as);
    this.first = as?.first;
    this.second = as?.second;
    this.stops = as?.stops;
    this.to = as?.to;
    this.edge = as?.edge;
    this.count = as?.count;
    this.unit = as?.unit;
    this.of = as?.of;
    this.iso = as?.iso;
  }
}

type Told<K extends Said["kind"]> = { -readonly [F in keyof Extract<Said, { kind: K }>]: Extract<Said, { kind: K }>[F] };

/** Something said of which nothing is told yet. For rules that read often; what the others give is copied (`uniform`). */
export const telling = <K extends Said["kind"]>(kind: K): Told<K> =>
  (kind === "calendar" ? new Telling(kind) : new LongTelling(kind)) as unknown as Told<K>;

/** The same in the one form, with what stands in it. */
export const uniform = <S extends Said>(said: S): S => (said instanceof Telling ? said : copyOf(said));

/** With some fields told otherwise. */
export const changed = <S extends Said>(said: S, fields: Partial<S>): S => Object.assign(copyOf(said), fields);

function copyOf<S extends Said>(said: S): S {
  if (said instanceof LongTelling) return new LongTelling(said.kind, said) as unknown as S;
  if (said instanceof Telling) return new Telling(said.kind, said) as unknown as S;
  if (said.kind === "calendar") return Object.assign(new Telling(said.kind), said);
  const copy = Object.assign(new LongTelling(said.kind), said);
  if (said.kind === "range") {
    copy.from = uniform(said.from);
    copy.to = uniform(said.to);
  } else if (said.kind === "edge") copy.of = uniform(said.of);
  else if (said.kind === "span") copy.to = uniform(said.to);
  return copy;
}
