import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { SignIn } from '@rinjo/contract';
import { ApiError } from '../core/api-error';
import { I18n } from '../core/i18n';
import { SessionStore } from '../core/session';
import { installDevices } from '../testing/fake-media';
import { SignInPage } from './sign-in';

interface Given {
  readonly page: HTMLElement;
  readonly sent: SignIn[];
  readonly went: string[];
  readonly fill: (tenant: string, email: string, password: string) => Promise<void>;
  readonly submit: () => Promise<void>;
}

async function given(answer: () => Promise<void>, next?: string): Promise<Given> {
  localStorage.clear();
  installDevices(undefined);
  const sent: SignIn[] = [];
  const signIn = (body: SignIn): Promise<void> => {
    sent.push(body);
    return answer();
  };
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideRouter([{ path: '**', children: [] }]),
      { provide: SessionStore, useValue: { signIn } },
    ],
  });
  TestBed.inject(I18n).choose('en');
  const went: string[] = [];
  const router = TestBed.inject(Router);
  router.navigateByUrl = (url) => {
    went.push(url.toString());
    return Promise.resolve(true);
  };
  const fixture = TestBed.createComponent(SignInPage);
  fixture.componentRef.setInput('next', next);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  return {
    page,
    sent,
    went,
    fill: async (...values) => {
      page.querySelectorAll('input').forEach((input, index) => {
        input.value = values[index] ?? '';
        input.dispatchEvent(new Event('input'));
      });
      await fixture.whenStable();
    },
    submit: async () => {
      page.querySelector('form')?.dispatchEvent(new Event('submit'));
      await fixture.whenStable();
    },
  };
}

it('signs in with what was typed, without stray spaces and capitals in the organization', async () => {
  const { fill, submit, sent, went } = await given(() => Promise.resolve(), '/account');
  await fill(' Aoba-Kensetsu ', 'sato@aoba.example ', ' secret with spaces ');
  await submit();
  expect(sent).toEqual([
    { tenant: 'aoba-kensetsu', email: 'sato@aoba.example', password: ' secret with spaces ' },
  ]);
  expect(went).toEqual(['/account']);
});

it.each(['//evil.example', 'https://evil.example', '/\\evil.example'])('does not follow %s', async (next) => {
  const { fill, submit, went } = await given(() => Promise.resolve(), next);
  await fill('aoba', 'sato@aoba.example', 'secret');
  await submit();
  expect(went).toEqual(['/']);
});

it('says in words that the answer was no, and empties the password only', async () => {
  const { page, fill, submit } = await given(() => Promise.reject(new ApiError('SIGN_IN_REJECTED')));
  await fill('aoba', 'sato@aoba.example', 'wrong');
  await submit();
  expect(page.querySelector('[role=alert]')?.textContent).toContain('is not right');
  expect([...page.querySelectorAll('input')].map(({ value }) => value)).toEqual([
    'aoba',
    'sato@aoba.example',
    '',
  ]);
});

it('tells how long to wait after too many tries', async () => {
  const { page, fill, submit } = await given(() =>
    Promise.reject(new ApiError('RATE_LIMITED', { retryAfterS: 30 })),
  );
  await fill('aoba', 'sato@aoba.example', 'wrong');
  await submit();
  expect(page.querySelector('[role=alert]')?.textContent).toContain('30 seconds');
});

it('asks for what is missing before it asks the server', async () => {
  const { page, submit, sent } = await given(() => Promise.resolve());
  await submit();
  expect(sent).toEqual([]);
  expect(page.querySelectorAll('mat-error')).toHaveLength(3);
});

it('shows the password when asked to', async () => {
  const { page } = await given(() => Promise.resolve());
  const button = page.querySelector<HTMLButtonElement>('button[aria-pressed=false].quiet-button[matSuffix]');
  expect(button?.textContent).toContain('Show password');
  button?.click();
  TestBed.tick();
  expect(page.querySelectorAll('input')[2]?.type).toBe('text');
});
