import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type {
  AskSignInOptions,
  ConnectionId,
  SignIn,
  SignInConnection,
  SignInOptions,
} from '@rinjo/contract';
import { ApiClient } from '../../core/api-client';
import { ApiError } from '../../core/api-error';
import { I18n } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { WayOut } from '../../core/way-out';
import { installDevices } from '../../testing/fake-media';
import { SignInPage } from './sign-in';

const ENTRA: SignInConnection = { id: 'c-1' as ConnectionId, name: 'Aoba Entra ID' };
const NOTHING: SignInOptions = { connections: [], required: null };

interface Given {
  readonly page: HTMLElement;
  readonly asked: AskSignInOptions[];
  readonly sent: SignIn[];
  readonly went: string[];
  readonly left: string[];
  readonly fill: (...values: readonly string[]) => Promise<void>;
  readonly submit: () => Promise<void>;
  readonly show: (name: string, value: string) => Promise<void>;
}

async function given(
  answer: () => Promise<void> = () => Promise.resolve(),
  options: SignInOptions = NOTHING,
): Promise<Given> {
  localStorage.clear();
  installDevices(undefined);
  const asked: AskSignInOptions[] = [];
  const sent: SignIn[] = [];
  const went: string[] = [];
  const left: string[] = [];
  const signIn = (body: SignIn): Promise<void> => {
    sent.push(body);
    return answer();
  };
  const signInOptions = (body: AskSignInOptions): Promise<SignInOptions> => {
    asked.push(body);
    return Promise.resolve(options);
  };
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideRouter([{ path: '**', children: [] }]),
      { provide: SessionStore, useValue: { signIn } },
      { provide: ApiClient, useValue: { signInOptions } },
      { provide: WayOut, useValue: { to: (address: string) => left.push(address) } },
    ],
  });
  TestBed.inject(I18n).choose('en');
  const router = TestBed.inject(Router);
  router.navigateByUrl = (url) => {
    went.push(url.toString());
    return Promise.resolve(true);
  };
  const fixture = TestBed.createComponent(SignInPage);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  return {
    page,
    asked,
    sent,
    went,
    left,
    fill: async (...values) => {
      page.querySelectorAll<HTMLInputElement>('input:not([readonly])').forEach((input, index) => {
        input.value = values[index] ?? '';
        input.dispatchEvent(new Event('input'));
        input.dispatchEvent(new Event('change'));
      });
      await fixture.whenStable();
    },
    submit: async () => {
      page.querySelector('form')?.dispatchEvent(new Event('submit'));
      await fixture.whenStable();
    },
    show: async (name, value) => {
      fixture.componentRef.setInput(name, value);
      await fixture.whenStable();
    },
  };
}

async function atPassword(all: Given): Promise<void> {
  await all.fill(' Aoba-Kensetsu ', 'sato@aoba.example ');
  await all.submit();
}

it('signs in with what was typed, without stray spaces and capitals in the organization', async () => {
  const all = await given();
  await all.show('next', '/account');
  await atPassword(all);
  await all.fill(' secret with spaces ');
  await all.submit();
  const who = { tenant: 'aoba-kensetsu', email: 'sato@aoba.example' };
  expect(all.asked).toContainEqual(who);
  expect(all.sent).toEqual([{ ...who, password: ' secret with spaces ' }]);
  expect(all.went).toEqual(['/account']);
});

it.each(['//evil.example', 'https://evil.example', '/\\evil.example'])('does not follow %s', async (next) => {
  const all = await given();
  await all.show('next', next);
  await atPassword(all);
  await all.fill('secret');
  await all.submit();
  expect(all.went).toEqual(['/']);
});

it('says in words that the answer was no, and empties the password only', async () => {
  const all = await given(() => Promise.reject(new ApiError('SIGN_IN_REJECTED')));
  await atPassword(all);
  await all.fill('wrong');
  await all.submit();
  expect(all.page.querySelector('[role=alert]')?.textContent).toContain('is not right');
  expect([...all.page.querySelectorAll('input')].map(({ value }) => value)).toEqual([
    'sato@aoba.example',
    '',
  ]);
});

it('tells how long to wait after too many tries', async () => {
  const all = await given(() => Promise.reject(new ApiError('RATE_LIMITED', { retryAfterS: 30 })));
  await atPassword(all);
  await all.fill('wrong');
  await all.submit();
  expect(all.page.querySelector('[role=alert]')?.textContent).toContain('30 seconds');
});

it('asks for what is missing before it asks the server', async () => {
  const all = await given();
  await all.submit();
  expect(all.asked).toEqual([]);
  expect(all.page.querySelectorAll('mat-error')).toHaveLength(2);
});

it('shows the password when asked to', async () => {
  const all = await given();
  await atPassword(all);
  const button = all.page.querySelector<HTMLButtonElement>(
    'button[aria-pressed=false].quiet-button[matSuffix]',
  );
  expect(button?.textContent).toContain('Show password');
  button?.click();
  TestBed.tick();
  expect(all.page.querySelector('input:not([readonly])')?.getAttribute('type')).toBe('text');
});

it('goes back to what was typed before', async () => {
  const all = await given();
  await atPassword(all);
  all.page.querySelector<HTMLButtonElement>('rj-who-line button')?.click();
  TestBed.tick();
  expect([...all.page.querySelectorAll('input')].map(({ value }) => value)).toEqual([
    'aoba-kensetsu',
    'sato@aoba.example',
  ]);
});

it('offers the company sign-ins of an organization as links as soon as it is named', async () => {
  const all = await given(undefined, { connections: [ENTRA], required: null });
  await all.show('next', '/sites?x=1');
  await all.fill('aoba', '');
  const link = all.page.querySelector('rj-company-links a');
  expect(link?.textContent).toContain('Sign in with Aoba Entra ID');
  expect(link?.getAttribute('href')).toBe('/saml/c-1/login?returnTo=%2Fsites%3Fx%3D1');
});

it('takes people whose company requires its own sign-in there, and leaves a door for the emergency', async () => {
  const all = await given(undefined, { connections: [ENTRA], required: ENTRA });
  await atPassword(all);
  expect(all.left).toEqual(['/saml/c-1/login?returnTo=%2F']);
  expect(all.page.querySelector('rj-company-step')?.textContent).toContain('Aoba Entra ID');
  all.page.querySelector<HTMLButtonElement>('rj-company-step > button')?.click();
  TestBed.tick();
  expect(all.page.querySelector('rj-password-step')).not.toBeNull();
});

it('says that a company sign-in failed, with the number for the administrator and nothing else', async () => {
  const all = await given();
  await all.show('reason', 'sso');
  await all.show('request', '0199c0de-1234-7000-8000-000000000000');
  const alert = all.page.querySelector('[role=alert]');
  expect(alert?.textContent).toContain('Your company’s sign-in did not work.');
  expect(alert?.textContent).toContain('0199c0de-1234-7000-8000-000000000000');
  await all.show('request', 'call 0120-000-000 now');
  expect(all.page.textContent).not.toContain('0120');
});
