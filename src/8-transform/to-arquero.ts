import { type ColumnTable, table as tableOfColumns } from "arquero";
import { columnsOf, type Row, type TableName } from "../7-tabulate/schema.ts";

/** The rows as an Arquero table with exactly the columns of the schema, also where there are no rows; dates are ISO days. */
export const toArquero = <T extends TableName>(table: T, rows: readonly Row<T>[]): ColumnTable => {
  const columns = columnsOf(table).map(({ name }) => [name, rows.map((row) => row[name as keyof Row<T>])] as const);
  return tableOfColumns(Object.fromEntries(columns));
};
