import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  CreateLogStream,
  LogStreamId,
  LogStreamTest,
  LogStreamView,
  Page,
  PageQuery,
} from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';
import { PagedList } from '../../core/paged-list';

const STREAMS = `${API}/log-streams`;

/** Where the log of the tenant is sent. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class LogStreamsStore {
  private readonly http = inject(HttpClient);

  readonly list = new PagedList<LogStreamView, PageQuery>(
    (query) => firstValueFrom(this.http.get<Page<LogStreamView>>(STREAMS, { params: { ...query } })),
    { limit: 50 },
  );

  async add(body: CreateLogStream): Promise<void> {
    await firstValueFrom(this.http.post(STREAMS, body));
    await this.list.refresh();
  }

  async pause(id: LogStreamId, enabled: boolean): Promise<void> {
    const stream = await firstValueFrom(this.http.patch<LogStreamView>(`${STREAMS}/${id}`, { enabled }));
    this.list.replace((one) => one.id === id, stream);
  }

  async remove(id: LogStreamId): Promise<void> {
    await firstValueFrom(this.http.delete(`${STREAMS}/${id}`));
    await this.list.refresh();
  }

  test(id: LogStreamId): Promise<LogStreamTest> {
    return firstValueFrom(this.http.post<LogStreamTest>(`${STREAMS}/${id}/tests`, {}));
  }
}
