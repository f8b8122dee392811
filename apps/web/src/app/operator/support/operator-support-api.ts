import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  OperatorDesk,
  OperatorSupportQuery,
  OperatorSupportThread,
  OperatorSupportView,
  Page,
  SetOperatorDesk,
  SupportRequestId,
} from '@rinjo/contract';
import { firstValueFrom, type Observable } from 'rxjs';
import { API } from '../../core/api-interceptor';
import { OperatorSessionStore } from '../operator-session';

const SUPPORT = `${API}/operator/support`;
const DESK = `${API}/operator/desk`;

/** What the desk does with requests, and its hours. Every method throws `ApiError`; a session that is over leads to the sign-in. */
@Service()
export class OperatorSupportApi {
  private readonly http = inject(HttpClient);
  private readonly session = inject(OperatorSessionStore);

  list(query: OperatorSupportQuery): Promise<Page<OperatorSupportView>> {
    return this.asked(this.http.get<Page<OperatorSupportView>>(SUPPORT, { params: { ...query } }));
  }
  one(id: SupportRequestId): Promise<OperatorSupportThread> {
    return this.asked(this.http.get<OperatorSupportThread>(`${SUPPORT}/${id}`));
  }
  reply(id: SupportRequestId, text: string): Promise<OperatorSupportThread> {
    return this.asked(this.http.post<OperatorSupportThread>(`${SUPPORT}/${id}/replies`, { text }));
  }
  close(id: SupportRequestId): Promise<OperatorSupportThread> {
    return this.asked(this.http.post<OperatorSupportThread>(`${SUPPORT}/${id}/closing`, { text: null }));
  }
  reopen(id: SupportRequestId): Promise<OperatorSupportThread> {
    return this.asked(this.http.post<OperatorSupportThread>(`${SUPPORT}/${id}/reopening`, {}));
  }
  desk(): Promise<OperatorDesk> {
    return this.asked(this.http.get<OperatorDesk>(DESK));
  }
  setDesk(body: SetOperatorDesk): Promise<OperatorDesk> {
    return this.asked(this.http.put<OperatorDesk>(DESK, body));
  }

  private async asked<T>(request: Observable<T>): Promise<T> {
    try {
      return await firstValueFrom(request);
    } catch (thrown) {
      await this.session.noticed(thrown);
      throw thrown;
    }
  }
}
