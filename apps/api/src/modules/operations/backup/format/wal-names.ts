/** Segments of 16 MiB, PostgreSQL's default, in 4 GiB: others are refused when a backup is made. */
const SEGMENTS_PER_ID = 256;
export const SEGMENT_BYTES = 16 * 1024 * 1024;

const SEGMENT = /^[0-9A-F]{24}$/;
const ARCHIVED = /^(?:[0-9A-F]{24}(?:\.partial|\.[0-9A-F]{8}\.backup)?|[0-9A-F]{8}\.history)$/;

/** A segment of the write-ahead log: 24 hexadecimal digits, timeline first. */
export const isSegment = (name: string): boolean => SEGMENT.test(name);

/** Whatever `archive_command` may be asked to keep. */
export const isArchivedFile = (name: string): boolean => ARCHIVED.test(name);

/** Which one since the cluster was made, whatever its timeline. */
export function segmentNumber(segment: string): number {
  if (!isSegment(segment)) throw new RangeError(`Not a segment of the write-ahead log: ${segment}`);
  return parseInt(segment.slice(8, 16), 16) * SEGMENTS_PER_ID + parseInt(segment.slice(16), 16);
}

/** The object of one file of one cluster's log: names of objects have small letters and one dot. */
export function walObject(systemId: string, file: string): string {
  if (!isArchivedFile(file)) throw new RangeError(`Not a file of the write-ahead log: ${file}`);
  const dot = file.lastIndexOf('.');
  const flat = dot < 0 ? file : `${file.slice(0, dot).replaceAll('.', '-')}${file.slice(dot)}`;
  return `${systemId}-${flat.toLowerCase()}`;
}

/** The segment in an object of this cluster; null for any other object. */
export function segmentOf(systemId: string, object: string): string | null {
  if (!object.startsWith(`${systemId}-`)) return null;
  const name = object.slice(systemId.length + 1).toUpperCase();
  return isSegment(name) ? name : null;
}
