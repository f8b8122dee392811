import { randomInt } from 'node:crypto';

const CONSONANTS = ['k', 's', 't', 'n', 'h', 'm', 'y', 'r', 'g', 'z', 'd', 'b', 'p', 'f', 'j', 'w'];
const VOWELS = ['a', 'i', 'u', 'e', 'o'];
const GROUPS = 5;

const pick = (from: readonly string[]): string => from[randomInt(from.length)] ?? '';
const syllable = (): string => pick(CONSONANTS) + pick(VOWELS);

/** A random password that can be read aloud and typed on a phone: `kuno-tepa-…`, 24 characters, 63 bits. */
export function demoPassword(): string {
  return Array.from({ length: GROUPS }, () => syllable() + syllable()).join('-');
}
