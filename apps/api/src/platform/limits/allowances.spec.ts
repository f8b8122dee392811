import { describe, expect, it } from '@jest/globals';
import { Allowances, type Lender, type Loan } from './allowances.js';

const WINDOW_MS = 60_000;

/** One window for all, as PostgreSQL keeps it. */
class Bank implements Lender {
  questions = 0;
  now = 0;
  private readonly windows = new Map<string, { used: number; until: number }>();

  constructor(private readonly limit: number) {}

  async borrow(key: string, points: number): Promise<Loan> {
    this.questions += 1;
    await Promise.resolve();
    const known = this.windows.get(key);
    const window = known && known.until > this.now ? known : { used: 0, until: this.now + WINDOW_MS };
    window.used += points;
    this.windows.set(key, window);
    const over = window.used > this.limit;
    return {
      granted: over ? 0 : points,
      left: over ? 0 : this.limit - window.used,
      until: window.until,
    };
  }
}

const processOn = (bank: Bank, limit: number): Allowances => new Allowances(bank, limit, () => bank.now);

async function allowedOf(takes: readonly Promise<{ allowed: boolean }>[]): Promise<number> {
  return (await Promise.all(takes)).filter(({ allowed }) => allowed).length;
}

describe('an allowance', () => {
  it('lets in exactly its limit in a window, and as many in the next', async () => {
    const bank = new Bank(100);
    const one = processOn(bank, 100);
    for (const begin of [0, WINDOW_MS]) {
      bank.now = begin;
      expect(await allowedOf(Array.from({ length: 250 }, () => one.take('a')))).toBe(100);
    }
  });

  it('is asked for in tenths, by many requests at once only once', async () => {
    const bank = new Bank(100);
    const one = processOn(bank, 100);
    await Promise.all(Array.from({ length: 10 }, () => one.take('a')));
    expect(bank.questions).toBe(1);
    await Promise.all(Array.from({ length: 200 }, () => one.take('a')));
    expect(bank.questions).toBe(10);
  });

  it('is never exceeded by several processes together, and nearly used up', async () => {
    const bank = new Bank(100);
    const three = [1, 2, 3].map(() => processOn(bank, 100));
    const allowed = await allowedOf(
      Array.from({ length: 200 }, () => three.map((one) => one.take('a'))).flat(),
    );
    expect(allowed).toBeLessThanOrEqual(100);
    expect(allowed).toBeGreaterThanOrEqual(80);
  });

  it('tells what is left and when the window ends', async () => {
    const bank = new Bank(20);
    const one = processOn(bank, 20);
    expect(await one.take('a')).toEqual({ allowed: true, remaining: 19, resetS: 60 });
    bank.now = 30_500;
    expect(await one.take('a')).toEqual({ allowed: true, remaining: 18, resetS: 30 });
    await Promise.all(Array.from({ length: 18 }, () => one.take('a')));
    expect(await one.take('a')).toEqual({ allowed: false, remaining: 0, resetS: 30 });
  });

  it('of one caller leaves others alone', async () => {
    const bank = new Bank(5);
    const one = processOn(bank, 5);
    expect(await allowedOf(Array.from({ length: 9 }, () => one.take('a')))).toBe(5);
    expect((await one.take('b')).allowed).toBe(true);
  });

  it('lets nobody in while the bank cannot be asked', async () => {
    const broken: Lender = { borrow: () => Promise.reject(new Error('down')) };
    const one = new Allowances(broken, 5, () => 0);
    await expect(one.take('a')).rejects.toThrow('down');
  });
});
