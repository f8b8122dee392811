import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SettingProof, SettingsListView } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { LoadedView } from '../../core/loaded-view';
import { SessionStore } from '../../core/session';
import { ListStates } from '../../ui/list-states';
import { ADMIN_SECTIONS } from '../admin-sections';
import { CustomizingTexts } from './customizing-texts';

/** Where something is set, by the area of its name. */
const PAGES: Readonly<Record<string, string>> = {
  organization: 'settings',
  logo: 'settings',
  customFields: 'custom-fields',
  emergencyContacts: 'emergency-contacts',
  reportTemplate: 'report-template',
  reportLogo: 'report-template',
  retention: 'retention',
  retentionOfSite: 'retention',
  webhook: 'webhooks',
};
const ALL_PAGES = ADMIN_SECTIONS.flatMap(({ pages }) => [...pages]);

interface SettingRow {
  readonly name: string;
  readonly proof: SettingProof;
  /** Null: whoever looks may not set it. */
  readonly page: string | null;
}

/** Everything that the organization can set for itself, and whether tests have shown that it takes effect. */
@Component({
  selector: 'rj-customizing-page',
  imports: [ListStates, RouterLink],
  template: `
    @let t = texts.t();
    <div>
      <h1>{{ t.heading }}</h1>
      <p class="muted">{{ t.lead }}</p>
    </div>
    <section class="card" [attr.aria-label]="t.heading">
      <rj-list-states [list]="list" [none]="t.failed" (retry)="list.refresh()" />
      @if (list.view(); as view) {
        <p>
          <strong>{{ t.count(view.settings.length) }}</strong>
        </p>
        <p class="muted">
          {{ view.testedAt ? t.tested(i18n.formatDateTime(view.testedAt)) : t.untested }}
        </p>
        <ul class="plain">
          @for (row of rows(); track row.name) {
            <li>
              @if (row.page; as page) {
                <a [routerLink]="['/admin', page]">{{ row.name }}</a>
              } @else {
                <span>{{ row.name }}</span>
              }
              <span class="chip" [class.bad]="row.proof === 'failed'" [class.good]="row.proof === 'passed'">{{
                t.proofs[row.proof]
              }}</span>
            </li>
          }
        </ul>
        <p class="small muted">
          {{ t.version }}: <code>{{ view.version }}</code>
        </p>
      }
    </section>
  `,
  styleUrl: '../../ui/list-page.scss',
  styles: `
    .card {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.75rem;
      align-items: center;
      justify-content: space-between;
      min-block-size: 2.75rem;
      border-block-end: 1px solid var(--rj-outline);
    }
    .good {
      color: var(--rj-success-text);
    }
    .bad {
      color: var(--rj-danger-text);
    }
  `,
})
export class CustomizingPage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(CustomizingTexts);
  private readonly session = inject(SessionStore);
  protected readonly list = new LoadedView<SettingsListView>('/tenant/settings-list');
  protected readonly rows = computed<readonly SettingRow[]>(() => {
    const words: Readonly<Record<string, string>> = this.texts.t().names;
    return (this.list.view()?.settings ?? []).map(({ name, proof }) => ({
      ...{ name: words[name] ?? name, proof, page: this.pageOf(name) },
    }));
  });

  private pageOf(name: string): string | null {
    const wanted = PAGES[name.split('.')[0] ?? ''];
    const page = ALL_PAGES.find(({ path }) => path === wanted);
    return page && this.session.can(page.needs) ? page.path : null;
  }
}
