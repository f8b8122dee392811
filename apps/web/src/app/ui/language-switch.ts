import { Component, inject, output } from '@angular/core';
import { LOCALES, type Locale } from '@rinjo/contract';
import { I18n, LANGUAGE_NAMES } from '../core/i18n';
import { ThemeStore } from '../core/theme';
import { Icon } from './icon';

/** Language and theme, on every first screen. Each language is named in itself. */
@Component({
  selector: 'rj-language-switch',
  imports: [Icon],
  template: `
    <div role="group" [attr.aria-label]="i18n.t().common.language">
      @for (locale of locales; track locale) {
        <button
          type="button"
          class="quiet-button"
          [attr.lang]="locale"
          [attr.aria-pressed]="i18n.locale() === locale"
          (click)="choose(locale)"
        >
          {{ names[locale] }}
        </button>
      }
    </div>
    <button type="button" class="quiet-button" (click)="theme.toggle()">
      <rj-icon [name]="theme.theme() === 'outdoor' ? 'moon' : 'sun'" />
      <span class="visually-hidden">
        {{ theme.theme() === 'outdoor' ? i18n.t().common.toIndoor : i18n.t().common.toOutdoor }}
      </span>
    </button>
  `,
  styles: `
    :host {
      flex: none;
    }
    button {
      white-space: nowrap;
    }
    :host,
    div {
      display: flex;
      align-items: center;
      gap: 0.25rem;
    }
  `,
})
export class LanguageSwitch {
  protected readonly i18n = inject(I18n);
  protected readonly theme = inject(ThemeStore);
  /** What the user has just chosen, for whoever keeps it elsewhere too. */
  readonly chosen = output<Locale>();
  protected readonly locales = LOCALES;
  protected readonly names = LANGUAGE_NAMES;

  protected choose(locale: Locale): void {
    this.i18n.choose(locale);
    this.chosen.emit(locale);
  }
}
