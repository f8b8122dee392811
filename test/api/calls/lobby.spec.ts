import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type AuditEntryView,
  type CallView,
  type CreatedGuestLink,
  type GuestSessionView,
  LIMITS,
  type LobbyEntryId,
  type LobbyView,
  type Page,
  type TenantSettings,
} from '@rinjo/contract';
import { startApp, type TestApp } from '../../support/app.js';
import { type BuiltCall, buildCall } from '../../support/call-builder.js';
import { CallLine, refusedWith } from '../../support/call-line.js';
import { HttpClient, refusal } from '../../support/http-client.js';
import { TestClock } from '../../support/test-clock.js';

describe('the lobby of a call', () => {
  let app: TestApp;
  let clock: TestClock;
  beforeAll(async () => {
    clock = new TestClock();
    app = await startApp({ clock });
  });
  afterAll(() => app.close());

  const aCall = (max = 10) =>
    buildCall(app, { lobby: true, members: 2, plan: { maxParticipantsPerCall: max } });

  /** What this line was last told about who waits; null for nothing. */
  const told = (line: CallLine): LobbyView | null =>
    line.transients.flatMap((event) => (event.name === 'lobby.changed' ? [event.payload] : [])).at(-1) ??
    null;
  const namesOf = (line: CallLine): string[] =>
    told(line)?.waiting.map(({ displayName }) => displayName) ?? [];
  const idOf = (line: CallLine, name: string): LobbyEntryId => {
    const found = told(line)?.waiting.find(({ displayName }) => displayName === name);
    if (!found) throw new Error(`${name} does not wait`);
    return found.id;
  };

  /** A guest in the lobby, as the host sees it. */
  async function waits(call: BuiltCall, name: string, host?: CallLine) {
    const client = await call.guest(name);
    const line = await CallLine.to(client, call.id);
    const answer = await line.ask('phone');
    if (answer.kind !== 'lobby') throw new Error('Nobody waits here');
    await host?.until((seen) => namesOf(seen).includes(name));
    return { client, line, place: answer.place };
  }

  const audit = async (call: BuiltCall, action: string) => {
    const { client } = await call.tenant.signedIn('admin');
    const { body } = await client.get<Page<AuditEntryView>>(`/audit-entries?action=${action}`);
    return body.items;
  };

  it('keeps a guest waiting until somebody admits, who then takes a seat through the same socket', async () => {
    const call = await aCall();
    const host = await call.hostLine();
    const { line } = await waits(call, 'Yamada', host);
    expect(told(host)).toMatchObject({
      on: true,
      waiting: [{ displayName: 'Yamada', device: 'phone', link: null }],
    });
    const id = idOf(host, 'Yamada');
    expect(await host.send('lobby.admit', { entryIds: [id] })).toEqual({ admitted: 1 });
    expect(await line.decision()).toBe('admitted');
    const { snapshot } = await line.join();
    expect(snapshot.participants.map(({ displayName }) => displayName)).toContain('Yamada');
    await host.until((seen) => namesOf(seen).length === 0);
    expect((await audit(call, 'call.guest_waiting')).length).toBe(1);
    expect(await audit(call, 'call.guest_admitted')).toMatchObject([
      { details: { callId: call.id, lobbyEntryId: id } },
    ]);
  });

  it('shows nothing of the call to a guest who waits', async () => {
    const call = await aCall();
    const host = await call.hostLine();
    const { line, client } = await waits(call, 'Yamada', host);
    await waits(call, 'Tanaka', host);
    await host.send('chat.send', { text: 'secret', mentions: [] });
    const member = await call.memberLine();
    member.close();
    expect(line.events).toEqual([]);
    expect(line.transients.map(({ name }) => name).filter((name) => name !== 'lobby.place')).toEqual([]);
    const heard = JSON.stringify([line.joined, line.events, line.transients]);
    for (const secret of ['Test User', 'Tanaka', 'secret', call.host.user.id])
      expect(heard).not.toContain(secret);
    for (const path of ['', '/chat', '/calendar', '/participants', '/files'])
      expect((await client.get(`/calls/${call.id}${path}`)).status).toBeGreaterThanOrEqual(403);
    expect(await client.get(`/calls/${call.id}`)).toMatchObject(refusal(403, 'NOT_ADMITTED'));
    expect(await client.get('/calls')).toMatchObject(refusal(403, 'FORBIDDEN'));
    expect((await client.get<GuestSessionView>('/guest/session')).body).toEqual({
      callId: call.id,
      callTitle: 'Test call',
      tenantName: 'Test tenant',
      invitedBy: 'Test User',
      displayName: 'Yamada',
      expiresAt: expect.any(String),
      appearance: { productName: 'Rinjo', colours: null, logo: null },
    });
  });

  it('is seen by those who may admit, and by no guest in the call', async () => {
    const call = await aCall();
    const host = await call.hostLine();
    const first = await waits(call, 'Yamada', host);
    await host.send('lobby.admit', { entryIds: [idOf(host, 'Yamada')] });
    await first.line.decision();
    const inside = await first.line.join();
    expect(inside.snapshot.parts.lobby).toBeNull();
    const member = await call.openMemberLine();
    await waits(call, 'Tanaka', host);
    const joined = await member.join();
    expect(joined.snapshot.parts.lobby?.waiting).toMatchObject([{ displayName: 'Tanaka' }]);
    await member.send('lobby.admit', { entryIds: [idOf(host, 'Tanaka')] });
    expect(first.line.transients.map(({ name }) => name)).not.toContain('lobby.changed');
    expect(await refusedWith(first.line.send('lobby.deny', { entryId: idOf0(joined) }))).toBe('FORBIDDEN');
  });

  const idOf0 = (joined: Awaited<ReturnType<CallLine['join']>>): LobbyEntryId => {
    const [first] = joined.snapshot.parts.lobby?.waiting ?? [];
    if (!first) throw new Error('Nobody waits');
    return first.id;
  };

  it('turns a guest away for good, and says so', async () => {
    const call = await aCall();
    const host = await call.hostLine();
    const { line, client } = await waits(call, 'Yamada', host);
    await host.send('lobby.deny', { entryId: idOf(host, 'Yamada') });
    expect(await line.decision()).toBe('denied');
    await line.until(({ lost }) => lost);
    const again = await CallLine.to(client, call.id);
    expect(await refusedWith(again.ask())).toBe('ADMISSION_DENIED');
    expect(await client.get(`/calls/${call.id}`)).toMatchObject(refusal(403, 'NOT_ADMITTED'));
    expect((await audit(call, 'call.guest_denied')).length).toBe(1);
  });

  it('tells the guest whether anybody is there to answer', async () => {
    const call = await aCall();
    const { line, place } = await waits(call, 'Yamada');
    expect(place.attended).toBe(false);
    const placed = (attended: boolean) => (seen: CallLine) =>
      seen.transients.some((event) => event.name === 'lobby.place' && event.payload.attended === attended);
    const host = await call.hostLine();
    expect(host.joined?.snapshot.parts.lobby?.waiting).toMatchObject([{ displayName: 'Yamada' }]);
    await line.until(placed(true));
  });

  it('gives one seat when two admit at once, and answers both', async () => {
    const call = await aCall();
    const host = await call.hostLine();
    const member = await call.memberLine();
    const { line } = await waits(call, 'Yamada', host);
    const entryIds = [idOf(host, 'Yamada')];
    const answers = await Promise.all([
      host.send('lobby.admit', { entryIds }),
      member.send('lobby.admit', { entryIds }),
    ]);
    expect(answers.map(({ admitted }) => admitted).sort()).toEqual([0, 1]);
    await line.decision();
    await line.join();
    expect((await host.send('call.snapshot', {})).participants.length).toBe(3);
    expect((await audit(call, 'call.guest_admitted')).length).toBe(1);
  });

  it('admits and denies the same guest at once: the first counts', async () => {
    const call = await aCall();
    const host = await call.hostLine();
    const member = await call.memberLine();
    const { line } = await waits(call, 'Yamada', host);
    const id = idOf(host, 'Yamada');
    await Promise.all([
      host.send('lobby.admit', { entryIds: [id] }),
      member.send('lobby.deny', { entryId: id }),
    ]);
    const written = [
      ...(await audit(call, 'call.guest_admitted')),
      ...(await audit(call, 'call.guest_denied')),
    ];
    expect(written.length).toBe(1);
    expect(await line.decision()).toBe(written[0]?.action === 'call.guest_denied' ? 'denied' : 'admitted');
  });

  it('keeps guests waiting in front of a full call and tells the host; all at once are let in as far as they fit', async () => {
    const call = await aCall(3);
    const host = await call.hostLine();
    const lines = [];
    for (const name of ['One', 'Two', 'Three']) {
      lines.push((await waits(call, name, host)).line);
      clock.advance(1_000);
    }
    const entryIds = (told(host)?.waiting ?? []).map(({ id }) => id);
    expect(await host.send('lobby.admit', { entryIds })).toEqual({ admitted: 2 });
    await host.until((seen) => namesOf(seen).join() === 'Three');
    // The two have not sat down yet; their seats are not given away.
    const left = [idOf(host, 'Three')];
    expect(await refusedWith(host.send('lobby.admit', { entryIds: left }))).toBe('CALL_FULL');
    for (const line of lines.slice(0, 2)) await line.join();
    expect(await refusedWith(host.send('lobby.admit', { entryIds: left }))).toBe('CALL_FULL');
    expect(namesOf(host)).toEqual(['Three']);
    await lines[0]?.send('call.leave', {});
    expect(await host.send('lobby.admit', { entryIds: left })).toEqual({ admitted: 1 });
  });

  it('puts a guest back who was admitted and finds no seat', async () => {
    const call = await aCall(2);
    const host = await call.hostLine();
    const { line } = await waits(call, 'Yamada', host);
    await host.send('lobby.admit', { entryIds: [idOf(host, 'Yamada')] });
    await line.decision();
    const member = await call.memberLine();
    expect(await line.ask()).toMatchObject({ kind: 'lobby' });
    await host.until((seen) => namesOf(seen).includes('Yamada'));
    await member.send('call.leave', {});
  });

  it('lets in without waiting by a link that says so for one named person', async () => {
    const call = await aCall();
    const host = await call.hostLine();
    const body = { guestName: 'Yamada', skipsLobby: true, maxUses: 1, lifetimeS: 3600 };
    const made = await call.host.client.post<CreatedGuestLink>(`/calls/${call.id}/guest-links`, body);
    expect(made.body).toMatchObject({ guestName: 'Yamada', skipsLobby: true });
    const guest = new HttpClient(app.url);
    await guest.post('/guest/sessions', { token: new URL(made.body.url).hash.slice(1) });
    const line = await CallLine.to(guest, call.id);
    expect((await line.ask()).kind).toBe('seat');
    expect(told(host)?.waiting ?? []).toEqual([]);
    const forAnybody = await call.host.client.post(`/calls/${call.id}/guest-links`, {
      ...{ skipsLobby: true, maxUses: 10, lifetimeS: 3600 },
    });
    expect(forAnybody).toMatchObject(refusal(400, 'VALIDATION'));
  });

  it('lets a guest who has been in come back without waiting', async () => {
    const call = await aCall();
    const host = await call.hostLine();
    const { line, client } = await waits(call, 'Yamada', host);
    await host.send('lobby.admit', { entryIds: [idOf(host, 'Yamada')] });
    await line.decision();
    await line.join();
    await line.send('call.leave', {});
    const again = await CallLine.to(client, call.id);
    expect((await again.ask()).kind).toBe('seat');
  });

  it('goes on under the same entry after a reload, and tells the tab that was left behind', async () => {
    const call = await aCall();
    const host = await call.hostLine();
    const { line, client, place } = await waits(call, 'Yamada', host);
    const id = idOf(host, 'Yamada');
    clock.advance(5_000);
    const reloaded = await CallLine.to(client, call.id);
    expect(await reloaded.ask('phone')).toMatchObject({ kind: 'lobby', place: { since: place.since } });
    expect(await line.decision()).toBe('elsewhere');
    expect(told(host)?.waiting.map((guest) => guest.id)).toEqual([id]);
    await host.send('lobby.admit', { entryIds: [id] });
    expect(await reloaded.decision()).toBe('admitted');
    expect((await audit(call, 'call.guest_waiting')).length).toBe(1);
  });

  it('keeps the place of a guest whose line drops for 30 s, and not longer', async () => {
    const call = await aCall();
    const host = await call.hostLine();
    const { line, client, place } = await waits(call, 'Yamada', host);
    line.close();
    clock.advance(20_000);
    const back = await CallLine.to(client, call.id);
    expect(await back.ask()).toMatchObject({ place: { since: place.since } });
    back.close();
    await host.until((seen) => seen.transients.length > 0);
    await untilHeld(call);
    clock.advance(31_000);
    await host.until((seen) => namesOf(seen).length === 0);
    expect(await audit(call, 'call.guest_gave_up')).toMatchObject([{ details: { reason: 'lost_signal' } }]);
    const anew = await CallLine.to(client, call.id);
    expect((await anew.ask()).kind).toBe('lobby');
  });

  /** The server has noticed that the guest's socket is gone. */
  const untilHeld = async (call: BuiltCall): Promise<void> => {
    for (;;) {
      // A message there and back: what came before it was worked off.
      const line = await call.openMemberLine(1);
      line.close();
      const { WaitingRoom } = await import('../../../apps/api/src/modules/calls/lobby/waiting-room.js');
      if (
        app
          .get(WaitingRoom)
          .of(call.id)
          .every(({ connection }) => connection === null)
      )
        return;
    }
  };

  it('ends for who leaves, who waits too long, and who is signed out', async () => {
    const call = await aCall();
    const host = await call.hostLine();
    const leaver = await waits(call, 'Leaver', host);
    await leaver.line.send('call.leave', {});
    await host.until((seen) => !namesOf(seen).includes('Leaver'));
    const patient = await waits(call, 'Patient', host);
    clock.advance(LIMITS.lobbyWaitS * 1000 + 1_000);
    expect(await patient.line.decision()).toBe('expired');
    await host.until((seen) => namesOf(seen).length === 0);
    expect((await audit(call, 'call.guest_gave_up')).map(({ details }) => details['reason']).sort()).toEqual([
      'expired',
      'left',
    ]);
  });

  it('ends with the call', async () => {
    const call = await aCall();
    const host = await call.hostLine();
    const { line, client } = await waits(call, 'Yamada', host);
    await host.send('call.end', {});
    expect(await line.decision()).toBe('call_ended');
    expect(await client.get('/guest/session')).toMatchObject(refusal(401, 'UNAUTHENTICATED'));
  });

  it('ends with the last one in the call, who ends the call', async () => {
    const call = await aCall();
    const { line } = await waits(call, 'Yamada');
    const host = await call.hostLine();
    await host.send('call.leave', {});
    expect(await line.decision()).toBe('call_ended');
  });

  it('takes so many guests per call, and not one more', async () => {
    const call = await aCall();
    const { token } = await call.guestLink(LIMITS.lobbyPeople + 1);
    const ask = async (displayName: string): Promise<CallLine> => {
      const client = new HttpClient(app.url);
      await client.post('/guest/sessions', { token, displayName });
      return CallLine.to(client, call.id);
    };
    for (let n = 0; n < LIMITS.lobbyPeople; n += 1)
      expect((await (await ask(`G${n}`)).ask()).kind).toBe('lobby');
    const last = await ask('One too many');
    expect(await refusedWith(last.ask())).toBe('LOBBY_FULL');
    const host = await call.hostLine();
    expect(host.joined?.snapshot.participants.length).toBe(1);
  });

  it('comes with new calls as the tenant wishes, and is switched during a call; then whoever waits comes in', async () => {
    const call = await aCall();
    const { client: admin } = await call.tenant.signedIn('admin');
    await admin.patch<TenantSettings>('/tenant/settings', { version: 0, lobbyByDefault: false });
    const open = await call.host.client.post<CallView>('/calls', { title: 'Open', inviteUserIds: [] });
    expect([call.view.lobby, open.body.lobby]).toEqual([true, false]);
    const host = await call.hostLine();
    const { line } = await waits(call, 'Yamada', host);
    const path = `/calls/${call.id}`;
    expect(await call.member().client.patch(path, { lobby: false })).toMatchObject(refusal(403, 'FORBIDDEN'));
    const off = await call.host.client.patch<CallView>(path, { lobby: false });
    expect(off.body.lobby).toBe(false);
    expect(await line.decision()).toBe('admitted');
    expect((await line.ask()).kind).toBe('seat');
    await host.until((seen) => told(seen)?.on === false);
    expect((await (await call.openGuestLine('Direct')).ask()).kind).toBe('seat');
    await call.host.client.patch(path, { lobby: true });
    expect((await (await call.openGuestLine('Waits')).ask()).kind).toBe('lobby');
  });

  it('goes on after a restart of the server: the host finds who waits, and the guest the same entry', async () => {
    const call = await aCall();
    const host = await call.hostLine();
    const { client, line } = await waits(call, 'Yamada', host);
    const id = idOf(host, 'Yamada');
    const next = await startApp({ database: app.database, clock });
    try {
      await app.isLost();
      const moved = (http: HttpClient): HttpClient => {
        const same = new HttpClient(next.url);
        for (const [name, value] of http.cookies) same.cookies.set(name, value);
        return same;
      };
      const hostAgain = await CallLine.to(moved(call.host.client), call.id);
      const joined = await hostAgain.join();
      expect(joined.snapshot.parts.lobby?.waiting.map((guest) => guest.id)).toEqual([id]);
      const guest = await CallLine.to(moved(client), call.id);
      expect((await guest.ask()).kind).toBe('lobby');
      await hostAgain.send('lobby.admit', { entryIds: [id] });
      expect(await guest.decision()).toBe('admitted');
      expect((await guest.ask()).kind).toBe('seat');
    } finally {
      line.close();
      host.close();
      await next.close();
    }
  });
});
