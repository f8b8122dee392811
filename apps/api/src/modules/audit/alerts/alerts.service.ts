import { Injectable } from '@nestjs/common';
import type {
  LogAlertId,
  LogAlertQuery,
  LogAlertRuleView,
  LogAlertView,
  Page,
  SetLogAlertRule,
} from '@rinjo/contract';
import { accountOf, type Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { toPage } from '../../../platform/http/cursor.js';
import { pageSize } from '../../../platform/http/page-query.dto.js';
import { Clock } from '../../../platform/time/clock.js';
import { ID_KEY, positionAt, timeOf } from '../time-cursor.js';
import { AlertRulesRepository } from './alert-rules.repository.js';
import { type AlertRow, AlertsRepository } from './alerts.repository.js';

const LIST = 'log-alerts';

/** What was found in the log of a tenant, and what it is looked through for. */
@Injectable()
export class LogAlerts {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly alerts: AlertsRepository,
    private readonly chosen: AlertRulesRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  list(principal: Principal, query: LogAlertQuery): Promise<Page<LogAlertView>> {
    const limit = pageSize(query);
    const before = query.cursor === undefined ? null : timeOf(LIST, query.cursor, ID_KEY);
    return this.tenantDb.run(principal, async (tx) => {
      const rows = await this.alerts.list(tx, query.open === true, before, limit + 1);
      return toPage(LIST, rows, limit, toView, (row) => positionAt(row.lastAt, row.id));
    });
  }

  /** Throws NOT_FOUND. */
  acknowledge(principal: Principal, id: LogAlertId): Promise<LogAlertView> {
    return this.tenantDb.run(principal, async (tx) => {
      const { rule } = await this.alert(tx, id);
      if (await this.alerts.acknowledge(tx, id, accountOf(principal), this.clock.now()))
        await this.audit.record(tx, 'audit.alert_acknowledged', { logAlertId: id, rule });
      return toView(await this.alert(tx, id));
    });
  }

  rules(principal: Principal): Promise<readonly LogAlertRuleView[]> {
    return this.tenantDb.run(principal, (tx) => this.chosen.all(tx));
  }

  /** Throws VALIDATION for a number where there is none, or none where there is one. What changes nothing leaves no entry. */
  setRule(principal: Principal, { rule, enabled, threshold }: SetLogAlertRule): Promise<LogAlertRuleView> {
    return this.tenantDb.run(principal, async (tx) => {
      const before = await this.rule(tx, rule);
      if ((before.usual === null) !== (threshold === null))
        throw new DomainError('VALIDATION', { fields: ['threshold'] });
      if (before.enabled === enabled && before.threshold === threshold) return before;
      await this.chosen.set(tx, rule, enabled, threshold);
      await this.audit.record(tx, 'audit.alert_rule_set', { rule, enabled, threshold });
      return this.rule(tx, rule);
    });
  }

  private async rule(tx: Tx, rule: LogAlertRuleView['rule']): Promise<LogAlertRuleView> {
    const found = (await this.chosen.all(tx)).find((one) => one.rule === rule);
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  private async alert(tx: Tx, id: LogAlertId): Promise<AlertRow> {
    const found = await this.alerts.find(tx, id);
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }
}

function toView(row: AlertRow): LogAlertView {
  const { id, rule, country, count, acknowledgedAt: at, acknowledgedBy: by } = row;
  return {
    ...{ id, rule, country, count },
    subject: { kind: row.subjectKind, id: row.subjectId, name: row.subjectName ?? '' },
    ...{ firstAt: row.firstAt.toISOString(), lastAt: row.lastAt.toISOString() },
    acknowledged: at && by ? { at: at.toISOString(), by } : null,
  };
}
