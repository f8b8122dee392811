import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BlobServiceClient } from '@azure/storage-blob';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Environment } from '../../apps/api/src/config/environment.js';
import { SystemDb } from '../../apps/api/src/platform/database/system-db.js';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import { containerOf, ObjectStore } from '../../apps/api/src/platform/object-store/object-store.port.js';
import { SpoolWriter } from '../../apps/api/src/recorder/spool/spool-writer.js';
import { expectedObjects } from '../../apps/api/src/store-check/expected-objects.js';
import { checkSpool } from '../../apps/api/src/store-check/spool-check.js';
import { checkStore, type StoreReport } from '../../apps/api/src/store-check/store-check.js';
import { startApp, type TestApp } from '../support/app.js';
import { Azurite } from '../support/azurite.js';
import { keepIn, piecesOf } from '../support/evidence.js';
import { Tus } from '../support/tus.js';
import { PNG } from '../support/two-in-a-call.js';

const CANARY = 'カナリア: a canary that must be nowhere in the store';

/** Case 36 where the store is Azure's, and in the folder of what is being recorded. */
describe('36 plaintext and orphans in Azure, and in the spool', () => {
  let azurite: Azurite;
  let app: TestApp;
  beforeAll(async () => {
    azurite = await Azurite.start();
    app = await startApp({
      environment: {
        OBJECT_STORE: 'azure',
        AZURE_STORAGE_CONNECTION: azurite.connection,
        MALWARE_SCAN: 'off',
      },
    });
  });
  afterAll(async () => {
    await app.close();
    await azurite.stop();
  });

  function check(): Promise<StoreReport> {
    const system = app.get(SystemDb);
    return checkStore(app.get(ObjectStore), () => expectedObjects((sql) => system.query(sql)), {
      canaries: [Buffer.from(CANARY)],
    });
  }

  it('36 nothing is found of what is kept, in the trash, shown small, and half uploaded', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const kept = await keepIn(app, tenant, Buffer.from(CANARY.repeat(200_000))); // several blocks
    await keepIn(app, tenant, Buffer.alloc(0));
    expect((await client.delete(`/evidence/${kept.id}`)).status).toBe(204);
    const tus = new Tus(app, client);
    expect((await tus.whole(PNG, { filename: 'a.png' })).status).toBe(204);
    const begun = await tus.begin(9_000_000, { filename: 'b.bin' });
    const half = Buffer.from(CANARY.repeat(80_000)).subarray(0, 5_000_000);
    expect((await tus.patch(begun.location, 0, half)).status).toBe(204);
    await app.get(JobWorker).idle();
    const { objects, findings } = await check();
    expect(findings).toEqual([]);
    const rows = await app.database.query<{ n: number }>('select count(*)::int as n from stored_object');
    expect(objects).toBe(rows[0]?.n);
    expect(objects).toBeGreaterThanOrEqual(4);
  });

  it('36 plaintext, an orphan, a missing and a cut blob, and a container of somebody else are found', async () => {
    const tenant = await app.given.tenant();
    const objects = app.get(ObjectStore);
    const container = containerOf(tenant.id);
    const names: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      await keepIn(app, tenant, randomBytes(2_000));
      const { objects: listed } = await objects.list(container);
      names.push(...listed.map(({ name }) => name).filter((name) => !names.includes(name)));
    }
    const [plain = '', missing = '', cut = ''] = names;
    for (const name of names) await objects.delete(container, name);
    await objects.put(container, plain, piecesOf(PNG));
    // No sealed object begins with a zero; one of 256 random bytes is as good as its header.
    await objects.put(container, cut, piecesOf(Buffer.concat([Buffer.of(0), randomBytes(99)])));
    await objects.put(container, 'orphan.1', piecesOf(Buffer.from(CANARY)));
    const service = BlobServiceClient.fromConnectionString(azurite.connection);
    await service.createContainer('backups');
    const { findings } = await check();
    expect(findings.map(({ problem, name, detail }) => `${problem} ${name} ${detail}`).sort()).toEqual(
      [
        'foreign  not a container of this product',
        `plaintext ${plain} PNG`,
        `wrong_length ${plain} ${PNG.length} bytes`,
        `missing ${missing} 2000 bytes of plaintext`,
        `plaintext ${cut} no header`,
        `wrong_length ${cut} 100 bytes`,
        'plaintext orphan.1 text',
        `orphan orphan.1 ${Buffer.byteLength(CANARY)} bytes`,
      ].sort(),
    );
  });

  it('36 what is being recorded is sealed; what is not, and what no recording knows, is found', async () => {
    const { RECORDING_DIR: folder } = app.get(Environment);
    const [tenantId, known, unknown, trackId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const begin = { offsetMs: 0, codec: 'json', container: 'lines' } as const;
    for (const recordingId of [known, unknown]) {
      const path = join(folder, tenantId, recordingId, `${trackId}.1.seg`);
      mkdirSync(join(folder, tenantId, recordingId), { recursive: true });
      const place = { tenantId, recordingId, trackId, segment: 1 };
      const writer = await SpoolWriter.create(path, randomBytes(32), place, begin);
      writer.media(Buffer.from(CANARY.repeat(100)), 1, 0);
      await writer.end({ durationMs: 1, frames: 1, lostPackets: 0 });
    }
    const canaries = [Buffer.from(CANARY)];
    expect(await checkSpool(folder, new Set([known, unknown]), canaries)).toEqual([]);
    writeFileSync(join(folder, 'note.txt'), CANARY);
    writeFileSync(join(folder, tenantId, known, 'stray'), randomBytes(500));
    const found = await checkSpool(folder, new Set([known]), canaries);
    expect(found.map(({ problem, name, detail }) => `${problem} ${name} ${detail}`).sort()).toEqual(
      [
        `orphan ${tenantId}/${unknown}/${trackId}.1.seg of recording ${unknown}`,
        `plaintext ${tenantId}/${known}/stray no header`,
        'plaintext note.txt text',
      ].sort(),
    );
  });
});
