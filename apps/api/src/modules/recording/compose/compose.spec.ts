import { describe, expect, it } from '@jest/globals';
import type { DrawingItemId, DrawingStep, DrawingTool, FileId, ParticipantId } from '@rinjo/contract';
import { drawnScript } from './drawn-script.js';
import { movedMoov } from '../../../platform/films/fast-start.js';
import { ffmpegArguments } from './ffmpeg-arguments.js';
import { type CallStory, happeningsOf, storyOf } from './happenings.js';
import { type FilmClip, placesOf, scenesOf } from './scenes.js';
import { steadySpeakers } from './speakers.js';

const [site, desk] = ['site' as ParticipantId, 'desk' as ParticipantId];
const person = (id: ParticipantId, device: string) => ({
  ...{ id, displayName: id.toUpperCase(), device, colour: 0 },
});
const producer = (id: string, participantId: ParticipantId, paused = false, source = 'camera') => ({
  ...{ id, participantId, source, paused, tag: Number(id.slice(1)) },
});
const line = (at: number, name: string, payload: object) => JSON.stringify({ at, name, payload });
const BEGAN = line(0, 'recording.began', {
  participants: [person(site, 'phone'), person(desk, 'desktop')],
  producers: [producer('p1', site), producer('p2', desk, true)],
  stage: { surface: null },
  drawing: {},
});
const drawn = (id: string, points = [0, 0, 65_535, 65_535], tool: DrawingTool = 'line'): DrawingStep => ({
  author: desk,
  surface: { kind: 'video', participantId: site, source: 'camera' },
  operation: { kind: 'draw', shape: { id: id as DrawingItemId, tool, colour: 1, width: 2, points } },
});
const clip = (
  participantId: ParticipantId,
  offsetMs: number,
  durationMs: number,
  source: 'camera' | 'screen' = 'camera',
): FilmClip => ({
  surface: { kind: 'video', participantId, source },
  ...{ offsetMs, durationMs, width: 640, height: 480 },
});
const photo = { kind: 'image', fileId: 'photo' as FileId } as const;

