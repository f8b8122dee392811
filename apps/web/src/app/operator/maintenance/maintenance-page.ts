import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import type {
  NoticeProgress,
  NoticeReceiverView,
  OperatorMaintenanceView,
  SaveMaintenance,
} from '@rinjo/contract';
import { toApiError } from '../../core/api-error';
import { Attempt } from '../../core/attempt';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Confirm } from '../../ui/confirm';
import { ListStates } from '../../ui/list-states';
import { Notice } from '../../ui/notice';
import { operatorTitle } from '../operator-title';
import { MaintenanceForm } from './maintenance-form';
import { MaintenanceStore } from './maintenance-store';
import { MaintenanceTexts } from './maintenance-texts';
import { type AskedVerb, isAsked, type MaintenanceVerb, verbsFor } from './maintenance-verbs';
import { ReceiversDialog } from './receivers-dialog';

/** Planned work: drafted, announced with its lead, done; and who was told of it when. */
@Component({
  selector: 'rj-maintenance-page',
  imports: [
    ...[Confirm, ListStates, MaintenanceForm, MatButton, MatProgressBar, Notice, ReceiversDialog],
    RouterLink,
  ],
  providers: [MaintenanceStore],
  templateUrl: './maintenance-page.html',
  styleUrls: ['../../ui/list-page.scss', '../../ui/headed-list.scss', './maintenance-page.scss'],
})
export class MaintenancePage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(MaintenanceTexts);
  protected readonly store = inject(MaintenanceStore);
  private readonly errors = inject(ErrorText);
  private readonly attempts = new Attempt();
  protected readonly verbsFor = verbsFor;
  protected readonly busy = this.attempts.busy;
  /** Null for something new. */
  protected readonly edited = signal<{ readonly window: OperatorMaintenanceView | null } | null>(null);
  protected readonly asked = signal<{
    readonly verb: AskedVerb;
    readonly window: OperatorMaintenanceView;
  } | null>(null);
  protected readonly shown = signal<{
    readonly event: string;
    readonly receivers: readonly NoticeReceiverView[];
  } | null>(null);
  protected readonly done = signal<string | null>(null);
  protected readonly problem = computed(() => {
    const why = this.attempts.refused();
    return why === null ? null : this.refusalText(why);
  });
  protected readonly question = computed(() => {
    const [t, asked] = [this.texts.t(), this.asked()];
    if (!asked) return null;
    const count = this.store.plan()?.receivers ?? 0;
    return {
      heading: asked.verb === 'announcement' ? t.confirm.announcement(count) : t.confirm[asked.verb],
      text: t.confirm[`${asked.verb}Text`],
      yes: t.verbs[asked.verb],
      danger: asked.verb === 'cancellation',
    };
  });

  constructor() {
    operatorTitle((t) => t.nav.maintenance);
    void this.store.refresh();
  }

  protected chosen(verb: MaintenanceVerb, window: OperatorMaintenanceView): Promise<void> {
    if (verb === 'change') {
      this.edited.set({ window });
      return Promise.resolve();
    }
    if (isAsked(verb)) {
      this.asked.set({ verb, window });
      return Promise.resolve();
    }
    return this.act(verb, window);
  }

  protected act(verb: Exclude<MaintenanceVerb, 'change'>, { id }: OperatorMaintenanceView): Promise<void> {
    this.asked.set(null);
    return this.attempt(async () => {
      await this.store.do(id, verb);
      this.done.set(this.texts.t().done[verb]);
    });
  }

  protected save(window: OperatorMaintenanceView | null, wanted: SaveMaintenance): Promise<void> {
    return this.attempt(async () => {
      await this.store.save(window?.id ?? null, wanted);
      this.edited.set(null);
      this.done.set(this.texts.t().done[window ? 'change' : 'draft']);
    });
  }

  protected show({ id, event }: NoticeProgress): Promise<void> {
    return this.attempt(async () => {
      this.shown.set({ event: this.texts.t().events[event], receivers: await this.store.receivers(id) });
    });
  }

  protected readonly percent = ({ reached, receivers }: NoticeProgress): number =>
    receivers === 0 ? 100 : Math.floor((reached * 100) / receivers);

  private refusalText(why: unknown): string {
    const { code, details } = toApiError(why);
    const t = this.texts.t();
    if (code === 'NOTICE_TOO_LATE' && typeof details['earliest'] === 'string')
      return t.tooLate(this.i18n.formatDateTime(details['earliest']));
    if (code === 'CONFLICT' && details['reason'] === 'early') return t.early;
    return this.errors.of(why);
  }

  private attempt(work: () => Promise<void>): Promise<void> {
    return this.attempts.run(() => {
      this.done.set(null);
      return work();
    });
  }
}
