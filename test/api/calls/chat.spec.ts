import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HAND_SIGNALS, LIMITS } from '@rinjo/contract';
import { ChatPart } from '../../../apps/api/src/modules/evidence/chat/chat-part.js';
import { startApp, type TestApp } from '../../support/app.js';
import { buildCall } from '../../support/call-builder.js';
import { type CallLine, refusedWith } from '../../support/call-line.js';
import { FakeMedia } from '../../support/fake-media.js';

describe('chat', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ media: new FakeMedia() });
  });
  afterAll(() => app.close());

  async function twoInACall() {
    const call = await buildCall(app);
    return { call, host: await call.hostLine(), guest: await call.guestLine() };
  }
  const messages = (line: CallLine) =>
    line.events.flatMap((event) => (event.name === 'chat.added' ? [event.payload.message] : []));
  const idOf = ({ self }: CallLine) => {
    if (!self) throw new Error('no seat');
    return self;
  };

  it('reaches everybody, addresses people, and is there for who comes later and after a restart', async () => {
    const { call, host, guest } = await twoInACall();
    await guest.send('chat.send', { text: '  型番は A-12 です  ', mentions: [idOf(host)] });
    await host.until((line) => messages(line).length === 1);
    expect(messages(host)[0]).toMatchObject({
      ...{ by: guest.self, byName: 'ゲスト', text: '型番は A-12 です', mentions: [host.self], fileId: null },
    });
    const late = await call.memberLine();
    const { parts } = await late.send('call.snapshot', {});
    expect(parts.chat).toEqual(messages(host));

    const ref = { tenantId: call.tenant.id, callId: call.id };
    const again = await startApp({ database: app.database, media: new FakeMedia() });
    await again.get(ChatPart).load(ref);
    expect(again.get(ChatPart).snapshot(ref)).toEqual(parts.chat);
    await again.close();
  });

  it('refuses nothing, too much, and what is not of this call, and tells nobody', async () => {
    const { host, guest } = await twoInACall();
    const stranger = await buildCall(app).then((other) => other.hostLine());
    const plain = { mentions: [] };
    const refused = (input: Parameters<typeof guest.send<'chat.send'>>[1]) =>
      refusedWith(guest.send('chat.send', input));
    expect(await refused({ ...plain, text: '   ' })).toBe('VALIDATION');
    expect(await refused({ ...plain, text: 'x'.repeat(LIMITS.chatText + 1) })).toBe('VALIDATION');
    expect(await refused({ ...plain, text: 'x', mentions: [idOf(stranger)] })).toBe('NOT_FOUND');
    await guest.send('chat.send', { ...plain, text: 'fine' });
    await host.until((line) => messages(line).length > 0);
    expect(messages(host).map(({ text }) => text)).toEqual(['fine']);
    expect(messages(stranger)).toEqual([]);
  });

  it('carries signs to everybody, its giver too', async () => {
    const { host, guest } = await twoInACall();
    for (const signal of HAND_SIGNALS) await guest.send('hand.signal', { signal });
    const signs = (line: CallLine) =>
      line.transients.flatMap((event) => (event.name === 'hand.signalled' ? [event.payload] : []));
    for (const line of [host, guest]) {
      await line.until((it) => signs(it).length === HAND_SIGNALS.length);
      expect(signs(line)).toEqual(HAND_SIGNALS.map((signal) => ({ participantId: guest.self, signal })));
    }
  });
});
