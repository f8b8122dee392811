/** SHA-256 (FIPS 180-4): 32 bytes. Given by the caller, because a server, a browser and a script have it from different places. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** Bytes of one hash. */
export const HASH_BYTES = 32;
