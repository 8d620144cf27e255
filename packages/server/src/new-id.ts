import { randomBytes } from "node:crypto";

/** No vowels, so that no words come up; nothing that looks like something else. */
const LETTERS = "23456789bcdfghjkmnpqrstvwxz";
const LENGTH = 16;
const LARGEST_FAIR = 256 - (256 % LETTERS.length);

/** An id that was never given before: 16 letters and digits, 76 bits of chance. */
export function newId(): string {
  let id = "";
  while (id.length < LENGTH)
    for (const byte of randomBytes(LENGTH * 2))
      if (byte < LARGEST_FAIR && id.length < LENGTH) id += LETTERS.charAt(byte % LETTERS.length);
  return id;
}
