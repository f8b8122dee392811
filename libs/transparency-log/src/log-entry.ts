import { joined, same } from './bytes.js';
import { canonicalJson, type CanonicalValue } from './canonical-json.js';
import { leafHash } from './merkle-hashes.js';
import type { Sha256 } from './sha256.js';

/** Random bytes that go into a commitment, so that nobody can guess what it commits to. */
export const SALT_BYTES = 32;

/** What the tree of a log holds of an entry, for ever: nothing that names a person. */
export interface LogEntry {
  readonly tenant: string;
  /** From 1, without gaps. */
  readonly seq: number;
  /** RFC 3339, UTC, with milliseconds. */
  readonly at: string;
  readonly action: string;
  readonly outcome: string;
  readonly actorId: string | null;
  /** Commitment to the payload, in hexadecimal. */
  readonly c: string;
}

/** Names, addresses, details: what may have to be forgotten. */
export type Payload = Readonly<Record<string, CanonicalValue | undefined>>;

const VERSION = 1;
const utf8 = new TextEncoder();

/** SHA-256(salt || canonical payload): without the salt it says nothing of the payload. Throws RangeError as canonicalJson does. */
export function commitmentTo(sha256: Sha256, salt: Uint8Array, payload: Payload): Uint8Array {
  return sha256(joined(salt, utf8.encode(canonicalJson(payload))));
}

export function commitsTo(
  sha256: Sha256,
  commitment: Uint8Array,
  salt: Uint8Array,
  payload: Payload,
): boolean {
  return same(commitment, commitmentTo(sha256, salt, payload));
}

/** The hash of an entry in the tree of its log. Its fields are in the order of canonical JSON. */
export function entryHash(sha256: Sha256, entry: LogEntry): Uint8Array {
  const { action, actorId, at, c, outcome, seq, tenant } = entry;
  return leafHash(
    sha256,
    utf8.encode(canonicalJson({ action, actorId, at, c, outcome, seq, tenant, v: VERSION })),
  );
}
