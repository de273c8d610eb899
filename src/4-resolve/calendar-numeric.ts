import type { Day } from "../0-ground/civil-day.ts";
import type { DateMention } from "../3-recognise/dates/dates.ts";
import type { Numeric } from "../3-recognise/dates/said.ts";
import type { Resolution } from "./calendar-around.ts";
import { withClock } from "./calendar-clock.ts";
import { numericOrder, type Order, stopsMonthFirst } from "./calendar-order.ts";
import { NO_SUCH_DAY, none, onDay } from "./calendar-period.ts";

/** Reads the numeric dates of one article, `03/12/2024`; what tells their order is looked for at the first one. */
export class NumericDates {
  private order: Order | null | undefined;
  private stopsOrder: Order | null | undefined;
  /** What told the order of the numeric date read last. */
  evidence: Order["evidence"] | null = null;

  constructor(
    private readonly mentions: readonly DateMention[],
    private readonly published: Day | null,
    private readonly country: string | null,
  ) {}

  read(said: Numeric): Resolution {
    this.evidence = null;
    if (this.order === undefined) this.order = numericOrder(this.mentions, this.published, this.country);
    if (said.stops && this.stopsOrder === undefined) this.stopsOrder = stopsMonthFirst(this.mentions);
    const order: Order | null =
      said.stops && said.second <= 12
        ? (this.stopsOrder ?? { dayFirst: true, note: "full stops: the day first" })
        : said.first > 12
          ? { dayFirst: true, note: null }
          : said.second > 12
            ? { dayFirst: false, note: null }
            : said.first === said.second
              ? { dayFirst: true, note: null }
              : this.order;
    this.evidence = order?.evidence ?? null;
    if (order === null) return none("nothing tells whether the day or the month stands first");
    const [day, month] = order.dayFirst ? [said.first, said.second] : [said.second, said.first];
    const value = onDay(said.year, month, day);
    if (value === null) return none(NO_SUCH_DAY);
    return { value: withClock(value, said.clock), anchor: null, direction: null, note: order.note };
  }
}
