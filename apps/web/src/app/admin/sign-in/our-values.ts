import { Component, inject, input } from '@angular/core';
import type { ServiceProviderValues } from '@rinjo/contract';
import { CopyValue } from '../../ui/copy-value';
import { Icon } from '../../ui/icon';
import { CertificateSign } from './certificate-sign';
import { ConnectionTexts } from './connection-texts';

/** What the identity provider has to know of us. */
@Component({
  selector: 'rj-our-values',
  imports: [CertificateSign, CopyValue, Icon],
  template: `
    @let t = texts.t();
    @let our = values();
    <rj-copy-value [label]="t.our.entityId" [value]="our.entityId" />
    <rj-copy-value [label]="t.our.acsUrl" [value]="our.acsUrl" />
    <rj-copy-value [label]="t.our.sloUrl" [value]="our.sloUrl" />
    <rj-copy-value [label]="t.our.metadataUrl" [value]="our.metadataUrl" />
    <rj-copy-value [label]="t.our.loginUrl" [value]="our.loginUrl" />
    <a class="button" [href]="our.metadataUrl" download="rinjo-metadata.xml">
      <rj-icon name="file" />{{ t.our.download }}
    </a>
    @for (certificate of our.certificates; track certificate.fingerprint) {
      <p class="small">
        {{ t.our.certificate[certificate.state] }}: <rj-certificate-sign [notAfter]="certificate.notAfter" />
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.5rem;
    }
    .button {
      justify-self: start;
      margin-block-start: 0.5rem;
    }
  `,
})
export class OurValues {
  readonly values = input.required<ServiceProviderValues>();
  protected readonly texts = inject(ConnectionTexts);
}
