import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EvidenceView } from '@rinjo/contract';
import { JobWorker } from '../../apps/api/src/platform/jobs/job-worker.js';
import { ContentScanner } from '../../apps/api/src/platform/scanning/scanner.port.js';
import { startApp, type TestApp } from '../support/app.js';
import { contentOf, FakeScanner } from '../support/evidence.js';
import { Tus } from '../support/tus.js';
import { PNG } from '../support/two-in-a-call.js';

describe('72: names', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({
      override: (builder) => builder.overrideProvider(ContentScanner).useValue(new FakeScanner()),
    });
  });
  afterAll(() => app.close());

  it.each([
    ['leads out of a folder', '../../../etc/passwd.png', '../../../etc/passwd.png'],
    ['leads out of a folder of Windows', '..\\..\\boot.png', '..\\..\\boot.png'],
    ['breaks a header', 'a\r\nSet-Cookie: x=1\r\n\r\n.png', 'a\r\nSet-Cookie: x=1\r\n\r\n.png'],
    ['ends in the middle', 'a\0.exe\0.png', 'a�.exe�.png'],
    ['reads backwards', 'invoice‮gnp.exe.png', null],
    ['reads backwards and ends well', 'a‮b.png', 'a‮b.png'],
    ['quotes itself', 'a";filename="b.html.png', null],
    ['has quotes and percents', `a"'%41(1)*.png`, `a"'%41(1)*.png`],
  ])('one that %s is data', async (_, filename, stored) => {
    const { client } = await (await app.given.tenant()).signedIn('member');
    const tus = new Tus(app, client);
    const { location } = await tus.whole(PNG, { filename });
    await app.get(JobWorker).idle();
    const { body: upload } = await tus.read(location);
    if (stored === null) {
      expect(upload).toMatchObject({ state: 'refused', refusal: 'name' });
      return;
    }
    expect(upload).toMatchObject({ state: 'kept', name: stored });
    const { body: item } = await client.get<EvidenceView>(`/evidence/${upload.id}`);
    expect(item.name).toBe(stored);
    const { status, headers, bytes } = await contentOf(client, upload.id);
    expect([status, bytes.equals(PNG)]).toEqual([200, true]);
    expect(headers.get('set-cookie')).toBeNull();
    const disposition = headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(
      /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]*$/,
    );
    const plain = /filename="([^"]*)"/.exec(disposition)?.[1] ?? '';
    expect(plain).not.toMatch(/["\\%\r\n]/);
    expect(decodeURIComponent(/UTF-8''(.*)$/.exec(disposition)?.[1] ?? '')).toBe(stored);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('never becomes part of a path', () => {
    const { OBJECT_STORE_DIR: folder } = app.database.keySettings;
    const names = readdirSync(folder, { recursive: true }).map(String);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9./-]*$/);
    expect(names.join(' ')).not.toMatch(/passwd|png|exe/);
  });
});
