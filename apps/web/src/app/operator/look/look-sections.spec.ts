import { expect, it } from 'vitest';
import { LOOK_SECTIONS, type LookKey } from './look-sections';

const rowsOf = (key: LookKey, body: unknown) =>
  LOOK_SECTIONS.find((section) => section.key === key)?.rows(body);

it('shows everything that an organization says of itself, by its names there', () => {
  const tenant = { name: 'Hoshino', plan: { code: 'team', storageBytes: 5 }, tags: ['a', 'b'], note: null };
  expect(
    rowsOf('organization', tenant)?.map(({ values }) => values.map((one) => 'text' in one && one.text)),
  ).toEqual([
    ['name', 'Hoshino'],
    ['plan.code', 'team'],
    ['plan.storageBytes', '5'],
    ['tags', 'a, b'],
    ['note', '–'],
  ]);
});

it('has a value for every column, and a dash for what is not known', () => {
  const item = {
    id: 'x',
    at: '2026-11-26T00:00:00Z',
    outcome: 'refused',
    reason: null,
    user: null,
    address: null,
  };
  const [row] = rowsOf('signIns', { items: [item], nextCursor: null }) ?? [];
  expect(row?.values).toEqual([
    { kind: 'time', iso: item.at },
    { kind: 'text', text: '–' },
    { kind: 'outcome', outcome: 'refused' },
    { kind: 'text', text: '–' },
  ]);
  for (const { key, columns } of LOOK_SECTIONS)
    expect([key, new Set(columns).size]).toEqual([key, columns.length]);
});

it('names what an item’s contents are and where they are', () => {
  const item = { id: 'e1', receivedAt: '2026-11-26T00:00:00Z', name: 'a.jpg', kind: 'photo', bytes: 7 };
  const [row] = rowsOf('evidence', { items: [item] }) ?? [];
  expect(row?.values.at(-1)).toEqual({ kind: 'content', path: '/evidence/e1/content', name: 'a.jpg' });
});
