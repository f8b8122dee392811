import { describe, expect, it } from '@jest/globals';
import { PointerMeter } from './pointer-meter.js';

describe('PointerMeter', () => {
  it('lets a pointer of 30 a second through for ever', () => {
    const meter = new PointerMeter(0);
    const refused = Array.from({ length: 3_000 }, (_, i) => meter.take(i * 33)).filter((taken) => !taken);
    expect(refused).toEqual([]);
  });

  it('lets 10,000 a second through at 60 a second, tells once a second, and closes once', () => {
    const meter = new PointerMeter(0);
    const charges: string[] = [];
    let taken = 0;
    for (let i = 0; i < 10_000; i++) {
      if (meter.take(i / 10)) taken += 1;
      else charges.push(meter.charge(i / 10));
    }
    expect(taken).toBeLessThanOrEqual(150);
    expect(charges.filter((charge) => charge === 'tell')).toHaveLength(1);
    expect(charges.filter((charge) => charge === 'close')).toHaveLength(1);
  });

  it('forgets what was refused long ago', () => {
    const meter = new PointerMeter(0);
    const charges = Array.from({ length: 5_000 }, (_, i) => meter.charge(i * 100));
    expect(charges).not.toContain('close');
  });
});
