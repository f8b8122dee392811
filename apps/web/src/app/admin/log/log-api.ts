import { HttpClient, HttpParams } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  AccessEntryView,
  AccessQuery,
  AuditEntryView,
  AuditQuery,
  Page,
  PageQuery,
} from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';

/** The routes of the logs. Every method throws `ApiError`. */
@Service()
export class LogApi {
  private readonly http = inject(HttpClient);

  entries(query: AuditQuery): Promise<Page<AuditEntryView>> {
    return firstValueFrom(
      this.http.get<Page<AuditEntryView>>(`${API}/audit-entries`, { params: { ...query } }),
    );
  }

  /** New entries of a log as they are written; `log`: the route that lists them. */
  live(log: 'audit-entries' | 'access-entries' | 'sign-ins', query: PageQuery): EventSource {
    const params = new HttpParams({ fromObject: { ...query } });
    return new EventSource(`${API}/${log}/live?${params.toString()}`);
  }

  access(query: AccessQuery): Promise<Page<AccessEntryView>> {
    return firstValueFrom(
      this.http.get<Page<AccessEntryView>>(`${API}/access-entries`, { params: { ...query } }),
    );
  }
}
