import { Component, computed, inject, input, output } from '@angular/core';
import { type EvidenceView, LIMITS } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { SessionStore } from '../../core/session';
import { Icon } from '../../ui/icon';
import { bytesText } from '../../core/bytes-text';
import { EvidenceTexts } from '../evidence-texts';
import { KIND_SIGNS } from '../kind-signs';
import { HeldMark } from './held-mark';
import { LifeTexts } from './life-texts';

const DAY_MS = 86_400_000;

/** One item in the trash: what it is, when it goes by itself, and the way back. */
@Component({
  selector: 'rj-trash-row',
  imports: [HeldMark, Icon],
  template: `
    @let t = texts.t().trash;
    @let row = item();
    <rj-icon class="sign" [name]="signs[row.kind]" />
    <div class="what">
      <strong class="name">{{ row.name }}</strong>
      <span class="small muted facts">
        <span>{{ evidence.t().kinds[row.kind] }} · {{ size() }} · {{ row.byName }}</span>
        <span>{{ t.movedAt(i18n.formatDateTime(row.trashedAt ?? row.receivedAt)) }}</span>
      </span>
      @if (row.held) {
        <span class="small goes"><rj-held-mark />{{ t.stays }}</span>
      } @else {
        <span class="small goes">{{ t.goes(i18n.formatDay(goesAt())) }}</span>
      }
    </div>
    <div class="buttons">
      <button
        type="button"
        class="button small"
        [attr.aria-label]="t.restoreOf(row.name)"
        [disabled]="busy()"
        (click)="restored.emit()"
      >
        <rj-icon name="undo" />{{ t.restore }}
      </button>
      @if (session.can('evidence:manage') && !row.held) {
        <button
          type="button"
          class="button small"
          [attr.aria-label]="t.eraseOf(row.name)"
          [disabled]="busy()"
          (click)="erased.emit()"
        >
          <rj-icon name="trash" />{{ t.erase }}
        </button>
      }
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem 1rem;
      inline-size: 100%;
      padding-block: 0.5rem;
    }
    .sign {
      flex: none;
      font-size: 1.5rem;
      color: var(--rj-text-2);
    }
    .what {
      display: grid;
      flex: 1 1 16rem;
      min-inline-size: 0;
    }
    .name {
      overflow-wrap: anywhere;
    }
    .facts,
    .goes,
    .buttons {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.125rem 0.75rem;
    }
    .buttons {
      gap: 0.5rem;
    }
  `,
})
export class TrashRow {
  readonly item = input.required<EvidenceView>();
  readonly busy = input(false);
  readonly restored = output();
  readonly erased = output();
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
  protected readonly texts = inject(LifeTexts);
  protected readonly evidence = inject(EvidenceTexts);
  protected readonly signs = KIND_SIGNS;
  protected readonly size = computed(() => bytesText(this.item().bytes, this.i18n.locale()));
  protected readonly goesAt = computed(() => {
    const { trashedAt, receivedAt } = this.item();
    return new Date(Date.parse(trashedAt ?? receivedAt) + LIMITS.evidenceTrashDays * DAY_MS);
  });
}
