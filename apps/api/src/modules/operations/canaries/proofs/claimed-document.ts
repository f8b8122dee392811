const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const NAMES = ['[Content_Types].xml', 'word/document.xml'] as const;

/**
 * A ZIP archive with the names of a text document (APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16) whose entries are empty and say
 * that they unpack to so many bytes each: at most four gigabytes.
 */
export function claimedDocument(unpackedBytes: number): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const name of NAMES) {
    directory.push(entryHead(CENTRAL, name, unpackedBytes, Buffer.concat(files).length));
    files.push(entryHead(LOCAL, name, unpackedBytes, 0));
  }
  const [body, list] = [Buffer.concat(files), Buffer.concat(directory)];
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(NAMES.length, 8);
  end.writeUInt16LE(NAMES.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, list, end]);
}

/** The same fields, two bytes further on in the directory, which has some more at its end. */
function entryHead(signature: number, name: string, unpackedBytes: number, offset: number): Buffer {
  const isCentral = signature === CENTRAL;
  const head = Buffer.alloc(isCentral ? 46 : 30);
  const shift = isCentral ? 2 : 0;
  head.writeUInt32LE(signature, 0);
  head.writeUInt16LE(20, 4 + shift);
  head.writeUInt32LE(unpackedBytes, 22 + shift);
  head.writeUInt16LE(Buffer.byteLength(name), 26 + shift);
  if (isCentral) head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, Buffer.from(name, 'latin1')]);
}
