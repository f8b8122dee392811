import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '../core/session';
import { Icon } from '../ui/icon';
import { visibleSections } from './admin-sections';
import { AdminTexts } from './admin-texts';
import { OperatorAccessNotice } from './operator-access/operator-access-notice';

/** Everything that can be administered, and what is found where. */
@Component({
  selector: 'rj-admin-index',
  imports: [Icon, OperatorAccessNotice, RouterLink],
  template: `
    @let t = texts.t();
    <div>
      <h1>{{ t.heading }}</h1>
      <p class="muted">{{ t.lead }}</p>
    </div>
    <rj-operator-access-notice />
    @for (section of sections(); track section.name) {
      <section [attr.aria-labelledby]="'index-' + section.name">
        <h2 [id]="'index-' + section.name">{{ t.sections[section.name] }}</h2>
        <ul>
          @for (page of section.pages; track page.path) {
            @let words = t.pages[page.path];
            <li>
              <a class="card" [routerLink]="['/admin', page.path]">
                <rj-icon [name]="page.icon" />
                <span class="words"
                  ><b>{{ words.name }}</b
                  ><span class="small muted">{{ words.about }}</span></span
                >
              </a>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 1.5rem;
      max-inline-size: 64rem;
      margin-inline: auto;
    }
    h2 {
      margin-block: 0 0.5rem;
      font-size: 1rem;
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr));
      gap: 0.75rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    a {
      display: flex;
      align-items: center;
      gap: 1rem;
      block-size: 100%;
      color: inherit;
      text-decoration: none;
    }
    a:hover {
      background: var(--rj-surface-2);
    }
    rj-icon {
      font-size: 1.5rem;
      color: var(--rj-primary);
    }
    .words {
      display: grid;
    }
  `,
})
export class AdminIndex {
  protected readonly texts = inject(AdminTexts);
  private readonly session = inject(SessionStore);
  protected readonly sections = computed(() => visibleSections((permission) => this.session.can(permission)));
}
