import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type CommandName, COMMANDS, DESK_COMMANDS, LIMITS } from '@rinjo/contract';
import { getMetadataStorage } from 'class-validator';
import { CommandTable } from '../../apps/api/src/platform/realtime/command-table.js';
import { startApp, type TestApp } from '../support/app.js';
import { type BuiltCall, buildCall } from '../support/call-builder.js';
import type { CallLine } from '../support/call-line.js';
import { ticketFor } from '../support/call-line.js';
import { RawSocket } from '../support/raw-socket.js';
import { TestClock } from '../support/test-clock.js';

/** Those of a desk line are in `desk.attack.spec.ts`. */
const names = (Object.keys(COMMANDS) as CommandName[]).filter((name) => !Object.hasOwn(DESK_COMMANDS, name));
const withSeat = names.filter((name) => name !== 'call.join' && name !== 'call.resume');

/** A key named like the prototype's, as JSON from outside can have it. */
const polluted: unknown = JSON.parse('{"__proto__": {"polluted": true}}');
const nested = (depth: number): unknown => (depth === 0 ? 1 : { deeper: nested(depth - 1) });

describe('case 66 and the command table: every socket command', () => {
  let app: TestApp;
  let clock: TestClock;
  let call: BuiltCall;
  let host: CallLine;
  let socket: RawSocket;

  beforeAll(async () => {
    clock = new TestClock();
    app = await startApp({ clock });
    call = await buildCall(app, { members: 1 });
    host = await call.hostLine();
  });
  afterAll(async () => {
    host.close();
    await app.close();
  });
  beforeEach(async () => {
    const { ticket } = await ticketFor(call.member().client, call.id);
    socket = await RawSocket.open(app.url, { ticket });
  });

  /** What the others see; nothing that is refused may change it. */
  const seen = async () => {
    clock.advance(3_000); // less than a half-open join may take, enough for the host's budget
    return host.send('call.snapshot', {});
  };

  it('has exactly one handler, and a DTO class with validators', () => {
    const rules = app.get(CommandTable).rules();
    expect(rules.map(({ name }) => name).sort()).toEqual(Object.keys(COMMANDS).sort());
    const fields = (dto: Parameters<typeof Reflect.construct>[0]) =>
      getMetadataStorage().getTargetValidationMetadatas(dto, '', true, false).length;
    const empty = rules.filter(({ dto }) => fields(dto) === 0).map(({ name }) => name);
    expect(empty.sort()).toEqual([
      ...['call.end', 'call.leave', 'call.ping', 'call.snapshot', 'desk.state', 'pointer.receive'],
      ...['recording.start', 'recording.stop'],
    ]);
    socket.close();
  });

  it.each(withSeat)('%s is refused with NOT_JOINED before there is a seat', async (name) => {
    expect(await socket.command(name, {})).toBe('NOT_JOINED');
    socket.close();
  });

  it.each(names)(
    '%s is refused with VALIDATION in every malformed shape, and changes nothing',
    async (name) => {
      if (name !== 'call.join' && name !== 'call.resume')
        await socket.command('call.join', { device: 'phone' });
      const before = await seen();
      const inputs: unknown[] = [
        null,
        [],
        'text',
        7,
        { unknown: 1 },
        polluted,
        nested(1_000),
        {
          transportId: 1,
          producerId: [],
          consumerId: {},
          participantId: 'x',
          device: 'toaster',
          lastEvent: -1,
        },
        Buffer.from('binary'),
        { rtpParameters: Buffer.from('binary') },
      ];
      for (const input of inputs) expect(await socket.command(name, input)).toBe('VALIDATION');
      for (const id of [undefined, null, 1, '', ' ', 'x'.repeat(LIMITS.requestId + 1), '../..', {}])
        expect(await socket.emit(name, { id, input: {} })).toBe('VALIDATION');
      for (const message of [undefined, null, 'text', [], 1])
        expect(await socket.emit(name, message)).toBe('VALIDATION');
      expect(await socket.emit(name, { id: 'a', input: {}, tenantId: 'other' })).toBe('VALIDATION');
      expect(await seen()).toEqual(before);
      expect(Object.prototype).not.toHaveProperty('polluted');
      socket.close();
    },
  );

  it.each(names)('%s with 1 MB of input closes the socket, and changes nothing', async (name) => {
    await socket.command('call.join', { device: 'phone' });
    expect(await socket.command(name, { filler: 'x'.repeat(1_000_000) })).toBe('closed');
    expect((await seen()).participants.some(({ id }) => id === host.self)).toBe(true);
  });

  it.each(Object.keys(DESK_COMMANDS))('%s is unknown on a line into a call', async (name) => {
    expect(await socket.command(name, {})).toBe('UNKNOWN_COMMAND');
    socket.close();
  });

  it('an unknown command is refused, and the third closes the socket', async () => {
    expect(await socket.command('call.delete', {})).toBe('UNKNOWN_COMMAND');
    expect(await socket.command('constructor', {})).toBe('UNKNOWN_COMMAND');
    expect(await socket.command('__proto__', {})).toBe('UNKNOWN_COMMAND');
    await socket.gone();
    expect(socket.connected).toBe(false);
  });

  it('too many are refused with RATE_LIMITED, and a flood closes the socket', async () => {
    await socket.command('call.join', { device: 'phone' });
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, () => socket.command('call.snapshot', {})),
    );
    const count = (of: string): number => answers.filter((answer) => answer === of).length;
    expect(count('ok')).toBe(LIMITS.commandBurst - 1);
    expect(count('RATE_LIMITED')).toBeGreaterThanOrEqual(100);
    expect(count('ok') + count('RATE_LIMITED') + count('closed')).toBe(1_000);
    await socket.gone();
    clock.advance(1_000);
    expect((await host.send('call.snapshot', {})).callId).toBe(call.id);
  });

  it('a guest gets FORBIDDEN for what only members may, and nothing happens', async () => {
    const guest = await call.guestLine();
    await expect(guest.send('call.end', {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { participantId } = { participantId: host.self ?? failed() };
    await expect(guest.send('participant.remove', { participantId })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const member = await call.memberLine();
    await expect(member.send('call.end', {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(member.send('participant.remove', { participantId })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect((await seen()).participants.map(({ role }) => role)).toContain('host');
    await app.database.until(
      `select 1 from audit_entry where tenant_id = $1 and action = 'access.denied' and outcome = 'refused'
       having count(*) = 4`,
      [call.tenant.id],
    );
    for (const line of [guest, member]) await line.send('call.leave', {});
    socket.close();
  });

  it('a participant of another call or tenant cannot be removed, and gets the answer of an id that never was', async () => {
    const other = await buildCall(app);
    const foreign = (await other.hostLine()).self ?? failed();
    const same = await buildCall(app, { tenant: call.tenant });
    const neighbour = (await same.hostLine()).self ?? failed();
    const never = crypto.randomUUID() as typeof foreign;
    const errors = [];
    for (const participantId of [foreign, neighbour, never])
      errors.push(
        await host.send('participant.remove', { participantId }).catch((thrown: unknown) => thrown),
      );
    expect(errors.map((error) => ({ ...(error as object) }))).toEqual(
      Array.from({ length: 3 }, () => ({ code: 'NOT_FOUND', details: {}, name: 'CallError' })),
    );
    socket.close();
  });

  it('is done once, however often it is sent', async () => {
    await socket.command('call.join', { device: 'phone' });
    const input = { direction: 'send' };
    await socket.command('media.createTransport', input, 'same-id');
    const before = (await seen()).event;
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => socket.command('media.createTransport', input, 'same-id')),
    );
    expect(answers).toEqual(Array.from({ length: 5 }, () => 'ok'));
    expect((await seen()).event).toBe(before);
    socket.close();
  });
});

function failed(): never {
  throw new Error('No seat');
}
