import { randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { newSecret } from '../crypto/secret-token.js';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
const SHORT_ID = 8;

/** How a key looks, in any text; for those who search for keys that were lost, too. */
const SHAPE = 'rjk_([a-z0-9]{8})_([A-Za-z0-9_-]{43})_([0-9a-f]{8})';
const WHOLE = new RegExp(`^${SHAPE}$`);

/** `rjk_<8 id>_<43 base64url>_<checksum>`: the id is for people to tell keys apart, the checksum tells typing errors from wrong keys. */
export interface KeyText {
  readonly shortId: string;
  readonly text: string;
}

const checksumOf = (body: string): string => crc32(body).toString(16).padStart(8, '0');

/** A new key with 256 random bits. Shown once; only its hash is stored. */
export function newKeyText(): KeyText {
  const shortId = Array.from({ length: SHORT_ID }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  const body = `rjk_${shortId}_${newSecret()}`;
  return { shortId, text: `${body}_${checksumOf(body)}` };
}

/** Null for what cannot be a key, which then needs no look-up. */
export function readKeyText(text: string): KeyText | null {
  const [, shortId, , checksum] = WHOLE.exec(text) ?? [];
  if (shortId === undefined || checksum === undefined) return null;
  return checksumOf(text.slice(0, -checksum.length - 1)) === checksum ? { shortId, text } : null;
}

/** Whether a URL carries a key, or the beginning of one, also behind percent signs. */
export function hasKey(url: string): boolean {
  const plain = url.replace(/%([0-7][0-9a-f])/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  return /rjk_[a-z0-9]{8}_/i.test(plain);
}
