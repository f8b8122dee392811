import { MAINTENANCE_STATES } from '@rinjo/contract';
import { isAsked, verbsFor } from './maintenance-verbs';

it('offers the next step first, and nothing once it is over', () => {
  expect(MAINTENANCE_STATES.map((state) => verbsFor(state)[0])).toEqual([
    ...['announcement', 'start', 'verification', 'completion', undefined, undefined],
  ]);
});

it('asks once more before everybody is told', () => {
  expect(verbsFor('draft').filter(isAsked)).toEqual(['announcement', 'cancellation']);
  expect(isAsked('start')).toBe(false);
});
