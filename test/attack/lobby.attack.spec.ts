import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CommandName, COMMANDS, DESK_COMMANDS, type LobbyEntryId } from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import { type BuiltCall, buildCall } from '../support/call-builder.js';
import { CallLine, refusedWith, ticketFor } from '../support/call-line.js';
import { RawSocket } from '../support/raw-socket.js';

const CLOSED = (Object.keys(COMMANDS) as CommandName[]).filter(
  (name) => !['call.join', 'call.resume', 'call.leave'].includes(name) && !Object.hasOwn(DESK_COMMANDS, name),
);

describe('from the lobby', () => {
  let app: TestApp;
  let call: BuiltCall;
  let host: CallLine;
  beforeAll(async () => {
    app = await startApp();
    call = await buildCall(app, { lobby: true });
    host = await call.hostLine();
  });
  afterAll(async () => {
    host.close();
    await app.close();
  });

  const waiting = async (): Promise<LobbyEntryId> => {
    const { parts } = await host.send('call.snapshot', {});
    const id = parts.lobby?.waiting.at(-1)?.id;
    if (!id) throw new Error('Nobody waits');
    return id;
  };

  it('no command of the call works, and joining again and again gives no seat', async () => {
    const { ticket } = await ticketFor(await call.guest('Pushy'), call.id);
    const socket = await RawSocket.open(app.url, { ticket });
    for (let n = 0; n < 5; n += 1) await socket.command('call.join', { device: 'phone' });
    for (const name of CLOSED) {
      const answer = await socket.command(name, {});
      expect([name, ['NOT_JOINED', 'FORBIDDEN'].includes(answer)]).toEqual([name, true]);
    }
    const { participants, parts } = await host.send('call.snapshot', {});
    expect(participants.length).toBe(1);
    expect(parts.lobby?.waiting.filter(({ displayName }) => displayName === 'Pushy').length).toBe(1);
    expect(await socket.command('call.leave', {})).toBe('ok');
    await socket.gone();
  });

  it('nobody lets in or turns away a guest of another tenant, and nobody learns that there is one', async () => {
    const line = await call.openGuestLine('Ours');
    await line.ask();
    const id = await waiting();
    const other = await buildCall(app, { lobby: true });
    const foreign = await other.hostLine();
    expect(await refusedWith(foreign.send('lobby.admit', { entryIds: [id] }))).toBe('NOT_FOUND');
    expect(await refusedWith(foreign.send('lobby.deny', { entryId: id }))).toBe('NOT_FOUND');
    expect(await waiting()).toBe(id);
    line.close();
    foreign.close();
  });

  it('nobody answers from another call of the same tenant', async () => {
    const line = await call.openGuestLine('Next door');
    await line.ask();
    const id = await waiting();
    const other = await buildCall(app, { tenant: call.tenant });
    const elsewhere = await other.hostLine();
    expect(await refusedWith(elsewhere.send('lobby.admit', { entryIds: [id] }))).toBe('NOT_FOUND');
    expect(await waiting()).toBe(id);
    line.close();
    elsewhere.close();
  });

  it('a guest whose session is revoked while waiting is not let in', async () => {
    const client = await call.guest('Revoked');
    const line = await CallLine.to(client, call.id);
    await line.ask();
    const id = await waiting();
    await app.database.query('update guest_session set revoked_at = now() where display_name = $1', [
      'Revoked',
    ]);
    await host.send('lobby.admit', { entryIds: [id] });
    expect(await refusedWith(line.ask())).toBe('UNAUTHENTICATED');
    line.close();
  });
});
