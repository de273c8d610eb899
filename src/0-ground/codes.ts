/** A code of ISO 4217 among units: no other unit is written in three capitals. */
export const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/.test(unit);
