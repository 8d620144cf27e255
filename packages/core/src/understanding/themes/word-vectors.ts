/** What is known of English words: how often they are used, and a direction that words of like meaning share. */
export type WordVectors = {
  readonly dimensions: number;
  /** The place of a word in lower case, without marks; -1 for a word that is not known. Frequent words come first. */
  readonly placeOf: (word: string) => number;
  /** `dimensions` whole numbers from -127 to 127 a word; only the direction counts. */
  readonly entries: Int8Array;
  /** How large a part of a text a word is, by Zipf's law from its place. */
  readonly commonness: (place: number) => number;
};

const HEAD = 12;

/** Reads the file that tools/build-word-vectors.ts writes. Throws if it is not whole. O(bytes). */
export function readWordVectors(bytes: Uint8Array): WordVectors {
  const head = new DataView(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD));
  if (bytes.byteLength < HEAD) throw new RangeError("The word vectors end before they begin.");
  const [words, dimensions, listed] = [0, 4, 8].map((at) => head.getUint32(at, true)) as [
    number,
    number,
    number,
  ];
  if (bytes.byteLength !== HEAD + listed + words * dimensions)
    throw new RangeError(
      `The word vectors have ${bytes.byteLength} bytes, not ${HEAD + listed + words * dimensions}.`,
    );

  const places = new Map<string, number>();
  let word = "";
  for (let at = HEAD; at <= HEAD + listed; at++) {
    const byte = bytes[at]!;
    if (at < HEAD + listed && byte !== LINE_END) word += String.fromCharCode(byte);
    else {
      places.set(word, places.size);
      word = "";
    }
  }
  return wordVectors(places, dimensions, new Int8Array(bytes.buffer, bytes.byteOffset + HEAD + listed));
}

const LINE_END = 10;

/** Vectors from the place of every word, most frequent first. */
export function wordVectors(
  places: ReadonlyMap<string, number>,
  dimensions: number,
  entries: Int8Array,
): WordVectors {
  // The sum of 1/place over all words of the language; 340,000 is how many the source of the file counts.
  const all = Math.log(340_000);
  return {
    dimensions,
    entries,
    placeOf: (written) => places.get(written) ?? -1,
    commonness: (place) => 1 / ((place + 1) * all),
  };
}
