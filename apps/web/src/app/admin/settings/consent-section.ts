import { Component, computed, inject, signal } from '@angular/core';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { LIMITS, type Locale, LOCALES } from '@rinjo/contract';
import { ConsentBox } from '../../call/consent/consent-box';
import { ConsentTexts } from '../../call/consent/consent-texts';
import { LANGUAGE_NAMES } from '../../core/i18n';
import { Notice } from '../../ui/notice';
import { SettingsStore } from './settings-store';
import { SettingsTexts } from './settings-texts';

const FIELDS = { ja: 'consentJa', en: 'consentEn' } as const satisfies Record<Locale, string>;

/** What everybody agrees to before joining, in both languages, and how it will look. */
@Component({
  selector: 'rj-consent-section',
  imports: [ConsentBox, MatFormField, MatHint, MatInput, MatLabel, Notice],
  templateUrl: './consent-section.html',
  styleUrl: './section.scss',
})
export class ConsentSection {
  protected readonly texts = inject(SettingsTexts);
  protected readonly consentTexts = inject(ConsentTexts);
  protected readonly store = inject(SettingsStore);
  protected readonly locales = LOCALES;
  protected readonly names = LANGUAGE_NAMES;
  protected readonly max = LIMITS.consentText;
  protected readonly shown = signal<Locale | null>(null);
  protected readonly draft = computed(() => {
    const draft = this.store.draft();
    return { ja: draft?.consentJa.trim() ?? '', en: draft?.consentEn.trim() ?? '' };
  });
  protected readonly empty = computed(() => this.draft().ja === '' && this.draft().en === '');
  /** One language alone is shown to everybody. */
  protected readonly alone = computed(() => (this.draft().ja === '') !== (this.draft().en === ''));
  protected readonly preview = computed(() => {
    const locale = this.shown();
    // The box follows the page's language; here the admin chooses.
    return locale && { ja: this.draft()[locale], en: this.draft()[locale] };
  });

  protected typed(locale: Locale, event: Event): void {
    if (event.target instanceof HTMLTextAreaElement)
      this.store.change({ [FIELDS[locale]]: event.target.value });
  }

  protected toggle(locale: Locale): void {
    this.shown.update((shown) => (shown === locale ? null : locale));
  }
}
