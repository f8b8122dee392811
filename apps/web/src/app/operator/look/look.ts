import { Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import type { OperatorGrantId, OperatorsGrantView } from '@rinjo/contract';
import { LogTexts } from '../../admin/log/log-texts';
import { toApiError } from '../../core/api-error';
import { Attempt } from '../../core/attempt';
import { bytesText } from '../../core/bytes-text';
import { ErrorText } from '../../core/error-text';
import { I18n } from '../../core/i18n';
import { MoreButton } from '../../ui/more-button';
import { Notice } from '../../ui/notice';
import { OperatorApi } from '../operator-api';
import { OperatorSessionStore } from '../operator-session';
import { OperatorTexts } from '../operator-texts';
import { LOOK_SECTIONS, type LookRow, type LookSection, type LookValue } from './look-sections';

/** An organization as an operator sees it by a grant: lists to read, contents where the grant has them, nothing to change. */
@Component({
  selector: 'rj-look',
  imports: [MatButton, MatProgressBar, MoreButton, Notice, RouterLink],
  templateUrl: './look.html',
  styleUrls: ['../../ui/list-page.scss', '../../ui/table.scss', './look.scss'],
})
export class Look {
  /** From the route. */
  readonly grantId = input.required<OperatorGrantId>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(OperatorTexts);
  protected readonly errors = inject(ErrorText);
  private readonly log = inject(LogTexts);
  private readonly api = inject(OperatorApi);
  private readonly session = inject(OperatorSessionStore);
  private readonly document = inject(DOCUMENT);
  private readonly attempts = new Attempt();
  protected readonly busy = this.attempts.busy;
  protected readonly refused = this.attempts.refused;
  protected readonly isOver = computed(() => {
    const why = this.refused();
    return why !== null && toApiError(why).code === 'OPERATOR_ACCESS_OVER';
  });
  protected readonly sections = LOOK_SECTIONS;
  protected readonly section = signal<LookSection | null>(null);
  protected readonly grant = signal<OperatorsGrantView | null>(null);
  protected readonly rows = signal<readonly LookRow[] | null>(null);
  private readonly next = signal<string | null>(null);
  protected readonly pages = { hasMore: computed(() => this.next() !== null), loadingMore: this.busy };
  /** Contents have a column where the grant has them. */
  protected readonly columns = computed(() =>
    (this.section()?.columns ?? []).filter((name) => name !== 'content' || this.grant()?.scope === 'content'),
  );

  constructor() {
    queueMicrotask(() => void this.open(LOOK_SECTIONS[0]));
  }

  protected open(section: LookSection | undefined): Promise<void> {
    if (!section) return Promise.resolve();
    return this.attempt(async () => {
      this.section.set(section);
      this.rows.set(null);
      this.next.set(null);
      if (!this.grant())
        this.grant.set((await this.api.grants()).find(({ id }) => id === this.grantId()) ?? null);
      await this.read(section);
    });
  }

  protected more(): Promise<void> {
    const section = this.section();
    return section ? this.attempt(() => this.read(section)) : Promise.resolve();
  }

  protected download(value: LookValue): Promise<void> {
    return this.attempt(async () => {
      if (value.kind !== 'content') return;
      const url = URL.createObjectURL(await this.api.content(this.grantId(), value.path));
      const link = this.document.createElement('a');
      link.href = url;
      link.download = value.name;
      link.click();
      URL.revokeObjectURL(url);
    });
  }

  protected said(value: LookValue): string {
    switch (value.kind) {
      case 'text':
        return value.text;
      case 'time':
        return this.i18n.formatDateTime(value.iso);
      case 'bytes':
        return bytesText(value.bytes, this.i18n.locale());
      case 'action':
        return this.log.actions()[value.action];
      case 'outcome': {
        const { outcomes, access } = this.log.t();
        const words: Readonly<Record<string, string>> = { ...access.outcomes, ...outcomes };
        return words[value.outcome] ?? value.outcome;
      }
      case 'content':
        return value.name;
    }
  }

  private async read({ path, rows }: LookSection): Promise<void> {
    const cursor = this.next();
    const body = await this.api.read<{ readonly nextCursor?: string | null }>(
      this.grantId(),
      cursor === null ? path : `${path}?cursor=${encodeURIComponent(cursor)}`,
    );
    this.rows.update((before) => [...(before ?? []), ...rows(body)]);
    this.next.set(body.nextCursor ?? null);
  }

  private attempt(work: () => Promise<void>): Promise<void> {
    return this.attempts.run(async () => {
      try {
        await work();
      } catch (thrown) {
        await this.session.noticed(thrown);
        throw thrown;
      }
    });
  }
}
