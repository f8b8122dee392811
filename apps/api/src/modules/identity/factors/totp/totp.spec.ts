import { describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
import { newSeed, otpauthUri, stepOf } from './totp.js';

/** RFC 6238 appendix B: the ASCII secret 12345678901234567890. */
const SEED = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number): Date => new Date(seconds * 1000);
const codeAt = (seconds: number): string => generateSync({ secret: SEED, epoch: seconds });

describe('codes of authenticator apps', () => {
  it('are those of RFC 6238', () => {
    // The last six of the eight digits that the appendix prints.
    expect(stepOf(SEED, '287082', at(59), 0)).toBe(1);
    expect(stepOf(SEED, '081804', at(1_111_111_109), 0)).toBe(37_037_036);
    expect(stepOf(SEED, '005924', at(1_234_567_890), 0)).toBe(41_152_263);
  });

  it('count one step early and late, and no more', () => {
    const now = 1_234_567_890;
    const step = Math.floor(now / 30);
    expect([-2, -1, 0, 1, 2].map((n) => stepOf(SEED, codeAt(now + 30 * n), at(now), 0))).toEqual([
      null,
      step - 1,
      step,
      step + 1,
      null,
    ]);
  });

  it('count once: not again, and none that is older', () => {
    const now = 1_234_567_890;
    const step = Math.floor(now / 30);
    expect(stepOf(SEED, codeAt(now), at(now), step)).toBeNull();
    expect(stepOf(SEED, codeAt(now - 30), at(now), step)).toBeNull();
    expect(stepOf(SEED, codeAt(now + 30), at(now), step)).toBe(step + 1);
    expect(stepOf(SEED, codeAt(now + 30), at(now), step + 1)).toBeNull();
  });

  it('come from seeds of 160 bits that apps can read', () => {
    const seed = newSeed();
    expect(seed).toMatch(/^[A-Z2-7]{32}$/);
    expect(newSeed()).not.toBe(seed);
    const uri = new URL(otpauthUri(seed, 'a@b.example', 'Rinjo (臨場)'));
    expect(uri.protocol).toBe('otpauth:');
    expect(uri.searchParams.get('secret')).toBe(seed);
    expect(uri.searchParams.get('issuer')).toBe('Rinjo (臨場)');
  });
});
