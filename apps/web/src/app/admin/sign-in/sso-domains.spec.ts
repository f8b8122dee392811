import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type {
  BreakGlassCandidate,
  DomainId,
  DomainView,
  TenantSecurity,
  UpdateDomain,
  UpdateTenantSecurity,
  UserId,
} from '@rinjo/contract';
import { ApiError } from '../../core/api-error';
import { FactorsClient } from '../../core/factors-client';
import { I18n, loadMessages } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { aConnection } from '../../testing/connection-builders';
import { DomainsApi } from '../domains/domains-api';
import { SsoDomains } from './sso-domains';

const CONNECTION = aConnection({ state: 'enabled' });
const AOBA: DomainView = {
  id: 'd-1' as DomainId,
  domain: 'aoba.example',
  displayName: 'aoba.example',
  state: 'verified',
  record: { type: 'TXT', name: 'n', value: 'v' },
  failure: null,
  createdAt: '2026-11-20T00:00:00Z',
  verifiedAt: '2026-11-21T00:00:00Z',
  lastCheckedAt: null,
  lostAt: null,
  ssoConnectionId: null,
  ssoEnforced: false,
};

const UEDA: BreakGlassCandidate = {
  id: 'u-1' as UserId,
  displayName: 'Ueda Kei',
  email: 'ueda@aoba.example',
};
const SECURITY: TenantSecurity = {
  version: 3,
  mfaRequiredRoles: [],
  breakGlassUserId: null,
  breakGlassReady: false,
  breakGlassCandidates: [UEDA],
};

// jsdom has no dialogs that take the focus.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};

async function given(refusal?: ApiError) {
  await loadMessages('en');
  const asked: UpdateDomain[] = [];
  const api = {
    list: () => Promise.resolve({ items: [AOBA], nextCursor: null }),
    update: (_id: DomainId, change: UpdateDomain) => {
      asked.push(change);
      return refusal ? Promise.reject(refusal) : Promise.resolve({ ...AOBA, ...change });
    },
  };
  const chosen: UpdateTenantSecurity[] = [];
  const factors = {
    tenantSecurity: () => Promise.resolve(SECURITY),
    updateTenantSecurity: (change: UpdateTenantSecurity) => {
      chosen.push(change);
      return Promise.resolve({ ...SECURITY, breakGlassUserId: UEDA.id, breakGlassReady: true });
    },
  };
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideRouter([]),
      { provide: DomainsApi, useValue: api },
      { provide: SessionStore, useValue: { can: () => true } },
      { provide: FactorsClient, useValue: factors },
    ],
  });
  TestBed.inject(I18n).choose('en');
  const fixture = TestBed.createComponent(SsoDomains);
  fixture.componentRef.setInput('connection', CONNECTION);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  return {
    page,
    asked,
    chosen,
    shown: () => page.querySelector('mat-select')?.textContent,
    pick: async (text: string, where = 'li') => {
      page.querySelector<HTMLElement>(`${where} .mat-mdc-select-trigger`)?.click();
      await fixture.whenStable();
      const option = [...document.querySelectorAll<HTMLElement>('mat-option')].find(({ textContent }) =>
        textContent.includes(text),
      );
      option?.click();
      await fixture.whenStable();
    },
    press: async (text: string) => {
      const button = [...page.querySelectorAll('button')].find(({ textContent }) =>
        textContent.includes(text),
      );
      button?.click();
      await fixture.whenStable();
    },
  };
}

it('asks before passwords are shut out, and names the danger', async () => {
  const { page, asked, shown, pick, press } = await given();
  await pick('Must use this connection');
  expect(page.querySelector('dialog')?.textContent).toContain('administrators included');
  await press('Cancel');
  expect(asked).toEqual([]);
  expect(shown()).toContain('Leave open');
  await pick('Must use this connection');
  await press('Require it');
  expect(asked).toEqual([{ ssoConnectionId: CONNECTION.id, ssoEnforced: true }]);
  expect(shown()).toContain('Must use this connection');
});

it('shows how it still is when the server refuses', async () => {
  const { page, shown, pick } = await given(new ApiError('DOMAIN_NOT_VERIFIED'));
  await pick('Are shown this connection');
  expect(page.querySelector('[role=alert]')?.textContent).toContain('Verify the domain first.');
  expect(shown()).toContain('Leave open');
});

it('warns that everybody may be locked out, until somebody is chosen for the emergency', async () => {
  const { page, chosen, pick } = await given();
  const warnings = (): string => page.querySelector('rj-break-glass')?.textContent ?? '';
  expect(warnings()).toContain('nobody gets in');
  await pick('Ueda Kei', 'rj-break-glass');
  expect(chosen).toEqual([{ version: 3, breakGlassUserId: UEDA.id }]);
  expect(warnings()).not.toContain('nobody gets in');
});
