import { hash } from "node:crypto";

/** The digest in hexadecimal; a text is taken as UTF-8. */
export const sha256 = (data: string | Uint8Array): string => hash("sha256", data);
