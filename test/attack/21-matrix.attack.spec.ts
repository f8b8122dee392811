import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type CommandName,
  type Commands,
  DESK_COMMANDS,
  type DrawingItemId,
  type DrawingShape,
} from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import { type BuiltCall, buildCall } from '../support/call-builder.js';
import { ticketFor } from '../support/call-line.js';
import { TestDeskLine } from '../support/desk-line.js';
import { fingerprints } from '../support/fingerprints.js';
import { fullTenant } from '../support/full-tenant.js';
import { RawSocket } from '../support/raw-socket.js';
import { Tally } from '../support/tally.js';
import { TestClock } from '../support/test-clock.js';

type WithForeignId<C extends CommandName> = (id: never) => Commands[C]['input'];

const dtls = { role: 'client', fingerprints: [{ algorithm: 'sha-256', value: 'AA' }] } as const;
const video = (participantId: never) => ({ kind: 'video', participantId, source: 'camera' }) as const;
const image = (fileId: never) => ({ kind: 'image', fileId }) as const;
const shape: DrawingShape = {
  id: '6f1c1d7e-8f0a-4b63-9a51-0d7f1a2b3c4d' as DrawingItemId,
  tool: 'line',
  colour: 0,
  width: 1,
  points: [1, 1, 2, 2],
};
const sctpStreamParameters = { streamId: 1, ordered: false, maxRetransmits: 0 };

/**
 * For every command of the contract, its valid inputs with somebody else's id at each place for one. A command without such
 * a place has none. A new command is named here or this file does not compile.
 */
const INPUTS: { readonly [C in CommandName]: readonly WithForeignId<C>[] } = {
  'call.join': [],
  'call.resume': [],
  'call.snapshot': [],
  'call.ping': [],
  'call.leave': [],
  'call.end': [],
  'participant.remove': [(participantId) => ({ participantId })],
  'interruption.report': [],
  'lobby.admit': [(entryId) => ({ entryIds: [entryId] })],
  'lobby.deny': [(entryId) => ({ entryId })],
  'media.declareCapabilities': [],
  'media.createTransport': [],
  'media.connectTransport': [
    (transportId) => ({ transportId, dtlsParameters: { ...dtls, fingerprints: [...dtls.fingerprints] } }),
  ],
  'media.restartIce': [(transportId) => ({ transportId })],
  'media.closeTransport': [(transportId) => ({ transportId })],
  'media.produce': [
    (transportId) => ({
      transportId,
      kind: 'audio',
      source: 'microphone',
      rtpParameters: { codecs: [] },
      paused: false,
    }),
  ],
  'media.pauseProducer': [(producerId) => ({ producerId })],
  'media.resumeProducer': [(producerId) => ({ producerId })],
  'media.closeProducer': [(producerId) => ({ producerId })],
  'media.consume': [(producerId) => ({ producerId })],
  'media.pauseConsumer': [(consumerId) => ({ consumerId })],
  'media.resumeConsumer': [(consumerId) => ({ consumerId })],
  'media.setPreferredLayers': [(consumerId) => ({ consumerId, spatialLayer: 0, temporalLayer: 0 })],
  'pointer.open': [(transportId) => ({ transportId, sctpStreamParameters })],
  'pointer.receive': [],
  'pointer.send': [],
  'media.frameChanged': [(producerId) => ({ producerId })],
  'stage.show': [(id) => ({ surface: video(id) }), (id) => ({ surface: image(id) })],
  'drawing.draw': [(id) => ({ surface: video(id), shape }), (id) => ({ surface: image(id), shape })],
  'drawing.extend': [
    (id) => ({ surface: video(id), id: shape.id, points: [1, 1] }),
    (id) => ({ surface: image(id), id, points: [1, 1] }),
  ],
  'drawing.erase': [(id) => ({ surface: video(id), id: shape.id }), (id) => ({ surface: image(id), id })],
  'drawing.clear': [
    (id) => ({ surface: video(id), scope: 'own' }),
    (id) => ({ surface: image(id), scope: 'all' }),
  ],
  'drawing.undo': [(id) => ({ surface: video(id) }), (id) => ({ surface: image(id) })],
  'drawing.redo': [(id) => ({ surface: video(id) }), (id) => ({ surface: image(id) })],
  'camera.describe': [],
  'camera.request': [(participantId) => ({ participantId, want: { kind: 'photo' } })],
  'camera.answer': [(requestId) => ({ requestId, answer: 'done' })],
  'board.write': [],
  'quality.report': [],
  'quality.wish': [(participantId) => ({ participantId, wish: 'voice' })],
  'still.send': [],
  'recording.start': [],
  'recording.stop': [],
  'recording.answer': [(recordingId) => ({ recordingId, agreed: true })],
  'recovery.report': [],
  'chat.send': [(id) => ({ text: 'Hello', mentions: [id] })],
  'hand.signal': [],
  'conformity.choose': [],
  'conformity.report': [
    (participantId) => ({
      sent: null,
      seen: [{ participantId, frame: { width: 640, height: 480, fps: 15 } }],
    }),
  ],
  'direct.want': [],
  'direct.open': [],
  'direct.signal': [],
  'desk.state': [],
  'presence.watch': [(userId) => ({ userIds: [userId] })],
};

