import type { TenantId, UserId } from '@rinjo/contract';

/** Whose letters a link ends. */
export interface LetterEnd {
  readonly tenantId: TenantId;
  readonly userId: UserId;
  /** Its place in `LETTER_KINDS`. */
  readonly letter: number;
  /** Of the key that the link is signed under. */
  readonly version: number;
}

const [UUID, SIGNATURE] = [16, 64];
const BYTES = 2 * UUID + 1 + 4 + SIGNATURE;
/** Characters of a token, base64url. */
export const TOKEN_LENGTH = Math.ceil((BYTES * 4) / 3);

export function writeToken({ tenantId, userId, letter, version }: LetterEnd, signature: Buffer): string {
  const head = Buffer.alloc(5);
  head.writeUInt8(letter, 0);
  head.writeUInt32BE(version, 1);
  return Buffer.concat([bytesOf(tenantId), bytesOf(userId), head, signature]).toString('base64url');
}

/** Null for what is no token. */
export function readToken(token: string): { readonly end: LetterEnd; readonly signature: Buffer } | null {
  if (token.length !== TOKEN_LENGTH || !/^[\w-]+$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== BYTES) return null;
  return {
    end: {
      tenantId: uuidOf(bytes.subarray(0, UUID)) as TenantId,
      userId: uuidOf(bytes.subarray(UUID, 2 * UUID)) as UserId,
      ...{ letter: bytes.readUInt8(2 * UUID), version: bytes.readUInt32BE(2 * UUID + 1) },
    },
    signature: bytes.subarray(BYTES - SIGNATURE),
  };
}

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');

const uuidOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
