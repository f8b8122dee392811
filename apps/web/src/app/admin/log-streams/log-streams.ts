import { Component, inject, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CreateLogStream, LogStreamView } from '@rinjo/contract';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { Confirm } from '../../ui/confirm';
import { ListStates } from '../../ui/list-states';
import { Notice } from '../../ui/notice';
import { LogStreamForm } from './log-stream-form';
import { LogStreamTexts } from './log-stream-texts';
import { LogStreamsStore } from './log-streams-store';

/** Systems elsewhere, usually a SIEM, that get the log of the tenant as it is written. */
@Component({
  selector: 'rj-log-streams',
  imports: [Confirm, ListStates, LogStreamForm, MatButton, Notice],
  providers: [LogStreamsStore],
  templateUrl: './log-streams.html',
  styleUrls: ['../../ui/list-page.scss', '../../ui/headed-list.scss', './log-streams.scss'],
})
export class LogStreams {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(LogStreamTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(LogStreamsStore);
  protected readonly mayChange = inject(SessionStore).can('webhook:manage');

  private readonly form = viewChild(LogStreamForm);
  private readonly attempts = new Attempt();
  protected readonly busy = this.attempts.busy;
  protected readonly refused = this.attempts.refused;
  protected readonly removing = signal<LogStreamView | null>(null);
  protected readonly done = signal<string | null>(null);
  /** Why a try failed; null when none did. */
  protected readonly unreached = signal<string | null>(null);

  constructor() {
    void this.store.list.refresh();
  }

  protected add(wanted: CreateLogStream): Promise<void> {
    return this.attempt(async () => {
      await this.store.add(wanted);
      this.form()?.clear();
      return this.texts.t().added(wanted.name);
    });
  }

  protected test({ id, name }: LogStreamView): Promise<void> {
    return this.attempt(async () => {
      const { error } = await this.store.test(id);
      if (error === null) return this.texts.t().reached(name);
      this.unreached.set(this.texts.failure(error));
      return null;
    });
  }

  protected pause({ id, enabled }: LogStreamView): Promise<void> {
    return this.attempt(async () => {
      await this.store.pause(id, !enabled);
      return null;
    });
  }

  protected remove({ id, name }: LogStreamView): Promise<void> {
    this.removing.set(null);
    return this.attempt(async () => {
      await this.store.remove(id);
      return this.texts.t().removed(name);
    });
  }

  /** Says what `work` answers. */
  private attempt(work: () => Promise<string | null>): Promise<void> {
    return this.attempts.run(async () => {
      this.done.set(null);
      this.unreached.set(null);
      this.done.set(await work());
    });
  }
}
