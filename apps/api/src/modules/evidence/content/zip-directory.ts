/** What the directory of a ZIP archive says, before anything is unpacked. */
export interface ZipDirectory {
  readonly names: readonly string[];
  readonly unpackedBytes: number;
  readonly hasLinks: boolean;
}

const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_BYTES = 46;
/** 10,000 entries with long names. */
const LONGEST_DIRECTORY = 4_000_000;
/** `S_IFLNK` in the upper half of the external attributes of archives made on Unix. */
const LINK = 0o120000;
const TYPE_OF_FILE = 0o170000;

/** How many bytes from the end tell where the directory is. */
export const ZIP_TAIL_BYTES = END_BYTES + LONGEST_COMMENT;

export interface ZipEnd {
  readonly entries: number;
  readonly offset: number;
  readonly length: number;
}

/** The end record (APPNOTE 4.3.16) in the last bytes of a file; null when there is none that ends with the file. */
export function zipEnd(tail: Buffer, fileBytes: number): ZipEnd | null {
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== 0x06054b50) continue;
    if (at + END_BYTES + tail.readUInt16LE(at + 20) !== tail.length) continue;
    const end = {
      entries: tail.readUInt16LE(at + 10),
      length: tail.readUInt32LE(at + 12),
      offset: tail.readUInt32LE(at + 16),
    };
    if (end.offset + end.length <= fileBytes - END_BYTES) return end;
  }
  return null;
}

/** Whether a directory is short enough to be read; one in ZIP64 form is not needed for what is allowed. */
export const isReadable = ({ entries, length }: ZipEnd): boolean =>
  entries < 0xffff && length <= LONGEST_DIRECTORY;

/** Reads the directory (APPNOTE 4.3.12); null when it is not one. */
export function zipDirectory(directory: Buffer, { entries }: ZipEnd): ZipDirectory | null {
  const names: string[] = [];
  let unpackedBytes = 0;
  let hasLinks = false;
  let at = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== 0x02014b50) return null;
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
    const begin = at + ENTRY_BYTES;
    names.push(directory.subarray(begin, begin + (name ?? 0)).toString('utf8'));
    unpackedBytes += directory.readUInt32LE(at + 24);
    const isUnix = directory.readUInt8(at + 5) === 3;
    if (isUnix && ((directory.readUInt32LE(at + 38) >>> 16) & TYPE_OF_FILE) === LINK) hasLinks = true;
    at = begin + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return at === directory.length ? { names, unpackedBytes, hasLinks } : null;
}
