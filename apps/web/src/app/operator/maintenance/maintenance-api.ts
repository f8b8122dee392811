import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  MaintenanceId,
  MaintenancePlanView,
  NoticeId,
  NoticeReceiversView,
  OperatorMaintenanceView,
  SaveMaintenance,
  UndeliveredNotice,
} from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';
import type { MaintenanceVerb } from './maintenance-verbs';

const PATH = `${API}/operator/maintenance`;
const NOTICES = `${API}/operator/notices`;

/** Work on the service and its notices, as operators handle them. Every method throws `ApiError`. */
@Service()
export class MaintenanceApi {
  private readonly http = inject(HttpClient);

  plan(): Promise<MaintenancePlanView> {
    return firstValueFrom(this.http.get<MaintenancePlanView>(PATH));
  }
  draft(body: SaveMaintenance): Promise<OperatorMaintenanceView> {
    return firstValueFrom(this.http.post<OperatorMaintenanceView>(PATH, body));
  }
  change(id: MaintenanceId, body: SaveMaintenance): Promise<OperatorMaintenanceView> {
    return firstValueFrom(this.http.put<OperatorMaintenanceView>(`${PATH}/${id}`, body));
  }
  do(id: MaintenanceId, verb: Exclude<MaintenanceVerb, 'change'>): Promise<OperatorMaintenanceView> {
    return firstValueFrom(this.http.post<OperatorMaintenanceView>(`${PATH}/${id}/${verb}`, {}));
  }
  receivers(id: NoticeId): Promise<NoticeReceiversView> {
    return firstValueFrom(this.http.get<NoticeReceiversView>(`${NOTICES}/${id}/receivers`));
  }
  undelivered(): Promise<readonly UndeliveredNotice[]> {
    return firstValueFrom(this.http.get<readonly UndeliveredNotice[]>(`${NOTICES}/undelivered`));
  }
}
