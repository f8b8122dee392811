import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DRAWING_LIMITS, surfaceKey } from '@rinjo/annotation';
import type { CallEvents, CallId, DrawingItemId, DrawingShape, Surface } from '@rinjo/contract';
import { uuidv7 } from 'uuidv7';
import { DrawingPart } from '../../../apps/api/src/modules/annotations/drawing-part.js';
import { startApp, type TestApp } from '../../support/app.js';
import { buildCall } from '../../support/call-builder.js';
import { CallLine, refusedWith } from '../../support/call-line.js';
import { FakeMedia } from '../../support/fake-media.js';
import type { HttpClient } from '../../support/http-client.js';

const shape = (change: Partial<DrawingShape> = {}): DrawingShape => ({
  ...{ id: uuidv7() as DrawingItemId, tool: 'line', colour: 1, width: 2, points: [0, 0, 65_535, 10] },
  ...change,
});

describe('drawing on the stage', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ media: new FakeMedia() });
  });
  afterAll(() => app.close());

  async function threeInACall() {
    const call = await buildCall(app);
    const [host, member, guest] = [await call.hostLine(), await call.memberLine(), await call.guestLine()];
    return { call, host, member, guest, surface: cameraOf(guest) };
  }
  async function joined(client: HttpClient, callId: CallId): Promise<CallLine> {
    const line = await CallLine.to(client, callId);
    await line.join();
    return line;
  }
  function cameraOf(line: CallLine): Surface {
    if (!line.self) throw new Error('no seat');
    return { kind: 'video', participantId: line.self, source: 'camera' };
  }
  const steps = (line: CallLine): CallEvents['drawing.changed'][] =>
    line.events.flatMap((event) => (event.name === 'drawing.changed' ? [event.payload] : []));
  const drawnIn = async (line: CallLine, surface: Surface): Promise<string[]> => {
    const { parts } = await line.send('call.snapshot', {});
    return (parts.drawing[surfaceKey(surface)]?.items ?? []).map(({ id }) => id);
  };

  it('is the same for everybody, for who comes later, and after the process has started anew', async () => {
    const { call, host, member, guest, surface } = await threeInACall();
    const [a, b, c] = [
      shape(),
      shape({ tool: 'pen', points: [1, 1] }),
      shape({ tool: 'text', points: [5, 5], text: 'ここ' }),
    ];
    await guest.send('drawing.draw', { surface, shape: a });
    await member.send('drawing.draw', { surface, shape: b });
    await member.send('drawing.extend', { surface, id: b.id, points: [2, 2, 3, 3] });
    await host.send('drawing.draw', { surface, shape: c });
    await guest.send('drawing.undo', { surface });
    await guest.send('drawing.redo', { surface });
    expect(await drawnIn(host, surface)).toEqual([a.id, b.id, c.id]);
    await host.until((line) => steps(line).length === 6);
    await guest.until((line) => steps(line).length === 6);
    expect(steps(guest)).toEqual(steps(host));

    const late = await joined(await call.guest('遅れた人'), call.id);
    expect(await drawnIn(late, surface)).toEqual([a.id, b.id, c.id]);

    const ref = { tenantId: call.tenant.id, callId: call.id };
    const again = await startApp({ database: app.database, media: new FakeMedia() });
    await again.get(DrawingPart).load(ref);
    expect(again.get(DrawingPart).snapshot(ref)).toEqual(app.get(DrawingPart).snapshot(ref));
    expect(await drawnIn(late, surface)).toHaveLength(3);
    await again.close();
  });

  it('lets a guest erase what is theirs, and a host everything', async () => {
    const { host, guest, surface } = await threeInACall();
    const [mine, theirs] = [shape(), shape()];
    await guest.send('drawing.draw', { surface, shape: mine });
    await host.send('drawing.draw', { surface, shape: theirs });
    expect(await refusedWith(guest.send('drawing.erase', { surface, id: theirs.id }))).toBe('FORBIDDEN');
    expect(await refusedWith(guest.send('drawing.clear', { surface, scope: 'all' }))).toBe('FORBIDDEN');
    await guest.send('drawing.clear', { surface, scope: 'own' });
    expect(await drawnIn(host, surface)).toEqual([theirs.id]);
    await host.send('drawing.clear', { surface, scope: 'all' });
    expect(await drawnIn(host, surface)).toEqual([]);
  });

  it('refuses what does not fit, changes nothing, and tells nobody', async () => {
    const { host, member, guest, surface } = await threeInACall();
    const stranger = await buildCall(app).then((call) => call.hostLine());
    const id = uuidv7() as DrawingItemId;
    const bad: [string, () => Promise<unknown>][] = [
      ['VALIDATION', () => member.send('drawing.draw', { surface, shape: shape({ points: [1, 2, 3] }) })],
      [
        'VALIDATION',
        () => member.send('drawing.draw', { surface, shape: shape({ points: [0, 0, 65_536, 0] }) }),
      ],
      [
        'VALIDATION',
        () => member.send('drawing.draw', { surface, shape: shape({ points: [0, 0, 0.5, 0] }) }),
      ],
      [
        'VALIDATION',
        () =>
          member.send('drawing.draw', {
            surface,
            shape: shape({ tool: 'pen', points: Array<number>(DRAWING_LIMITS.numbersPerStep + 2).fill(7) }),
          }),
      ],
      [
        'VALIDATION',
        () => member.send('drawing.draw', { surface, shape: shape({ text: 'a line has none' }) }),
      ],
      ['NOT_FOUND', () => member.send('drawing.draw', { surface: cameraOf(stranger), shape: shape() })],
      [
        'NOT_FOUND',
        () =>
          member.send('drawing.draw', { surface: { kind: 'image', fileId: id as never }, shape: shape() }),
      ],
      ['NOT_FOUND', () => member.send('drawing.extend', { surface, id, points: [1, 1] })],
      ['NOT_FOUND', () => member.send('drawing.erase', { surface, id })],
      ['NOT_FOUND', () => member.send('stage.show', { surface: cameraOf(stranger) })],
      ['FORBIDDEN', () => guest.send('stage.show', { surface })],
    ];
    for (const [code, send] of bad) expect(await refusedWith(send())).toBe(code);
    const last = shape();
    await member.send('drawing.draw', { surface, shape: last });
    await host.until((line) => steps(line).length > 0);
    expect(steps(host).map(({ step }) => step.operation)).toEqual([{ kind: 'draw', shape: last }]);
  });

  it('puts one picture before everybody, and keeps it for who comes later', async () => {
    const { call, member, surface } = await threeInACall();
    await member.send('stage.show', { surface });
    const late = await joined(await call.guest('遅れた人'), call.id);
    const { parts } = await late.send('call.snapshot', {});
    expect(parts.stage).toEqual({ surface, by: member.self, version: 1 });
    await member.send('stage.show', { surface: null });
    await late.until(({ events }) => events.some(({ name }) => name === 'stage.changed'));
  });

  it('takes a repeated command once', async () => {
    const { host, member, surface } = await threeInACall();
    const twice = shape();
    await member.send('drawing.draw', { surface, shape: twice });
    await member.send('drawing.draw', { surface, shape: twice });
    expect(await drawnIn(host, surface)).toEqual([twice.id]);
  });
});
