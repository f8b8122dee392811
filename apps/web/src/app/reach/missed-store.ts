import { inject, Service, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { CallId, CallView, MissedCallView, PageQuery } from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { toApiError } from '../core/api-error';
import { PagedList } from '../core/paged-list';
import { ReachStore } from './reach-store';

const PAGE = 20;

/** The calls that one missed. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class MissedStore {
  private readonly api = inject(ApiClient);
  private readonly reach = inject(ReachStore);
  private readonly router = inject(Router);
  private readonly going = signal(false);
  readonly calling = this.going.asReadonly();
  readonly calls = new PagedList<MissedCallView, PageQuery>((query) => this.api.missedCalls(query), {
    limit: PAGE,
  });

  async see(): Promise<void> {
    await this.api.seeMissed({});
    await this.calls.refresh();
  }

  /** Into the call, if it still goes on; else a new one with whoever called. */
  async callBack(missed: MissedCallView): Promise<void> {
    if (this.going()) return;
    this.going.set(true);
    try {
      await this.api.seeMissed({ ringId: missed.id });
      const callId = (await this.running(missed)) ?? (await this.fresh(missed));
      await this.router.navigate(['/calls', callId], { state: { enter: true } });
    } finally {
      this.going.set(false);
    }
  }

  private async running({ callId, from }: MissedCallView): Promise<CallId | null> {
    const call = await this.find(callId);
    if (!call || call.phase === 'ended' || call.phase === 'planned') return null;
    if (call.participants === 0) await this.reach.ring(callId, [from.id]);
    return callId;
  }

  private async find(callId: CallId): Promise<CallView | null> {
    try {
      return await this.api.call(callId);
    } catch (thrown) {
      if (toApiError(thrown).code === 'NOT_FOUND') return null; // the invitation was taken back
      throw thrown;
    }
  }

  private async fresh({ callTitle, from }: MissedCallView): Promise<CallId> {
    const { id } = await this.api.createCall({ title: callTitle, inviteUserIds: [from.id] });
    await this.reach.ring(id);
    return id;
  }
}
