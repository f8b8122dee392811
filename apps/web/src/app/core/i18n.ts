import { computed, DOCUMENT, effect, inject, Service, signal } from '@angular/core';
import { LOCALES, type Locale } from '@rinjo/contract';
import { en } from './messages/en';
import { ja, type Messages } from './messages/ja';
import { Preferences } from './preferences';

const MESSAGES: Record<Locale, Messages> = { ja, en };

/** The language of the interface: what the user chose in this browser, otherwise what the browser asks for. */
@Service()
export class I18n {
  private readonly preferences = inject(Preferences);
  private readonly document = inject(DOCUMENT);
  private readonly chosen = signal<Locale>(this.initial());
  readonly locale = this.chosen.asReadonly();
  readonly t = computed(() => MESSAGES[this.chosen()]);
  private readonly dateTime = computed(
    () => new Intl.DateTimeFormat(this.chosen(), { dateStyle: 'medium', timeStyle: 'short' }),
  );
  private readonly time = computed(() => new Intl.DateTimeFormat(this.chosen(), { timeStyle: 'short' }));

  constructor() {
    effect(() => {
      this.document.documentElement.lang = this.chosen();
    });
  }

  choose(locale: Locale): void {
    this.chosen.set(locale);
    this.preferences.write('locale', locale);
  }

  /** Takes the language of the account, unless one was chosen in this browser. */
  suggest(locale: Locale): void {
    if (this.preferences.read('locale') === null) this.chosen.set(locale);
  }

  formatDateTime(iso: string): string {
    return this.dateTime().format(new Date(iso));
  }

  formatTime(iso: string): string {
    return this.time().format(new Date(iso));
  }

  /** Minutes and seconds, with hours from the first hour on. */
  formatDuration(ms: number): string {
    const seconds = Math.max(0, Math.floor(ms / 1000));
    const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'));
    const hours = Math.floor(seconds / 3600);
    return hours > 0 ? `${hours}:${parts.join(':')}` : parts.join(':');
  }

  private initial(): Locale {
    const saved = this.preferences.read('locale');
    const wanted = [saved, ...(this.document.defaultView?.navigator.languages ?? [])];
    for (const tag of wanted) {
      const match = LOCALES.find((locale) => tag?.toLowerCase().startsWith(locale));
      if (match) return match;
    }
    return 'en';
  }
}
