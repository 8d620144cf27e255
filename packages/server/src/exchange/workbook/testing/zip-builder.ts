import { crc32, deflateRawSync } from "node:zlib";

/** A part of a zip, and what its directory says of it where that is not the truth. */
export type ZipEntry = {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly comment?: string;
  readonly claimed?: { readonly size?: number; readonly checksum?: number };
};

/** A zip of these entries, true or not. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const body = localEntry(entry);
    directory.push(directoryEntry(entry, offset));
    bodies.push(body);
    offset += body.length;
  }
  return Buffer.concat([...bodies, ...directory, directoryEnd(directory, offset)]);
}

function packed({ content, method = 8 }: ZipEntry): Buffer {
  const bytes = Buffer.from(content);
  return method === 8 ? deflateRawSync(bytes) : bytes;
}

/** The fields both headers share: from the version needed up to the length of the name. */
function sharedFields(entry: ZipEntry): Buffer {
  const { name, content, method = 8, flags = 0x800, claimed = {} } = entry;
  const fields = Buffer.alloc(24);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(flags, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt32LE(claimed.checksum ?? crc32(content), 10);
  fields.writeUInt32LE(packed(entry).length, 14);
  fields.writeUInt32LE(claimed.size ?? Buffer.byteLength(content), 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

function localEntry(entry: ZipEntry): Buffer {
  return Buffer.concat([
    Buffer.from("PK\x03\x04", "latin1"),
    sharedFields(entry),
    Buffer.alloc(2),
    Buffer.from(entry.name),
    packed(entry),
  ]);
}

function directoryEntry(entry: ZipEntry, offset: number): Buffer {
  const { name, comment = "" } = entry;
  const rest = Buffer.alloc(16);
  rest.writeUInt16LE(Buffer.byteLength(comment), 2);
  rest.writeUInt32LE(offset, 12);
  return Buffer.concat([
    Buffer.from("PK\x01\x02\x14\x00", "latin1"),
    sharedFields(entry),
    rest,
    Buffer.from(name),
    Buffer.from(comment),
  ]);
}

function directoryEnd(directory: readonly Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
