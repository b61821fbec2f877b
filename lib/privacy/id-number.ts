/** An id number or tax code as it is compared: digits of one form, without blanks and signs between them. */
export const plainIdNumber = (idNumber: string): string =>
  idNumber
    .normalize("NFKC")
    .replace(/[\s.\-_/]/g, "")
    .toUpperCase();
