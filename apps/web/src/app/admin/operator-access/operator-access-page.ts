import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { TenantGrantView } from '@rinjo/contract';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { Confirm } from '../../ui/confirm';
import { ListStates } from '../../ui/list-states';
import { Notice } from '../../ui/notice';
import { OperatorAccessStore } from './operator-access-store';
import { OperatorAccessTexts } from './operator-access-texts';

/** Where administrators decide what operators of the service see, end it, and look back. */
@Component({
  selector: 'rj-operator-access',
  imports: [Confirm, ListStates, MatButton, Notice, RouterLink],
  providers: [OperatorAccessStore],
  templateUrl: './operator-access-page.html',
  styleUrls: ['../../ui/list-page.scss', './operator-access-page.scss'],
})
export class OperatorAccessPage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(OperatorAccessTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(OperatorAccessStore);
  private readonly session = inject(SessionStore);
  protected readonly mayDecide = this.session.can('security:update');
  protected readonly mayReadLog = this.session.can('audit:read');
  private readonly attempts = new Attempt();
  protected readonly busy = this.attempts.busy;
  protected readonly refused = this.attempts.refused;
  protected readonly done = signal<string | null>(null);
  protected readonly approving = signal<TenantGrantView | null>(null);

  constructor() {
    void this.store.refresh();
  }

  protected approve({ id }: TenantGrantView): Promise<void> {
    this.approving.set(null);
    return this.decide(async () => {
      await this.store.decide(id, 'approval');
      return this.texts.t().approved;
    });
  }

  protected refuse({ id }: TenantGrantView): Promise<void> {
    return this.decide(async () => {
      await this.store.decide(id, 'refusal');
      return this.texts.t().refused;
    });
  }

  protected end({ id }: TenantGrantView): Promise<void> {
    return this.decide(async () => {
      await this.store.decide(id, 'end');
      return this.texts.t().ended;
    });
  }

  protected readonly operatorsOf = ({ approvedBy }: TenantGrantView): string =>
    approvedBy.map(({ name }) => name).join(', ');

  private decide(work: () => Promise<string>): Promise<void> {
    return this.attempts.run(async () => {
      this.done.set(null);
      this.done.set(await work());
    });
  }
}
