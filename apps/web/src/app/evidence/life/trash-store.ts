import { computed, inject, Service, signal } from '@angular/core';
import type { ErasedEvidence, EvidenceQuery, EvidenceView, TrashView } from '@rinjo/contract';
import { PagedList } from '../../core/paged-list';
import { pause } from '../../core/pause';
import { SessionStore } from '../../core/session';
import { EvidenceClient } from '../evidence-client';
import { LifeClient } from './life-client';

const PAGE = 50;
/** While the server empties the trash, it is asked this often how far it is, and no longer than that without progress. */
const LOOK_MS = 1_000;
const LOOKS_WITHOUT_PROGRESS = 30;

/** How far the server is with emptying the trash. */
export interface Emptying {
  readonly all: number;
  readonly done: number;
  readonly over: boolean;
}

/** What is in the trash. */
@Service({ autoProvided: false })
export class TrashStore {
  private readonly evidence = inject(EvidenceClient);
  private readonly client = inject(LifeClient);
  private readonly session = inject(SessionStore);
  private readonly all = signal<TrashView | null>(null);
  private readonly progress = signal<Emptying | null>(null);
  /** Of the whole tenant; null for those who may not delete for good. */
  readonly total = this.all.asReadonly();
  readonly emptying = this.progress.asReadonly();
  readonly erasable = computed(() => {
    const all = this.all();
    return all ? { items: all.items - all.heldItems, bytes: all.bytes - all.heldBytes } : null;
  });
  readonly list = new PagedList<EvidenceView, EvidenceQuery>((query) => this.evidence.list(query), {
    ...{ trashed: true, limit: PAGE },
  });

  async refresh(): Promise<void> {
    await Promise.all([this.list.refresh(), this.readTotal()]);
  }

  async restore(item: EvidenceView): Promise<void> {
    await this.client.restore(item.id);
    await this.refresh();
  }

  async erase(item: EvidenceView): Promise<ErasedEvidence> {
    const erased = await this.client.erase(item.id);
    await this.refresh();
    return erased;
  }

  /** Resolves when all is gone, or the server takes its time. */
  async empty(): Promise<void> {
    const { items, heldItems } = await this.client.emptyTrash();
    const all = items - heldItems;
    let still = 0;
    let done = 0;
    this.progress.set({ all, done, over: false });
    while (done < all && still < LOOKS_WITHOUT_PROGRESS) {
      await pause(LOOK_MS);
      await this.readTotal();
      const left = this.erasable()?.items ?? all;
      still = all - left > done ? 0 : still + 1;
      done = Math.max(done, all - left);
      this.progress.set({ all, done, over: false });
    }
    this.progress.set({ all, done, over: true });
    await this.list.refresh();
  }

  private async readTotal(): Promise<void> {
    if (!this.session.can('evidence:manage')) return;
    try {
      this.all.set(await this.client.trashView());
    } catch (cause) {
      console.debug('trash:', cause); // the list says what is wrong
    }
  }
}
