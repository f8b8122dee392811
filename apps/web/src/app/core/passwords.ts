import { LIMITS } from '@rinjo/contract';

/** The length that counts: code points after NFC (NIST SP 800-63B-4, section 3.1.1.2). */
export function passwordLength(password: string): number {
  return Array.from(password.normalize('NFC')).length;
}

/** The length that is demanded: less of people who cannot sign in without a second factor. */
export const passwordMinimum = (secondFactorRequired: boolean): number =>
  secondFactorRequired ? LIMITS.passwordMinWithFactorCodePoints : LIMITS.passwordMinCodePoints;

/** What a form says of a password that is too short; null of one that is not. */
export function passwordTooShort(
  password: string,
  min: number,
): { readonly kind: 'passwordTooShort'; readonly min: number } | null {
  return passwordLength(password) < min ? { kind: 'passwordTooShort', min } : null;
}

/** Without letters that are mistaken for one another when read aloud. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 5;
const GROUP_LENGTH = 4;

/** Five groups of four, such as `kqmw-7t3b-…`: about 99 bits, and easy to pass on by telephone. */
export function generatePassword(
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>,
): string {
  const letters: string[] = [];
  // Bytes beyond the last whole multiple are dropped: every letter is equally likely.
  const limit = 256 - (256 % ALPHABET.length);
  while (letters.length < GROUPS * GROUP_LENGTH) {
    for (const byte of random(new Uint8Array(32))) {
      if (byte < limit) letters.push(ALPHABET.charAt(byte % ALPHABET.length));
    }
  }
  return Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join(''),
  ).join('-');
}
