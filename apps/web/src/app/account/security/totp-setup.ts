import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { TotpEnrolment } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { QrCode } from '../../ui/qr-code';
import { CodeForm } from './code-form';
import { FactorTexts } from './factor-texts';

/** The secret of an authenticator app as a QR code and as text, and the first code that takes it into use. */
@Component({
  selector: 'rj-totp-setup',
  imports: [CodeForm, MatButton, QrCode],
  template: `
    @let t = texts.t();
    <ol>
      <li>
        <p>{{ t.totpStep1 }}</p>
        <div class="scan">
          <rj-qr-code class="qr" [text]="enrolment().uri" [label]="t.totpQr" />
          <div>
            <p class="small muted">{{ t.totpManual }}</p>
            <p>
              <span class="visually-hidden">{{ t.totpSecret }}</span>
              <code>{{ grouped() }}</code>
            </p>
            <p class="small">
              <a [href]="enrolment().uri">{{ t.totpSameDevice }}</a>
            </p>
          </div>
        </div>
      </li>
      <li>
        <p>{{ t.totpStep2 }}</p>
        <rj-code-form [send]="confirm()" [yes]="t.confirm" />
      </li>
    </ol>
    <div>
      <button matButton type="button" (click)="cancelled.emit()">{{ i18n.t().common.cancel }}</button>
    </div>
  `,
  styles: `
    ol {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1.25rem;
      margin: 0;
      padding-inline-start: 1.25rem;
    }
    .scan {
      display: flex;
      flex-wrap: wrap;
      gap: 1rem;
      align-items: center;
    }
    .scan > div {
      flex: 1 1 12rem;
      min-inline-size: 0;
    }
    .qr {
      inline-size: 11rem;
      border: 1px solid var(--rj-outline);
      border-radius: 8px;
      overflow: hidden;
    }
    code {
      font-size: 1.0625rem;
      overflow-wrap: anywhere;
      user-select: all;
    }
  `,
})
export class TotpSetup {
  readonly enrolment = input.required<TotpEnrolment>();
  /** Takes the first code; rejects with `ApiError`. */
  readonly confirm = input.required<(code: string) => Promise<void>>();
  readonly cancelled = output();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(FactorTexts);
  /** In groups of four, as it is typed. */
  protected readonly grouped = computed(() => this.enrolment().secret.replace(/(.{4})(?=.)/g, '$1 '));
}
