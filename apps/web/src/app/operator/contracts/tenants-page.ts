import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatOption, MatSelect } from '@angular/material/select';
import {
  type CreateTenant,
  type ErasureView,
  type OperatorTenantView,
  TENANT_STATES,
  type TenantState,
} from '@rinjo/contract';
import { toApiError } from '../../core/api-error';
import { Attempt } from '../../core/attempt';
import { bytesText } from '../../core/bytes-text';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { CopyValue } from '../../ui/copy-value';
import { ListStates } from '../../ui/list-states';
import { MoreButton } from '../../ui/more-button';
import { Notice } from '../../ui/notice';
import { SearchField } from '../../ui/search-field';
import { operatorTitle } from '../operator-title';
import { ContractTexts } from './contract-texts';
import { ContractsApi } from './contracts-api';
import { NewTenantForm } from './new-tenant-form';
import { type TenantVerb, verbsFor } from './tenant-action';
import { type TenantAnswer, TenantDialog } from './tenant-dialog';
import { TenantsStore } from './tenants-store';

/** The organizations of the installation: their contracts, and what is done with them. */
@Component({
  selector: 'rj-tenants-page',
  imports: [
    ...[CopyValue, ListStates, MoreButton, NewTenantForm, Notice, SearchField, TenantDialog],
    ...[MatButton, MatFormField, MatLabel, MatOption, MatSelect],
  ],
  providers: [TenantsStore],
  templateUrl: './tenants-page.html',
  styleUrls: ['../../ui/list-page.scss', '../../ui/headed-list.scss', './tenants-page.scss'],
})
export class TenantsPage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ContractTexts);
  protected readonly store = inject(TenantsStore);
  private readonly errors = inject(ErrorText);
  private readonly api = inject(ContractsApi);
  private readonly document = inject(DOCUMENT);
  protected readonly states = TENANT_STATES.filter((state) => state !== 'erased');
  protected readonly verbsFor = verbsFor;
  private readonly attempts = new Attempt();
  protected readonly busy = this.attempts.busy;
  protected readonly refused = this.attempts.refused;
  protected readonly adding = signal(false);
  protected readonly done = signal<string | null>(null);
  /** The link of an invitation that no mail could take. */
  protected readonly link = signal<string | null>(null);
  protected readonly asked = signal<{
    readonly verb: TenantVerb;
    readonly tenant: OperatorTenantView;
  } | null>(null);
  protected readonly search = signal('');
  protected readonly plan = signal('');
  protected readonly state = signal<TenantState | ''>('');
  protected readonly filtered = computed(() => this.search() + this.plan() + this.state() !== '');
  /** What went wrong outside of the dialog, which says itself what is wrong with its own. */
  protected readonly problem = computed(() => {
    const why = this.refused();
    if (why === null || this.asked()) return null;
    return this.adding() && toApiError(why).code === 'CONFLICT'
      ? this.texts.t().create.taken
      : this.errors.of(why);
  });

  constructor() {
    operatorTitle(() => this.texts.t().heading);
    void this.store.load();
  }

  protected find(): Promise<void> {
    const [search, plan, state] = [this.search(), this.plan(), this.state()];
    return this.store.list.ask({
      ...(search !== '' && { search }),
      ...(plan !== '' && { plan }),
      ...(state !== '' && { state }),
    });
  }

  protected create(wanted: CreateTenant): Promise<void> {
    return this.attempt(async () => {
      const { tenant, invitationUrl } = await this.store.create(wanted);
      this.adding.set(false);
      this.link.set(invitationUrl);
      this.done.set(this.texts.t().create.done(tenant.name, wanted.administrator.email));
    });
  }

  protected ask(verb: TenantVerb, tenant: OperatorTenantView): Promise<void> {
    return this.attempt(() => {
      this.asked.set({ verb, tenant });
      return Promise.resolve();
    });
  }

  protected act(verb: TenantVerb, { id }: OperatorTenantView, answer: TenantAnswer): Promise<void> {
    const { reason, graceDays, planId, acceptBelowUse } = answer;
    return this.attempt(async () => {
      await this.store.act((api) => {
        switch (verb) {
          case 'plan':
            return api.changePlan(id, { planId, acceptBelowUse });
          case 'suspension':
            return api.suspend(id, reason);
          case 'cancellation':
            return api.cancel(id, graceDays);
          case 'resumption':
          case 'activation':
          case 'withdrawal':
            return api.do(id, verb);
        }
      });
      this.asked.set(null);
      this.done.set(this.texts.t().done[verb]);
    });
  }

  protected download({ id, tenant }: ErasureView): Promise<void> {
    return this.attempt(async () => {
      const signed = await this.api.certificate(id);
      const file = new Blob([JSON.stringify(signed, null, 2)], { type: 'application/json' });
      const link = this.document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = `erasure-${tenant.slug}.json`;
      link.click();
      URL.revokeObjectURL(link.href);
    });
  }

  protected size(bytes: number): string {
    return bytesText(bytes, this.i18n.locale());
  }

  private attempt(work: () => Promise<void>): Promise<void> {
    return this.attempts.run(() => {
      this.done.set(null);
      return work();
    });
  }
}
