import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { ExportGrant, ExportId, ExportPartId, ExportView, Page, StartExport } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';

const EXPORTS = `${API}/exports`;
const LISTED = 20;

/** The routes of exports. They come with the page. Every method throws `ApiError`. */
@Service()
export class ExportsApi {
  private readonly http = inject(HttpClient);

  list(): Promise<Page<ExportView>> {
    return firstValueFrom(this.http.get<Page<ExportView>>(EXPORTS, { params: { limit: LISTED } }));
  }
  start(body: StartExport): Promise<ExportView> {
    return firstValueFrom(this.http.post<ExportView>(EXPORTS, body));
  }
  end(id: ExportId): Promise<unknown> {
    return firstValueFrom(this.http.delete(`${EXPORTS}/${id}`));
  }
  /** Lets this session download. */
  grant(id: ExportId): Promise<ExportGrant> {
    return firstValueFrom(this.http.post<ExportGrant>(`${EXPORTS}/${id}/grants`, {}));
  }
  partUrl(id: ExportId, partId: ExportPartId): string {
    return `${EXPORTS}/${id}/parts/${partId}`;
  }
}
