import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  AcceptUserInvitation,
  AccountLinkPreview,
  CompletePasswordReset,
  PasswordResetRequested,
  RequestPasswordReset,
} from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';

/** The routes of links in letters; nobody is signed in. Every method throws `ApiError`. */
@Service()
export class AccountLinksApi {
  private readonly http = inject(HttpClient);

  preview(of: 'user-invitations' | 'password-resets', token: string): Promise<AccountLinkPreview> {
    return firstValueFrom(this.http.post<AccountLinkPreview>(`${API}/${of}/preview`, { token }));
  }
  accept(body: AcceptUserInvitation): Promise<unknown> {
    return firstValueFrom(this.http.post(`${API}/user-invitations/accept`, body));
  }
  requestReset(body: RequestPasswordReset): Promise<PasswordResetRequested> {
    return firstValueFrom(this.http.post<PasswordResetRequested>(`${API}/password-resets`, body));
  }
  completeReset(body: CompletePasswordReset): Promise<unknown> {
    return firstValueFrom(this.http.post(`${API}/password-resets/complete`, body));
  }
}
