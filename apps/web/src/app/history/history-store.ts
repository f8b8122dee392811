import { inject, Service, signal } from '@angular/core';
import type { CallId, CallQuery, CallView, CustomFieldQuery, SiteRef } from '@rinjo/contract';
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
  readonly field: CustomFieldQuery | null;
}

const PAGE = 20;
const NOTHING: HistoryFilter = { search: '', site: null, person: null, from: '', to: '', field: null };

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
    const { search, site, person, from, to, field } = this.chosen();
    return (
      [search, from, to].some((text) => text !== '') || [site, person, field].some((one) => one !== null)
    );
  }

  async again(call: CallView): Promise<CallId> {
    const { id } = await this.api.callAgain(call.id);
    await this.reach.ring(id);
    return id;
  }
}

function queryOf({ search, site, person, from, to, field }: HistoryFilter): CallQuery {
  const [begin, end] = [startOfDay(from), startOfDayAfter(to)];
  return {
    when: 'past',
    limit: PAGE,
    ...(search.trim() && { search: search.trim() }),
    ...(site && { siteId: site.id }),
    ...(person && { userId: person.id }),
    ...(begin && { from: begin }),
    ...(end && { to: end }),
    ...field,
  };
}
