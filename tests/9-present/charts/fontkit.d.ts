declare module "fontkit" {
  /** As much of fontkit, which has no types of its own, as the advance widths take. */
  export const openSync: (file: string) => {
    readonly hasGlyphForCodePoint: (point: number) => boolean;
    readonly glyphForCodePoint: (point: number) => { readonly advanceWidth: number };
  };
}
