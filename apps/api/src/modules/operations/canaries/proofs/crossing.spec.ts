import { describe, expect, it } from '@jest/globals';
import { type Sight, tryCrossings } from './crossing.js';

const crossing = (own: Sight, foreign: Sight) => ({
  name: 'call',
  own: () => Promise.resolve(own),
  foreign: () => Promise.resolve(foreign),
});

describe('trying to cross tenants', () => {
  it('passes when everybody gets their own and nothing else', async () => {
    await expect(tryCrossings([crossing('granted', 'refused')])).resolves.toMatch(/^call: refused/);
  });

  it('is a breach when something was got, whatever the control says', async () => {
    for (const own of ['granted', 'refused', 'unclear'] as const)
      await expect(tryCrossings([crossing(own, 'granted')])).rejects.toMatchObject({ outcome: 'breach' });
  });

  it('proves nothing when its own tenant does not get it, or the refusal is none', async () => {
    for (const [own, foreign] of [
      ['refused', 'refused'],
      ['unclear', 'refused'],
      ['granted', 'unclear'],
    ] as const)
      await expect(tryCrossings([crossing(own, foreign)])).rejects.toMatchObject({ outcome: 'failed' });
  });
});
