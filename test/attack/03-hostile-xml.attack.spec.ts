import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { preCheck } from '../../apps/api/src/modules/saml/response/pre-check.js';
import { SamlRefused } from '../../apps/api/src/modules/saml/response/refused.js';
import { startApp, type TestApp } from '../support/app.js';
import { hostile } from '../support/idp/index.js';
import { givenConnection } from '../support/given-connection.js';
import type { GivenConnection } from '../support/saml.js';
import { SamlProbe } from '../support/saml-probe.js';

const MEGABYTE = 1024 * 1024;

describe('hostile XML (case 3)', () => {
  let app: TestApp;
  let connection: GivenConnection;
  let probe: SamlProbe;
  beforeAll(async () => {
    app = await startApp();
    connection = await givenConnection(app, await app.given.tenant());
    probe = new SamlProbe(connection);
  });
  afterAll(() => app.close());

  it('signs in with plain XML', () => probe.baseline());

  it('refuses a NameID that was altered after it was signed', async () => {
    const alter = (sign: 'both' | 'response' | 'assertion') =>
      probe.refused((request) => hostile.alterNameId(connection.respond(request, { sign }), 'mallory'));
    expect(await alter('both')).toBe('bad_signature');
    expect(await alter('response')).toBe('unsigned_assertion');
    expect(await alter('assertion')).toBe('unsigned_response');
  });

  it.each(['comment', 'cdata', 'processingInstruction'] as const)(
    'refuses a %s inside the NameID',
    async (what) => {
      const nameId = 'admin@example.test.mallory';
      const reason = await probe.refused((request) =>
        hostile.inNameId[what](connection.respond(request, { nameId }), 'admin@example.test'.length),
      );
      expect(reason).toBe('forbidden_markup');
    },
  );

  it.each([
    ['a DOCTYPE', hostile.withDoctype],
    ['an entity', (xml: string) => hostile.withEntity(xml, 'mallory')],
    ['an external entity', hostile.withExternalEntity],
    ['a billion laughs', hostile.billionLaughs],
  ] as const)('refuses %s', async (_, attack) => {
    expect(await probe.refused((request) => attack(connection.respond(request)))).toBe('forbidden_markup');
  });

  it('refuses depth, width and size in under 100 ms and 20 MB', async () => {
    const deep = '<a>'.repeat(60_000);
    const wide = '<a/>'.repeat(40_000);
    const attributes = Array.from({ length: 15_000 }, (_, i) => `a${i}="1"`).join(' ');
    const documents = [
      deep,
      `<a>${wide}</a>`,
      `<a ${attributes}/>`,
      hostile.billionLaughs(connection.respond({ id: '_x' })),
    ];
    for (const xml of documents) {
      const [began, memory] = [process.cpuUsage(), process.memoryUsage().rss];
      expect(() => preCheck(xml)).toThrow(SamlRefused);
      const { user, system } = process.cpuUsage(began);
      expect(user + system).toBeLessThan(100_000); // microseconds: other work on the machine does not count
      expect(process.memoryUsage().rss - memory).toBeLessThan(20 * MEGABYTE);
      await probe.refused(() => xml);
    }
    const refusals = await connection.refusals();
    expect(refusals.slice(-4)).toEqual(['too_complex', 'too_complex', 'too_complex', 'forbidden_markup']);
  });

  it('refuses what is too large before it is looked at', async () => {
    const browser = connection.browser();
    const { relayState } = await browser.begin();
    const answer = await browser.respondWith('x'.repeat(300 * 1024), relayState);
    expect(answer).toMatchObject({ status: 413 });
    expect(await probe.refused(() => 'x'.repeat(230 * 1024))).toBe('too_large');
  });
});
