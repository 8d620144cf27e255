const letters = "abcdefghijkmnpqrstuvwxyz23456789";

/** An id for a new row: ten letters and digits that cannot be mistaken for each other, 50 bits of chance. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => letters[byte % letters.length]).join("");
