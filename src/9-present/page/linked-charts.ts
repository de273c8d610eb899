import { type TableName, tableNames } from "../../7-tabulate/schema.ts";
import type { Chart } from "../charts/frame.ts";

/** What a mark says and the rows that it stands for. */
export interface Mark {
  readonly says: string;
  readonly table: TableName;
  readonly ids: readonly string[];
}

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [name: string]: Json };

const tableOfIds: Readonly<Record<string, TableName>> = { meeting_ids: "meetings", visit_ids: "visitors", statistic_ids: "statistics" };

/**
 * The chart with a link on every mark that stands for rows (`#mark-NAME-3`), and the marks by their number. What a mark says
 * and its rows stand in its datum, as `says` and as a list of keys.
 */
export const linkedChart = (name: string, chart: Chart): { readonly chart: Chart; readonly marks: readonly Mark[] } => {
  const marks: Mark[] = [];
  const walk = (node: Json): Json => {
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== "object" || node === null) return node;
    const object = node as { readonly [name: string]: Json };
    const [idsName, ids] = Object.entries(object).find(([key]) => key in tableOfIds) ?? [];
    if (typeof object.says === "string" && idsName !== undefined) {
      marks.push({ says: object.says, table: tableOfIds[idsName] ?? tableNames[0], ids: ids as readonly string[] });
      const { [idsName]: _, ...rest } = object;
      return { ...rest, mark_link: `#mark-${name}-${marks.length - 1}` };
    }
    const walked = Object.fromEntries(Object.entries(object).map(([key, value]) => [key, walk(value)]));
    const { encoding } = walked as { readonly encoding?: { readonly [name: string]: Json } };
    const says = (encoding?.description as { readonly field?: string } | undefined)?.field === "says";
    return says ? { ...walked, encoding: { ...encoding, href: { field: "mark_link", type: "nominal" } } } : walked;
  };
  return { chart: walk(chart as unknown as Json) as unknown as Chart, marks };
};
