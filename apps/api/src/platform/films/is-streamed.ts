/** What was written while it was filmed has no index and no length: players cannot seek in it. `head` is its beginning. */
export function isStreamed(head: Buffer, contentType: string): boolean {
  if (contentType === 'video/webm') return isStreamedWebm(head);
  return contentType === 'video/mp4' && isFragmented(head);
}

/** RFC 8794 (EBML) and RFC 9559 (Matroska). */
const [SEGMENT, CLUSTER, INFO, DURATION] = [0x18538067, 0x1f43b675, 0x1549a966, 0x4489];
const [SEEK_HEAD, CUES] = [0x114d9b74, 0x1c53bb6b];

function isStreamedWebm(head: Buffer): boolean {
  const segment = [...elements(head, 0, head.length)].find(({ id }) => id === SEGMENT);
  if (!segment) return false;
  let [hasLength, hasIndex] = [false, false];
  for (const { id, from, to } of elements(head, segment.from, head.length)) {
    if (id === CLUSTER) break;
    if (id === CUES) hasIndex = true;
    if (id === SEEK_HEAD) hasIndex ||= head.subarray(from, to).includes(CUES_BYTES);
    if (id === INFO) hasLength ||= [...elements(head, from, to)].some((inner) => inner.id === DURATION);
  }
  return !hasLength || !hasIndex;
}

const CUES_BYTES = Buffer.from('1c53bb6b', 'hex');

interface Element {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

/** The elements of a piece, as far as it goes. */
function* elements(bytes: Buffer, from: number, end: number): Generator<Element> {
  for (let at = from; at < end;) {
    const idLength = lengthAt(bytes, at);
    const sizeLength = lengthAt(bytes, at + idLength);
    const begin = at + idLength + sizeLength;
    if (idLength > 4 || sizeLength > 8 || begin > end) return;
    const id = bytes.readUIntBE(at, idLength);
    const size = sizeAt(bytes, at + idLength, sizeLength);
    const to = Math.min(end, begin + size);
    yield { id, from: begin, to };
    // One of unknown size holds those that follow.
    at = size === Infinity ? end : begin + size;
  }
}

/** Bytes of a number whose first byte says how many it has; more than there are for what is none. */
const lengthAt = (bytes: Buffer, at: number): number => Math.clz32(bytes[at] ?? 0) - 23;

function sizeAt(bytes: Buffer, at: number, length: number): number {
  let size = (bytes[at] ?? 0) & (0xff >> length);
  let unknown = size === 0xff >> length;
  for (let n = 1; n < length; n += 1) {
    const byte = bytes[at + n] ?? 0;
    unknown &&= byte === 0xff;
    size = size * 256 + byte;
  }
  return unknown ? Infinity : size;
}

/** ISO/IEC 14496-12, 8.8.1: a movie box that is extended by fragments. */
function isFragmented(head: Buffer): boolean {
  const moov = boxes(head, 0, head.length).find(({ type }) => type === 'moov');
  return moov !== undefined && boxes(head, moov.from, moov.to).some(({ type }) => type === 'mvex');
}

function boxes(bytes: Buffer, from: number, end: number): { type: string; from: number; to: number }[] {
  const found = [];
  for (let at = from; at + 8 <= end;) {
    const size = bytes.readUInt32BE(at);
    if (size < 8) break; // to the end, or longer than a head
    found.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      from: at + 8,
      to: Math.min(end, at + size),
    });
    at += size;
  }
  return found;
}
