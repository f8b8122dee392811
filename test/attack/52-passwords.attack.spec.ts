import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WireError } from '@rinjo/contract';
import { PasswordCost } from '../../apps/api/src/modules/identity/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { refusal } from '../support/http-client.js';

const PASSWORD = 'seven cranes over the river';
const MIB = 1024 * 1024;
/** Four at a time hold 64 MiB each (RFC 9106); what Node itself takes for 200 requests is not half of that. */
const CAP_BYTES = 4 * 64 * MIB * 1.5;

/** As much memory as in earnest, in less time. */
class QuickAsBig extends PasswordCost {
  override readonly passes = 1;
  override readonly lanes = 1;
}

describe('passwords (case 52)', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('are refused with the reason when they are short, long or common, and taken in any script', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    let n = 0;
    const give = (password: string) =>
      client.post<WireError>('/users', {
        ...{
          email: `p${(n += 1)}@kensetsu.example`,
          displayName: '佐藤',
          locale: 'ja',
          roles: ['member'],
          password,
        },
      });
    const fourteen = '橋'.repeat(7) + 'はしのうえのひと'.slice(0, 7);
    expect(Array.from(fourteen)).toHaveLength(14);
    expect(await give(fourteen)).toMatchObject({
      ...refusal(400, 'PASSWORD_TOO_SHORT'),
      body: { details: { length: 14, min: 15 } },
    });
    for (const common of ['passwordpassword', 'qwertyuiopasdfgh', 'p4@kensetsu.example'])
      expect([common, await give(common)]).toMatchObject([common, refusal(400, 'PASSWORD_COMMON')]);
    const sixtyFour = '🌉橋é '.repeat(16).trimEnd() + '𠮷';
    expect(Array.from(sixtyFour.normalize('NFC'))).toHaveLength(64);
    expect((await give(sixtyFour)).status).toBe(201);
    expect(
      (await give(Array.from({ length: 256 }, (_, i) => String.fromCodePoint(0x4e00 + 7 * i)).join('')))
        .status,
    ).toBe(201);
    expect(await give('y'.repeat(257))).toMatchObject(refusal(400, 'PASSWORD_TOO_LONG'));
  });

  it('of 200 people at once take no more memory than four of them do', async () => {
    const costly = await startApp({
      environment: { TRUST_PROXY_HOPS: '1' },
      override: (builder) => builder.overrideProvider(PasswordCost).useValue(new QuickAsBig()),
    });
    try {
      const tenant = await costly.given.tenant();
      const signIn = (i: number) =>
        costly.anonymous().raw('POST', '/sign-in', {
          headers: {
            ...{ origin: costly.url, 'x-rinjo': '1', 'content-type': 'application/json' },
            'x-forwarded-for': `10.7.${Math.floor(i / 250)}.${i % 250}`,
          },
          body: JSON.stringify({ tenant: tenant.slug, email: `p${i}@x.example`, password: PASSWORD }),
        });
      await signIn(1_000); // everything that is made once is made
      const before = process.memoryUsage.rss();
      let most = before;
      const look = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 5);
      const statuses = (await Promise.all(Array.from({ length: 200 }, (_, i) => signIn(i)))).map(
        ({ status }) => status,
      );
      clearInterval(look);
      const took = Math.round((most - before) / MIB);
      console.info(
        `200 sign-ins at once: ${statuses.filter((s) => s === 401).length} checked, ` +
          `${statuses.filter((s) => s === 503).length} sent away, ${took} MiB more at most`,
      );
      expect(new Set(statuses)).toEqual(new Set([401, 503]));
      expect(most - before).toBeLessThan(CAP_BYTES);
    } finally {
      await costly.close();
    }
  }, 120_000);
});