/** Whoever left a moment ago may still be in a report: an id of nobody here is passed over there, and nothing is kept of it. */
const PASSED_OVER: ReadonlySet<string> = new Set(['conformity.report']);

describe('21 every socket command, every place for an id, every id of another tenant', () => {
  let app: TestApp;
  let clock: TestClock;
  let call: BuiltCall;
  let theirs: BuiltCall;
  let foreign: readonly string[];

  beforeAll(async () => {
    clock = new TestClock();
    app = await startApp({ clock, media: 'real' });
    call = await buildCall(app, { members: 0 });
    theirs = await buildCall(app, { members: 0 });
    const line = await theirs.hostLine();
    const transport = await line.send('media.createTransport', { direction: 'send' });
    const { rows } = await fullTenant(app.database);
    foreign = [
      ...new Set([theirs.tenant.id, theirs.id, line.self, transport.id, theirs.host.user.id]),
      ...[...rows.values()].map(({ id }) => id),
    ].filter((id): id is string => typeof id === 'string');
  });
  afterAll(() => app.close());

  /** A socket with a seat: each place of a command gets a fresh one, for none lives through minutes without media. */
  const seated = async (): Promise<RawSocket> => {
    const { ticket } = await ticketFor(call.host.client, call.id);
    const socket = await RawSocket.open(app.url, { ticket });
    expect(await socket.command('call.join', { device: 'phone' })).toBe('ok');
    return socket;
  };

  it('refuses all of them and changes nothing there', async () => {
    const tally = new Tally('21 commands x foreign ids');
    const before = await fingerprints(app.database, theirs.tenant.id);
    const slips = new Set<string>();
    for (const [name, inputs] of Object.entries(INPUTS)) {
      if (Object.hasOwn(DESK_COMMANDS, name) || inputs.length === 0) continue;
      for (const [place, input] of inputs.entries()) {
        const socket = await seated();
        for (const id of foreign) {
          clock.advance(100); // the budget of a socket: 30 a second
          if (!socket.connected)
            throw new Error(`The socket was closed before ${name} ${place}; ${tally.total} tried`);
          const outcome = await socket.command(name, input(id as never));
          const passedOver = outcome === 'ok' && PASSED_OVER.has(name);
          tally.add(passedOver ? 'passed over' : outcome);
          if (!passedOver && ['ok', 'closed', 'INTERNAL'].includes(outcome))
            slips.add(`${name} ${place}: ${outcome}`);
        }
        socket.close();
      }
    }
    tally.print();
    expect([...slips]).toEqual([]);
    expect(await fingerprints(app.database, theirs.tenant.id)).toEqual(before);
    expect(tally.of('NOT_FOUND')).toBeGreaterThan(tally.total / 2);
  }, 300_000);

  it('tells a desk line nothing about people of another tenant', async () => {
    const tally = new Tally('21 desk commands x foreign ids');
    const line = await TestDeskLine.open(call.host.client);
    for (const input of INPUTS['presence.watch'])
      for (const id of foreign) {
        clock.advance(100);
        const { people } = await line.send('presence.watch', input(id as never));
        tally.add(people.length === 0 ? 'empty list' : 'ANSWERED');
      }
    tally.print();
    line.close();
    expect(tally.of('empty list')).toBe(tally.total);
  });
});
