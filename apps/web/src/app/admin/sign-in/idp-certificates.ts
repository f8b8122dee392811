import { Component, inject, input } from '@angular/core';
import type { ConnectionView } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { Notice } from '../../ui/notice';
import { CertificateSign } from './certificate-sign';
import { ConnectionTexts } from './connection-texts';
import { fingerprintText } from './fingerprint';

/** What the identity provider signs with: old and new side by side while they change. */
@Component({
  selector: 'rj-idp-certificates',
  imports: [CertificateSign, Notice],
  template: `
    @let t = texts.t().certificates;
    @let certificates = connection().certificates;
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
        </li>
      }
    </ul>
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
  protected readonly print = fingerprintText;
}
