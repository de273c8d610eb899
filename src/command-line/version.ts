import { readFileSync } from "node:fs";

interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as Manifest;

/** Readout's own version and the exact versions of what its output is made with. */
export const version: { readonly readout: string; readonly packages: Readonly<Record<string, string>> } = {
  readout: manifest.version,
  packages: manifest.dependencies,
};