describe('the timeline of a recording', () => {
  it('tells what was on the stage, what was held back, and the chapters', () => {
    const text = [
      BEGAN,
      line(1_000, 'producer.changed', { producerId: 'p2', paused: false }),
      line(2_000, 'stage.changed', {
        stage: { surface: { kind: 'video', participantId: desk, source: 'camera' } },
      }),
      line(3_000, 'drawing.changed', { step: drawn('one') }),
      line(4_000, 'drawing.changed', { step: drawn('two') }),
      line(4_500, 'pointer.shown', { participantId: desk, kind: 'move', x: 9, y: 8, target: 1 }),
      line(4_600, 'pointer.shown', { participantId: desk, kind: 'move', x: 7, y: 6, target: 0 }),
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
      pointers: [
        { atMs: 4_500, surface: { participantId: site }, x: 9 },
        { atMs: 4_600, surface: { participantId: desk }, x: 7 },
      ],
      drawings: [{ sheets: {} }, { atMs: 3_000 }, { atMs: 4_000 }],
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

  it('is what was put on the stage from a file, for as long as it was there', () => {
    const still: FilmClip = { surface: photo, offsetMs: 0, durationMs: 10_000, width: 1_000, height: 2_000 };
    const stage = [
      { at: 2_000, surface: photo },
      { at: 5_000, surface: null },
    ];
    const film = clip(site, 0, 10_000);
    const placed = scenesOf([film, still], { ...story, stage }, 10_000);
    expect(placed.find((one) => one.clip === still)).toMatchObject({
      box: { width: 1040 },
      times: [[2_000, 5_000]],
    });
    expect(placesOf(placed).find(({ surface }) => surface.kind === 'image')).toEqual({
      ...{ surface: photo, fromMs: 2_000, toMs: 5_000, x: 340, y: 0, width: 360, height: 720 },
    });
  });

  it('is the one who speaks of several at desks, not for an interjection', () => {
    const [one, two] = [clip(site, 0, 20_000), clip(desk, 0, 20_000)];
    const devices = new Map([
      [site, 'desktop'],
      [desk, 'desktop'],
    ]);
    const speakers = steadySpeakers([
      { at: 0, participantId: site },
      { at: 4_000, participantId: desk },
      { at: 4_500, participantId: null },
      { at: 5_000, participantId: site },
      { at: 9_000, participantId: desk },
      { at: 15_000, participantId: null },
    ]);
    const placed = scenesOf([one, two], { ...story, stage: [], devices, speakers }, 20_000);
    expect(
      placed.filter(({ box }) => box.width === 1040).map(({ clip: main, times }) => [main === one, times]),
    ).toEqual([
      [true, [[0, 9_000]]],
      [false, [[9_000, 20_000]]],
    ]);
  });

  it('waits where it is for what goes on in another file soon, and has one place in both', () => {
    const films = [clip(site, 0, 4_000), clip(site, 6_000, 4_000), clip(desk, 0, 10_000)];
    const placed = scenesOf(films, { ...story, stage: [], held: [] }, 10_000);
    const places = placesOf(placed);
    expect(places.map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual([
      [0, 10_000],
      [0, 10_000],
    ]);
  });

  it('is made by a graph in which every input ends somewhere', () => {
    const films = [clip(site, 0, 5_000), clip(desk, 0, 0)];
    const placed = scenesOf(films, story, 5_000);
    const args = ffmpegArguments({ clips: films, voices: 2, durationMs: 5_000, drawn: true }, placed);
    const graph = args[args.indexOf('-filter_complex') + 1] ?? '';
    expect(graph).toContain('[1:v]nullsink');
    expect(graph).toContain('amix=inputs=2');
    expect(graph).toContain('subtitles=filename=/proc/self/fd/7');
    expect(args.filter((arg) => arg.startsWith('pipe:'))).toEqual([
      ...['pipe:2', 'pipe:3', 'pipe:4', 'pipe:5', 'pipe:6', 'pipe:1'],
    ]);
  });
});

describe('what is drawn into a film', () => {
  const place = {
    surface: { kind: 'video', participantId: site, source: 'camera' } as const,
    ...{ fromMs: 1_000, toMs: 9_000, x: 100, y: 50, width: 640, height: 360 },
  };
  const script = (drawings: CallStory['drawings'], pointers: CallStory['pointers'] = []): readonly string[] =>
    drawnScript({ drawings, pointers, people: [{ id: desk, name: 'D{\\i1}', colour: 1 }] }, [place])
      .split('\n')
      .filter((text) => text.startsWith('Dialogue'));

  it('is on its picture from when it was drawn until it was taken away, with both edges', () => {
    const undo: DrawingStep = { ...drawn('x'), operation: { kind: 'undo' } };
    const lines = script([
      { atMs: 3_000, step: drawn('a') },
      { atMs: 5_250, step: undo },
    ]);
    expect(lines).toHaveLength(3);
    for (const text of lines)
      expect(text).toMatch(/^Dialogue: \d+,0:00:03.00,0:00:05.25,.*m 100.0 50.0 l 740.0 410.0 100.0 50.0$/);
    expect(lines[2]).toContain('\\3c&HFFB835&');
  });

  it('is there from the first moment of a place in which it was before', () => {
    const [first] = script([{ atMs: 0, step: drawn('a') }]);
    expect(first).toContain(',0:00:01.00,0:00:09.00,');
  });

  it('has people as they wrote themselves: their words are no commands', () => {
    const at = { participantId: desk, surface: place.surface, kind: 'move', x: 0, y: 0 } as const;
    const lines = script(
      [],
      [
        { ...at, atMs: 2_000 },
        { ...at, atMs: 2_100, x: 65_535 },
      ],
    );
    expect(lines).toHaveLength(6);
    expect(lines.filter((text) => text.endsWith('D\\{\\\u2060i1\\}'))).toHaveLength(2);
    expect(lines[0]).toContain('\\move(100.0,50.0,740.0,50.0)');
    expect(lines[5]).toContain(',0:00:02.10,0:00:03.10,');
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
