import { describe, expect, it } from '@jest/globals';
import { likeness, recognise } from './voice.js';

/** A voice by its loudness: syllables and pauses of seeded lengths, in steps of 10 ms. */
function voice(seed: number, steps = 2500): number[] {
  let state = seed;
  const chance = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const envelope: number[] = [];
  while (envelope.length < steps) {
    const loud = 0.02 + chance() * 0.3;
    const rest = Math.round(3 + chance() * 25);
    for (let i = Math.round(8 + chance() * 25); i > 0; i--) envelope.push(loud * (0.7 + 0.3 * chance()));
    for (let i = rest; i > 0; i--) envelope.push(0.002);
  }
  return envelope.slice(0, steps);
}

describe('voices', () => {
  const voices = { a: voice(11), b: voice(222), c: voice(3333) };

  it('are recognised from any part of their loop, quieter and with background noise', () => {
    const loop = [...voices.b, ...voices.b];
    for (const begin of [0, 700, 2300]) {
      const heard = loop.slice(begin, begin + 900).map((rms) => rms * 0.4 + 0.003);
      const found = recognise(heard, voices);
      expect(found?.name).toBe('b');
      expect(found?.likeness).toBeGreaterThan(0.9);
      expect(found?.margin).toBeGreaterThan(0.1);
    }
  });

  it('are recognised although half a second got lost', () => {
    const heard = [...voices.a.slice(100, 500), ...voices.a.slice(550, 1000)];
    expect(recognise(heard, voices)?.name).toBe('a');
  });

  it('are not heard in silence, or in less than four seconds', () => {
    expect(likeness(new Array<number>(1000).fill(0), voices.a)).toBeLessThan(0.1);
    expect(likeness(voices.a.slice(0, 399), voices.a)).toBe(0);
  });
});
