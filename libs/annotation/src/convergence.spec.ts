import { describe, expect, it } from '@jest/globals';
import type {
  DrawingItemId,
  DrawingOperation,
  DrawingStep,
  DrawingTool,
  DrawingView,
  ParticipantId,
  Surface,
} from '@rinjo/contract';
import { DRAWING_TOOLS } from '@rinjo/contract';
import { refuseDrawing } from './drawing-rules.js';
import { drawingAfter } from './drawing-sheet.js';
import { surfaceKey } from './surface-key.js';

/** mulberry32: small, seeded, good enough to shuffle with. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const AUTHORS = ['ann', 'ben', 'cho', 'dai'] as ParticipantId[];
const SURFACES: readonly Surface[] = [
  { kind: 'video', participantId: AUTHORS[0] ?? ('ann' as ParticipantId), source: 'camera' },
  { kind: 'image', fileId: 'photo' as never },
];

interface Numbered {
  readonly seq: number;
  readonly step: DrawingStep;
}

/** The server of a call: gives every step it takes a number. */
class Order {
  view: DrawingView = {};
  readonly log: Numbered[] = [];

  take(step: DrawingStep): void {
    const drawer = { author: step.author, mayEraseOthers: step.author === AUTHORS[0] };
    if (refuseDrawing(this.view, surfaceKey(step.surface), drawer, step.operation)) return;
    this.view = drawingAfter(this.view, step);
    this.log.push({ seq: this.log.length + 1, step });
  }
}

/** A client: applies what comes next in the order, drops repetitions, and fills holes by a snapshot. */
class Replica {
  view: DrawingView = {};
  seq = 0;

  hear({ seq, step }: Numbered): void {
    if (seq !== this.seq + 1) return;
    this.view = drawingAfter(this.view, step);
    this.seq = seq;
  }
}

describe('drawing converges', () => {
  it.each([1, 7, 20261124, 424242, 99, 31337, 8, 65535])(
    'with loss, repetition, reordering and reconnects (seed %i)',
    (seed) => {
      const random = chance(seed);
      const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
      const coordinate = (): number => Math.floor(random() * 65_536);
      const known: DrawingItemId[] = [];

      const operation = (): DrawingOperation => {
        const kind = pick([
          'draw',
          'draw',
          'draw',
          'extend',
          'extend',
          'erase',
          'undo',
          'redo',
          'clear',
        ] as const);
        switch (kind) {
          case 'draw': {
            const tool: DrawingTool = pick(DRAWING_TOOLS);
            const id =
              random() < 0.1 && known.length > 0
                ? pick(known)
                : (`i${String(known.length)}` as DrawingItemId);
            known.push(id);
            const count = tool === 'text' ? 2 : tool === 'pen' ? 2 * (1 + Math.floor(random() * 9)) : 4;
            const points = Array.from({ length: count }, coordinate);
            const text = tool === 'text' ? { text: 'メモ' } : {};
            return { kind, shape: { id, tool, colour: 1, width: 2, points, ...text } };
          }
          case 'extend':
            return { kind, id: pick(known), points: [coordinate(), coordinate()] };
          case 'erase':
            return { kind, id: pick(known) };
          case 'clear':
            return { kind, scope: random() < 0.8 ? 'own' : 'all' };
          case 'undo':
          case 'redo':
            return { kind };
        }
      };

      const order = new Order();
      const replicas = AUTHORS.map(() => new Replica());
      /** On the way to each replica, in any order. */
      const wires: Numbered[][] = AUTHORS.map(() => []);
      for (let i = 0; i < 1_500; i++) {
        const step: DrawingStep = { author: pick(AUTHORS), surface: pick(SURFACES), operation: operation() };
        const told = order.log.length;
        order.take(step);
        if (random() < 0.1) order.take(step); // an answer was lost and the command sent again
        for (const numbered of order.log.slice(told))
          for (const wire of wires) {
            if (random() < 0.9) wire.push(numbered);
            if (random() < 0.1) wire.push(numbered);
          }
        for (const [r, wire] of wires.entries()) {
          while (wire.length > 0 && random() < 0.7) {
            const at = Math.floor(random() * Math.min(3, wire.length));
            for (const numbered of wire.splice(at, 1)) replicas[r]?.hear(numbered);
          }
          // A hole was noticed, or the client came back: a snapshot says how things stand.
          const replica = replicas[r];
          if (replica && random() < 0.02) Object.assign(replica, { view: order.view, seq: order.log.length });
        }
      }
      for (const replica of replicas)
        for (const numbered of order.log.slice(replica.seq)) replica.hear(numbered);
      const items = Object.values(order.view).flatMap((sheet) => sheet.items);
      expect(order.log.length).toBeGreaterThan(500);
      expect(items.length).toBeGreaterThan(0);
      for (const replica of replicas) expect(replica.view).toEqual(order.view);
      // A process that starts anew reads the same steps.
      expect(order.log.reduce<DrawingView>((view, { step }) => drawingAfter(view, step), {})).toEqual(
        order.view,
      );
    },
  );
});
