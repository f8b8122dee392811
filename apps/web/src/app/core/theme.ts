import { DOCUMENT, effect, inject, Service, signal } from '@angular/core';
import { ACCENT_TOKENS } from '@rinjo/contract';
import { Appearance } from './appearance';
import { Preferences } from './preferences';

/** `outdoor` is black on white for sunlight, `indoor` is dark. */
export const THEMES = ['outdoor', 'indoor'] as const;
export type Theme = (typeof THEMES)[number];

/** The theme of this browser: what the user chose, otherwise what the system prefers. */
@Service()
export class ThemeStore {
  private readonly preferences = inject(Preferences);
  private readonly appearance = inject(Appearance);
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly chosen = signal<Theme>(this.initial());
  readonly theme = this.chosen.asReadonly();

  constructor() {
    effect(() => {
      this.root.dataset['theme'] = this.chosen();
    });
    effect(() => {
      const accent = this.appearance.colours()?.[this.chosen()];
      for (const token of ACCENT_TOKENS)
        this.root.style.setProperty(`--rj-${token}`, accent ? accent[token] : null);
    });
  }

  choose(theme: Theme): void {
    this.chosen.set(theme);
    this.preferences.write('theme', theme);
  }

  toggle(): void {
    this.choose(this.chosen() === 'outdoor' ? 'indoor' : 'outdoor');
  }

  private initial(): Theme {
    const saved = THEMES.find((theme) => theme === this.preferences.read('theme'));
    if (saved) return saved;
    const dark = this.root.ownerDocument.defaultView?.matchMedia('(prefers-color-scheme: dark)').matches;
    return dark ? 'indoor' : 'outdoor';
  }
}
