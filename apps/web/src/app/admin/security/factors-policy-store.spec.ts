import { TestBed } from '@angular/core/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import type { TenantSecurity, UpdateTenantSecurity, UserId } from '@rinjo/contract';
import { expect, it } from 'vitest';
import { ApiError } from '../../core/api-error';
import { FactorsClient } from '../../core/factors-client';
import { FactorsPolicyStore } from './factors-policy-store';

const SAVED: TenantSecurity = {
  version: 3,
  mfaRequiredRoles: ['admin'],
  breakGlassUserId: null,
  breakGlassReady: false,
  breakGlassCandidates: [],
};

async function given(answer: (body: UpdateTenantSecurity) => TenantSecurity) {
  const sent: UpdateTenantSecurity[] = [];
  const client = {
    tenantSecurity: () => Promise.resolve(SAVED),
    updateTenantSecurity: (body: UpdateTenantSecurity) => {
      sent.push(body);
      return Promise.resolve().then(() => answer(body));
    },
  };
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      FactorsPolicyStore,
      { provide: FactorsClient, useValue: client },
    ],
  });
  const store = TestBed.inject(FactorsPolicyStore);
  await store.load();
  return { store, sent };
}

it('sends what differs, on the version that was read', async () => {
  const userId = 'u-1' as UserId;
  const { store, sent } = await given((body) => ({
    ...SAVED,
    version: body.version + 1,
    breakGlassUserId: userId,
  }));
  expect(store.dirty()).toBe(false);
  store.change({ breakGlassUserId: userId });
  expect(store.dirty()).toBe(true);
  expect(await store.save()).toBe(true);
  expect(sent).toEqual([{ version: 3, breakGlassUserId: userId }]);
  expect(store.dirty()).toBe(false);
});

it('counts a role that is switched on and off again as no change', async () => {
  const { store } = await given(() => SAVED);
  store.require('member', true);
  expect(store.draft()?.mfaRequiredRoles).toEqual(['admin', 'member']);
  store.require('member', false);
  expect(store.dirty()).toBe(false);
});

it('keeps the edits when somebody else was faster', async () => {
  const { store } = await given(() => {
    throw new ApiError('SETTINGS_CHANGED');
  });
  store.require('admin', false);
  expect(await store.save()).toBe(false);
  expect(store.error()?.code).toBe('SETTINGS_CHANGED');
  expect(store.draft()?.mfaRequiredRoles).toEqual([]);
});
