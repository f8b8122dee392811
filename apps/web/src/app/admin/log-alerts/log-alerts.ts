import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { RouterLink } from '@angular/router';
import type { LogAlertView, SetLogAlertRule } from '@rinjo/contract';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { ListStates } from '../../ui/list-states';
import { MoreButton } from '../../ui/more-button';
import { Notice } from '../../ui/notice';
import { entriesOf } from './entries-of';
import { LogAlertRule } from './log-alert-rule';
import { LogAlertTexts } from './log-alert-texts';
import { LogAlertsStore } from './log-alerts-store';

/** Patterns in the log that somebody should look at, and the rules by which they are found. */
@Component({
  selector: 'rj-log-alerts',
  imports: [ListStates, LogAlertRule, MatButton, MatCheckbox, MoreButton, Notice, RouterLink],
  providers: [LogAlertsStore],
  templateUrl: './log-alerts.html',
  styleUrls: ['../../ui/list-page.scss', '../../ui/headed-list.scss', './log-alerts.scss'],
})
export class LogAlerts {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(LogAlertTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(LogAlertsStore);
  protected readonly mayChange = inject(SessionStore).can('security:update');
  protected readonly entriesOf = entriesOf;

  private readonly attempts = new Attempt();
  protected readonly busy = this.attempts.busy;
  protected readonly refused = this.attempts.refused;
  protected readonly done = signal<string | null>(null);

  constructor() {
    void this.store.list.refresh();
    void this.attempts.run(() => this.store.readRules());
  }

  protected periodOf({ firstAt, lastAt }: LogAlertView): string {
    const [from, until] = [this.i18n.formatDateTime(firstAt), this.i18n.formatDateTime(lastAt)];
    return from === until ? from : this.texts.t().period(from, until);
  }

  protected acknowledge({ id, rule }: LogAlertView): Promise<void> {
    return this.attempt(async () => {
      await this.store.acknowledge(id);
      return this.texts.t().done(this.texts.t().rules[rule].name);
    });
  }

  protected setRule(wanted: SetLogAlertRule): Promise<void> {
    return this.attempt(async () => {
      await this.store.setRule(wanted);
      return this.texts.t().saved(this.texts.t().rules[wanted.rule].name);
    });
  }

  /** Says what `work` answers. */
  private attempt(work: () => Promise<string>): Promise<void> {
    return this.attempts.run(async () => {
      this.done.set(null);
      this.done.set(await work());
    });
  }
}
