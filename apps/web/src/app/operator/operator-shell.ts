import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Attempt } from '../core/attempt';
import { ErrorText } from '../core/error-text';
import { Brand } from '../ui/brand';
import { LanguageSwitch } from '../ui/language-switch';
import { Notice } from '../ui/notice';
import { OperatorSessionStore } from './operator-session';
import { OperatorTexts } from './operator-texts';
import { OPERATOR_PAGES } from './operator-pages';
import { operatorTitle } from './operator-title';

/** What is around every page of a signed-in operator. */
@Component({
  selector: 'rj-operator-shell',
  imports: [Brand, LanguageSwitch, MatButton, Notice, RouterLink, RouterLinkActive, RouterOutlet],
  template: `
    @let t = texts.t();
    <header>
      <a class="brand" routerLink="/operator" [attr.aria-label]="'Rinjo ' + t.name"><rj-brand /></a>
      <strong class="name">{{ t.name }}</strong>
      <span class="tools">
        <rj-language-switch />
        <span class="who small muted ellipsis">{{ session.current()?.operator?.name }}</span>
        <button matButton type="button" [disabled]="attempts.busy()" (click)="signOut()">
          {{ t.signOut }}
        </button>
      </span>
      <nav [attr.aria-label]="t.nav.label">
        @for (page of pages; track page) {
          <a
            [routerLink]="['/operator', page]"
            routerLinkActive="here"
            [routerLinkActiveOptions]="{ exact: page === '' }"
            ariaCurrentWhenActive="page"
            >{{ t.nav[page || 'home'] }}</a
          >
        }
      </nav>
    </header>
    <main>
      @if (attempts.refused(); as why) {
        <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
      }
      <router-outlet />
    </main>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-rows: auto 1fr;
      grid-template-columns: minmax(0, 1fr);
      min-block-size: 100dvh;
    }
    @media print {
      :host > header {
        display: none;
      }
    }
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 1rem;
      padding: 0.5rem 1.25rem;
      border-block-end: 1px solid var(--rj-outline);
      background: var(--rj-surface);
    }
    .brand {
      display: inline-flex;
      color: inherit;
      text-decoration: none;
    }
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1rem;
      inline-size: 100%;
      order: 1;
    }
    nav a {
      display: inline-flex;
      align-items: center;
      min-block-size: 44px;
      color: var(--rj-text-2);
      text-decoration: none;
      border-block-end: 3px solid transparent;
    }
    nav a.here {
      color: var(--rj-text);
      font-weight: 600;
      border-block-end-color: var(--rj-primary);
    }
    .tools {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.25rem 0.75rem;
      margin-inline-start: auto;
      min-inline-size: 0;
    }
    main {
      padding: 1.5rem 1.25rem 4rem;
    }
    @media (max-width: 40rem) {
      .tools {
        inline-size: 100%;
      }
      .who {
        display: none;
      }
      main {
        padding: 1rem 1rem 3rem;
      }
    }
  `,
})
export class OperatorShell {
  protected readonly pages = OPERATOR_PAGES;
  protected readonly session = inject(OperatorSessionStore);
  protected readonly texts = inject(OperatorTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly attempts = new Attempt();

  constructor() {
    operatorTitle((t) => t.name);
  }

  protected signOut(): Promise<void> {
    return this.attempts.run(() => this.session.signOut());
  }
}
