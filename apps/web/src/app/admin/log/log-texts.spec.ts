import { AUDIT_ACTIONS, type AuditAction, LOCALES } from '@rinjo/contract';
import { TestBed } from '@angular/core/testing';
import { provideZonelessChangeDetection } from '@angular/core';
import { I18n, loadMessages } from '../../core/i18n';
import { LogTexts } from './log-texts';

it.each(LOCALES)('names every action of the vocabulary, in %s, each in its own way', async (locale) => {
  await loadMessages(locale);
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
  TestBed.inject(I18n).choose(locale);
  const names: Partial<Record<AuditAction, string>> = TestBed.inject(LogTexts).actions();
  const missing = AUDIT_ACTIONS.filter((action) => !names[action]);
  expect(missing).toEqual([]);
  const said = AUDIT_ACTIONS.map((action) => names[action]);
  expect(said.filter((name, at) => said.indexOf(name) !== at)).toEqual([]);
});
