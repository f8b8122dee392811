import { Component, effect, inject, input, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router, RouterLink } from '@angular/router';
import type { ConnectionId } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { AttributeForm } from './attribute-form';
import { ConnectionStore } from './connection-store';
import { ConnectionSwitch } from './connection-switch';
import { ConnectionTexts } from './connection-texts';
import { GroupMappings } from './group-mappings';
import { IdpCertificates } from './idp-certificates';
import { KeyRotation } from './key-rotation';
import { MetadataState } from './metadata-state';
import { OurValues } from './our-values';
import { SignInRules } from './sign-in-rules';
import { SsoDomains } from './sso-domains';
import { StateChip } from './state-chip';
import { TestPanel } from './test-panel';

/** One sign-in connection: a component per section. */
@Component({
  selector: 'rj-connection-page',
  imports: [
    AttributeForm,
    ConnectionSwitch,
    GroupMappings,
    Icon,
    IdpCertificates,
    KeyRotation,
    MatButton,
    MatProgressBar,
    MetadataState,
    Notice,
    OurValues,
    RouterLink,
    SignInRules,
    SsoDomains,
    StateChip,
    TestPanel,
  ],
  providers: [ConnectionStore],
  templateUrl: './connection-page.html',
  styleUrls: ['../../ui/list-page.scss', './section.scss'],
})
export class ConnectionPage {
  readonly connectionId = input.required<ConnectionId>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ConnectionTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly store = inject(ConnectionStore);
  private readonly router = inject(Router);

  constructor() {
    effect(() => {
      const id = this.connectionId();
      untracked(() => {
        this.store.open(id);
      });
    });
  }

  protected leave(): Promise<boolean> {
    return this.router.navigate(['/admin/sign-in']);
  }
}
