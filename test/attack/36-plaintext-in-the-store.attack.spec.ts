import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SystemDb } from '../../apps/api/src/platform/database/system-db.js';
import { containerOf, ObjectStore } from '../../apps/api/src/platform/object-store/object-store.port.js';
import { expectedObjects } from '../../apps/api/src/store-check/expected-objects.js';
import { checkStore, type StoreReport } from '../../apps/api/src/store-check/store-check.js';
import { startApp, type TestApp } from '../support/app.js';
import { broughtBy } from '../support/brought-file.js';
import { keepIn, piecesOf } from '../support/evidence.js';
import { FakeMedia } from '../support/fake-media.js';
import { fileOf, filesOf } from '../support/object-files.js';
import { PNG, twoInACall, upload } from '../support/two-in-a-call.js';

const CANARY = 'カナリア: a canary that must be nowhere in the store';

/**
 * Case 36: nothing of plaintext is in the store. After every test file the objects that it has left are looked through as
 * well (TestDatabase.drop); here the tool itself is tried, on what it must find.
 */
describe('36 plaintext and orphans in the store', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ media: new FakeMedia() });
  });
  afterAll(() => app.close());

  function check(): Promise<StoreReport> {
    const system = app.get(SystemDb);
    const rows = () => expectedObjects((sql) => system.query(sql));
    return checkStore(app.get(ObjectStore), rows, { canaries: [Buffer.from(CANARY)] });
  }

  it('36 nothing is found after texts, pictures and documents were kept', async () => {
    const { call, guestClient } = await twoInACall(app);
    expect((await upload(app, guestClient, call, 'kind=photo', PNG)).body).toMatchObject({ kept: true });
    const pdf = Buffer.from(`%PDF-1.7 ${CANARY}`);
    await broughtBy(app, guestClient, pdf, 'a.pdf');
    await keepIn(app, call.tenant, Buffer.from(CANARY.repeat(50_000)));
    await keepIn(app, call.tenant, Buffer.alloc(3_000_000, PNG));
    await keepIn(app, call.tenant, Buffer.alloc(0));
    const report = await check();
    expect(report).toMatchObject({ objects: 5, findings: [] });
  });

  it('36 plaintext, an object that no row knows, a missing and a cut one are found', async () => {
    const tenant = await app.given.tenant();
    const items = [];
    for (let n = 0; n < 3; n += 1) items.push(await keepIn(app, tenant, randomBytes(2_000)));
    const [plain, missing, cut] = await Promise.all(
      items.map(({ id }) => fileOf(app.database, tenant.id, id)),
    );
    if (!plain || !missing || !cut) throw new Error('Three files');
    writeFileSync(plain, PNG);
    rmSync(missing);
    writeFileSync(cut, randomBytes(100));
    const orphan = Buffer.concat([randomBytes(500), Buffer.from(CANARY), randomBytes(500)]);
    await app.get(ObjectStore).put(containerOf(tenant.id), 'orphan.1', piecesOf(orphan));
    // Somebody has put a file where no name leads.
    mkdirSync(join(dirname(dirname(plain)), 'zz'));
    writeFileSync(join(dirname(dirname(plain)), 'zz', 'elsewhere.1'), CANARY);
    const { findings } = await check();
    const problems = findings.map(({ problem, name, detail }) => `${problem} ${name} ${detail}`).sort();
    const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1);
    expect(problems).toEqual(
      [
        `plaintext ${nameOf(plain)} PNG`,
        `wrong_length ${nameOf(plain)} ${PNG.length} bytes`,
        `missing ${nameOf(missing)} 2000 bytes of plaintext`,
        `plaintext ${nameOf(cut)} no header`,
        `wrong_length ${nameOf(cut)} 100 bytes`,
        `orphan elsewhere.1 ${Buffer.byteLength(CANARY)} bytes`,
        'plaintext orphan.1 text',
        `orphan orphan.1 ${orphan.length} bytes`,
      ].sort(),
    );
    for (const file of filesOf(app.database, tenant.id)) rmSync(file); // what was put there by hand
  });
});
