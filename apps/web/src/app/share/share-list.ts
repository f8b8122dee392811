import { Component, effect, inject, input, signal, untracked } from '@angular/core';
import type {
  EvidenceId,
  ShareLinkId,
  ShareLinkQuery,
  ShareLinkView,
  ShareOpeningView,
} from '@rinjo/contract';
import { Attempt } from '../core/attempt';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { PagedList } from '../core/paged-list';
import { Confirm } from '../ui/confirm';
import { ListStates } from '../ui/list-states';
import { MoreButton } from '../ui/more-button';
import { Notice } from '../ui/notice';
import { ShareClient } from './share-client';
import { ShareTexts } from './share-texts';

/** Links that were made, of one item or all: whom they are for, how often they were opened, and an end to them. */
@Component({
  selector: 'rj-share-list',
  imports: [Confirm, ListStates, MoreButton, Notice],
  templateUrl: './share-list.html',
  styleUrl: './share-list.scss',
})
export class ShareList {
  readonly evidenceId = input<EvidenceId>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ShareTexts);
  protected readonly errors = inject(ErrorText);
  private readonly client = inject(ShareClient);
  readonly links = new PagedList<ShareLinkView, ShareLinkQuery>((query) => this.client.list(query), {});
  protected readonly revoking = signal<ShareLinkView | null>(null);
  protected readonly opened = signal<ShareLinkId | null>(null);
  protected readonly openings = signal<readonly ShareOpeningView[]>([]);
  private readonly attempts = new Attempt();
  protected readonly refused = this.attempts.refused;

  constructor() {
    effect(() => {
      const evidenceId = this.evidenceId();
      untracked(() => void this.links.ask(evidenceId === undefined ? {} : { evidenceId }));
    });
  }

  protected forWhom({ label }: ShareLinkView): string {
    return label === null ? this.texts.t().forAnybody : this.texts.t().forWhom(label);
  }

  protected async show({ id }: ShareLinkView): Promise<void> {
    if (this.opened() === id) {
      this.opened.set(null);
      return;
    }
    this.openings.set([]);
    await this.attempts.run(async () => {
      this.openings.set(await this.client.openings(id));
      this.opened.set(id);
    });
  }

  protected async revoke({ id }: ShareLinkView): Promise<void> {
    this.revoking.set(null);
    await this.attempts.run(() => this.client.revoke(id));
    await this.links.refresh();
  }
}
