/** The order of strings by their UTF-16 units: the same on every machine, whatever its locale. */
export const byUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
