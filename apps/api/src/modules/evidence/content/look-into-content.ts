import { type FileTypeResult, fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { type ContentRule, ruleFor, ruleOf } from './content-types.js';
import { extensionOf, hidesEnding } from './names.js';
import { isReadable, ZIP_TAIL_BYTES, zipDirectory, zipEnd } from './zip-directory.js';

/** Bytes that can be looked into anywhere. */
export interface ContentSource {
  readonly bytes: number;
  /** The bytes from `first` to `last`, both included; fewer at the end. */
  readonly read: (first: number, last: number) => Promise<Buffer>;
}

/** Why a file is not kept. `name`: its ending says something else than its bytes. */
export type ContentRefusal = 'type' | 'name' | 'polyglot' | 'pixels' | 'archive';

export interface LookedInto {
  readonly contentType: string;
  readonly kind: ContentRule['kind'];
  /** Pixels as a picture is meant to be seen; null for everything else. */
  readonly width: number | null;
  readonly height: number | null;
}

const HEAD_BYTES = 262_144;
/** Metadata can stand before the size of a picture. */
const LONG_HEAD_BYTES = 8_388_608;
const MAX_PIXELS = 120_000_000;
const MAX_ENTRIES = 10_000;
const MAX_UNPACKED = 1_000_000_000;
/** How far browsers look for what something is (WHATWG MIME Sniffing, section 5.2: 1445), and PDF readers for `%PDF-`. */
const SNIFFED_BYTES = 1_445;
/** Exif orientations 5 to 8 lie on their side (CIPA DC-008, tag 0x0112). */
const LYING = 5;

const PAGE = /<(?:!doctype|html|head|body|script|svg|iframe|\?xml|\?php)\b/i;

/**
 * What bytes are: by what is in them, and by a name that agrees with it. Nothing is decoded or unpacked. `name` is null for
 * what a device of ours has made. Throws UNSUPPORTED_MEDIA_TYPE with the reason, TOO_LARGE.
 */
export async function lookIntoContent(source: ContentSource, name: string | null): Promise<LookedInto> {
  const head = await source.read(0, Math.min(source.bytes, HEAD_BYTES) - 1);
  const tail = await source.read(Math.max(0, source.bytes - ZIP_TAIL_BYTES), source.bytes - 1);
  const found = await nameOf(head, tail, source, name);
  const rule = agreed(found, name);
  if (source.bytes > rule.maxBytes) throw new DomainError('TOO_LARGE', { max: rule.maxBytes });
  if (isTwoThings(found, head, tail, source.bytes)) throw refused('polyglot');
  const size = rule.kind === 'photo' ? await sizeOf(source, head) : { width: null, height: null };
  return { contentType: rule.contentType, kind: rule.kind, ...size };
}

function agreed(found: string, name: string | null): ContentRule {
  if (name === null) return ruleOf(found) ?? refuse('type');
  if (hidesEnding(name)) throw refused('name');
  const extension = extensionOf(name);
  if (extension === null) throw refused('name');
  return ruleFor(found, extension) ?? refuse(ruleOf(found) ? 'name' : 'type');
}

async function nameOf(
  head: Buffer,
  tail: Buffer,
  source: ContentSource,
  name: string | null,
): Promise<string> {
  if (head.subarray(0, 4).equals(ZIP_HEAD)) return nameOfArchive(tail, source);
  const known: FileTypeResult | undefined = await fileTypeFromBuffer(head).catch(() => undefined);
  if (known) return known.ext;
  const extension = name === null ? null : extensionOf(name);
  if ((extension === 'txt' || extension === 'csv') && isText(head)) return extension;
  throw refused('type');
}

const ZIP_HEAD = Buffer.from('PK\x03\x04', 'latin1');

async function nameOfArchive(tail: Buffer, source: ContentSource): Promise<string> {
  const end = zipEnd(tail, source.bytes);
  if (!end || !isReadable(end) || end.entries > MAX_ENTRIES) throw refused('archive');
  const directory = zipDirectory(await source.read(end.offset, end.offset + end.length - 1), end);
  if (!directory || directory.unpackedBytes > MAX_UNPACKED || directory.hasLinks) throw refused('archive');
  const { names } = directory;
  // Macros come in files that say so, and those are not on the list.
  if (names.some((entry) => entry.endsWith('vbaProject.bin'))) throw refused('archive');
  if (names.includes('[Content_Types].xml')) {
    if (names.includes('word/document.xml')) return 'docx';
    if (names.includes('xl/workbook.xml')) return 'xlsx';
  }
  throw refused('type');
}

/** Whether some program would take it for something else as well. */
function isTwoThings(found: string, head: Buffer, tail: Buffer, bytes: number): boolean {
  const begin = head.subarray(0, SNIFFED_BYTES).toString('latin1');
  if (PAGE.test(begin)) return true;
  if (found === 'docx' || found === 'xlsx') return false;
  if (zipEnd(tail, bytes) !== null) return true;
  return found === 'pdf' ? !begin.startsWith('%PDF-') : begin.includes('%PDF-');
}

/** Text has no control characters but for those of lines; what is longer than the head is scanned, not shown. */
function isText(head: Buffer): boolean {
  return head.every(
    (byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d,
  );
}

async function sizeOf(
  source: ContentSource,
  head: Buffer,
): Promise<{ readonly width: number; readonly height: number }> {
  const longer = async (): Promise<Buffer> => source.read(0, Math.min(source.bytes, LONG_HEAD_BYTES) - 1);
  const size = sizeIn(head) ?? (head.length < source.bytes ? sizeIn(await longer()) : null);
  if (!size) throw refused('type');
  if (size.width * size.height > MAX_PIXELS) throw refused('pixels');
  return size;
}

function sizeIn(head: Buffer): { readonly width: number; readonly height: number } | null {
  try {
    const { width, height, orientation = 1 } = imageSize(head);
    return orientation >= LYING ? { width: height, height: width } : { width, height };
  } catch {
    return null;
  }
}

const refused = (reason: ContentRefusal): DomainError =>
  new DomainError('UNSUPPORTED_MEDIA_TYPE', { reason });

function refuse(reason: ContentRefusal): never {
  throw refused(reason);
}

/** Bytes that are in memory. */
export const inMemory = (bytes: Buffer): ContentSource => ({
  bytes: bytes.length,
  read: (first, last) => Promise.resolve(bytes.subarray(first, last + 1)),
});
