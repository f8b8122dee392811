import { Component, computed, inject } from '@angular/core';
import type { EncryptionView } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { ListStates } from '../../ui/list-states';
import { Notice } from '../../ui/notice';
import { OperatorView } from '../operator-view';
import { ConnectionsTexts } from './connections-texts';
import { DailyTest } from './daily-test';
import { spokenText } from './spoken-text';
import { TlsFinding } from './tls-finding';
import { worstLines } from './worst-lines';

/** How what goes over the network is encrypted (check sheet, row 42). */
@Component({
  selector: 'rj-encryption-card',
  imports: [DailyTest, ListStates, Notice, TlsFinding],
  templateUrl: './encryption-card.html',
  styleUrls: [
    ...['../../data-handling/facts.scss', '../../ui/headed-list.scss', '../../ui/table.scss'],
    './card.scss',
  ],
  styles: `
    .lines {
      display: grid;
      gap: 0.5rem;
    }

    td {
      overflow-wrap: anywhere;
    }

    .fault {
      display: block;
      color: var(--rj-warning-text);
    }

    .fault.worst {
      color: var(--rj-danger-text);
    }

    summary {
      min-block-size: 44px;
      align-content: center;
      cursor: pointer;
    }
  `,
})
export class EncryptionCard {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ConnectionsTexts);
  protected readonly list = new OperatorView<EncryptionView>('/operator/encryption');
  protected readonly lines = computed(() => worstLines(this.list.view()?.lines ?? []));
  protected readonly spoken = spokenText;
}
