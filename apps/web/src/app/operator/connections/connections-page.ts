import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { operatorTitle } from '../operator-title';
import { CapacityCard } from './capacity-card';
import { ConnectionsCard } from './connections-card';
import { ConnectionsTexts } from './connections-texts';
import { EncryptionCard } from './encryption-card';

/** What the installation is connected by, how that is encrypted, and how much it carries. */
@Component({
  selector: 'rj-connections-page',
  imports: [CapacityCard, ConnectionsCard, EncryptionCard, RouterLink],
  template: `
    @let t = texts.t();
    <div>
      <h1>{{ t.heading }}</h1>
      <p class="muted">
        {{ t.lead }} <a routerLink="/operator/check-sheet">{{ t.toSheet }}</a>
      </p>
    </div>
    <rj-connections-card class="card" role="region" aria-labelledby="connections-heading" />
    <rj-encryption-card class="card" role="region" aria-labelledby="encryption-heading" />
    <rj-capacity-card class="card" role="region" aria-labelledby="capacity-heading" />
  `,
  styleUrls: ['../../ui/list-page.scss'],
})
export class ConnectionsPage {
  protected readonly texts = inject(ConnectionsTexts);

  constructor() {
    operatorTitle((t) => t.nav.connections);
  }
}
