/** The package carries no types: what the tests use of it. Times are milliseconds since 1970, UTC. */
declare module "edtf" {
  export default function edtf(text: string): { readonly type: string; readonly min: number; readonly max: number };
}
