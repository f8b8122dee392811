import { describe, expect, it } from '@jest/globals';
import type { MediaSource, ParticipantId } from '@rinjo/contract';
import { movedMoov } from './fast-start.js';
import { ffmpegArguments } from './ffmpeg-arguments.js';
import { happeningsOf, storyOf } from './happenings.js';
import { scenesOf } from './scenes.js';

const [site, desk] = ['site' as ParticipantId, 'desk' as ParticipantId];
const person = (id: ParticipantId, device: string) => ({ id, displayName: id.toUpperCase(), device });
const producer = (id: string, participantId: ParticipantId, paused = false, source = 'camera') => ({
  ...{ id, participantId, source, paused },
});
const line = (at: number, name: string, payload: object) => JSON.stringify({ at, name, payload });
const BEGAN = line(0, 'recording.began', {
  participants: [person(site, 'phone'), person(desk, 'desktop')],
  producers: [producer('p1', site), producer('p2', desk, true)],
  stage: { surface: null },
});
const clip = (
  participantId: ParticipantId,
  offsetMs: number,
  durationMs: number,
  source: MediaSource = 'camera',
) => ({
  ...{ participantId, source, offsetMs, durationMs },
});

describe('the timeline of a recording', () => {
  it('tells what was on the stage, what was held back, and the chapters', () => {
    const text = [
      BEGAN,
      line(1_000, 'producer.changed', { producerId: 'p2', paused: false }),
      line(2_000, 'stage.changed', {
        stage: { surface: { kind: 'video', participantId: desk, source: 'camera' } },
      }),
      line(3_000, 'drawing.changed', { step: { author: desk, operation: { kind: 'draw' } } }),
      line(4_000, 'drawing.changed', { step: { author: desk, operation: { kind: 'draw' } } }),
      line(5_000, 'producer.changed', { producerId: 'p1', paused: true }),
      line(6_000, 'participant.left', { participantId: desk }),
      '{"at":7000,"name":"cut',
    ].join('\n');
    expect(storyOf(happeningsOf(text), 10_000)).toMatchObject({
      stage: [
        { at: 0, surface: null },
        { at: 2_000, surface: { participantId: desk } },
      ],
      held: [
        { participantId: desk, from: 0, to: 1_000 },
        { participantId: site, from: 5_000, to: 10_000 },
      ],
      chapters: [
        { atMs: 3_000, kind: 'drawing', name: 'DESK' },
        { atMs: 6_000, kind: 'left', name: 'DESK' },
      ],
    });
  });
});

describe('the picture', () => {
  const story = storyOf(
    happeningsOf(
      [
        BEGAN,
        line(0, 'producer.changed', { producerId: 'p2', paused: false }),
        line(4_000, 'stage.changed', {
          stage: { surface: { kind: 'video', participantId: desk, source: 'camera' } },
        }),
      ].join('\n'),
    ),
    10_000,
  );

  it('is the site, alone in all of it or with the others beside it, and what is on the stage once something is', () => {
    const [film, face] = [clip(site, 0, 10_000), clip(desk, 2_000, 6_000)];
    const placed = scenesOf([film, face], story, 10_000);
    const of = (one: typeof film) =>
      placed.filter((place) => place.clip === one).map(({ box, times }) => [box.width, times]);
    expect(of(film)).toEqual([
      [
        1280,
        [
          [0, 2_000],
          [8_000, 10_000],
        ],
      ],
      [1040, [[2_000, 4_000]]],
      [240, [[4_000, 8_000]]],
    ]);
    expect(of(face)).toEqual([
      [240, [[2_000, 4_000]]],
      [1040, [[4_000, 8_000]]],
    ]);
  });

  it('is a shared screen before any camera', () => {
    const [film, screen] = [clip(site, 0, 1_000), clip(desk, 0, 1_000, 'screen')];
    const placed = scenesOf([film, screen], { ...story, stage: [] }, 1_000);
    expect(placed.find((one) => one.clip === screen)?.box.width).toBe(1040);
  });

  it('is made by a graph in which every input ends somewhere', () => {
    const films = [clip(site, 0, 5_000), clip(desk, 0, 0)];
    const placed = scenesOf(films, story, 5_000);
    const args = ffmpegArguments({ films, voices: 2, durationMs: 5_000 }, placed);
    const graph = args[args.indexOf('-filter_complex') + 1] ?? '';
    expect(graph).toContain('[1:v]nullsink');
    expect(graph).toContain('amix=inputs=2');
    expect(args.filter((arg) => arg.startsWith('pipe:'))).toEqual([
      ...['pipe:2', 'pipe:3', 'pipe:4', 'pipe:5', 'pipe:6', 'pipe:1'],
    ]);
  });
});

describe('an index that moves before its media', () => {
  it('points as much further as it is long', () => {
    const box = (type: string, body: Buffer): Buffer => {
      const head = Buffer.alloc(8);
      head.writeUInt32BE(8 + body.length);
      head.write(type, 4, 'latin1');
      return Buffer.concat([head, body]);
    };
    const stco = box('stco', Buffer.from('0000000000000002000000280000ffff', 'hex'));
    const co64 = box('co64', Buffer.from('00000000000000010000000100000000', 'hex'));
    const trak = (table: Buffer): Buffer => box('trak', box('mdia', box('minf', box('stbl', table))));
    const moved = movedMoov(box('moov', Buffer.concat([trak(stco), trak(co64)])), 100);
    expect(moved.includes(Buffer.from('000000020000008c00010063', 'hex'))).toBe(true);
    expect(moved.includes(Buffer.from('0000000100000064', 'hex'))).toBe(true);
    expect(() => movedMoov(Buffer.from('0000ffff6d6f6f76', 'hex'), 1)).toThrow('Not a box');
  });
});
