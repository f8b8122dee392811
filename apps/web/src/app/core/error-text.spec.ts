import { TestBed } from '@angular/core/testing';
import { installDevices } from '../testing/fake-media';
import { ApiError } from './api-error';
import { ErrorText } from './error-text';
import { I18n } from './i18n';

function given(): { texts: ErrorText; i18n: I18n } {
  installDevices(undefined);
  const i18n = TestBed.inject(I18n);
  i18n.choose('ja');
  return { texts: TestBed.inject(ErrorText), i18n };
}

it('follows the language', () => {
  const { texts, i18n } = given();
  expect(texts.of(new ApiError('EMAIL_TAKEN'))).toContain('すでに登録');
  i18n.choose('en');
  expect(texts.of(new ApiError('EMAIL_TAKEN'))).toContain('already registered');
});

it('gives the number to ask with when the server failed, and only then', () => {
  const { texts } = given();
  expect(texts.of(new ApiError('INTERNAL', {}, 'r-42'))).toContain('お問い合わせ番号: r-42');
  expect(texts.of(new ApiError('BUSY', {}, 'r-43'))).toContain('r-43');
  expect(texts.of(new ApiError('CALL_ENDED', {}, 'r-42'))).not.toContain('r-42');
});

it('does not show what was thrown by mistake', () => {
  const { texts } = given();
  expect(texts.of(new TypeError('x is undefined'))).not.toContain('undefined');
});
