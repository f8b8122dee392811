import { HttpClient } from '@angular/common/http';
import { inject, Service, signal } from '@angular/core';
import type {
  LogAlertId,
  LogAlertQuery,
  LogAlertRuleView,
  LogAlertView,
  Page,
  SetLogAlertRule,
} from '@rinjo/contract';
import { firstValueFrom } from 'rxjs';
import { API } from '../../core/api-interceptor';
import { PagedList } from '../../core/paged-list';

const ALERTS = `${API}/log-alerts`;
const RULES = `${API}/log-alert-rules`;
const PAGE = 50;

/** Patterns that were found in the log of the tenant, and what it is looked through for. Verbs throw `ApiError`. */
@Service({ autoProvided: false })
export class LogAlertsStore {
  private readonly http = inject(HttpClient);

  readonly list = new PagedList<LogAlertView, LogAlertQuery>(
    (query) => firstValueFrom(this.http.get<Page<LogAlertView>>(ALERTS, { params: { ...query } })),
    { limit: PAGE },
  );
  readonly rules = signal<readonly LogAlertRuleView[]>([]);

  ask(onlyOpen: boolean): Promise<void> {
    return this.list.ask({ limit: PAGE, ...(onlyOpen && { open: true }) });
  }

  async acknowledge(id: LogAlertId): Promise<void> {
    const alert = await firstValueFrom(this.http.post<LogAlertView>(`${ALERTS}/${id}/acknowledgement`, {}));
    this.list.replace((one) => one.id === id, alert);
  }

  async readRules(): Promise<void> {
    this.rules.set(await firstValueFrom(this.http.get<readonly LogAlertRuleView[]>(RULES)));
  }

  async setRule(body: SetLogAlertRule): Promise<void> {
    const rule = await firstValueFrom(this.http.put<LogAlertRuleView>(RULES, body));
    this.rules.update((rules) => rules.map((one) => (one.rule === rule.rule ? rule : one)));
  }
}
