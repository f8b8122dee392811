import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  CreatedKey,
  CreateKey,
  CreateServiceAccount,
  KeyId,
  KeyQuery,
  KeyView,
  Page,
  RotateKey,
  ServiceAccountQuery,
  ServiceAccountView,
  UpdateServiceAccount,
  UserId,
} from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';

const ACCOUNTS = `${API}/service-accounts`;
const KEYS = `${API}/keys`;

/** The routes of service accounts and keys. They come with the pages that use them. Every method throws `ApiError`. */
@Service()
export class KeysApi {
  private readonly http = inject(HttpClient);

  accounts(query: ServiceAccountQuery): Promise<Page<ServiceAccountView>> {
    return firstValueFrom(this.http.get<Page<ServiceAccountView>>(ACCOUNTS, { params: { ...query } }));
  }
  createAccount(body: CreateServiceAccount): Promise<ServiceAccountView> {
    return firstValueFrom(this.http.post<ServiceAccountView>(ACCOUNTS, body));
  }
  updateAccount(id: UserId, body: UpdateServiceAccount): Promise<ServiceAccountView> {
    return firstValueFrom(this.http.patch<ServiceAccountView>(`${ACCOUNTS}/${id}`, body));
  }
  keys(query: KeyQuery): Promise<Page<KeyView>> {
    return firstValueFrom(this.http.get<Page<KeyView>>(KEYS, { params: { ...query } }));
  }
  create(body: CreateKey): Promise<CreatedKey> {
    return firstValueFrom(this.http.post<CreatedKey>(KEYS, body));
  }
  rotate(id: KeyId, body: RotateKey): Promise<CreatedKey> {
    return firstValueFrom(this.http.post<CreatedKey>(`${KEYS}/${id}/rotate`, body));
  }
  revoke(id: KeyId): Promise<unknown> {
    return firstValueFrom(this.http.delete(`${KEYS}/${id}`));
  }
}
