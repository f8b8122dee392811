import { Component, computed, inject } from '@angular/core';
import { isActive, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { SessionStore } from '../core/session';
import { Icon } from '../ui/icon';
import { visibleSections } from './admin-sections';
import { AdminTexts } from './admin-texts';

/** The frame of the administration: its pages beside each other where there is room, a way back to their list where not. */
@Component({
  selector: 'rj-admin-shell',
  imports: [Icon, RouterLink, RouterLinkActive, RouterOutlet],
  template: `
    @let t = texts.t();
    @if (!atIndex()) {
      <a class="quiet-button to-index" routerLink="/admin"><rj-icon name="back" />{{ t.toIndex }}</a>
      <nav [attr.aria-label]="t.pagesLabel">
        @for (section of sections(); track section.name) {
          <h2 [id]="'admin-' + section.name">{{ t.sections[section.name] }}</h2>
          <ul [attr.aria-labelledby]="'admin-' + section.name">
            @for (page of section.pages; track page.path) {
              <li>
                <a [routerLink]="['/admin', page.path]" routerLinkActive="here" ariaCurrentWhenActive="page"
                  ><rj-icon [name]="page.icon" />{{ t.pages[page.path].name }}</a
                >
              </li>
            }
          </ul>
        }
      </nav>
    }
    <div class="page"><router-outlet /></div>
  `,
  styleUrls: ['../ui/side-nav.scss', './admin-shell.scss'],
  host: { '[class.beside]': '!atIndex()' },
})
export class AdminShell {
  protected readonly texts = inject(AdminTexts);
  private readonly session = inject(SessionStore);
  protected readonly sections = computed(() => visibleSections((permission) => this.session.can(permission)));
  protected readonly atIndex = isActive('/admin', inject(Router), {
    paths: 'exact',
    queryParams: 'ignored',
    fragment: 'ignored',
    matrixParams: 'ignored',
  });
}
