import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type CommandName,
  COMMANDS,
  DESK_COMMANDS,
  type DeskCommands,
  LIMITS,
  PROTOCOL,
} from '@rinjo/contract';
import { uuidv7 } from 'uuidv7';
import { startApp, type TestApp } from '../support/app.js';
import { buildCall } from '../support/call-builder.js';
import { type DeskLineOptions, TestDeskLine } from '../support/desk-line.js';
import { HttpClient } from '../support/http-client.js';
import { Refused } from '../support/raw-socket.js';
import { TestClock } from '../support/test-clock.js';

let app: TestApp;
let clock: TestClock;
beforeAll(async () => {
  clock = new TestClock();
  app = await startApp({ clock });
});
afterAll(() => app.close());

const member = async () => (await (await app.given.tenant()).signedIn()).client;
const opening = (client: HttpClient, options?: DeskLineOptions): Promise<string> =>
  TestDeskLine.open(client, options).then(
    (line) => {
      line.close();
      return 'in';
    },
    (thrown: unknown) => (thrown instanceof Refused ? thrown.code : 'refused'),
  );

describe('a desk line', () => {
  it('is for the sessions of users alone', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn();
    expect(await opening(client)).toBe('in');
    expect(await opening(new HttpClient(app.url))).toBe('UNAUTHENTICATED');
    expect(await opening(await tenant.guestClient())).toBe('UNAUTHENTICATED');
    const guessed = new HttpClient(app.url);
    guessed.cookies.set('__Host-sid', 'A'.repeat(43));
    expect(await opening(guessed)).toBe('UNAUTHENTICATED');
    await client.post('/sign-out');
    client.cookies.set('__Host-sid', 'B'.repeat(43));
    expect(await opening(client)).toBe('UNAUTHENTICATED');
  });

  it('is not opened by pages of other origins, whatever cookies their browser sends', async () => {
    const client = await member();
    expect(await opening(client, { origin: 'https://evil.example' })).toBe('refused');
    expect(await opening(client, { origin: 'null' })).toBe('refused');
    expect(await opening(client, { origin: null })).toBe('CSRF_REJECTED');
  });

  it('shows one proof, in one shape, of this protocol', async () => {
    const client = await member();
    const shown = (auth: Record<string, unknown>) => opening(client, { auth });
    expect(await shown({ protocol: PROTOCOL, desk: 'true' })).toBe('UNAUTHENTICATED');
    expect(await shown({ protocol: PROTOCOL, desk: 1 })).toBe('UNAUTHENTICATED');
    expect(await shown({ protocol: PROTOCOL, desk: true, ticket: 'A'.repeat(43) })).toBe('UNAUTHENTICATED');
    expect(await shown({ protocol: PROTOCOL, desk: true, resumeToken: 'A'.repeat(43) })).toBe(
      'UNAUTHENTICATED',
    );
    expect(await shown({ protocol: PROTOCOL + 1, desk: true })).toBe('PROTOCOL_TOO_NEW');
    expect(await shown({ protocol: PROTOCOL })).toBe('TICKET_INVALID');
  });

  it('is one of so many, and none of them keeps anybody out of a call', async () => {
    const call = await buildCall(app);
    const lines: TestDeskLine[] = [];
    for (let n = 0; n < LIMITS.deskLinesPerUser; n += 1)
      lines.push(await TestDeskLine.open(call.host.client));
    expect(await opening(call.host.client)).toBe('RATE_LIMITED');
    const seat = await call.hostLine();
    expect(seat.self).not.toBeNull();
    await seat.send('call.leave', {});
    for (const line of lines) line.close();
  });

  it.each(Object.keys(COMMANDS).filter((name) => !Object.hasOwn(DESK_COMMANDS, name)) as CommandName[])(
    'knows no %s',
    async (name) => {
      const line = await TestDeskLine.open(await member());
      expect(await line.raw(name, { id: 'a', input: {} })).toBe('UNKNOWN_COMMAND');
      line.close();
    },
  );

  it.each(Object.keys(DESK_COMMANDS) as (keyof DeskCommands)[])(
    '%s is refused with VALIDATION in every malformed shape',
    async (name) => {
      const line = await TestDeskLine.open(await member());
      const inputs: unknown[] = [
        ...[
          null,
          [],
          'text',
          7,
          { unknown: 1 },
          { userIds: 'x', tenantId: uuidv7() },
          { userIds: ['x'], a: 1 },
        ],
        ...[JSON.parse('{"__proto__": {"polluted": true}}') as unknown, { userIds: { length: 1 }, more: [] }],
        Buffer.from('binary'),
      ];
      for (const [n, input] of inputs.entries())
        expect([n, await line.raw(name, { id: `x${n}`, input })]).toEqual([n, 'VALIDATION']);
      for (const message of [undefined, null, 'text', [], 1, { id: '../..', input: {} }, { input: {} }])
        expect(await line.raw(name, message)).toBe('VALIDATION');
      clock.advance(60_000);
      expect(await line.raw(name, { id: 'big', input: { filler: 'x'.repeat(1_000_000) } })).toBe(
        'UNREACHABLE',
      );
      await line.gone();
    },
  );

  it('is flooded at its own cost', async () => {
    const line = await TestDeskLine.to(await member());
    const answers = await Promise.all(
      Array.from({ length: 400 }, (_, n) => line.raw('desk.state', { id: `f${n}`, input: {} })),
    );
    expect(answers.filter((answer) => answer === 'ok').length).toBeLessThanOrEqual(LIMITS.commandBurst);
    expect(answers).toContain('RATE_LIMITED');
    await line.gone();
  });

  it('hears nothing of other tenants, and watches nobody of them', async () => {
    const [own, foreign] = [await app.given.tenant(), await app.given.tenant()];
    const [spy, theirs] = [await own.signedIn(), await foreign.signedIn()];
    const line = await TestDeskLine.to(spy.client);
    const ids = [theirs.user.id, uuidv7() as typeof theirs.user.id];
    expect(await line.send('presence.watch', { userIds: ids })).toEqual({ people: [] });
    const other = await TestDeskLine.to(theirs.client);
    await theirs.client.put('/me/presence', { doNotDisturb: true });
    await other.hears('presence.chosen');
    expect(await line.send('presence.watch', { userIds: [spy.user.id] })).toMatchObject({
      people: [{ presence: 'available' }],
    });
    expect(line.events).toEqual([]);
  });

  it('watches a limited number of people', async () => {
    const line = await TestDeskLine.to(await member());
    const userIds = Array.from({ length: LIMITS.watchedPeople + 1 }, () => uuidv7());
    expect(await line.raw('presence.watch', { id: 'many', input: { userIds } })).toBe('VALIDATION');
    line.close();
  });
});
