import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { TenantView } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';
import { Appearance } from '../../core/appearance';

/** Shows what an administrator has just changed, in the very page that it was changed in. */
@Service()
export class OwnAppearance {
  private readonly http = inject(HttpClient);
  private readonly shown = inject(Appearance);

  /** Never rejects: what was changed is seen from the next page on in any case. */
  async refresh(): Promise<void> {
    try {
      this.shown.show((await firstValueFrom(this.http.get<TenantView>(`${API}/tenant`))).appearance);
    } catch {
      // Its own page has said what went wrong with the change itself.
    }
  }
}
