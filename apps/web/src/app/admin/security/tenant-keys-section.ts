import { Component, DestroyRef, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';
import { SecurityTexts } from './security-texts';
import { TenantKeysStore } from './tenant-keys-store';

/** How often is looked while things are sealed anew. */
const LOOK_MS = 2_000;

/** The key that everything of the organization is sealed under: its versions, and a new one. */
@Component({
  selector: 'rj-tenant-keys-section',
  imports: [Confirm, MatButton, MatProgressBar, Notice],
  providers: [TenantKeysStore],
  templateUrl: './tenant-keys-section.html',
  styleUrls: ['../settings/section.scss', './tenant-keys-section.scss'],
})
export class TenantKeysSection {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(SecurityTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly session = inject(SessionStore);
  protected readonly store = inject(TenantKeysStore);
  protected readonly asking = signal(false);
  protected readonly made = signal<number | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
    });
    void this.look();
  }

  protected async rotate(): Promise<void> {
    this.asking.set(false);
    this.made.set(null);
    this.made.set(await this.store.rotate());
    void this.look();
  }

  /** Reads, and goes on while something is being sealed anew. */
  protected async look(): Promise<void> {
    clearTimeout(this.timer);
    await this.store.load();
    if (this.store.resealing() !== null) this.timer = setTimeout(() => void this.look(), LOOK_MS);
  }
}
