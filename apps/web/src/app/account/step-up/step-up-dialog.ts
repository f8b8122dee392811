import { Component, inject, type Injector, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialog,
  MatDialogActions,
  MatDialogConfig,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router, RouterLink } from '@angular/router';
import type { StepUpView } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { FactorsClient } from '../../core/factors-client';
import { I18n } from '../../core/i18n';
import { Passkeys } from '../../core/passkeys';
import { SessionStore } from '../../core/session';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { PasskeyText } from '../security/passkey-text';
import { FactorTexts } from '../security/factor-texts';
import { StepUpPassword } from './step-up-password';
import { StepUpProvider } from './step-up-provider';

interface StepUpData {
  /** The request needs a second factor that this person does not have. */
  readonly mustEnrol: boolean;
}

/** Asks once more who somebody is, before something dangerous. Closes with true when they have shown it. */
@Component({
  selector: 'rj-step-up-dialog',
  imports: [
    Icon,
    MatButton,
    MatDialogActions,
    MatDialogContent,
    MatDialogTitle,
    MatProgressBar,
    Notice,
    RouterLink,
    StepUpPassword,
    StepUpProvider,
  ],
  template: `
    @let t = texts.t();
    <h2 matDialogTitle>{{ t.stepUpTitle }}</h2>
    <mat-dialog-content>
      @if (data.mustEnrol) {
        <p>{{ t.stepUpEnrol }}</p>
        <a matButton="filled" routerLink="/account/security" (click)="close(false)">{{
          t.stepUpEnrolLink
        }}</a>
      } @else {
        <p>{{ t.stepUpLead }}</p>
        @if (refused(); as why) {
          <rj-notice kind="error">{{ problems.of(why) }}</rj-notice>
        }
        @if (view(); as view) {
          @let offered = view.ways;
          @if (offered.includes('passkey')) {
            <button matButton="filled" type="button" [disabled]="busy()" (click)="withPasskey()">
              <span class="row"><rj-icon name="key" />{{ t.stepUpPasskey }}</span>
            </button>
          }
          @if (offered.includes('saml')) {
            <rj-step-up-provider
              [offered]="view"
              [second]="offered.includes('passkey')"
              (shown)="close(true)"
            />
          }
          @if (offered.includes('password') || offered.includes('password_totp')) {
            @if (offered.includes('passkey') || offered.includes('saml')) {
              <p class="small muted">{{ t.stepUpOr }}</p>
            }
            <rj-step-up-password [withCode]="offered.includes('password_totp')" (shown)="close(true)" />
          }
          @if (offered.length === 0) {
            <rj-notice>{{ t.stepUpAgain }}</rj-notice>
            <button matButton="filled" type="button" (click)="signInAgain()">
              {{ t.stepUpAgainButton }}
            </button>
          }
        } @else {
          <mat-progress-bar mode="indeterminate" [attr.aria-label]="i18n.t().common.loading" />
        }
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" (click)="close(false)">{{ i18n.t().common.cancel }}</button>
    </mat-dialog-actions>
  `,
  styleUrl: '../../admin/dialog.scss',
})
export class StepUpDialog {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(FactorTexts);
  protected readonly problems = inject(PasskeyText);
  protected readonly data = inject<StepUpData>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<StepUpDialog, boolean>>(MatDialogRef);
  private readonly client = inject(FactorsClient);
  private readonly passkeys = inject(Passkeys);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);

  protected readonly view = signal<StepUpView | null>(null);
  protected readonly refused = signal<unknown>(null);
  protected readonly busy = signal(false);

  constructor() {
    if (!this.data.mustEnrol) void this.load();
  }

  protected close(shown: boolean): void {
    this.dialog.close(shown);
  }

  protected async withPasskey(): Promise<void> {
    this.busy.set(true);
    this.refused.set(null);
    try {
      const assertion = await this.passkeys.get(await this.client.stepUpPasskeyOptions());
      await this.client.stepUpWithPasskey(assertion);
      this.close(true);
    } catch (thrown) {
      this.refused.set(thrown);
    } finally {
      this.busy.set(false);
    }
  }

  protected async signInAgain(): Promise<void> {
    const next = this.router.url;
    this.close(false);
    await this.session.signOut();
    await this.router.navigate(['/sign-in'], { queryParams: { next } });
  }

  /** Passkeys that this browser cannot use are not offered, as long as there is another way. */
  private async load(): Promise<void> {
    try {
      const found = await this.client.stepUpWays();
      const usable = this.passkeys.supported ? found.ways : found.ways.filter((way) => way !== 'passkey');
      this.view.set(usable.length > 0 ? { ...found, ways: usable } : found);
    } catch (thrown) {
      this.refused.set(thrown);
      this.view.set(null);
    }
  }
}

/** Opens the dialog; answers whether the person has shown who they are. */
export async function openStepUpDialog(injector: Injector, mustEnrol: boolean): Promise<boolean> {
  const config = Object.assign(new MatDialogConfig<StepUpData>(), {
    data: { mustEnrol },
    width: '26rem',
    maxWidth: 'calc(100vw - 1.5rem)',
  });
  const dialog = injector.get(MatDialog).open<StepUpDialog, StepUpData, boolean>(StepUpDialog, config);
  return (await firstValueFrom(dialog.afterClosed())) ?? false;
}
