/** Quotation marks, as UTF-16 units. */
export const opensQuotation = (mark: number): boolean => mark === 0x22 || mark === 0x201c || mark === 0x2018;

export const closesQuotation = (mark: number): boolean => mark === 0x22 || mark === 0x201d;

export const isQuotationMark = (mark: number): boolean =>
  mark === 0x22 || mark === 0x201c || mark === 0x201d || mark === 0xab || mark === 0xbb;
