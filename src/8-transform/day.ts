/** A day of a column of dates, whether it came from our rows (ISO text) or from Arrow (a `Date` or milliseconds, in UTC). */
export type Day = string | number | Date | null;

export const isoDay = (day: Day): string | null => {
  if (day === null || typeof day === "string") return day;
  return new Date(day).toISOString().slice(0, 10);
};
