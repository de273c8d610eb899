import { InvalidArgumentError } from "commander";
import { parseIsoDay } from "../0-ground/civil-day.ts";
import { type TableFormat, tableFormats } from "../9-present/export/formats.ts";

/** Of an option that may be given several times. */
export const collect = (folder: string, folders: readonly string[]): readonly string[] => [...folders, folder];

export function count(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("It is no whole number.");
  return Number(text);
}

export function formatsOf(text: string): readonly TableFormat[] {
  const names = text.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !(tableFormats as readonly string[]).includes(name));
  if (unknown !== undefined) throw new InvalidArgumentError(`"${unknown}" is none of ${tableFormats.join(", ")}.`);
  return names as TableFormat[];
}

export function day(text: string): string {
  if (parseIsoDay(text) === null) throw new InvalidArgumentError("Write the day as 2024-06-11.");
  return text;
}
