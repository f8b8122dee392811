import { TestBed } from '@angular/core/testing';
import { firstLocale, I18n } from './i18n';

it('writes dates as people of the language do, the same everywhere', () => {
  const i18n = TestBed.inject(I18n);
  const local = new Date(2026, 10, 23, 14, 5).toISOString();
  i18n.choose('ja');
  expect(i18n.formatDateTime(local)).toBe('2026年11月23日 14:05');
  expect(i18n.formatDay(new Date(local))).toBe('2026年11月23日');
  i18n.choose('en');
  expect(i18n.formatDateTime(local)).toMatch(/^Nov 23, 2026, 2:05\sPM$/u);
  expect(i18n.formatDay(new Date(local))).toBe('Nov 23, 2026');
});

it('begins in the language that was chosen here, otherwise in the first of the browser that there is', () => {
  expect(firstLocale('ja', ['en-US'])).toBe('ja');
  expect(firstLocale(null, ['fr-FR', 'ja-JP', 'en'])).toBe('ja');
  expect(firstLocale(null, ['fr-FR'])).toBe('en');
});
