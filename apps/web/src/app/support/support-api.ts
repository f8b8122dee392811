import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  AskSupport,
  Page,
  SupportDesk,
  SupportRequestId,
  SupportRequestQuery,
  SupportRequestView,
  SupportThread,
} from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../core/api-interceptor';

const SUPPORT = `${API}/support`;

/** What people ask the operator. Every method throws `ApiError`. */
@Service()
export class SupportApi {
  private readonly http = inject(HttpClient);

  desk(): Promise<SupportDesk> {
    return firstValueFrom(this.http.get<SupportDesk>(`${SUPPORT}/desk`));
  }
  list(query: SupportRequestQuery): Promise<Page<SupportRequestView>> {
    const params = { ...query };
    return firstValueFrom(this.http.get<Page<SupportRequestView>>(`${SUPPORT}/requests`, { params }));
  }
  one(id: SupportRequestId): Promise<SupportThread> {
    return firstValueFrom(this.http.get<SupportThread>(`${SUPPORT}/requests/${id}`));
  }
  ask(body: AskSupport): Promise<SupportThread> {
    return firstValueFrom(this.http.post<SupportThread>(`${SUPPORT}/requests`, body));
  }
  write(id: SupportRequestId, text: string): Promise<SupportThread> {
    return firstValueFrom(this.http.post<SupportThread>(`${SUPPORT}/requests/${id}/messages`, { text }));
  }
  close(id: SupportRequestId): Promise<SupportThread> {
    return firstValueFrom(this.http.post<SupportThread>(`${SUPPORT}/requests/${id}/closing`, {}));
  }
}
