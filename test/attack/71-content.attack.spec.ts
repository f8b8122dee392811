import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { looked } from '../support/brought-file.js';
import { FakeMedia } from '../support/fake-media.js';
import { Tus } from '../support/tus.js';
import { PNG, twoInACall, upload } from '../support/two-in-a-call.js';
import { storedZip } from '../support/zip-file.js';

/** The first bytes of a PNG that says it has 400 million pixels. */
const BOMB = Buffer.from(PNG);
BOMB.writeUInt32BE(20_000, 16);
BOMB.writeUInt32BE(20_000, 20);

const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex');
const after = (begin: Buffer, rest: string | Buffer): Buffer =>
  Buffer.concat([begin, typeof rest === 'string' ? Buffer.from(rest) : rest]);

describe('71: what is not what it seems', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ media: new FakeMedia() });
  });
  afterAll(() => app.close());

  it.each<[string, string, Buffer, string]>([
    ['a page named like a picture', 'a.jpg', Buffer.from('<html><script>alert(1)</script></html>'), 'type'],
    ['a drawing named like a picture', 'a.jpg', Buffer.from('<svg onload="alert(1)"/>'), 'type'],
    ['a drawing under its own name', 'a.svg', Buffer.from('<?xml version="1.0"?><svg/>'), 'type'],
    ['a picture and a page', 'a.jpg', after(JPEG, '<script>alert(1)</script>'), 'polyglot'],
    ['a picture and a document', 'a.jpg', after(JPEG, '%PDF-1.4'), 'polyglot'],
    ['a picture and an archive', 'a.png', after(PNG, storedZip([{ name: 'x', content: JPEG }])), 'polyglot'],
    ['a program behind a picture', 'a.png.exe', PNG, 'name'],
    ['a program before a picture', 'a.exe.png', PNG, 'name'],
    ['another picture than it says', 'a.jpg', PNG, 'name'],
    ['a program named like a picture', 'a.png', Buffer.from('MZ\x90\0\x03\0\0\0\x04', 'latin1'), 'type'],
    ['more pixels than fit into memory', 'a.png', BOMB, 'pixels'],
  ])('refuses %s', async (_, name, bytes, reason) => {
    const { host, guestClient } = await twoInACall(app);
    const tus = new Tus(app, guestClient);
    const { location } = await tus.whole(bytes, { filename: name, chat: 'true' });
    const refused = { state: 'refused', refusal: reason, evidenceId: null };
    expect(await looked(app, guestClient, location)).toMatchObject(refused);
    await host.send('call.snapshot', {});
    expect(host.events.filter(({ name }) => name === 'file.added')).toEqual([]);
  });

  it.each<[string, Buffer, string]>([
    ['a page', Buffer.from('<html><script>alert(1)</script></html>'), 'type'],
    ['a picture and a page', after(JPEG, '<script>alert(1)</script>'), 'polyglot'],
    ['more pixels than fit into memory', BOMB, 'pixels'],
  ])('refuses as a photo of the call %s', async (_, bytes, reason) => {
    const { call, guestClient } = await twoInACall(app);
    const answer = await upload(app, guestClient, call, 'kind=photo', bytes);
    expect([answer.status, answer.body.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    expect(answer.body.details['reason']).toBe(reason);
  });
});
