import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CallView, LIMITS } from '@rinjo/contract';
import { startApp, type TestApp } from '../../support/app.js';
import { buildCall } from '../../support/call-builder.js';
import { ticketFor } from '../../support/call-line.js';
import { RawSocket } from '../../support/raw-socket.js';
import { TestClock } from '../../support/test-clock.js';

describe('who is let in and then does nothing', () => {
  let app: TestApp;
  const clock = new TestClock();
  beforeAll(async () => {
    app = await startApp({ media: 'real', clock });
  });
  afterAll(() => app.close());

  it('loses the socket when there is no join within 10 s', async () => {
    const call = await buildCall(app);
    const { ticket } = await ticketFor(call.host.client, call.id);
    const socket = await RawSocket.open(app.url, { ticket });
    clock.advance(LIMITS.halfOpenJoinS * 1000);
    await socket.gone();
    expect(socket.connected).toBe(false);
  });

  it('loses the seat when no transport was made within 10 s; the call is open for others', async () => {
    const call = await buildCall(app);
    const idle = await call.hostLine();
    clock.advance(LIMITS.halfOpenJoinS * 1000);
    await idle.until(({ lost }) => lost);
    expect(idle.transients).toContainEqual({ name: 'seat.closed', payload: { reason: 'media_failed' } });
    expect((await call.host.client.get<CallView>(`/calls/${call.id}`)).body).toMatchObject({
      phase: 'open',
      participants: 0,
    });
    const member = await call.memberLine();
    await member.send('media.createTransport', { direction: 'recv' });
    clock.advance(LIMITS.halfOpenJoinS * 1000);
    expect((await member.send('call.snapshot', {})).participants).toHaveLength(1);
    await member.send('call.leave', {});
  });
});
