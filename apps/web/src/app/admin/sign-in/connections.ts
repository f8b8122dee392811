import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ConnectionSummary } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { ListStates } from '../../ui/list-states';
import { MoreButton } from '../../ui/more-button';
import { CertificateSign } from './certificate-sign';
import { ConnectionTexts } from './connection-texts';
import { ConnectionsStore } from './connections-store';
import { StateChip } from './state-chip';

/** Every sign-in connection of the tenant, for admins. */
@Component({
  selector: 'rj-connections',
  imports: [CertificateSign, Icon, ListStates, MatButton, MoreButton, RouterLink, StateChip],
  providers: [ConnectionsStore],
  templateUrl: './connections.html',
  styleUrls: ['../../ui/list-page.scss', '../../ui/table.scss', './connections.scss'],
})
export class Connections {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ConnectionTexts);
  protected readonly store = inject(ConnectionsStore);

  constructor() {
    void this.store.list.refresh();
  }

  /** A draft is still being set up. */
  protected linkOf({ id, state }: ConnectionSummary): readonly string[] {
    return state === 'draft' ? [id, 'setup'] : [id];
  }
}
