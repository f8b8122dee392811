import { Component, computed, inject, input, signal } from '@angular/core';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatProgressBar } from '@angular/material/progress-bar';
import { MatOption, MatSelect } from '@angular/material/select';
import { RouterLink } from '@angular/router';
import type { ConnectionView, DomainView } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';
import { DomainsStore } from '../domains/domains-store';
import { BreakGlass } from './break-glass';
import { ConnectionTexts } from './connection-texts';
import { DOMAIN_RULES, type DomainRule, domainRule, ruleChange } from './domain-rule';

/** Which e-mail domains are sent to this connection, and which must use it. */
@Component({
  selector: 'rj-sso-domains',
  imports: [
    BreakGlass,
    Confirm,
    MatFormField,
    MatLabel,
    MatOption,
    MatProgressBar,
    MatSelect,
    Notice,
    RouterLink,
  ],
  providers: [DomainsStore],
  templateUrl: './sso-domains.html',
  styleUrls: ['./section.scss', './sso-domains.scss'],
  host: { class: 'stack' },
})
export class SsoDomains {
  readonly connection = input.required<ConnectionView>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ConnectionTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(DomainsStore);
  protected readonly session = inject(SessionStore);

  protected readonly rules = DOMAIN_RULES;
  protected readonly busy = signal(false);
  protected readonly done = signal(false);
  protected readonly asking = signal<DomainView | null>(null);
  protected readonly refused = signal<unknown>(null);
  protected readonly verified = computed(() =>
    this.store.list.items().filter(({ state }) => state !== 'pending'),
  );
  protected readonly anyEnforced = computed(() => this.verified().some(({ ssoEnforced }) => ssoEnforced));

  constructor() {
    void this.store.list.refresh();
  }

  protected ruleOf(domain: DomainView): DomainRule | 'elsewhere' {
    return domainRule(domain, this.connection().id);
  }

  /** Shutting passwords out is asked first. The choice shows what is so, not what was pressed. */
  protected async choose(domain: DomainView, rule: DomainRule, select: MatSelect): Promise<void> {
    if (rule === 'enforced') this.asking.set(domain);
    else await this.set(domain, rule);
    select.value = this.ruleOf(this.verified().find(({ id }) => id === domain.id) ?? domain);
  }

  protected enforce(domain: DomainView): Promise<void> {
    this.asking.set(null);
    return this.set(domain, 'enforced');
  }

  private async set({ id }: DomainView, rule: DomainRule): Promise<void> {
    this.busy.set(true);
    this.done.set(false);
    this.refused.set(null);
    try {
      await this.store.update(id, ruleChange(rule, this.connection().id));
      this.done.set(true);
    } catch (thrown) {
      this.refused.set(thrown);
    } finally {
      this.busy.set(false);
    }
  }
}
