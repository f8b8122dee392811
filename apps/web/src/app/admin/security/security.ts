import { Component, inject } from '@angular/core';
import { AddressesSection } from './addresses-section';
import { FactorsSection } from './factors-section';
import { TenantKeysSection } from './tenant-keys-section';
import { SecurityTexts } from './security-texts';

/** How people sign in, and from where. */
@Component({
  selector: 'rj-security',
  imports: [AddressesSection, FactorsSection, TenantKeysSection],
  template: `
    @let t = texts.t();
    <div>
      <h1>{{ t.heading }}</h1>
      <p class="muted">{{ t.lead }}</p>
    </div>
    <rj-factors-section />
    <rj-addresses-section />
    <rj-tenant-keys-section />
  `,
  styleUrl: '../../ui/list-page.scss',
})
export class Security {
  protected readonly texts = inject(SecurityTexts);
}
