import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { verify } from 'argon2';
import { PrepareEnvironment, readPrepareEnvironment } from '../../apps/api/src/config/prepare-environment.js';
import type { DemoLogins } from '../../apps/api/src/prepare/demo-logins-file.js';
import { prepare } from '../../apps/api/src/prepare/prepare.js';
import { asSuperuser, prepareTemplate, urlOf } from '../support/cluster.js';

describe('preparing a database', () => {
  let name: string;
  let folder: string;
  let file: string;
  beforeAll(async () => {
    await prepareTemplate(); // makes the roles of this server
  });
  beforeEach(async () => {
    name = `rinjo_p_${randomUUID().replaceAll('-', '')}`;
    folder = mkdtempSync(join(tmpdir(), 'rinjo-prepare-'));
    file = join(folder, 'logins.json');
    await asSuperuser('postgres', (client) => client.query(`create database ${name} owner rinjo_owner`));
  });
  afterEach(async () => {
    await asSuperuser('postgres', (client) => client.query(`drop database ${name} with (force)`));
    rmSync(folder, { recursive: true });
  });

  const settings = (
    over: Readonly<Partial<Record<keyof PrepareEnvironment, string>>> = {},
  ): PrepareEnvironment =>
    readPrepareEnvironment({
      DATABASE_URL: urlOf(name, 'rinjo_owner'),
      DATABASE_APP_URL: urlOf(name, 'rinjo_app'),
      DATABASE_SYSTEM_URL: urlOf(name, 'rinjo_system'),
      SEED_DEMO: '1',
      DEMO_LOGINS_FILE: file,
      ...over,
    });
  const logins = (): DemoLogins => JSON.parse(readFileSync(file, 'utf8')) as DemoLogins;
  const credentials = () =>
    asSuperuser(name, async (client) => {
      const { rows } = await client.query<{ tenant: string; email: string; hash: string }>(
        `select t.slug as tenant, u.email, c.hash from user_account u
         join tenant t on t.tenant_id = u.tenant_id
         join password_credential c on c.tenant_id = u.tenant_id and c.user_id = u.id order by 1, 2`,
      );
      return rows;
    });

  const fits = async ({
    email,
    hash,
  }: {
    readonly email: string;
    readonly hash: string;
  }): Promise<boolean> => {
    const login = logins().logins.find((known) => known.email === email);
    return login !== undefined && login.password.length >= 15 && (await verify(hash, login.password));
  };

  // One story, because each demo costs eight real password hashes.
  it('makes demo tenants whose logins work, is harmless to repeat, and recovers from a kill and a lost file', async () => {
    expect(await prepare(settings())).toBe(`Demo logins are in ${file}`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const first = await credentials();
    expect(first).toHaveLength(8);
    for (const credential of first)
      expect([credential.email, await fits(credential)]).toEqual([credential.email, true]);

    expect(await prepare(settings())).toBeNull();
    expect(await credentials()).toEqual(first);

    // As a kill leaves it: the file is written, a user is not made yet.
    writeFileSync(file, JSON.stringify({ ...logins(), seeded: false }));
    await asSuperuser(name, async (client) => {
      for (const rows of [
        'membership where user_id',
        'password_credential where user_id',
        'user_account where id',
      ])
        await client.query(`delete from ${rows} in (select id from user_account where email like 'ito@%')`);
    });
    expect(await credentials()).toHaveLength(7);
    await prepare(settings());
    const again = await credentials();
    expect(again.map((row) => row.email)).toEqual(first.map((row) => row.email));
    for (const credential of again)
      expect([credential.email, await fits(credential)]).toEqual([credential.email, true]);
    expect(logins().seeded).toBe(true);

    rmSync(file);
    expect(await prepare(settings())).toContain('DEMO_PASSWORDS=new npm start');
    expect(await prepare(settings({ DEMO_PASSWORDS: 'new' }))).toBe(`Demo logins are in ${file}`);
    const [renewed] = await credentials();
    expect(renewed && (await fits(renewed))).toBe(true);
  }, 120_000);

  it('makes no demo in an installation that has tenants, and none unless asked', async () => {
    await prepare(settings({ SEED_DEMO: '0' }));
    await asSuperuser(name, (client) =>
      client.query(
        `insert into tenant (tenant_id, slug, name, plan_id, status, created_at)
         select gen_random_uuid(), 'real', 'Real', id, 'active', now() from plan where code = 'standard'`,
      ),
    );
    expect(await prepare(settings())).toBeNull();
    expect(await credentials()).toEqual([]);
  });

  it('leaves a plan alone that an operator changed', async () => {
    await prepare(settings({ SEED_DEMO: '0' }));
    const limit = (sql: string) =>
      asSuperuser(name, async (client) => (await client.query<{ max_concurrent_calls: number }>(sql)).rows);
    await limit(`update plan set max_concurrent_calls = 7 where code = 'standard'`);
    await prepare(settings({ SEED_DEMO: '0' }));
    expect(await limit(`select max_concurrent_calls from plan where code = 'standard'`)).toEqual([
      { max_concurrent_calls: 7 },
    ]);
  });

  it('says in one line what is wrong', async () => {
    const withPassword = (url: string, password: string) => {
      const changed = new URL(url);
      changed.password = password;
      return changed.href;
    };
    const faults: readonly (readonly [
      Readonly<Partial<Record<keyof PrepareEnvironment, string>>>,
      string,
      string,
    ])[] = [
      [{ DATABASE_URL: 'postgres://a:b@127.0.0.1:1/x' }, 'DATABASE_UNREACHABLE', 'ECONNREFUSED'],
      [
        { DATABASE_URL: withPassword(urlOf(name, 'rinjo_owner'), 'wrong') },
        'DATABASE_UNREACHABLE',
        'password',
      ],
      [{ DATABASE_APP_URL: urlOf(name, 'rinjo_system') }, 'CONFIGURATION', 'must name the role rinjo_app'],
      // This server's owner may not make roles: the statement for somebody who may is in the message, without the password.
      [
        { DATABASE_APP_URL: withPassword(urlOf(name, 'rinjo_app'), 'secret') },
        'ROLE_UNSAFE',
        'alter role rinjo_app',
      ],
    ];
    for (const [over, code, text] of faults) {
      const refused = await prepare(settings(over)).catch((cause: unknown) => cause);
      expect(refused).toMatchObject({ code, message: expect.stringContaining(text) });
      expect(refused).toMatchObject({ message: expect.not.stringMatching(/\n|secret/) });
    }
    expect(() => settings({ DATABASE_URL: 'nonsense' })).toThrow('Configuration refused: DATABASE_URL');
  });
});
