import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { OperatorPlanView, PlanFeature } from '@rinjo/contract';
import { toApiError } from '../../core/api-error';
import { Attempt } from '../../core/attempt';
import { bytesText } from '../../core/bytes-text';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { ListStates } from '../../ui/list-states';
import { Notice } from '../../ui/notice';
import { OperatorSessionStore } from '../operator-session';
import { operatorTitle } from '../operator-title';
import { ContractTexts } from './contract-texts';
import { ContractsApi } from './contracts-api';
import { PlanForm, type WantedPlan } from './plan-form';

/** What contracts allow. */
@Component({
  selector: 'rj-plans-page',
  imports: [ListStates, MatButton, Notice, PlanForm],
  templateUrl: './plans-page.html',
  styleUrls: ['../../ui/list-page.scss', '../../ui/headed-list.scss'],
})
export class PlansPage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ContractTexts);
  private readonly errors = inject(ErrorText);
  private readonly api = inject(ContractsApi);
  private readonly session = inject(OperatorSessionStore);
  private readonly all = signal<readonly OperatorPlanView[] | null>(null);
  private readonly failure = signal<unknown>(null);
  protected readonly plans = computed(() => this.all() ?? []);
  protected readonly states = {
    error: this.failure.asReadonly(),
    loading: computed(() => this.all() === null && this.failure() === null),
    empty: computed(() => this.all()?.length === 0),
  };
  private readonly attempts = new Attempt();
  protected readonly busy = this.attempts.busy;
  /** The plan that is being changed, `new`, or none. */
  protected readonly open = signal<OperatorPlanView | 'new' | null>(null);
  protected readonly editing = computed(() => {
    const open = this.open();
    return open === 'new' ? null : open;
  });
  protected readonly done = signal(false);
  protected readonly belowUse = computed(() => this.code() === 'PLAN_BELOW_USE');
  protected readonly problem = computed(() => {
    const why = this.attempts.refused();
    if (why === null || this.belowUse()) return null;
    return this.code() === 'CONFLICT' ? this.texts.t().plans.taken : this.errors.of(why);
  });
  private readonly code = computed(() => {
    const why = this.attempts.refused();
    return why === null ? null : toApiError(why).code;
  });

  constructor() {
    operatorTitle(() => this.texts.t().plans.heading);
    void this.load();
  }

  protected async load(): Promise<void> {
    this.failure.set(null);
    try {
      this.all.set(await this.api.plans());
    } catch (thrown) {
      await this.session.noticed(thrown);
      this.failure.set(thrown);
    }
  }

  protected show(what: OperatorPlanView | 'new' | null): Promise<void> {
    return this.attempts.run(() => {
      this.done.set(false);
      this.open.set(what);
      return Promise.resolve();
    });
  }

  protected save({ code, acceptBelowUse, ...terms }: WantedPlan): Promise<void> {
    return this.attempts.run(async () => {
      const plan = this.editing();
      if (plan) await this.api.changeTerms(plan.id, { ...terms, acceptBelowUse });
      else await this.api.addPlan({ ...terms, code });
      this.open.set(null);
      this.done.set(true);
      await this.load();
    });
  }

  protected namesOf(features: readonly PlanFeature[]): string {
    const { featureNames } = this.texts.t().plans;
    const list = new Intl.ListFormat(this.i18n.locale(), { style: 'narrow', type: 'conjunction' });
    return list.format(features.map((feature) => featureNames[feature]));
  }

  protected size(bytes: number): string {
    return bytesText(bytes, this.i18n.locale());
  }
}
