import { computed, DOCUMENT, effect, inject, Service, signal } from '@angular/core';
import { LOCALES, type Locale } from '@rinjo/contract';
import { isGuestPage } from './guest-page';
import type { OfficeErrorMessages } from './messages/error-messages';
import type { Messages } from './messages/ja';
import { Preferences } from './preferences';

export { LANGUAGE_NAMES } from './language-names';

/** A page carries one language; the other comes when it is chosen. */
const DICTIONARIES: Readonly<Record<Locale, () => Promise<Messages>>> = {
  ja: async () => (await import('./messages/ja')).ja,
  en: async () => (await import('./messages/en')).en,
};
/** The errors that a guest never meets. */
const OFFICE_ERRORS: Readonly<Record<Locale, () => Promise<OfficeErrorMessages>>> = {
  ja: async () => (await import('./messages/ja-office-errors')).jaOfficeErrors,
  en: async () => (await import('./messages/en-office-errors')).enOfficeErrors,
};
const loaded = new Map<Locale, Messages>();

/** Makes the texts of a language ready, for `choose` to take effect at once. */
export async function loadMessages(locale: Locale): Promise<void> {
  if (loaded.has(locale)) return;
  const isGuest = isGuestPage(globalThis.location.pathname);
  const [messages, office] = await Promise.all([
    DICTIONARIES[locale](),
    isGuest ? null : OFFICE_ERRORS[locale](),
  ]);
  loaded.set(locale, { ...messages, errors: { ...messages.errors, ...office } });
}

/** The language to begin with: what was chosen in this browser, otherwise the first of its own that there is. */
export function firstLocale(chosen: string | null, languages: readonly string[]): Locale {
  for (const tag of [chosen, ...languages]) {
    const match = LOCALES.find((locale) => tag?.toLowerCase().startsWith(locale));
    if (match) return match;
  }
  return 'en';
}

/** 2026年11月24日; 24 Nov 2026. */
const DATES = { ja: 'long', en: 'medium' } as const satisfies Record<Locale, string>;

/** The language of the interface: what the user chose in this browser, otherwise what the browser asks for. */
@Service()
export class I18n {
  private readonly preferences = inject(Preferences);
  private readonly document = inject(DOCUMENT);
  private readonly chosen = signal<Locale>(this.initial());
  readonly locale = this.chosen.asReadonly();
  readonly t = computed<Messages>(() => {
    const messages = loaded.get(this.chosen());
    if (!messages) throw new Error(`The texts in ${this.chosen()} are not loaded`);
    return messages;
  });
  private readonly dateTime = computed(
    () => new Intl.DateTimeFormat(this.chosen(), { dateStyle: DATES[this.chosen()], timeStyle: 'short' }),
  );
  private readonly day = computed(
    () => new Intl.DateTimeFormat(this.chosen(), { dateStyle: DATES[this.chosen()] }),
  );
  private readonly time = computed(() => new Intl.DateTimeFormat(this.chosen(), { timeStyle: 'short' }));

  private readonly seconds = computed(() => new Intl.DateTimeFormat(this.chosen(), { timeStyle: 'medium' }));

  constructor() {
    effect(() => {
      this.document.documentElement.lang = this.chosen();
    });
  }

  choose(locale: Locale): void {
    this.preferences.write('locale', locale);
    this.use(locale);
  }

  /** Takes the language of the account, unless one was chosen in this browser. */
  suggest(locale: Locale): void {
    if (this.preferences.read('locale') === null) this.use(locale);
  }

  /** Loads the texts that the page begins with. Rejects when they cannot be loaded. */
  start(): Promise<void> {
    return loadMessages(this.chosen());
  }

  formatDateTime(iso: string): string {
    return this.dateTime().format(new Date(iso));
  }

  /** A day without a time, as it is written on papers. */
  formatDay(day: Date): string {
    return this.day().format(day);
  }

  formatTime(iso: string): string {
    return this.time().format(new Date(iso));
  }

  /** A time to the second. */
  formatSeconds(iso: string): string {
    return this.seconds().format(new Date(iso));
  }

  /** Minutes and seconds, with hours from the first hour on. */
  formatDuration(ms: number): string {
    const seconds = Math.max(0, Math.floor(ms / 1000));
    const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'));
    const hours = Math.floor(seconds / 3600);
    return hours > 0 ? `${hours}:${parts.join(':')}` : parts.join(':');
  }

  private use(locale: Locale): void {
    if (loaded.has(locale)) {
      this.chosen.set(locale);
      return;
    }
    loadMessages(locale).then(
      () => this.chosen.set(locale),
      // The language stays; the next try may find the server again.
      (cause: unknown) => console.debug('language:', cause),
    );
  }

  private initial(): Locale {
    return firstLocale(this.preferences.read('locale'), this.document.defaultView?.navigator.languages ?? []);
  }
}
