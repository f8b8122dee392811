import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { KeyView } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { KeyTexts } from './key-texts';

const isOver = ({ state }: KeyView): boolean => state === 'expired' || state === 'revoked';

/** The keys of one account; the ones that no longer work are shown when asked for. */
@Component({
  selector: 'rj-key-rows',
  imports: [MatButton],
  templateUrl: './key-rows.html',
  styleUrls: ['../../ui/table.scss', './key-rows.scss'],
})
export class KeyRows {
  readonly keys = input.required<readonly KeyView[]>();
  readonly rotated = output<KeyView>();
  readonly revoked = output<KeyView>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(KeyTexts);
  protected readonly all = signal(false);
  protected readonly over = computed(() => this.keys().filter(isOver).length);
  protected readonly shown = computed(() => this.keys().filter((key) => this.all() || !isOver(key)));

  protected isOver(key: KeyView): boolean {
    return isOver(key);
  }

  protected scopesOf({ scopes }: KeyView): string {
    const t = this.texts.t();
    return scopes.map((scope) => t.scope[scope]).join(this.i18n.locale() === 'ja' ? '、' : ', ');
  }

  protected fromOf({ addresses }: KeyView): string {
    const t = this.texts.t();
    return addresses.length === 0 ? t.everywhere : t.from(addresses.join(', '));
  }
}
