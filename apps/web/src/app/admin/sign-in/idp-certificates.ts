import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ConnectionView, IdpCertificateView } from '@rinjo/contract';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';
import { CertificateSign } from './certificate-sign';
import { ConnectionStore } from './connection-store';
import { ConnectionTexts } from './connection-texts';
import { fingerprintText } from './fingerprint';

/** What the identity provider signs with: old and new side by side while they change. */
@Component({
  selector: 'rj-idp-certificates',
  imports: [CertificateSign, Confirm, MatButton, Notice],
  template: `
    @let t = texts.t().certificates;
    @let certificates = connection().certificates;
    @if (refused(); as why) {
      <rj-notice kind="error">{{ errors.of(why) }}</rj-notice>
    }
    @if (certificates.length === 0) {
      <rj-notice kind="warning">{{ t.none }}</rj-notice>
    }
    <ul class="plain">
      @for (certificate of certificates; track certificate.fingerprint) {
        <li>
          <strong>{{ certificate.subject }}</strong>
          <rj-certificate-sign [notAfter]="certificate.notAfter" />
          @if (certificate.retiresAt; as retires) {
            <span class="retiring">{{ t.retires(i18n.formatDateTime(retires)) }}</span>
          }
          <span class="small muted">{{
            t.added(i18n.formatDateTime(certificate.addedAt), t.origins[certificate.origin])
          }}</span>
          <span class="small muted print">SHA-256 {{ print(certificate.fingerprint) }}</span>
          @if (certificates.length > 1) {
            <button
              matButton="outlined"
              type="button"
              [attr.aria-label]="t.dropOf(print(certificate.fingerprint))"
              [disabled]="busy()"
              (click)="dropping.set(certificate)"
            >
              {{ t.drop }}
            </button>
          }
        </li>
      }
    </ul>
    @if (dropping(); as certificate) {
      <rj-confirm
        [heading]="t.dropTitle"
        [text]="t.dropText(certificate.subject)"
        [yes]="t.drop"
        [no]="i18n.t().common.cancel"
        (confirmed)="drop(certificate)"
        (dismissed)="dropping.set(null)"
      />
    }
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.875rem;
    }
    li {
      display: grid;
      gap: 0.1rem;
      justify-items: start;
    }
    .print {
      font-family: ui-monospace, monospace;
    }
    .retiring {
      color: var(--rj-warning-text);
    }
  `,
})
export class IdpCertificates {
  readonly connection = input.required<ConnectionView>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ConnectionTexts);
  protected readonly errors = inject(ErrorText);
  private readonly store = inject(ConnectionStore);
  protected readonly print = fingerprintText;
  protected readonly dropping = signal<IdpCertificateView | null>(null);
  protected readonly busy = signal(false);
  protected readonly refused = signal<unknown>(null);

  protected async drop({ fingerprint }: IdpCertificateView): Promise<void> {
    this.dropping.set(null);
    this.busy.set(true);
    this.refused.set(null);
    try {
      await this.store.dropCertificate(fingerprint);
    } catch (thrown) {
      this.refused.set(thrown);
    } finally {
      this.busy.set(false);
    }
  }
}
