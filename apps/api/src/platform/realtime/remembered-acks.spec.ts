import { describe, expect, it } from '@jest/globals';
import { type Ack, LIMITS } from '@rinjo/contract';
import { RememberedAcks } from './remembered-acks.js';

describe('RememberedAcks', () => {
  it('answers a retry with the first answer, also while that is still being made', async () => {
    const acks = new RememberedAcks();
    const made = Promise.withResolvers<Ack<unknown>>();
    let runs = 0;
    const work = (): Promise<Ack<unknown>> => {
      runs += 1;
      return made.promise;
    };
    const answers = [acks.once('a', work), acks.once('a', work)];
    made.resolve({ ok: true, data: 1 });
    expect(await Promise.all(answers)).toEqual([
      { ok: true, data: 1 },
      { ok: true, data: 1 },
    ]);
    expect(runs).toBe(1);
  });

  it('forgets the oldest beyond 64', async () => {
    const acks = new RememberedAcks();
    const runs: string[] = [];
    const once = (key: string) =>
      acks.once(key, () => {
        runs.push(key);
        return Promise.resolve({ ok: true, data: null });
      });
    for (let n = 0; n <= LIMITS.rememberedAcks; n += 1) await once(`${n}`);
    await once('0');
    await once(`${LIMITS.rememberedAcks}`);
    expect(runs.filter((key) => key === '0')).toHaveLength(2);
    expect(runs.filter((key) => key === `${LIMITS.rememberedAcks}`)).toHaveLength(1);
  });
});
