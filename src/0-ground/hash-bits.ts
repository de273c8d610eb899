import { foldedHash } from "./fold.ts";

/** Bits by folded hash: open addressing in typed arrays, read without allocation. */
export class HashBits {
  private size = 0;
  private mask = 63;
  private keys = new Int32Array(64);
  private bits = new Int32Array(64);

  /** Adds bits to a word's. */
  add(hash: number, bits: number): void {
    if (this.size * 3 > this.mask) this.grow();
    const slot = this.slot(hash);
    if (this.bits[slot] === 0) this.size++;
    this.keys[slot] = hash;
    this.bits[slot] = (this.bits[slot] as number) | bits;
  }

  /** Adds bits to each word of some lines of words parted by spaces. */
  addWords(lines: string, bits: number): void {
    for (const word of lines.split(" ")) this.add(foldedHash(word, 0, word.length), bits);
  }

  /** 0 where the hash is unknown. */
  get(hash: number): number {
    const { mask, keys, bits } = this;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const found = bits[slot] as number;
      if (found === 0 || keys[slot] === hash) return found;
      slot = (slot + 1) & mask;
    }
  }

  private slot(hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.mask;
    while (this.bits[slot] !== 0 && this.keys[slot] !== hash) slot = (slot + 1) & this.mask;
    return slot;
  }

  private grow(): void {
    const { keys, bits } = this;
    this.mask = this.mask * 2 + 1;
    this.keys = new Int32Array(this.mask + 1);
    this.bits = new Int32Array(this.mask + 1);
    this.size = 0;
    for (let i = 0; i < bits.length; i++) if (bits[i] !== 0) this.add(keys[i] as number, bits[i] as number);
  }
}
