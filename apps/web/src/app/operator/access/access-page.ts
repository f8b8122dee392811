import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { AskForAccess, OperatorSessionView, OperatorsGrantView } from '@rinjo/contract';
import { toApiError } from '../../core/api-error';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Confirm } from '../../ui/confirm';
import { ListStates } from '../../ui/list-states';
import { Notice } from '../../ui/notice';
import { AskForm } from './ask-form';
import { GrantsStore } from './grants-store';
import { OperatorApi } from '../operator-api';
import { OperatorTexts } from '../operator-texts';
import { operatorTitle } from '../operator-title';

/** What an operator has asked for, what waits for them, and where they are signed in. */
@Component({
  selector: 'rj-access-page',
  imports: [AskForm, Confirm, ListStates, MatButton, Notice, RouterLink],
  providers: [GrantsStore],
  templateUrl: './access-page.html',
  styleUrls: ['../../ui/list-page.scss', '../../ui/headed-list.scss', './access-page.scss'],
})
export class AccessPage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(OperatorTexts);
  protected readonly store = inject(GrantsStore);
  private readonly errors = inject(ErrorText);
  private readonly api = inject(OperatorApi);
  private readonly form = viewChild(AskForm);
  private readonly attempts = new Attempt();
  protected readonly busy = this.attempts.busy;
  protected readonly done = signal<string | null>(null);
  protected readonly approving = signal<OperatorsGrantView | null>(null);
  protected readonly sessions = signal<readonly OperatorSessionView[]>([]);
  private readonly asked = signal(false);
  protected readonly problem = computed(() => {
    const why = this.attempts.refused();
    if (why === null) return null;
    const { unknownTenant, tooMany } = this.texts.t().home;
    const { code } = toApiError(why);
    if (this.asked() && code === 'NOT_FOUND') return unknownTenant;
    return this.asked() && code === 'CONFLICT' ? tooMany : this.errors.of(why);
  });

  constructor() {
    operatorTitle((t) => t.nav.access);
    void this.store.refresh();
    void this.loadSessions();
  }

  protected ask(wanted: AskForAccess): Promise<void> {
    return this.attempt(true, async () => {
      const { tenant } = await this.store.ask(wanted);
      this.form()?.clear();
      this.done.set(this.texts.t().home.asked(tenant.name));
    });
  }

  protected approve({ id }: OperatorsGrantView): Promise<void> {
    this.approving.set(null);
    return this.attempt(false, () => this.store.approve(id));
  }

  protected end({ id }: OperatorsGrantView): Promise<void> {
    return this.attempt(false, () => this.store.end(id));
  }

  protected endSession({ id }: OperatorSessionView): Promise<void> {
    return this.attempt(false, async () => {
      await this.api.endSession(id);
      await this.loadSessions();
    });
  }

  /** Whose approval is missing, in words. */
  protected waits({ waitsFor }: OperatorsGrantView): readonly string[] {
    const { waits } = this.texts.t().home;
    const operators = waitsFor.filter((who) => who === 'operator').length;
    return [
      ...(waitsFor.includes('tenant') ? [waits.tenant] : []),
      ...(operators > 0 ? [waits.operator(operators)] : []),
    ];
  }

  protected readonly namesOf = ({ approvedBy }: OperatorsGrantView): string =>
    approvedBy.map(({ name }) => name).join(', ');

  private attempt(asked: boolean, work: () => Promise<void>): Promise<void> {
    return this.attempts.run(() => {
      this.asked.set(asked);
      this.done.set(null);
      return work();
    });
  }

  private async loadSessions(): Promise<void> {
    try {
      this.sessions.set(await this.api.sessions());
    } catch (cause) {
      console.debug('sessions:', cause); // the list above says what is wrong
    }
  }
}
