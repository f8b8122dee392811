import { TestBed } from '@angular/core/testing';
import {
  CONFORMITY_DEFAULTS,
  FEATURE_DEFAULTS,
  MAIL_TEXT_DEFAULTS,
  SHARING_DEFAULTS,
  type TenantSettings,
  type UpdateTenantSettings,
} from '@rinjo/contract';
import { ApiClient } from '../../core/api-client';
import { ApiError } from '../../core/api-error';
import { SessionStore } from '../../core/session';
import { SettingsStore } from './settings-store';

const SAVED: TenantSettings = {
  version: 4,
  name: 'Aoba',
  timeZone: 'Asia/Tokyo',
  lobbyByDefault: true,
  recordingConsent: 'announce',
  photoMetadata: 'keep',
  conformity: CONFORMITY_DEFAULTS,
  sharing: SHARING_DEFAULTS,
  directCalls: 'direct',
  ...FEATURE_DEFAULTS,
  notInPlan: [],
  productName: '',
  accent: '',
  mailTexts: MAIL_TEXT_DEFAULTS,
  consentJa: '',
  consentEn: '',
  consentVersion: 0,
};

async function given(refusal?: ApiError): Promise<{
  store: SettingsStore;
  sent: UpdateTenantSettings[];
  names: string[];
}> {
  const sent: UpdateTenantSettings[] = [];
  const names: string[] = [];
  const api = {
    tenantSettings: () => Promise.resolve(SAVED),
    updateTenantSettings: (body: UpdateTenantSettings) => {
      sent.push(body);
      return refusal ? Promise.reject(refusal) : Promise.resolve({ ...SAVED, ...body, version: 5 });
    },
  };
  TestBed.configureTestingModule({
    providers: [
      SettingsStore,
      { provide: ApiClient, useValue: api },
      { provide: SessionStore, useValue: { reorganized: ({ name }: TenantSettings) => names.push(name) } },
    ],
  });
  const store = TestBed.inject(SettingsStore);
  await store.load();
  return { store, sent, names };
}

it('sends only what differs, with the version that was read', async () => {
  const { store, sent, names } = await given();
  store.change({ name: 'Aoba Works' });
  store.change({ lobbyByDefault: false });
  store.change({ lobbyByDefault: true });
  expect(await store.save()).toBe(true);
  expect(sent).toEqual([{ version: 4, name: 'Aoba Works' }]);
  expect(store.dirty()).toBe(false);
  expect(store.saved()?.version).toBe(5);
  expect(names).toEqual(['Aoba Works']);
});

it('is not dirty once the old value is back', async () => {
  const { store } = await given();
  store.change({ name: 'Aoba!' });
  expect(store.dirty()).toBe(true);
  store.change({ name: 'Aoba' });
  expect(store.dirty()).toBe(false);
});

it('keeps the edits when saving is refused', async () => {
  const { store } = await given(new ApiError('SETTINGS_CHANGED'));
  store.change({ name: 'Mine' });
  expect(await store.save()).toBe(false);
  expect(store.error()?.code).toBe('SETTINGS_CHANGED');
  expect(store.draft()?.name).toBe('Mine');
});

it('forgets the edits when they are discarded or the settings are read again', async () => {
  const { store } = await given();
  store.change({ name: 'Mine' });
  store.judge('organization', false);
  store.discard();
  expect([store.draft()?.name, store.valid()]).toEqual(['Aoba', true]);
  store.change({ name: 'Mine' });
  await store.load();
  expect(store.draft()?.name).toBe('Aoba');
});
