import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { fromBase64, type Known, type LogReport } from '@rinjo/transparency-log';
import { I18n } from '../core/i18n';
import { Brand } from '../ui/brand';
import { Icon } from '../ui/icon';
import { LanguageSwitch } from '../ui/language-switch';
import { Notice } from '../ui/notice';
import { verifyFile } from './verify-file';
import { VerifyLogTexts } from './verify-log-texts';

const KEY_BYTES = 32;

/** Verifies a downloaded log in the browser of anybody: no account, nothing is sent. */
@Component({
  selector: 'rj-verify-log',
  imports: [Brand, Icon, LanguageSwitch, Notice, RouterLink],
  templateUrl: './verify-log.html',
  styleUrl: './verify-log.scss',
})
export class VerifyLog {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(VerifyLogTexts);
  /** Per cent; null when nothing is verified. */
  protected readonly progress = signal<number | null>(null);
  protected readonly report = signal<LogReport | null>(null);
  protected readonly failed = signal<'unreadableFile' | 'notALog' | 'badKey' | null>(null);
  protected readonly believed = signal(false);

  protected async verify(field: HTMLInputElement, kept: string, keys: string): Promise<void> {
    const file = field.files?.[0];
    field.value = '';
    if (!file) return;
    this.report.set(null);
    this.failed.set(null);
    const known = knownOf(kept, keys);
    if (!known) {
      this.failed.set('badKey');
      return;
    }
    this.believed.set(known.keys.length === 0);
    this.progress.set(0);
    try {
      const report = await verifyFile(file, known, (part) => this.progress.set(Math.floor(part * 100)));
      if (report.origin === null && report.entries === 0) this.failed.set('notALog');
      else this.report.set(report);
    } catch {
      this.failed.set('unreadableFile');
    } finally {
      this.progress.set(null);
    }
  }
}

/** Null when one is not a key. */
function knownOf(kept: string, keys: string): Known | null {
  try {
    const bytes = keys
      .split(/\s+/)
      .filter((key) => key !== '')
      .map(fromBase64);
    const notes = kept.trim() === '' ? [] : [`${kept.replaceAll('\r', '').trim()}\n`];
    return bytes.every((key) => key.length === KEY_BYTES) ? { keys: bytes, notes } : null;
  } catch {
    return null;
  }
}
