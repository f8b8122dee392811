import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { IdentityProvider, SamlTestId, TestSignIn, TestSignInCheck } from '@rinjo/contract';
import { I18n, loadMessages } from '../../core/i18n';
import { aConnection } from '../../testing/connection-builders';
import { TestResult } from './test-result';

async function shown(
  change: Partial<TestSignIn>,
  provider: IdentityProvider = 'entra',
  locale: 'ja' | 'en' = 'en',
): Promise<string> {
  await loadMessages(locale);
  TestBed.configureTestingModule({
    providers: [provideZonelessChangeDetection(), provideHttpClient(), provideHttpClientTesting()],
  });
  TestBed.inject(I18n).choose(locale);
  const fixture = TestBed.createComponent(TestResult);
  fixture.componentRef.setInput('connection', aConnection({ provider }));
  fixture.componentRef.setInput('result', {
    id: 't-1' as SamlTestId,
    state: 'failed',
    startedAt: '2026-11-26T07:00:00Z',
    finishedAt: '2026-11-26T07:00:10Z',
    checks: [],
    person: null,
    attributes: [],
    ...change,
  } satisfies TestSignIn);
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).textContent;
}

const failed = (check: Partial<TestSignInCheck>): Pick<TestSignIn, 'checks'> => ({
  checks: [
    { check: 'form', outcome: 'passed', refusal: null, seen: null, expected: null },
    { check: 'audience', outcome: 'failed', refusal: 'wrong_audience', seen: null, expected: null, ...check },
    { check: 'replay', outcome: 'skipped', refusal: null, seen: null, expected: null },
  ],
});

it('says what was expected, what came, and where in that provider it is mended', async () => {
  const text = await shown(failed({ seen: 'urn:other', expected: 'https://rinjo.test/saml/c-1' }));
  expect(text).toContain('Made for another audience');
  expect(text).toContain('urn:other');
  expect(text).toContain('https://rinjo.test/saml/c-1');
  expect(text).toContain('“Basic SAML Configuration” > “Identifier (Entity ID)”');
});

it('names the page of the provider in the words of the reader', async () => {
  const text = await shown(failed({}), 'google', 'ja');
  expect(text).toContain('対象（Audience）が違います');
  expect(text).toContain('「サービス プロバイダの詳細」>「エンティティ ID」');
});

it('tells by how many seconds clocks differ', async () => {
  const text = await shown(
    failed({
      check: 'time',
      refusal: 'clock_skew',
      seen: '2026-11-26T07:05:30Z',
      expected: '<= 2026-11-26T07:04:00.000Z',
    }),
  );
  expect(text).toContain('90 seconds ahead');
});

it('lists every attribute that came when one is missing', async () => {
  const text = await shown({
    ...failed({ check: 'attributes', refusal: 'missing_attribute', expected: 'email', seen: 'mail cn' }),
    attributes: [{ name: 'urn:oid:0.9.2342.19200300.100.1.3', values: ['sato@aoba.example'] }],
  });
  expect(text).toContain('urn:oid:0.9.2342.19200300.100.1.3');
  expect(text).toContain('sato@aoba.example');
});

it('shows who would sign in', async () => {
  const text = await shown({
    state: 'passed',
    person: {
      nameId: 'n-1',
      email: 'sato@aoba.example',
      displayName: 'Sato Ken',
      locale: 'ja',
      groups: [],
      roles: ['member'],
      would: 'create',
    },
  });
  expect(text).toContain('every check passed');
  expect(text).toContain('Sato Ken');
  expect(text).toContain('creates a new user');
});
