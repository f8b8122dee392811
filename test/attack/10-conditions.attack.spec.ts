import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { METHOD, type SignedResponseSpec } from '../support/idp/index.js';
import { givenConnection } from '../support/given-connection.js';
import type { GivenConnection } from '../support/saml.js';
import { SamlProbe } from '../support/saml-probe.js';

const at = (ms: number): Date => new Date(Date.now() + ms);
const DAY = 86_400_000;

const CASES: readonly (readonly [string, () => Partial<SignedResponseSpec>, string])[] = [
  ['no SubjectConfirmation', () => ({ confirmations: [] }), 'missing_confirmation'],
  ['no SubjectConfirmationData', () => ({ confirmations: [{ withoutData: true }] }), 'missing_confirmation'],
  ['holder-of-key', () => ({ confirmations: [{ method: METHOD.holderOfKey }] }), 'missing_confirmation'],
  ['sender-vouches', () => ({ confirmations: [{ method: METHOD.senderVouches }] }), 'missing_confirmation'],
  [
    'a confirmation with NotBefore',
    () => ({ confirmations: [{ notBefore: at(-1000) }] }),
    'missing_confirmation',
  ],
  ['an expired confirmation', () => ({ confirmations: [{ notOnOrAfter: at(-61_000) }] }), 'expired'],
  ['a confirmation without end', () => ({ confirmations: [{ notOnOrAfter: null }] }), 'missing_expiry'],
  ['expired Conditions', () => ({ notOnOrAfter: at(-61_000) }), 'expired'],
  ['Conditions without end', () => ({ notOnOrAfter: null }), 'missing_expiry'],
  ['no Conditions', () => ({ withoutConditions: true }), 'missing_audience'],
  [
    'unknown Conditions',
    () => ({ conditionsXml: '<saml:Condition xmlns:x="urn:x" x:y="z"/>' }),
    'unknown_condition',
  ],
  ['an IssueInstant a day ago', () => ({ assertionIssueInstant: at(-DAY) }), 'too_old'],
  ['an IssueInstant in the future', () => ({ assertionIssueInstant: at(120_000) }), 'clock_skew'],
  ['NotBefore beyond the skew', () => ({ notBefore: at(120_000) }), 'clock_skew'],
  ['a session that is over', () => ({ sessionNotOnOrAfter: at(-61_000) }), 'expired'],
];

describe('assertions that do not hold, not yet or not any more (case 10)', () => {
  let app: TestApp;
  let connection: GivenConnection;
  let probe: SamlProbe;
  beforeAll(async () => {
    app = await startApp();
    connection = await givenConnection(app, await app.given.tenant());
    probe = new SamlProbe(connection);
  });
  afterAll(() => app.close());

  it('signs in with one that holds, and with clocks that differ by less than a minute', async () => {
    await probe.baseline();
    expect(await connection.browser().signIn({ at: at(-50_000) })).toMatchObject({ status: 303 });
    expect(await connection.browser().signIn({ at: at(50_000) })).toMatchObject({ status: 303 });
  });

  it.each(CASES)('refuses %s', async (_, spec, reason) => {
    expect(await probe.refused((request) => connection.respond(request, spec()))).toBe(reason);
  });

  it('refuses them as well where the assertion alone is signed', async () => {
    const relaxed = await givenConnection(app, await app.given.tenant(), {
      signaturePolicy: 'assertion',
    });
    const atRelaxed = new SamlProbe(relaxed);
    await atRelaxed.baseline();
    for (const [name, spec, reason] of CASES) {
      const forge = (request: { id: string }) => relaxed.respond(request, { ...spec(), sign: 'assertion' });
      expect([name, await atRelaxed.refused(forge)]).toEqual([name, reason]);
    }
  });

  it('ends the session when the identity provider’s does', async () => {
    const browser = connection.browser();
    await browser.signIn({ sessionNotOnOrAfter: at(3_600_000) });
    const { body } = await browser.get<readonly { current: boolean; expiresAt: string }[]>('/sessions');
    const own = body.find((session) => session.current);
    expect(Date.parse(own?.expiresAt ?? '')).toBeLessThanOrEqual(Date.now() + 3_600_000);
  });
});
