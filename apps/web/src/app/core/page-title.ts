import { inject, Service } from '@angular/core';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { DocumentTitle, type TitleKey } from './document-title';
import { I18n } from './i18n';

/** Titles of routes are keys of `titles`; the document's title follows the language. */
@Service()
export class PageTitle extends TitleStrategy {
  private readonly document = inject(DocumentTitle);
  private readonly i18n = inject(I18n);

  override updateTitle(snapshot: RouterStateSnapshot): void {
    const title = this.buildTitle(snapshot);
    this.document.show(title !== undefined && this.isKey(title) ? title : null);
  }

  private isKey(title: string): title is TitleKey {
    return title in this.i18n.t().titles;
  }
}
