import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { I18n } from '../core/i18n';
import { GroupTexts } from './group-texts';

/** Between the two lists of whom an organization has. */
@Component({
  selector: 'rj-user-tabs',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav [attr.aria-label]="texts.t().tabs">
      <a routerLink="/admin/users" routerLinkActive="here" ariaCurrentWhenActive="page">{{
        i18n.t().nav.users
      }}</a>
      <a routerLink="/admin/groups" routerLinkActive="here" ariaCurrentWhenActive="page">{{
        texts.t().nav
      }}</a>
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      gap: 0.25rem;
      border-block-end: 1px solid var(--rj-outline);
    }
    a {
      display: inline-grid;
      align-items: center;
      min-block-size: 3rem;
      padding-inline: 1rem;
      border-block-end: 3px solid transparent;
      color: var(--rj-text-2);
      text-decoration: none;
    }
    a:hover {
      background: var(--rj-surface-2);
    }
    a.here {
      border-color: var(--rj-primary);
      color: var(--rj-text);
      font-weight: 600;
    }
  `,
})
export class UserTabs {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(GroupTexts);
}
