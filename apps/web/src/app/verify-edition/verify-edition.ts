import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type EditionReport, fromBase64, verifyEdition } from '@rinjo/transparency-log';
import { I18n } from '../core/i18n';
import { Brand } from '../ui/brand';
import { Icon } from '../ui/icon';
import { LanguageSwitch } from '../ui/language-switch';
import { Notice } from '../ui/notice';
import { CRYPTOGRAPHY } from '../verify-log/verify-file';
import { VerifyEditionTexts } from './verify-edition-texts';

const KEY_BYTES = 32;

/** Verifies a downloaded edition of the check sheet in the browser of anybody: no account, nothing is sent. */
@Component({
  selector: 'rj-verify-edition',
  imports: [Brand, Icon, LanguageSwitch, Notice, RouterLink],
  templateUrl: './verify-edition.html',
  styleUrl: '../verify-log/verify-log.scss',
})
export class VerifyEdition {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(VerifyEditionTexts);
  protected readonly report = signal<EditionReport | null>(null);
  protected readonly failed = signal<'unreadableFile' | 'badKey' | null>(null);
  protected readonly believed = signal(false);

  protected async verify(field: HTMLInputElement, given: string): Promise<void> {
    const file = field.files?.[0];
    field.value = '';
    if (!file) return;
    this.report.set(null);
    this.failed.set(null);
    const keys = keysOf(given);
    if (!keys) {
      this.failed.set('badKey');
      return;
    }
    this.believed.set(keys.length === 0);
    try {
      this.report.set(verifyEdition(CRYPTOGRAPHY, await file.text(), keys));
    } catch {
      this.failed.set('unreadableFile');
    }
  }
}

/** Null when one is not a key. */
function keysOf(text: string): readonly Uint8Array[] | null {
  try {
    const keys = text
      .split(/\s+/)
      .filter((key) => key !== '')
      .map(fromBase64);
    return keys.every((key) => key.length === KEY_BYTES) ? keys : null;
  } catch {
    return null;
  }
}
