import { type ComponentDay, SLOT_MS } from '@rinjo/contract';
import { dayInJapan, JAPAN_MS } from '../../../../platform/time/japan.js';
import { type Run, shared, slotsIn, without } from '../formulas/runs.js';
import { type Slot, startOf } from '../formulas/slot.js';

const DAY_MS = 24 * 3_600_000;
const SLOTS_OF_DAY = DAY_MS / SLOT_MS;

/** When the day of Japan begins that this slot is of. */
export const dayStart = (slot: Slot): Slot => {
  const shift = JAPAN_MS / SLOT_MS;
  return Math.floor((slot + shift) / SLOTS_OF_DAY) * SLOTS_OF_DAY - shift;
};

/** The days of Japan up to the one of `now`, with the seconds that a component was down on each. */
export function daysOf(
  bad: readonly Run[],
  seen: Run,
  planned: readonly Run[],
  now: Slot,
  days: number,
): ComponentDay[] {
  const today = dayStart(now);
  return Array.from({ length: days }, (_, i) => {
    const from = today - (days - 1 - i) * SLOTS_OF_DAY;
    const [counted] = shared([{ from, to: from + SLOTS_OF_DAY }], [seen]);
    const down = counted && without(shared(bad, [counted]), planned);
    return {
      day: dayInJapan(startOf(from)),
      downS: down ? (slotsIn(down) * SLOT_MS) / 1000 : null,
    };
  });
}
