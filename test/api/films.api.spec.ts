import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AuditEntryView,
  CreatedShareLink,
  ErasedEvidence,
  EvidenceReceipt,
  EvidenceView,
  Page,
  SharedView,
  StorageView,
} from '@rinjo/contract';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import { ContentScanner } from '../../apps/api/src/platform/scanning/scanner.port.js';
import { startApp, type TestApp } from '../support/app.js';
import { contentOf, FakeScanner, sha256Of } from '../support/evidence.js';
import { probeMedia } from '../support/ffprobe.js';
import type { HttpClient } from '../support/http-client.js';
import { streamedFilm } from '../support/streamed-film.js';
import { Tus } from '../support/tus.js';

const TAKEN_AT = '2026-11-26T01:23:45.678Z';

describe('a film that a browser has written while it filmed', () => {
  let app: TestApp;
  const scanner = new FakeScanner();
  let film: Buffer;
  beforeAll(async () => {
    film = streamedFilm(); // nothing is connected yet that would wait for it
    app = await startApp({
      override: (builder) => builder.overrideProvider(ContentScanner).useValue(scanner),
    });
  });
  afterAll(() => app.close());

  async function kept(client: HttpClient, bytes: Buffer, filename: string): Promise<string> {
    const { location } = await new Tus(app, client).whole(bytes, { filename });
    await app.get(JobWorker).idle();
    return location.slice(location.lastIndexOf('/') + 1);
  }

  it('stays what it is, with a copy to seek in, counted and erased with it', async () => {
    const { client } = await (await app.given.tenant()).signedIn('admin');
    const metadata = { filename: 'film.webm', sha256: sha256Of(film), takenAt: TAKEN_AT };
    const { location } = await new Tus(app, client).whole(film, metadata);
    await app.get(JobWorker).idle();
    const id = location.slice(location.lastIndexOf('/') + 1);
    const { body: item } = await client.get<EvidenceView>(`/evidence/${id}`);
    expect(item).toMatchObject({
      kind: 'video',
      contentType: 'video/webm',
      hasFilm: true,
      takenAt: TAKEN_AT,
    });
    const { body: receipt } = await client.get<EvidenceReceipt>(`/evidence/${id}/receipt`);
    expect(JSON.parse(receipt.statement)).toMatchObject({ sha256: sha256Of(film), hashedBy: 'device' });

    expect((await contentOf(client, id)).bytes.equals(film)).toBe(true);
    const copy = await contentOf(client, id, {}, 'GET', 'film');
    expect([copy.status, copy.headers.get('content-type')]).toEqual([200, 'video/mp4']);
    expect(copy.bytes.indexOf('moov')).toBeLessThan(copy.bytes.indexOf('mdat'));
    expect(await probeMedia(copy.bytes)).toEqual({ codec: 'h264', frames: 30, errors: '' });
    const end = await contentOf(client, id, { range: 'bytes=-1000' }, 'GET', 'film');
    expect([end.status, end.bytes.length]).toEqual([206, 1_000]);

    const stranger = (await (await app.given.tenant()).signedIn('admin')).client;
    expect((await contentOf(stranger, id, {}, 'GET', 'film')).status).toBe(404);
    const { body: use } = await client.get<StorageView>('/storage');
    await client.delete(`/evidence/${id}`);
    const { body: erased } = await client.post<ErasedEvidence>(`/evidence/${id}/erasure`);
    expect(erased).toMatchObject({ objects: 3, bytes: use.used });
  }, 60_000);

  it('is played through a link for sharing from its copy, and downloaded as it is', async () => {
    const { client } = await (await app.given.tenant()).signedIn('admin');
    const [played, plain] = [
      await kept(client, film, 'film.webm'),
      await kept(client, Buffer.from('メモ'), 'a.txt'),
    ];
    const copy = await contentOf(client, played, {}, 'GET', 'film');
    const { body: link } = await client.post<CreatedShareLink>('/share-links', {
      ...{ evidenceIds: [played, plain], lifetimeS: 3600 },
    });
    const visitor = app.anonymous();
    const token = new URL(link.url).hash.slice(1);
    const { body: view } = await visitor.post<SharedView>('/shared/openings', { token });
    const films = view.items.map(({ id, hasFilm }) => [id, hasFilm]).sort();
    expect(films).toEqual([[played, true] as const, [plain, false] as const].sort());
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const get = async (id: string, part: string, headers: Record<string, string> = { cookie }) => {
      const url = `${app.url}/api/v1/shared/${view.openingId}/items/${id}/${part}`;
      const answer = await fetch(url, { headers });
      return {
        status: answer.status,
        headers: answer.headers,
        bytes: Buffer.from(await answer.arrayBuffer()),
      };
    };
    const part = await get(played, 'film', { cookie, range: 'bytes=100-199' });
    expect([part.status, part.headers.get('content-type')]).toEqual([206, 'video/mp4']);
    expect(part.bytes).toEqual(copy.bytes.subarray(100, 200));
    expect((await get(played, 'content')).bytes.equals(film)).toBe(true);
    for (const [id, headers] of [[plain, { cookie }] as const, [played, {}] as const])
      expect((await get(id, 'film', headers)).status).toBe(404);
    // Whoever plays it has had the film: once in the log, whichever of both it was.
    const { body: log } = await client.get<Page<AuditEntryView>>('/audit-entries?action=share.downloaded');
    expect(log.items.map(({ details }) => details)).toMatchObject([{ evidenceId: played }]);
  }, 60_000);

  it('that was not found clean has no copy', async () => {
    const { client } = await (await app.given.tenant()).signedIn('member');
    scanner.verdict = 'infected';
    const { location } = await new Tus(app, client).whole(film, { filename: 'film.webm' });
    await app.get(JobWorker).idle();
    scanner.verdict = 'clean';
    const id = location.slice(location.lastIndexOf('/') + 1);
    expect((await contentOf(client, id, {}, 'GET', 'film')).status).toBe(404);
  });
});
