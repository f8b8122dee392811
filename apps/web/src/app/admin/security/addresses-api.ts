import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { TenantAddresses, UpdateTenantAddresses } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';

const ADDRESSES = `${API}/tenant/addresses`;

/** The route of the tenant's addresses. Every method throws `ApiError`. */
@Service()
export class AddressesApi {
  private readonly http = inject(HttpClient);

  read(): Promise<TenantAddresses> {
    return firstValueFrom(this.http.get<TenantAddresses>(ADDRESSES));
  }
  save(body: UpdateTenantAddresses): Promise<TenantAddresses> {
    return firstValueFrom(this.http.put<TenantAddresses>(ADDRESSES, body));
  }
}
