import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import {
  type AskForAccess,
  GRANT_HEADER,
  type OperatorGrantId,
  type OperatorSession,
  type OperatorSessionId,
  type OperatorSessionView,
  type OperatorSetup,
  type OperatorsGrantView,
  type OperatorSignIn,
  type SetUpOperator,
} from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../core/api-interceptor';

const OPERATOR = `${API}/operator`;

/** The routes of operators, and those of a tenant as an operator reads them by a grant. Every method throws `ApiError`. */
@Service()
export class OperatorApi {
  private readonly http = inject(HttpClient);

  beginSetup(token: string): Promise<OperatorSetup> {
    return firstValueFrom(this.http.post<OperatorSetup>(`${OPERATOR}/setup/begin`, { token }));
  }
  setUp(body: SetUpOperator): Promise<unknown> {
    return firstValueFrom(this.http.post(`${OPERATOR}/setup`, body));
  }
  signIn(body: OperatorSignIn): Promise<OperatorSession> {
    return firstValueFrom(this.http.post<OperatorSession>(`${OPERATOR}/sign-in`, body));
  }
  signOut(): Promise<unknown> {
    return firstValueFrom(this.http.post(`${OPERATOR}/sign-out`, {}));
  }
  session(): Promise<OperatorSession> {
    return firstValueFrom(this.http.get<OperatorSession>(`${OPERATOR}/session`));
  }
  sessions(): Promise<readonly OperatorSessionView[]> {
    return firstValueFrom(this.http.get<readonly OperatorSessionView[]>(`${OPERATOR}/sessions`));
  }
  endSession(id: OperatorSessionId): Promise<unknown> {
    return firstValueFrom(this.http.delete(`${OPERATOR}/sessions/${id}`));
  }

  grants(): Promise<readonly OperatorsGrantView[]> {
    return firstValueFrom(this.http.get<readonly OperatorsGrantView[]>(`${OPERATOR}/grants`));
  }
  ask(body: AskForAccess): Promise<OperatorsGrantView> {
    return firstValueFrom(this.http.post<OperatorsGrantView>(`${OPERATOR}/grants`, body));
  }
  approve(id: OperatorGrantId): Promise<OperatorsGrantView> {
    return firstValueFrom(this.http.post<OperatorsGrantView>(`${OPERATOR}/grants/${id}/approval`, {}));
  }
  end(id: OperatorGrantId): Promise<OperatorsGrantView> {
    return firstValueFrom(this.http.post<OperatorsGrantView>(`${OPERATOR}/grants/${id}/end`, {}));
  }

  /** What is at a path below the API, in the tenant of the grant. */
  read<T>(grant: OperatorGrantId, path: string): Promise<T> {
    return firstValueFrom(this.http.get<T>(API + path, { headers: { [GRANT_HEADER]: grant } }));
  }
  /** The same of bytes. */
  content(grant: OperatorGrantId, path: string): Promise<Blob> {
    const headers = { [GRANT_HEADER]: grant };
    return firstValueFrom(this.http.get(API + path, { headers, responseType: 'blob' }));
  }
}
