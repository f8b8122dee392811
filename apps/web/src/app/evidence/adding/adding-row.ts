import { Component, computed, inject, input } from '@angular/core';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import { bytesText } from '../../core/bytes-text';
import { type Adding, isBad, percentOf, wouldBeLost } from './adding';
import { AddingSays } from './adding-says';
import { AddingTexts } from './adding-texts';
import { FileUploads } from './file-uploads';

/** What is wrong with the file itself. */
const HOPELESS: readonly string[] = [
  ...['empty', 'TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE', 'VALIDATION'],
  ...['type', 'name', 'polyglot', 'pixels', 'archive', 'metadata'],
];

/** One file on its way: how far it is, and what can be done. */
@Component({
  selector: 'rj-adding-row',
  imports: [Icon, MatProgressBar, RouterLink],
  templateUrl: './adding-row.html',
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
      gap: 0.25rem 1rem;
      padding-block: 0.5rem;
    }
    .what {
      display: grid;
      min-inline-size: 0;
    }
    .name {
      overflow: hidden;
      font-weight: 600;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: 0.25rem;
    }
    mat-progress-bar {
      grid-column: 1 / -1;
    }
    .bad {
      color: var(--rj-danger-text);
    }
    .good {
      color: var(--rj-success-text);
    }
  `,
})
export class AddingRow {
  readonly adding = input.required<Adding>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(AddingTexts);
  protected readonly uploads = inject(FileUploads);
  private readonly words = inject(AddingSays);
  protected readonly wouldBeLost = wouldBeLost;
  protected readonly percent = computed(() => percentOf(this.adding()));
  protected readonly size = computed(() => bytesText(this.adding().bytes, this.i18n.locale()));
  protected readonly moves = computed(() =>
    ['preparing', 'sending', 'checking'].includes(this.adding().state),
  );
  protected readonly isBad = computed(() => isBad(this.adding()));
  /** Whether another try may end otherwise. */
  protected readonly mayRetry = computed(() => {
    const { state, problem } = this.adding();
    return state === 'signed_out' || (state === 'failed' && !HOPELESS.includes(problem?.code ?? ''));
  });
  /** Nothing more happens to it: it may leave the list. */
  protected readonly isOver = computed(() =>
    ['kept', 'infected', 'unscannable'].includes(this.adding().state),
  );
  /** Not while the server has it in hand. */
  protected readonly mayCancel = computed(
    () => !['scanning', 'scan_late', 'checking'].includes(this.adding().state),
  );
  protected readonly says = computed(() => this.words.of(this.adding()));
}
