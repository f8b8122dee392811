import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EvidenceView, UploadView } from '@rinjo/contract';
import { Upload } from 'tus-js-client';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import { ContentScanner } from '../../apps/api/src/platform/scanning/scanner.port.js';
import { startApp, type TestApp } from '../support/app.js';
import { FakeScanner } from '../support/evidence.js';
import type { HttpClient } from '../support/http-client.js';
import { TcpRelay } from '../support/tcp-relay.js';

/** 64 MB in the suite; UPLOAD_BYTES=2000000000 for the largest there is. */
const BYTES = Number(process.env['UPLOAD_BYTES'] ?? 64_000_000);
const INTERRUPTIONS = 20;
/** Five million bytes a second on the slowest machine. */
const TIMEOUT_MS = 90_000 + BYTES / 5_000;

describe('uploads with another’s client', () => {
  let app: TestApp;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rinjo-upload-'));
    app = await startApp({
      override: (builder) => builder.overrideProvider(ContentScanner).useValue(new FakeScanner()),
    });
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A film by its head, and noise. */
  async function film(): Promise<{ readonly path: string; readonly sha256: string }> {
    const path = join(folder, 'film.mp4');
    const file = await open(path, 'w');
    const hash = createHash('sha256');
    const write = async (bytes: Buffer): Promise<void> => {
      hash.update(bytes);
      await file.write(bytes);
    };
    const head = Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42\0\0\0\0mdat', 'latin1');
    await write(head);
    for (let left = BYTES - head.length; left > 0; left -= 10_000_000)
      await write(randomBytes(Math.min(left, 10_000_000)));
    await file.close();
    return { path, sha256: hash.digest('hex') };
  }

  it(
    'arrive whole through twenty interruptions',
    async () => {
      const { client } = await (await app.given.tenant()).signedIn('member');
      await app.database.query('update plan set storage_bytes = 10000000000');
      const relay = await TcpRelay.to(app.url);
      const { path, sha256 } = await film();
      const url = await uploaded(client, relay, path, sha256);
      await app.get(JobWorker).idle();
      const { body: upload } = await client.get<UploadView>(url.slice(url.indexOf('/uploads')));
      expect(upload).toMatchObject({ state: 'kept', offset: BYTES });
      const { body: item } = await client.get<EvidenceView>(`/evidence/${upload.id}`);
      expect(item).toMatchObject({ sha256, bytes: BYTES, kind: 'video', state: 'clean', name: '現場.mp4' });
      const [left] = await app.database.query<{ n: number }>(
        'select (select count(*) from upload_part)::int + (select sum(reserved_bytes) from storage_use)::int as n',
      );
      expect(left?.n).toBe(0);
      relay.close();
    },
    TIMEOUT_MS,
  );

  function uploaded(client: HttpClient, relay: TcpRelay, path: string, sha256: string): Promise<string> {
    const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    let cuts = 0;
    relay.onBytes = (sent) => {
      if (sent < ((cuts + 1) * BYTES) / (INTERRUPTIONS + 2) || cuts >= INTERRUPTIONS) return;
      cuts += 1;
      relay.cut();
    };
    return new Promise((resolve, reject) => {
      const upload = new Upload(createReadStream(path), {
        endpoint: `${relay.url}/api/v1/uploads`,
        uploadSize: BYTES,
        chunkSize: 16_000_000,
        headers: { cookie, origin: app.url, 'X-Rinjo': '1' },
        metadata: { filename: '現場.mp4', sha256 },
        retryDelays: Array<number>(INTERRUPTIONS + 5).fill(0),
        onError: reject,
        onSuccess: () =>
          cuts === INTERRUPTIONS ? resolve(upload.url ?? '') : reject(new Error(`${cuts} cuts`)),
      });
      upload.start();
    });
  }
});
