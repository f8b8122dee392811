import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConnectionUpkeep } from '../../apps/api/src/modules/saml/upkeep/connection-upkeep.js';
import { Mailer } from '../../apps/api/src/platform/mail/mailer.port.js';
import { startApp, type TestApp } from '../support/app.js';
import { FakeMailer } from '../support/fake-mailer.js';
import { givenConnection } from '../support/given-connection.js';
import { fingerprintOf, makeSigner, TestIdp } from '../support/idp/index.js';
import type { GivenConnection } from '../support/saml.js';
import { TestClock } from '../support/test-clock.js';

const DAY_MS = 86_400_000;

/** From the round of a clock to the letter in the hands of administrators. When one is due is a rule with tests of its own. */
describe('letters about the certificate of an identity provider', () => {
  const clock = new TestClock();
  const mailer = new FakeMailer();
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ clock, override: (b) => b.overrideProvider(Mailer).useValue(mailer) });
  });
  afterAll(() => app.close());

  const inDays = (days: number): Date => new Date(clock.now().getTime() + days * DAY_MS);
  /** A connection whose certificate ends so many days from now, and its two administrators. */
  const ending = async (days: number, state: 'enabled' | 'disabled' = 'enabled') => {
    const signer = await makeSigner({ notBefore: inDays(-300), notAfter: inDays(days) });
    const connection = await givenConnection(app, await app.given.tenant(), {
      idp: await TestIdp.create({ signer }),
      state,
    });
    const [sato, smith] = [
      await connection.tenant.user({ roles: ['admin'], displayName: '佐藤' }),
      await connection.tenant.user({ roles: ['admin'], displayName: 'Smith' }),
    ];
    await app.database.query(`update user_account set locale = 'en' where id = $1`, [smith.id]);
    await connection.tenant.user({ displayName: 'No administrator' });
    await connection.tenant.user({ roles: ['admin'], status: 'deactivated' });
    await app.database.query('update saml_connection set upkeep_at = $2 where id = $1', [
      ...[connection.id, clock.now()],
    ]);
    return { connection, sato, smith, signer };
  };
  /** Days go by, each with its round; what was written in them to whom. */
  const pass = async (days: number): Promise<readonly (readonly [string, string])[]> => {
    const from = mailer.letters.length;
    for (let day = 0; day < days; day += 1) {
      clock.advance(DAY_MS);
      await app.get(ConnectionUpkeep).sweep();
    }
    return mailer.letters.slice(from).map(({ to, subject }) => [to, subject]);
  };
  const warnings = async ({ id }: GivenConnection) =>
    app.database.query<{ details: unknown; actor: string }>(
      `select details from audit_entry where action = 'connection.certificate_expiring'
       and details->>'connectionId' = $1 order by seq`,
      [id],
    );

  it('go to each administrator in their language at 30 days and at 7, and at no other time', async () => {
    const { connection, sato, smith, signer } = await ending(32);
    const name = `IdP ${connection.id}`;
    expect(await pass(1)).toEqual([]);
    const ja = (days: number) => [
      sato.email,
      `Rinjo：シングルサインオン「${name}」の証明書の有効期限まであと${days}日です`,
    ];
    const en = (days: number) => [
      smith.email,
      `Rinjo: the certificate of the sign-in connection “${name}” expires in ${days} days`,
    ];
    expect((await pass(1)).toSorted()).toEqual([en(30), ja(30)].toSorted());
    expect(await pass(22)).toEqual([]);
    expect((await pass(1)).toSorted()).toEqual([en(7), ja(7)].toSorted());
    expect(await pass(10)).toEqual([]);
    const letter = mailer.letters.find(({ to }) => to === smith.email);
    expect(letter?.text).toContain('Dear Smith,');
    expect(letter?.text).toContain(new URL(app.url).origin);
    const fingerprint = fingerprintOf(signer.certificate);
    expect(await warnings(connection)).toEqual([
      { details: expect.objectContaining({ connectionId: connection.id, fingerprint }) },
      { details: expect.objectContaining({ connectionId: connection.id, fingerprint }) },
    ]);
  });

  it('are not written once another certificate outlives it, and are for that one later', async () => {
    const { connection, sato } = await ending(31);
    const { certificate } = await makeSigner({ notAfter: inDays(60) });
    await connection.trust(certificate);
    expect(await pass(20)).toEqual([]);
    const letters = await pass(12);
    expect(letters.filter(([to]) => to === sato.email)).toHaveLength(1);
  });

  it('are not written of a connection that nobody can use', async () => {
    const { connection } = await ending(10, 'disabled');
    expect(await pass(5)).toEqual([]);
    expect(await warnings(connection)).toEqual([]);
  });
});
