import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { Page, SavedSearchId, SavedSearchView, SaveSearch, UpdateSavedSearch } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../../core/api-interceptor';

const SEARCHES = `${API}/saved-searches`;
/** More than there can be. */
const ALL = 100;

/** The routes of saved searches. Every method throws `ApiError`. */
@Service()
export class SavedSearchesApi {
  private readonly http = inject(HttpClient);

  list(): Promise<Page<SavedSearchView>> {
    return firstValueFrom(this.http.get<Page<SavedSearchView>>(SEARCHES, { params: { limit: ALL } }));
  }
  save(body: SaveSearch): Promise<SavedSearchView> {
    return firstValueFrom(this.http.post<SavedSearchView>(SEARCHES, body));
  }
  update(id: SavedSearchId, body: UpdateSavedSearch): Promise<SavedSearchView> {
    return firstValueFrom(this.http.patch<SavedSearchView>(`${SEARCHES}/${id}`, body));
  }
  delete(id: SavedSearchId): Promise<unknown> {
    return firstValueFrom(this.http.delete(`${SEARCHES}/${id}`));
  }
}
