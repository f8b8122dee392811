import { TestBed } from '@angular/core/testing';
import type { CallId, CallView, GroupId, InviteUsers, UpdateCall, UserId } from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { Plans } from './plans';

const person = (name: string) => ({ id: `u-${name}` as UserId, displayName: name });
const GROUP = { id: 'g-1' as GroupId, displayName: 'G' };
const TIME = {
  title: 'T',
  startsAt: '2026-11-25T01:00:00Z',
  durationMin: 30,
  timeZone: 'Asia/Tokyo',
  customFields: [],
};
const CALL = { id: 'c-1' as CallId } as CallView;

function given() {
  const asked: unknown[] = [];
  const note = (...what: unknown[]): Promise<{ id: CallId }> => {
    asked.push(what);
    return Promise.resolve({ id: CALL.id });
  };
  const api = {
    createCall: (body: unknown) => note('create', body),
    updateCall: (id: CallId, body: UpdateCall) => note('update', id, body),
    invite: (id: CallId, { userIds, groupIds }: InviteUsers) => note('invite', id, userIds, groupIds),
    uninvite: (id: CallId, userId: UserId) => note('uninvite', id, userId),
  };
  TestBed.configureTestingModule({ providers: [{ provide: ApiClient, useValue: api }] });
  return { plans: TestBed.inject(Plans), asked };
}

it('plans a call with its people and groups', async () => {
  const { plans, asked } = given();
  await plans.create({ ...TIME, site: null, people: [person('a')], groups: [GROUP] });
  expect(asked).toEqual([['create', { ...TIME, inviteUserIds: ['u-a'], inviteGroupIds: ['g-1'] }]]);
});

it('invites who is new, takes off who is not wanted any more, and leaves the others alone', async () => {
  const { plans, asked } = given();
  const before = [person('a'), person('b')];
  await plans.update(CALL, before, {
    ...TIME,
    site: null,
    people: [person('b'), person('c')],
    groups: [GROUP],
  });
  expect(asked).toEqual([
    ['update', 'c-1', { ...TIME, siteId: null }],
    ['uninvite', 'c-1', 'u-a'],
    ['invite', 'c-1', ['u-c'], ['g-1']],
  ]);
});
