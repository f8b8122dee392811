import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SheetEditionView } from '@rinjo/contract';
import { LogVerifier, verifyEdition } from '@rinjo/transparency-log';
import { InstallationLogRounds } from '../../../apps/api/src/modules/operations/index.js';
import { verifyEd25519 } from '../../../apps/api/src/platform/crypto/ed25519.js';
import { startApp, type TestApp } from '../../support/app.js';
import { signedInOperator } from '../../support/operators.js';

const CRYPTOGRAPHY = {
  sha256: (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest(),
  ed25519: verifyEd25519,
};

describe('the log of the installation', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const file = async (): Promise<string> => (await fetch(`${app.url}/api/v1/installation-log`)).text();
  const faults = async (): Promise<readonly object[]> => {
    const verifier = new LogVerifier(CRYPTOGRAPHY);
    for (const line of (await file()).split('\n')) if (line !== '') verifier.take(line);
    return verifier.report().faults;
  };

  it('has each edition when it is printed, with a proof in its file that anybody can verify', async () => {
    const { client } = await signedInOperator(app);
    for (let n = 0; n < 3; n += 1)
      expect((await client.post<SheetEditionView>('/operator/check-sheet/editions')).status).toBe(201);
    const { body: editions } = await client.get<SheetEditionView[]>('/operator/check-sheet/editions');
    for (const { id, number } of editions) {
      const answer = await client.get<object>(
        `/operator/check-sheet/editions/${id}/file?format=json&locale=en`,
      );
      const report = verifyEdition(CRYPTOGRAPHY, JSON.stringify(answer.body), []);
      expect(report).toMatchObject({ number, faults: [], log: { size: 3 } });
    }
    expect(await faults()).toEqual([]);
  });

  it('takes in drills, and signs nothing once it is not what it was', async () => {
    await app.database.query(
      `insert into drill (id, kind, started_at, ended_at, passed, measured) values (gen_random_uuid(), 'kit', now(), now(), true, '{}')`,
    );
    await app.get(InstallationLogRounds).now();
    expect((await file()).match(/"drill.ended"/g)).toHaveLength(1);
    expect(await faults()).toEqual([]);
    await expect(app.database.query(`update installation_log set payload = '{}'`)).rejects.toThrow(
      'append-only',
    );
    await app.database.query('alter table installation_log disable trigger all');
    await app.database.query(`update installation_log set at = at - interval '1 hour' where seq = 1`);
    await app.database.query(
      `insert into drill (id, kind, started_at, ended_at, passed, measured) values (gen_random_uuid(), 'kit', now(), now(), true, '{}')`,
    );
    await expect(app.get(InstallationLogRounds).now()).rejects.toThrow('not what was signed');
    expect((await faults()).length).toBeGreaterThan(0);
  });
});
