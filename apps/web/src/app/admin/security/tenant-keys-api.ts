import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { RotatedKey, TenantKeys } from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';

const KEYS = `${API}/tenant/key-rotations`;

/** The routes of the tenant's keys. Every method throws `ApiError`. */
@Service()
export class TenantKeysApi {
  private readonly http = inject(HttpClient);

  read(): Promise<TenantKeys> {
    return firstValueFrom(this.http.get<TenantKeys>(KEYS));
  }
  rotate(): Promise<RotatedKey> {
    return firstValueFrom(this.http.post<RotatedKey>(KEYS, {}));
  }
}
