import { Component, inject } from '@angular/core';
import { type IsActiveMatchOptions, RouterLink, RouterLinkActive } from '@angular/router';
import { LOG_NAMES } from '@rinjo/contract';
import { LOG_PATHS } from './log-paths';
import { LogTexts } from './log-texts';

/** The logs of an organization, one beside the other. */
@Component({
  selector: 'rj-log-tabs',
  imports: [RouterLink, RouterLinkActive],
  template: `
    @let t = texts.t();
    <nav [attr.aria-label]="t.logs">
      @for (tab of tabs; track tab.path) {
        <a
          [routerLink]="tab.path"
          routerLinkActive="active"
          [routerLinkActiveOptions]="match"
          ariaCurrentWhenActive="page"
          >{{ t.tabs[tab.name] }}</a
        >
      }
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      gap: 0.25rem;
      overflow-x: auto;
      border-block-end: 1px solid var(--rj-outline);
    }
    a {
      padding: 0.6rem 0.9rem;
      border-block-end: 3px solid transparent;
      color: var(--rj-text-2);
      font-weight: 600;
      text-decoration: none;
      white-space: nowrap;
    }
    a:hover {
      color: var(--rj-text);
    }
    .active {
      border-block-end-color: var(--rj-primary);
      color: var(--rj-text);
    }
  `,
})
export class LogTabs {
  protected readonly texts = inject(LogTexts);
  /** Whatever the page is narrowed to. */
  protected readonly match: IsActiveMatchOptions = {
    ...{ paths: 'exact', queryParams: 'ignored', matrixParams: 'ignored', fragment: 'ignored' },
  };
  protected readonly tabs = LOG_NAMES.map((name) => ({ name, path: LOG_PATHS[name] }));
}
