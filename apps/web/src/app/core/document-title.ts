import { effect, inject, Service, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Appearance } from './appearance';
import { I18n } from './i18n';
import type { Messages } from './messages/ja';

export type TitleKey = keyof Messages['titles'];

/** The title of the document: what the page is called, in the language of the interface, and the name of the product. */
@Service()
export class DocumentTitle {
  private readonly key = signal<TitleKey | null>(null);

  constructor() {
    const title = inject(Title);
    const look = inject(Appearance);
    const i18n = inject(I18n);
    effect(() => {
      const key = this.key();
      const name = look.name();
      title.setTitle(key ? `${i18n.t().titles[key]} – ${name}` : name);
    });
  }

  show(key: TitleKey | null): void {
    this.key.set(key);
  }
}
