import { MediaMatcher } from '@angular/cdk/layout';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { GroupId, GroupQuery, GroupRef, GroupView, UserId, UserView } from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { loadMessages } from '../core/i18n';
import { SessionStore } from '../core/session';
import { PeoplePicker } from './people-picker';

const WIDE = { matches: false, addListener: () => undefined, removeListener: () => undefined };
const user = (name: string): UserView => ({ id: `u-${name}`, displayName: name, email: '' }) as UserView;
const group = (name: string, activeCount: number): GroupView => ({
  id: `g-${name}` as GroupId,
  displayName: name,
  externalId: null,
  memberCount: 2,
  activeCount,
  createdAt: '2026-11-20T00:00:00Z',
});

async function given(groups: readonly GroupRef[] | null) {
  const asked: GroupQuery[] = [];
  const api = {
    users: () => Promise.resolve({ items: [user('me'), user('a'), user('b')], nextCursor: null }),
    groups: (query: GroupQuery) => {
      asked.push(query);
      return Promise.resolve({ items: [group('A', 2), group('B', 0)], nextCursor: null });
    },
  };
  await Promise.all([loadMessages('ja'), loadMessages('en')]);
  TestBed.configureTestingModule({
    providers: [
      { provide: ApiClient, useValue: api },
      { provide: MediaMatcher, useValue: { matchMedia: () => WIDE } },
      { provide: SessionStore, useValue: { user: signal({ id: 'u-me' }) } },
    ],
  });
  const fixture = TestBed.createComponent(PeoplePicker);
  fixture.componentRef.setInput('groups', groups);
  const host = fixture.nativeElement as HTMLElement;
  await fixture.whenStable();
  const open = async (): Promise<HTMLElement[]> => {
    host.querySelector('input')?.focus();
    await fixture.whenStable();
    return [...document.querySelectorAll<HTMLElement>('mat-option')];
  };
  return { fixture, picker: fixture.componentInstance, host, open, asked };
}

it('offers groups before people, but not one in which nobody may sign in', async () => {
  const { open, picker, host, fixture } = await given([]);
  const options = await open();
  expect(options.map((option) => option.getAttribute('aria-disabled'))).toEqual([
    'false',
    'true',
    'false',
    'false',
  ]);
  options[0]?.click();
  await fixture.whenStable();
  expect(picker.groups()?.map(({ id }) => id)).toEqual(['g-A']);
  expect(picker.value()).toEqual([]);
  expect(host.querySelector('.chip')?.textContent).toContain('A');
  host.querySelector<HTMLElement>('.chip button')?.click();
  expect(picker.groups()).toEqual([]);
});

it('offers people alone where groups make no sense, and nobody of those left out', async () => {
  const { open, fixture, asked } = await given(null);
  fixture.componentRef.setInput('without', ['u-a' as UserId]);
  const options = await open();
  expect(options.map((option) => option.textContent.trim())).toEqual(['b']);
  expect(asked).toEqual([]);
});
