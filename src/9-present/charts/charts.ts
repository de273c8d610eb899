import type { Tables } from "../../7-tabulate/schema.ts";
import { calendar } from "./calendar.ts";
import { figures } from "./figures.ts";
import type { Chart } from "./frame.ts";
import { levels } from "./levels.ts";
import { matrix } from "./matrix.ts";
import { modes } from "./modes.ts";
import { network } from "./network.ts";
import { routeMap } from "./routes.ts";
import { timeline } from "./timeline.ts";
import { toldFigures } from "./told-figures.ts";
import { topics } from "./topics.ts";
import { topVisitors } from "./visitors.ts";
import type { CountryNames } from "./wording.ts";

export type ChartName =
  | "timeline"
  | "calendar"
  | "route-map"
  | "host-visitor-matrix"
  | "network"
  | "level-of-contact"
  | "mode-of-contact"
  | "topics"
  | "top-visitors"
  | "cited-figures"
  | "told-figures";

type Draw = (tables: Tables, names?: CountryNames) => Chart;

/** The charts of a build by the name of their files, in the order of the page. */
export const charts: Readonly<Record<ChartName, Draw>> = {
  timeline,
  calendar,
  "route-map": routeMap,
  "host-visitor-matrix": matrix,
  network,
  "level-of-contact": levels,
  "mode-of-contact": modes,
  topics,
  "top-visitors": topVisitors,
  "cited-figures": figures,
  "told-figures": toldFigures,
};
