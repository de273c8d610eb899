import { inflateSync } from "node:zlib";

/** A PNG of eight bits and four channels, as this project's charts are, opened far enough to count its dark pixels. */
export const pixelsOf = (png: Uint8Array) => {
  const bytes = Buffer.from(png);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (bytes[24] !== 8 || bytes[25] !== 6) throw new Error("not a PNG of eight bits and four channels");
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * 4;
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const left = x < 4 ? 0 : pixels[y * stride + x - 4];
      const up = y === 0 ? 0 : pixels[(y - 1) * stride + x];
      const corner = x < 4 || y === 0 ? 0 : pixels[(y - 1) * stride + x - 4];
      const toward = left + up - corner;
      const [a, b, c] = [left, up, corner].map((near) => Math.abs(toward - near));
      const paeth = a <= b && a <= c ? left : b <= c ? up : corner;
      pixels[y * stride + x] = raw[y * (stride + 1) + 1 + x] + [0, left, up, (left + up) >> 1, paeth][filter];
    }
  }

  /** How many pixels of a rectangle are nearer to black than to white. */
  const ink = (x0 = 0, y0 = 0, x1 = width, y1 = height): number => {
    let dark = 0;
    for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) if (pixels[y * stride + x * 4 + 1] < 128) dark++;
    return dark;
  };
  return { width, height, ink };
};
