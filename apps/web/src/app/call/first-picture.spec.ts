import { TestBed } from '@angular/core/testing';
import type { CallSnapshot, ParticipantId, ProducerView } from '@rinjo/contract';
import { expect, it } from 'vitest';
import { Timings } from '../core/timings';
import { SELF, SITE } from '../testing/call-builders';
import { FirstPicture } from './first-picture';

function given(): { readonly first: FirstPicture; readonly told: string[] } {
  const told: string[] = [];
  const timings = { tell: (kind: string) => Promise.resolve(void told.push(kind)) };
  TestBed.configureTestingModule({ providers: [{ provide: Timings, useValue: timings }] });
  return { first: TestBed.inject(FirstPicture), told };
}

const sees = (
  participantId: ParticipantId,
  change: Partial<ProducerView> = {},
): CallSnapshot['producers'] => [
  {
    id: 'p' as ProducerView['id'],
    participantId,
    source: 'camera',
    paused: false,
    ...change,
  } as ProducerView,
];

it('is told once, of whoever films when the seat is taken', () => {
  const { first, told } = given();
  first.seated(performance.now(), { self: SELF, producers: sees(SITE) });
  first.seen();
  first.seen();
  expect(told).toEqual(['picture']);
});

it('is no time where nobody films: it would be that of whoever comes later', () => {
  const { first, told } = given();
  for (const producers of [[], sees(SELF), sees(SITE, { paused: true }), sees(SITE, { source: 'screen' })]) {
    first.seated(performance.now(), { self: SELF, producers });
    first.seen();
  }
  expect(told).toEqual([]);
});
