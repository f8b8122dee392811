import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  AddIncidentUpdate,
  AlertId,
  IncidentId,
  IncidentView,
  OnCallView,
  ReportIncident,
  SetOnCall,
} from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';

const OPERATOR = `${API}/operator`;

/** Incidents and alerts, as operators handle them. Every method throws `ApiError`. */
@Service()
export class IncidentsApi {
  private readonly http = inject(HttpClient);

  list(): Promise<readonly IncidentView[]> {
    return firstValueFrom(this.http.get<readonly IncidentView[]>(`${OPERATOR}/incidents`));
  }
  one(id: IncidentId): Promise<IncidentView> {
    return firstValueFrom(this.http.get<IncidentView>(`${OPERATOR}/incidents/${id}`));
  }
  report(body: ReportIncident): Promise<IncidentView> {
    return firstValueFrom(this.http.post<IncidentView>(`${OPERATOR}/incidents`, body));
  }
  add(id: IncidentId, body: AddIncidentUpdate): Promise<IncidentView> {
    return firstValueFrom(this.http.post<IncidentView>(`${OPERATOR}/incidents/${id}/updates`, body));
  }
  take(id: AlertId): Promise<unknown> {
    return firstValueFrom(this.http.post(`${OPERATOR}/alerts/${id}/acknowledgement`, {}));
  }
  onCall(): Promise<OnCallView> {
    return firstValueFrom(this.http.get<OnCallView>(`${OPERATOR}/on-call`));
  }
  setOnCall(body: SetOnCall): Promise<OnCallView> {
    return firstValueFrom(this.http.put<OnCallView>(`${OPERATOR}/on-call`, body));
  }
}
