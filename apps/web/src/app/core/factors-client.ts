import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  AddedPasskey,
  AddPasskey,
  ConfirmedTotp,
  CurrentSession,
  EnrolledSignIn,
  FactorsView,
  PasskeyAssertion,
  PasskeyCreationOptions,
  PasskeyId,
  PasskeyRequestOptions,
  PasskeyView,
  RecoveryCodes,
  StepUpView,
  StepUpWithPassword,
  TenantSecurity,
  TotpEnrolment,
  UpdateTenantSecurity,
  UserFactorsView,
  UserId,
} from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from './api-interceptor';

/** The routes of second factors, apart from `ApiClient`: guests never need them. Every method throws `ApiError`. */
@Service()
export class FactorsClient {
  private readonly http = inject(HttpClient);

  signInPasskeyOptions(): Promise<PasskeyRequestOptions> {
    return this.post('/sign-in/passkey/options');
  }
  signInWithPasskey(body: PasskeyAssertion): Promise<CurrentSession> {
    return this.post('/sign-in/passkey', body);
  }
  secondTotp(code: string): Promise<CurrentSession> {
    return this.post('/sign-in/second-factor/totp', { code });
  }
  secondRecoveryCode(code: string): Promise<CurrentSession> {
    return this.post('/sign-in/second-factor/recovery-code', { code });
  }
  secondPasskeyOptions(): Promise<PasskeyRequestOptions> {
    return this.post('/sign-in/second-factor/passkey/options');
  }
  secondPasskey(body: PasskeyAssertion): Promise<CurrentSession> {
    return this.post('/sign-in/second-factor/passkey', body);
  }
  enrolTotp(): Promise<TotpEnrolment> {
    return this.post('/sign-in/enrolment/totp');
  }
  enrolTotpConfirm(code: string): Promise<EnrolledSignIn> {
    return this.post('/sign-in/enrolment/totp/confirm', { code });
  }
  enrolPasskeyOptions(): Promise<PasskeyCreationOptions> {
    return this.post('/sign-in/enrolment/passkey/options');
  }
  enrolPasskey(body: AddPasskey): Promise<EnrolledSignIn> {
    return this.post('/sign-in/enrolment/passkey', body);
  }

  own(): Promise<FactorsView> {
    return firstValueFrom(this.http.get<FactorsView>(`${API}/me/factors`));
  }
  passkeyOptions(): Promise<PasskeyCreationOptions> {
    return this.post('/me/passkeys/options');
  }
  addPasskey(body: AddPasskey): Promise<AddedPasskey> {
    return this.post('/me/passkeys', body);
  }
  renamePasskey(id: PasskeyId, name: string): Promise<PasskeyView> {
    return firstValueFrom(this.http.patch<PasskeyView>(`${API}/me/passkeys/${id}`, { name }));
  }
  removePasskey(id: PasskeyId): Promise<unknown> {
    return this.delete(`/me/passkeys/${id}`);
  }
  totp(): Promise<TotpEnrolment> {
    return this.post('/me/totp');
  }
  confirmTotp(code: string): Promise<ConfirmedTotp> {
    return this.post('/me/totp/confirm', { code });
  }
  removeTotp(): Promise<unknown> {
    return this.delete('/me/totp');
  }
  renewRecoveryCodes(): Promise<RecoveryCodes> {
    return this.post('/me/recovery-codes');
  }

  stepUpWays(): Promise<StepUpView> {
    return firstValueFrom(this.http.get<StepUpView>(`${API}/me/step-up`));
  }
  stepUp(body: StepUpWithPassword): Promise<StepUpView> {
    return this.post('/me/step-up', body);
  }
  stepUpPasskeyOptions(): Promise<PasskeyRequestOptions> {
    return this.post('/me/step-up/passkey/options');
  }
  stepUpWithPasskey(body: PasskeyAssertion): Promise<StepUpView> {
    return this.post('/me/step-up/passkey', body);
  }

  ofUser(id: UserId): Promise<UserFactorsView> {
    return firstValueFrom(this.http.get<UserFactorsView>(`${API}/users/${id}/factors`));
  }
  reset(id: UserId): Promise<unknown> {
    return this.delete(`/users/${id}/factors`);
  }
  tenantSecurity(): Promise<TenantSecurity> {
    return firstValueFrom(this.http.get<TenantSecurity>(`${API}/tenant/security`));
  }
  updateTenantSecurity(body: UpdateTenantSecurity): Promise<TenantSecurity> {
    return firstValueFrom(this.http.patch<TenantSecurity>(`${API}/tenant/security`, body));
  }

  private post<T>(path: string, body: object = {}): Promise<T> {
    return firstValueFrom(this.http.post<T>(API + path, body));
  }
  private delete(path: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(API + path));
  }
}
