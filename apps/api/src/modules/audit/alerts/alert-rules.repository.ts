import { Injectable } from '@nestjs/common';
import { LOG_ALERT_RULES, type LogAlertRule, type LogAlertRuleView } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { ALERT_RULES } from './alert-rules.js';

/** What a tenant has chosen; rules that it has not touched are on, with their usual number. */
@Injectable()
export class AlertRulesRepository {
  async all(tx: Tx): Promise<readonly LogAlertRuleView[]> {
    const rows = await tx.query<Pick<LogAlertRuleView, 'rule' | 'enabled' | 'threshold'>>(
      'select rule, enabled, threshold from log_alert_rule where tenant_id = $1',
      [tx.principal.tenantId],
    );
    return LOG_ALERT_RULES.map((rule) => {
      const { frequent } = ALERT_RULES[rule];
      const chosen = rows.find((row) => row.rule === rule);
      const usual = frequent?.usual ?? null;
      return {
        ...{ rule, enabled: chosen?.enabled ?? true, threshold: chosen?.threshold ?? usual },
        ...{ usual, windowMin: frequent?.windowMin ?? null },
      };
    });
  }

  async set(tx: Tx, rule: LogAlertRule, enabled: boolean, threshold: number | null): Promise<void> {
    await tx.query(
      `insert into log_alert_rule (tenant_id, rule, enabled, threshold) values ($1, $2, $3, $4)
       on conflict (tenant_id, rule) do update set enabled = excluded.enabled, threshold = excluded.threshold`,
      [tx.principal.tenantId, rule, enabled, threshold],
    );
  }
}
