import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router, RouterLink } from '@angular/router';
import type { ConnectionId, ConnectionView } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { AttributeForm } from './attribute-form';
import { ConnectionStore } from './connection-store';
import { ConnectionSwitch } from './connection-switch';
import { ConnectionTexts } from './connection-texts';
import { GroupMappings } from './group-mappings';
import { GuideSteps } from './guide-steps';
import { MetadataForm } from './metadata-form';
import { OurValues } from './our-values';
import { SETUP_STEPS, SetupSteps, type SetupStep } from './setup-steps';
import { TestPanel } from './test-panel';

/** The steps of this page: the first of all has made the connection. */
const STEPS = SETUP_STEPS.slice(1);

/** Leads through the set-up of a connection. The step is in the address: "back" and a reload stay in it. */
@Component({
  selector: 'rj-connection-setup',
  imports: [
    AttributeForm,
    ConnectionSwitch,
    GroupMappings,
    GuideSteps,
    Icon,
    MatButton,
    MatProgressBar,
    MetadataForm,
    Notice,
    OurValues,
    RouterLink,
    SetupSteps,
    TestPanel,
  ],
  providers: [ConnectionStore],
  templateUrl: './setup.html',
  styleUrls: ['../../ui/list-page.scss', './section.scss', './setup.scss'],
})
export class ConnectionSetup {
  readonly connectionId = input.required<ConnectionId>();
  /** From the query of the address. */
  readonly step = input<string>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ConnectionTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(ConnectionStore);
  private readonly router = inject(Router);
  protected readonly now = computed<SetupStep>(() => STEPS.find((step) => step === this.step()) ?? 'values');
  private readonly at = computed(() => STEPS.indexOf(this.now()));
  protected readonly before = computed(() => STEPS[this.at() - 1] ?? null);
  protected readonly after = computed(() => STEPS[this.at() + 1] ?? null);
  /** Nothing after the metadata works without them. */
  protected readonly mayGoOn = computed(
    () => this.now() !== 'metadata' || this.store.connection()?.idpEntityId != null,
  );

  constructor() {
    effect(() => {
      const id = this.connectionId();
      untracked(() => {
        this.store.open(id);
      });
    });
  }

  protected go(step: SetupStep): Promise<boolean> {
    return this.router.navigate([], { queryParams: { step } });
  }

  protected open({ id }: ConnectionView): Promise<boolean> {
    return this.router.navigate(['/admin/sign-in', id]);
  }

  protected leave(): Promise<boolean> {
    return this.router.navigate(['/admin/sign-in']);
  }
}
