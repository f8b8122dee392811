import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FileView, LIMITS, type PhotoRequestId, type WireError } from '@rinjo/contract';
import { uuidv7 } from 'uuidv7';
import { startApp, type TestApp } from '../../support/app.js';
import { buildCall, type BuiltCall } from '../../support/call-builder.js';
import { CallLine, refusedWith } from '../../support/call-line.js';
import { FakeMedia } from '../../support/fake-media.js';
import type { HttpClient } from '../../support/http-client.js';
import { TestClock } from '../../support/test-clock.js';

const PNG = readFileSync(new URL('../../../apps/web/public/icon-192.png', import.meta.url));

describe('files of a call', () => {
  let app: TestApp;
  let clock: TestClock;
  beforeAll(async () => {
    clock = new TestClock();
    app = await startApp({ clock, media: new FakeMedia() });
  });
  afterAll(() => app.close());

  /** Sends bytes as the web app does. */
  async function upload(
    client: HttpClient,
    call: BuiltCall,
    query: string,
    bytes: Buffer,
    type = 'image/png',
  ) {
    const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${app.url}/api/v1/calls/${call.id}/files?${query}`, {
      method: 'POST',
      headers: { cookie, origin: app.url, 'x-rinjo': '1', 'content-type': type },
      body: new Uint8Array(bytes),
    });
    return { status: answer.status, body: (await answer.json()) as FileView & WireError };
  }
  async function fetched(client: HttpClient, call: BuiltCall, id: string) {
    const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return fetch(`${app.url}/api/v1/calls/${call.id}/files/${id}/content`, { headers: { cookie } });
  }
  async function twoInACall() {
    const call = await buildCall(app);
    const host = await call.hostLine();
    const guestClient = await call.guest();
    const guest = await CallLine.to(guestClient, call.id);
    await guest.join();
    return { call, host, guest, guestClient };
  }
  async function film(line: CallLine): Promise<void> {
    const { id: transportId } = await line.send('media.createTransport', { direction: 'send' });
    await line.send('media.produce', {
      ...{ transportId, kind: 'video', source: 'camera', rtpParameters: { codecs: [] }, paused: false },
    });
  }

  it('come to everybody in the call byte for byte, with their pixels', async () => {
    const { call, host, guestClient } = await twoInACall();
    const { status, body } = await upload(guestClient, call, 'kind=photo&name=%E5%86%99%E7%9C%9F.png', PNG);
    expect([status, body.kind, body.name]).toEqual([201, 'photo', '写真.png']);
    expect([body.width, body.height, body.bytes, body.type]).toEqual([192, 192, PNG.length, 'image/png']);
    expect(body.sha256).toBe(createHash('sha256').update(PNG).digest('hex'));
    await host.until(({ events }) =>
      events.some((e) => e.name === 'file.added' && e.payload.file.id === body.id),
    );
    const answer = await fetched(call.host.client, call, body.id);
    expect(Buffer.from(await answer.arrayBuffer()).equals(PNG)).toBe(true);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('are there for nobody who is not in the call, and gone when it ends', async () => {
    const { call, host, guestClient } = await twoInACall();
    const { body } = await upload(guestClient, call, 'kind=sheet', PNG);
    const invited = call.member().client;
    const stranger = (await buildCall(app)).host.client;
    for (const client of [invited, stranger, app.anonymous()])
      expect([401, 404]).toContain((await fetched(client, call, body.id)).status);
    expect((await upload(invited, call, 'kind=sheet', PNG)).body.code).toBe('NOT_FOUND');
    await host.send('call.end', {});
    expect([401, 404]).toContain((await fetched(call.host.client, call, body.id)).status);
  });

  it('are refused when they are not what may be shared, and nobody hears of them', async () => {
    const { call, host, guestClient } = await twoInACall();
    const code = async (bytes: Buffer, query = 'kind=attachment', type = 'image/png') =>
      (await upload(guestClient, call, query, bytes, type)).body.code;
    expect(await code(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe(
      'UNSUPPORTED_MEDIA_TYPE',
    );
    expect(await code(Buffer.from('%PDF-1.7'), 'kind=photo')).toBe('UNSUPPORTED_MEDIA_TYPE');
    expect(await code(PNG, 'kind=attachment', 'text/html')).toBe('UNSUPPORTED_MEDIA_TYPE');
    expect(await code(Buffer.alloc(0))).toBe('VALIDATION');
    expect(await code(PNG, 'kind=program')).toBe('VALIDATION');
    expect(await code(PNG, `name=${'x'.repeat(LIMITS.fileName + 1)}`)).toBe('VALIDATION');
    expect(await code(Buffer.concat([PNG, Buffer.alloc(LIMITS.fileBytes)]))).toBe('TOO_LARGE');
    await host.send('call.snapshot', {});
    expect(host.events.filter(({ name }) => name === 'file.added')).toEqual([]);
  });

  it('fill a call up to its limit', async () => {
    const { call, guestClient } = await twoInACall();
    const large = Buffer.concat([PNG, Buffer.alloc(LIMITS.fileBytes - PNG.length)]);
    const fits = LIMITS.callFileBytes / LIMITS.fileBytes;
    for (let n = 0; n < fits; n++)
      expect((await upload(guestClient, call, 'kind=sheet', large)).status).toBe(201);
    expect((await upload(guestClient, call, 'kind=sheet', PNG)).body.code).toBe('FILES_FULL');
  });

  describe('a photo that somebody asks for', () => {
    const asked = (line: CallLine) =>
      line.transients.flatMap((event) => (event.name === 'photo.asked' ? [event.payload] : []));
    const outcomes = (line: CallLine) =>
      line.transients.flatMap((event) => (event.name === 'photo.outcome' ? [event.payload.outcome] : []));

    it('needs one yes for the whole call, and goes before everybody', async () => {
      const { call, host, guest, guestClient } = await twoInACall();
      await film(guest);
      if (!guest.self) throw new Error('no seat');
      const participantId = guest.self;
      await host.send('photo.request', { participantId });
      await guest.until((line) => asked(line).length === 1);
      const [first] = asked(guest);
      if (!first) throw new Error('not asked');
      expect(first).toMatchObject({ by: host.self, consented: false });
      expect(await refusedWith(host.send('photo.request', { participantId }))).toBe('CONFLICT');
      await guest.send('photo.answer', { requestId: first.requestId, answer: 'allowed' });
      const { body } = await upload(guestClient, call, `kind=photo&requestId=${first.requestId}`, PNG);
      await host.until((line) => outcomes(line).length === 1);
      expect(outcomes(host)).toEqual(['taken']);
      const { parts } = await guest.send('call.snapshot', {});
      expect(parts.stage).toMatchObject({ surface: { kind: 'image', fileId: body.id }, by: host.self });

      await host.send('photo.request', { participantId });
      await guest.until((line) => asked(line).length === 2);
      expect(asked(guest)[1]?.consented).toBe(true);
    });

    it('may be refused, may fail, and is not waited for for ever', async () => {
      const { host, guest } = await twoInACall();
      await film(guest);
      if (!guest.self) throw new Error('no seat');
      const participantId = guest.self;
      for (const [n, answer] of (['refused', 'failed'] as const).entries()) {
        const { requestId } = await host.send('photo.request', { participantId });
        await guest.send('photo.answer', { requestId, answer });
        await host.until((line) => outcomes(line).length === n + 1);
      }
      await host.send('photo.request', { participantId });
      clock.advance(90_001);
      await host.until((line) => outcomes(line).length === 3);
      expect(outcomes(host)).toEqual(['refused', 'failed', 'timed_out']);
    });

    it('is refused to guests, to strangers, and of devices without a camera', async () => {
      const { call, host, guest, guestClient } = await twoInACall();
      const stranger = await buildCall(app).then((other) => other.hostLine());
      if (!guest.self || !host.self || !stranger.self) throw new Error('no seat');
      expect(await refusedWith(guest.send('photo.request', { participantId: host.self }))).toBe('FORBIDDEN');
      expect(await refusedWith(host.send('photo.request', { participantId: guest.self }))).toBe('CONFLICT');
      expect(await refusedWith(host.send('photo.request', { participantId: stranger.self }))).toBe(
        'NOT_FOUND',
      );
      await film(guest);
      const { requestId } = await host.send('photo.request', { participantId: guest.self });
      expect(await refusedWith(host.send('photo.answer', { requestId, answer: 'allowed' }))).toBe(
        'NOT_FOUND',
      );
      const unknown = uuidv7() as PhotoRequestId;
      expect((await upload(guestClient, call, `kind=photo&requestId=${unknown}`, PNG)).body.code).toBe(
        'NOT_FOUND',
      );
    });
  });
});
