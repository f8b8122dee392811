import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatProgressBar } from '@angular/material/progress-bar';
import { LIMITS } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';
import { looksLikeRange } from '../keys/address-lines';
import { AddressesStore } from './addresses-store';
import { SecurityTexts } from './security-texts';

/** From which addresses the organization is used. */
@Component({
  selector: 'rj-addresses-section',
  imports: [Confirm, MatButton, MatFormField, MatHint, MatInput, MatLabel, MatProgressBar, Notice],
  providers: [AddressesStore],
  templateUrl: './addresses-section.html',
  styleUrls: ['../settings/section.scss', './addresses-section.scss'],
})
export class AddressesSection {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(SecurityTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(AddressesStore);
  protected readonly maxNote = LIMITS.addressNote;
  protected readonly maxRows = LIMITS.tenantAddresses;
  protected readonly asking = signal(false);
  protected readonly done = signal<string | null>(null);
  protected readonly anyWrong = computed(() => this.store.rows().some(({ range }) => this.isWrong(range)));
  protected readonly mentionsYours = computed(() => {
    const yours = this.store.saved()?.yourAddress ?? '';
    return this.store.rows().some(({ range }) => range.split('/')[0] === yours);
  });

  constructor() {
    void this.store.read();
  }

  protected isWrong(range: string): boolean {
    return range.trim() !== '' && !looksLikeRange(range);
  }

  protected typed(index: number, field: 'range' | 'note', { target }: Event): void {
    if (target instanceof HTMLInputElement) this.store.change(index, { [field]: target.value });
  }

  protected async save(lockMeOut: boolean): Promise<void> {
    this.asking.set(false);
    this.done.set(null);
    const saved = await this.store.save(lockMeOut);
    const t = this.texts.t();
    if (saved) this.done.set(this.store.rows().length > 0 ? t.saved : t.savedOff);
    else this.asking.set(this.store.error()?.code === 'ADDRESS_LOCKOUT');
  }
}
