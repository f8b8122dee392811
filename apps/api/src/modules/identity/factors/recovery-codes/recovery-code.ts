import { randomInt } from 'node:crypto';
import { hashSecret } from '../../../../platform/crypto/secret-token.js';

/** Without those that look like others: 0 and O, 1, I and L, U. */
const SYMBOLS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 4;
const GROUP = 4;

/** A new code: 16 of 30 symbols, 78 bits, which is enough for a plain hash. `ABCD-EFGH-JKMN-PQRS`. */
export function newRecoveryCode(): string {
  const symbol = (): string => SYMBOLS[randomInt(SYMBOLS.length)] ?? '';
  const group = (): string => Array.from({ length: GROUP }, symbol).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** The hash of a code as somebody types it: small letters, full-width characters, with or without dashes and spaces. */
export function hashRecoveryCode(typed: string): Buffer {
  return hashSecret(
    typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, ''),
  );
}
