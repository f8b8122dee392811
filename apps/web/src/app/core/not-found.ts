import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Brand } from '../ui/brand';
import { I18n } from './i18n';

@Component({
  selector: 'rj-not-found',
  imports: [Brand, RouterLink],
  template: `
    <main>
      <rj-brand />
      <h1>{{ i18n.t().notFound.heading }}</h1>
      <p>{{ i18n.t().notFound.lead }}</p>
      <a class="button primary" routerLink="/">{{ i18n.t().common.toHome }}</a>
    </main>
  `,
  styleUrl: './message-page.scss',
})
export class NotFound {
  protected readonly i18n = inject(I18n);
}
