import { DOCUMENT, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { CreateGuestSession, GuestPreview, GuestSessionView } from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { ApiError } from '../core/api-error';
import { I18n } from '../core/i18n';
import { CALL } from '../testing/call-builders';
import { FakeDevices, installDevices } from '../testing/fake-media';
import { Guest } from './guest';

const PREVIEW: GuestPreview = {
  tenantName: 'Aoba',
  callTitle: 'Pump 3',
  invitedBy: 'Sato',
  phase: 'live',
  guestName: null,
  opensAt: null,
  consent: null,
  appearance: { productName: 'Rinjo', colours: null, logo: null },
};
const SESSION: GuestSessionView = {
  callId: CALL,
  callTitle: 'Pump 3',
  tenantName: 'Aoba',
  invitedBy: 'Sato',
  displayName: 'Yamada',
  expiresAt: '2026-11-23T14:00:00Z',
  appearance: { productName: 'Aoba Eye', colours: null, logo: null },
};

interface Answers {
  readonly preview?: () => Promise<GuestPreview>;
  readonly session?: () => Promise<GuestSessionView>;
  readonly create?: () => Promise<GuestSessionView>;
}

async function given(
  hash: string,
  answers: Answers,
): Promise<{ page: HTMLElement; created: CreateGuestSession[]; settle: () => Promise<void> }> {
  localStorage.clear();
  sessionStorage.clear();
  installDevices(new FakeDevices());
  const created: CreateGuestSession[] = [];
  const no = (): Promise<never> => Promise.reject(new ApiError('UNAUTHENTICATED'));
  const api = {
    previewGuestLink: answers.preview ?? no,
    guestSession: answers.session ?? no,
    createGuestSession: (body: CreateGuestSession) => {
      created.push(body);
      return (answers.create ?? no)();
    },
  };
  TestBed.configureTestingModule({
    providers: [provideZonelessChangeDetection(), { provide: ApiClient, useValue: api }],
  });
  TestBed.inject(I18n).choose('en');
  TestBed.inject(DOCUMENT).location.hash = hash;
  const fixture = TestBed.createComponent(Guest);
  await fixture.whenStable();
  return { page: fixture.nativeElement as HTMLElement, created, settle: () => fixture.whenStable() };
}

it('says who invites to what, before anything is asked of the guest', async () => {
  const { page } = await given('#token', { preview: () => Promise.resolve(PREVIEW) });
  expect(page.textContent).toContain('Sato of Aoba invites you');
  expect(page.querySelector('h1')?.textContent).toContain('Pump 3');
});

it('explains the permissions before the browser asks for them', async () => {
  const { page } = await given('#token', { preview: () => Promise.resolve(PREVIEW) });
  expect(page.querySelector('rj-device-check')?.textContent).toContain('Press “Allow”');
  expect(page.querySelector('video')).toBeNull();
});

it('wants a name and puts the cursor there', async () => {
  const { page, created, settle } = await given('#token', { preview: () => Promise.resolve(PREVIEW) });
  document.body.append(page);
  page.querySelector<HTMLButtonElement>('.go .primary')?.click();
  await settle();
  expect(created).toEqual([]);
  expect(page.querySelector('#guest-name')?.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement?.id).toBe('guest-name');
});

it('explains a link that does not work', async () => {
  const { page } = await given('#token', {
    preview: () => Promise.reject(new ApiError('INVITATION_INVALID')),
  });
  expect(page.querySelector('[role=alert]')?.textContent).toContain('This invitation link does not work');
});

it('offers the way back when this browser itself has used the link up', async () => {
  const { page } = await given('#token', {
    preview: () => Promise.reject(new ApiError('INVITATION_INVALID')),
    session: () => Promise.resolve(SESSION),
  });
  expect(page.querySelector('.go .primary')?.textContent).toContain('Return to the call');
});

it('tells that a link without its end is cut off', async () => {
  const { page } = await given('', {});
  expect(page.querySelector('[role=alert]')?.textContent).toContain('cut off');
});

it('says why joining was refused and stays where it is', async () => {
  const { page, created, settle } = await given('#token', {
    preview: () => Promise.resolve(PREVIEW),
    create: () => Promise.reject(new ApiError('CALL_ENDED')),
  });
  const field = page.querySelector<HTMLInputElement>('#guest-name');
  if (!field) throw new Error('no field for the name');
  field.value = ' Yamada ';
  field.dispatchEvent(new Event('input'));
  page.querySelector<HTMLButtonElement>('.go .primary')?.click();
  await settle();
  expect(created).toEqual([{ token: 'token', displayName: 'Yamada' }]);
  expect(page.querySelector('.go [role=alert]')?.textContent).toContain('has ended');
});

it('asks for no name when the link has one', async () => {
  const { page, created, settle } = await given('#token', {
    preview: () => Promise.resolve({ ...PREVIEW, guestName: 'Yamada Ichiro' }),
    create: () => Promise.reject(new ApiError('CALL_ENDED')),
  });
  expect(page.querySelector('#guest-name')).toBeNull();
  expect(page.textContent).toContain('You join as Yamada Ichiro');
  page.querySelector<HTMLButtonElement>('.go .primary')?.click();
  await settle();
  expect(created).toEqual([{ token: 'token' }]);
});

describe('a text to agree to', () => {
  const consent = { version: 3, ja: '録画に同意します。', en: 'You may be recorded.' };
  const named = { ...PREVIEW, guestName: 'Yamada', consent };

  it('is shown, and joining wants the tick', async () => {
    const { page, created, settle } = await given('#token', { preview: () => Promise.resolve(named) });
    await settle();
    expect(page.querySelector('rj-guest-consent')?.textContent).toContain('You may be recorded.');
    page.querySelector<HTMLButtonElement>('.go .primary')?.click();
    await settle();
    expect(created).toEqual([]);
    expect(page.querySelector('#consent-missing')?.textContent).toContain('read this and agree');
  });

  it('is agreed to in the version that was shown; a newer one is shown and asked anew', async () => {
    const previews = [named, { ...named, consent: { ...consent, version: 4, en: 'You will be recorded.' } }];
    const { page, created, settle } = await given('#token', {
      preview: () => Promise.resolve(previews.shift() ?? named),
      create: () => Promise.reject(new ApiError('CONSENT_REQUIRED', { version: 4 })),
    });
    await settle();
    const tick = () => page.querySelector<HTMLInputElement>('rj-guest-consent input');
    tick()?.click();
    await settle();
    page.querySelector<HTMLButtonElement>('.go .primary')?.click();
    await settle();
    await settle();
    expect(created).toEqual([{ token: 'token', consentVersion: 3 }]);
    expect(page.querySelector('rj-guest-consent')?.textContent).toContain('You will be recorded.');
    expect(page.querySelector('rj-guest-consent')?.textContent).toContain('The text has changed');
    expect(tick()?.checked).toBe(false);
  });
});
