import { Component, inject, input, signal } from '@angular/core';
import type { EvidenceId } from '@rinjo/contract';
import { Icon } from '../ui/icon';
import { ShareForm } from './share-form';
import { ShareList } from './share-list';
import { ShareTexts } from './share-texts';

/** Sharing one item: what links there are, and one more. */
@Component({
  selector: 'rj-share-section',
  imports: [Icon, ShareForm, ShareList],
  template: `
    @let t = texts.t();
    <h2 id="share-heading">{{ t.heading }}</h2>
    <p class="muted">{{ t.lead }}</p>
    @if (making()) {
      <rj-share-form [ids]="[evidenceId()]" (created)="list.links.refresh()" />
    } @else {
      <button type="button" class="button" (click)="making.set(true)">
        <rj-icon name="share" />{{ t.make }}
      </button>
    }
    <rj-share-list #list [evidenceId]="evidenceId()" />
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75rem;
    }
    button {
      justify-self: start;
    }
  `,
})
export class ShareSection {
  readonly evidenceId = input.required<EvidenceId>();
  protected readonly texts = inject(ShareTexts);
  protected readonly making = signal(false);
}
