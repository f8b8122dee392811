import { inject, Service, effect, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { Appearance } from './appearance';
import { I18n } from './i18n';
import type { Messages } from './messages/ja';

export type TitleKey = keyof Messages['titles'];

/** Titles of routes are keys of `titles`; the document's title follows the language. */
@Service()
export class PageTitle extends TitleStrategy {
  private readonly document = inject(Title);
  private readonly i18n = inject(I18n);
  private readonly look = inject(Appearance);
  private readonly key = signal<TitleKey | null>(null);

  constructor() {
    super();
    effect(() => {
      const key = this.key();
      const name = this.look.name();
      this.document.setTitle(key ? `${this.i18n.t().titles[key]} – ${name}` : name);
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    const title = this.buildTitle(snapshot);
    this.key.set(title !== undefined && this.isKey(title) ? title : null);
  }

  private isKey(title: string): title is TitleKey {
    return title in this.i18n.t().titles;
  }
}
