import { describe, expect, it } from '@jest/globals';
import { SLOT_MS } from '@rinjo/contract';
import { plannedSlots, type PlannedWork } from './planned-work.js';

const at = (slots: number): Date => new Date(slots * SLOT_MS);
const announced: PlannedWork = {
  ...{ kind: 'planned', toldAt: at(0), noticeBy: at(0), cancelled: false },
  ...{ plannedStart: at(1_000), plannedEnd: at(1_060), actualStart: at(1_000), actualEnd: null },
};

describe('slots of planned work', () => {
  it.each<[string, Partial<PlannedWork>, object[]]>([
    ['announced in time', {}, [{ from: 1_000, to: 1_060 }]],
    ['announced a moment late', { toldAt: new Date(1) }, []],
    ['announced to nobody', { toldAt: null }, []],
    ['called off', { cancelled: true }, []],
    ['not begun', { actualStart: null }, []],
    ['an emergency', { kind: 'emergency' }, []],
    ['begun early', { actualStart: at(990) }, [{ from: 1_000, to: 1_060 }]],
    ['begun late, in the middle of a slot', { actualStart: at(1_010.5) }, [{ from: 1_011, to: 1_060 }]],
    [
      'over before its time, in the middle of a slot',
      { actualEnd: at(1_020.5) },
      [{ from: 1_000, to: 1_020 }],
    ],
    ['overrun', { actualEnd: at(1_200) }, [{ from: 1_000, to: 1_060 }]],
  ])('%s', (_, change, expected) => {
    expect(plannedSlots([{ ...announced, ...change }])).toEqual(expected);
  });
});
