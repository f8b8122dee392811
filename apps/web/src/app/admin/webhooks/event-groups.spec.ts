import { WEBHOOK_EVENTS } from '@rinjo/contract';
import { eventGroups } from './event-groups';

it('puts every event under one heading, and only what concerns the log under that of the log', () => {
  const groups = eventGroups(WEBHOOK_EVENTS);
  expect(groups.flatMap(({ events }) => events).toSorted()).toEqual([...WEBHOOK_EVENTS].toSorted());
  expect(groups.map(({ name }) => name)).toEqual([
    'call',
    'site',
    'file',
    'user',
    'group',
    'audit',
    'service',
  ]);
  expect(
    groups.find(({ name }) => name === 'audit')?.events.every((event) => event.startsWith('audit.')),
  ).toBe(true);
});
