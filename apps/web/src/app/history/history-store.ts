import { inject, Service, signal } from '@angular/core';
import type { CallId, CallQuery, CallView, SiteRef } from '@rinjo/contract';
import type { PersonRef } from '../calls/people-picker';
import { ApiClient } from '../core/api-client';
import { ReachStore } from '../reach/reach-store';
import { PagedList } from '../core/paged-list';
import { startOfDay, startOfDayAfter } from '../core/days';

/** What past calls are narrowed down to. Days are those of this device, both included; empty means any. */
export interface HistoryFilter {
  readonly search: string;
  readonly site: SiteRef | null;
  readonly person: PersonRef | null;
  readonly from: string;
  readonly to: string;
}

const PAGE = 20;
const NOTHING: HistoryFilter = { search: '', site: null, person: null, from: '', to: '' };

/** Past calls. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class HistoryStore {
  private readonly api = inject(ApiClient);
  private readonly reach = inject(ReachStore);
  private readonly chosen = signal(NOTHING);
  readonly filter = this.chosen.asReadonly();
  readonly calls = new PagedList<CallView, CallQuery>((query) => this.api.calls(query), queryOf(NOTHING));

  narrow(change: Partial<HistoryFilter>): Promise<void> {
    this.chosen.update((filter) => ({ ...filter, ...change }));
    return this.calls.ask(queryOf(this.chosen()));
  }

  clear(): Promise<void> {
    return this.narrow(NOTHING);
  }

  isNarrowed(): boolean {
    const { search, site, person, from, to } = this.chosen();
    return search !== '' || site !== null || person !== null || from !== '' || to !== '';
  }

  async again(call: CallView): Promise<CallId> {
    const { id } = await this.api.callAgain(call.id);
    await this.reach.ring(id);
    return id;
  }
}

function queryOf({ search, site, person, from, to }: HistoryFilter): CallQuery {
  const [begin, end] = [startOfDay(from), startOfDayAfter(to)];
  return {
    when: 'past',
    limit: PAGE,
    ...(search.trim() && { search: search.trim() }),
    ...(site && { siteId: site.id }),
    ...(person && { userId: person.id }),
    ...(begin && { from: begin }),
    ...(end && { to: end }),
  };
}
