import { inject, Service, signal } from '@angular/core';
import type {
  CustomFieldQuery,
  EvidenceKind,
  EvidenceQuery,
  EvidenceTag,
  EvidenceView,
  SiteRef,
} from '@rinjo/contract';
import type { PersonRef } from '../calls/people-picker';
import { PagedList } from '../core/paged-list';
import { startOfDay, startOfDayAfter } from '../core/days';
import { EvidenceClient } from './evidence-client';

/** What is narrowed down to. Days are those of this device, both included; empty means any. */
export interface GalleryFilter {
  readonly search: string;
  readonly kind: EvidenceKind | null;
  readonly site: SiteRef | null;
  readonly person: PersonRef | null;
  readonly tag: string | null;
  readonly from: string;
  readonly to: string;
  /** Of the call or the site that an item belongs to. */
  readonly field: CustomFieldQuery | null;
}

const PAGE = 48;
const NOTHING: GalleryFilter = {
  ...{ search: '', kind: null, site: null, person: null, tag: null, from: '', to: '' },
  field: null,
};
/** Characters that a search needs, spaces not counted. */
const MIN_SEARCH = 2;

/** What is kept, narrowed down. */
@Service({ autoProvided: false })
export class GalleryStore {
  private readonly client = inject(EvidenceClient);
  private readonly chosen = signal(NOTHING);
  private readonly known = signal<readonly EvidenceTag[]>([]);
  readonly filter = this.chosen.asReadonly();
  readonly tags = this.known.asReadonly();
  readonly items = new PagedList<EvidenceView, EvidenceQuery>(
    (query) => this.client.list(query),
    queryOf(NOTHING),
  );

  async start(): Promise<void> {
    await Promise.all([this.items.refresh(), this.readTags()]);
  }

  narrow(change: Partial<GalleryFilter>): Promise<void> {
    this.chosen.update((filter) => ({ ...filter, ...change }));
    return this.items.ask(queryOf(this.chosen()));
  }

  clear(): Promise<void> {
    return this.narrow(NOTHING);
  }

  isNarrowed(): boolean {
    const { search, ...others } = this.chosen();
    return search !== '' || Object.values(others).some((value) => value !== null && value !== '');
  }

  /** Whether something is typed that is too little to be searched for. */
  isTooShort(): boolean {
    const term = wordsOf(this.chosen().search);
    return term.length > 0 && term.length < MIN_SEARCH;
  }

  private async readTags(): Promise<void> {
    try {
      this.known.set(await this.client.tags());
    } catch (cause) {
      console.debug('tags:', cause); // the list of items says what is wrong
    }
  }
}

const wordsOf = (term: string): string => term.replace(/\s+/gu, '');

function queryOf({ search, kind, site, person, tag, from, to, field }: GalleryFilter): EvidenceQuery {
  const [begin, end] = [startOfDay(from), startOfDayAfter(to)];
  return {
    limit: PAGE,
    ...(wordsOf(search).length >= MIN_SEARCH && { search: search.trim() }),
    ...(kind && { kind }),
    ...(site && { siteId: site.id }),
    ...(person && { userId: person.id }),
    ...(tag !== null && { tag }),
    ...(begin && { from: begin }),
    ...(end && { to: end }),
    ...field,
  };
}
