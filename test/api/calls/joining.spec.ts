import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CallView, Page } from '@rinjo/contract';
import { startApp, type TestApp } from '../../support/app.js';
import { CallLine } from '../../support/call-line.js';

describe('a call', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('is created, joined by host and member, and ends when the last one leaves', async () => {
    const tenant = await app.given.tenant();
    const host = await tenant.signedIn();
    const member = await tenant.signedIn();
    const { status, body: call } = await host.client.post<CallView>('/calls', {
      title: ' 現場 A ',
      inviteUserIds: [member.user.id],
    });
    expect({ status, title: call.title, phase: call.phase, role: call.role }).toEqual({
      status: 201,
      title: '現場 A',
      phase: 'open',
      role: 'host',
    });
    const first = await CallLine.to(host.client, call.id);
    const joined = await first.join();
    expect(joined.snapshot.participants).toHaveLength(1);
    const second = await CallLine.to(member.client, call.id);
    const other = await second.join();
    expect(other.snapshot.participants.map((p) => p.role)).toEqual(['host', 'member']);
    await first.until((line) => line.events.some((event) => event.name === 'participant.joined'));
    await first.send('call.leave', {});
    await second.until((line) => line.events.some((event) => event.name === 'participant.left'));
    await second.send('call.leave', {});
    const { body: page } = await host.client.get<Page<CallView>>('/calls');
    expect(page.items).toMatchObject([
      { id: call.id, phase: 'ended', endReason: 'last_left', participants: 0 },
    ]);
  });
});
