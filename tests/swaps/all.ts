import { countedForms } from "./counted.ts";
import { LANDS, moved } from "./countries.ts";
import { told } from "./country-forms.ts";
import { dateForms } from "./dates.ts";
import { figureForms } from "./figures.ts";
import { LAYOUTS } from "./layouts.ts";
import { renamed } from "./names.ts";
import { officeSwaps } from "./offices.ts";
import { organisationSwaps } from "./organisations.ts";
import { PEOPLE } from "./people.ts";
import { reportForms } from "./reports.ts";
import { shiftedForms } from "./shifted.ts";
import type { Swap } from "./swap.ts";
import { tellingSwaps } from "./tellings.ts";
import { titleSwaps } from "./titles.ts";
import { wordingSwaps } from "./wording.ts";

/** Every swap by its kind and name. */
export const swaps: ReadonlyMap<string, Swap> = new Map([
  ...Object.entries(PEOPLE).map(([tradition, people]) => [`names/${tradition}`, renamed(people)] as const),
  ...Object.entries(LANDS).map(([sort, lands]) => [`countries/${sort}`, moved(lands)] as const),
  ["one country/plain", moved(LANDS.plain ?? [], 1)] as const,
  ["one country/two words", moved(LANDS["two words-2"] ?? [], 1)] as const,
  ["one country/short", moved([...(LANDS.short ?? []), ...(LANDS["short-2"] ?? [])], 1)] as const,
  ["one country/all", moved(Object.values(LANDS).flat(), 1)] as const,
  ...(["genitive", "noun", "long"] as const).map((form) => [`country-forms/${form}`, told(form)] as const),
  ...officeSwaps,
  ...titleSwaps,
  ...organisationSwaps,
  ...dateForms,
  ...figureForms,
  ...countedForms,
  ...reportForms,
  ...shiftedForms,
  ...wordingSwaps,
  ...tellingSwaps,
  ...[...LAYOUTS].map(([name, swap]) => [`layouts/${name}`, swap] as const),
]);
