import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  AddPlan,
  ChangePlan,
  ChangeTenantPlan,
  CreatedTenant,
  CreateTenant,
  ErasureId,
  ErasureView,
  OperatorPlanView,
  OperatorTenantQuery,
  OperatorTenantView,
  Page,
  PlanId,
  SignedErasureCertificate,
  TenantId,
} from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';

const OPERATOR = `${API}/operator`;

/** The routes of contracts: organizations, their plans and their erasures. Every method throws `ApiError`. */
@Service()
export class ContractsApi {
  private readonly http = inject(HttpClient);

  tenants(query: OperatorTenantQuery): Promise<Page<OperatorTenantView>> {
    return firstValueFrom(
      this.http.get<Page<OperatorTenantView>>(`${OPERATOR}/tenants`, { params: { ...query } }),
    );
  }
  create(body: CreateTenant): Promise<CreatedTenant> {
    return firstValueFrom(this.http.post<CreatedTenant>(`${OPERATOR}/tenants`, body));
  }
  changePlan(id: TenantId, body: ChangeTenantPlan): Promise<OperatorTenantView> {
    return this.act(id, 'plan', body);
  }
  suspend(id: TenantId, reason: string): Promise<OperatorTenantView> {
    return this.act(id, 'suspension', { reason });
  }
  cancel(id: TenantId, graceDays: number): Promise<OperatorTenantView> {
    return this.act(id, 'cancellation', { graceDays });
  }
  /** What needs no word more. */
  do(id: TenantId, verb: 'resumption' | 'activation' | 'withdrawal'): Promise<OperatorTenantView> {
    return this.act(id, verb, {});
  }

  plans(): Promise<readonly OperatorPlanView[]> {
    return firstValueFrom(this.http.get<readonly OperatorPlanView[]>(`${OPERATOR}/plans`));
  }
  addPlan(body: AddPlan): Promise<OperatorPlanView> {
    return firstValueFrom(this.http.post<OperatorPlanView>(`${OPERATOR}/plans`, body));
  }
  changeTerms(id: PlanId, body: ChangePlan): Promise<OperatorPlanView> {
    return firstValueFrom(this.http.put<OperatorPlanView>(`${OPERATOR}/plans/${id}`, body));
  }

  erasures(): Promise<readonly ErasureView[]> {
    return firstValueFrom(this.http.get<readonly ErasureView[]>(`${OPERATOR}/erasures`));
  }
  certificate(id: ErasureId): Promise<SignedErasureCertificate> {
    return firstValueFrom(this.http.get<SignedErasureCertificate>(`${OPERATOR}/erasures/${id}/certificate`));
  }

  private act(id: TenantId, verb: string, body: object): Promise<OperatorTenantView> {
    return firstValueFrom(this.http.post<OperatorTenantView>(`${OPERATOR}/tenants/${id}/${verb}`, body));
  }
}
