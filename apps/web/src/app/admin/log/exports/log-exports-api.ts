import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { LogExportGrant, LogExportId, LogExportView, Page, StartLogExport } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../../core/api-interceptor';

const EXPORTS = `${API}/log-exports`;
const LISTED = 20;

/** The routes of logs in files. Every method throws `ApiError`. */
@Service()
export class LogExportsApi {
  private readonly http = inject(HttpClient);

  list(): Promise<Page<LogExportView>> {
    return firstValueFrom(this.http.get<Page<LogExportView>>(EXPORTS, { params: { limit: LISTED } }));
  }
  start(body: StartLogExport): Promise<LogExportView> {
    return firstValueFrom(this.http.post<LogExportView>(EXPORTS, body));
  }
  end(id: LogExportId): Promise<unknown> {
    return firstValueFrom(this.http.delete(`${EXPORTS}/${id}`));
  }
  /** Lets this session download. */
  grant(id: LogExportId): Promise<LogExportGrant> {
    return firstValueFrom(this.http.post<LogExportGrant>(`${EXPORTS}/${id}/grants`, {}));
  }
  contentUrl(id: LogExportId): string {
    return `${EXPORTS}/${id}/content`;
  }
}
