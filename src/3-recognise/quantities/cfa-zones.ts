import { bitOf } from "../../2-segment/dictionary.ts";
import type { Doc } from "../../2-segment/doc.ts";

// The two monetary unions share the name of their franc.
const CENTRAL: ReadonlySet<string> = new Set("CMR CAF TCD COG GAB GNQ".split(" "));
const WEST: ReadonlySet<string> = new Set("BEN BFA CIV GNB MLI NER SEN TGO".split(" "));
const NATION = bitOf("countries") | bitOf("demonyms") | bitOf("capitals");

/** ISO code of the CFA franc that the text speaks of: the union's of whose members it names more; the West's where it names none. */
export function cfaFranc(doc: Doc): "XAF" | "XOF" {
  let central = 0;
  for (let i = 0; i < doc.count; i++) {
    if (!doc.begins(i, NATION)) continue;
    const code = (doc.find(i, "demonyms") ?? doc.find(i, "countries") ?? doc.find(i, "capitals"))?.sense.row.cells.code ?? "";
    if (CENTRAL.has(code)) central++;
    else if (WEST.has(code)) central--;
  }
  return central > 0 ? "XAF" : "XOF";
}
