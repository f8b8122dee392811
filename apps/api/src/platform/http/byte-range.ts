import type { ByteRange } from '../crypto/streaming-aead.js';

/** The whole, one range of it, or what cannot be answered. */
export type WantedRange =
  { readonly kind: 'all' } | { readonly kind: 'refused' } | ({ readonly kind: 'part' } & ByteRange);

const ALL: WantedRange = { kind: 'all' };
const REFUSED: WantedRange = { kind: 'refused' };

/**
 * What a Range header wants of `length` bytes (RFC 9110, section 14.1.2). Another unit and what is no range are ignored, as
 * the norm has it; more than one range and one beyond the end are refused.
 */
export function wantedRange(header: string | undefined, length: number): WantedRange {
  const ranges = /^bytes=(.*)$/i.exec(header?.trim() ?? '')?.[1];
  if (ranges === undefined) return ALL;
  if (ranges.includes(',')) return REFUSED;
  const [, from = '', to = ''] = /^\s*(\d{0,15})-(\d{0,15})\s*$/.exec(ranges) ?? [];
  if (from === '' && to === '') return ALL;
  if (from === '') return part(Math.max(0, length - Number(to)), length - 1, length);
  if (to !== '' && Number(to) < Number(from)) return ALL;
  return part(Number(from), to === '' ? length - 1 : Math.min(Number(to), length - 1), length);
}

function part(first: number, last: number, length: number): WantedRange {
  return first >= length || last < first ? REFUSED : { kind: 'part', first, last };
}
