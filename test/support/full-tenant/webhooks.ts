import { uuidv7 } from 'uuidv7';
import { NOW, type RowWriter } from './row-writer.js';

/** A webhook with a delivery, a system that gets the log, and what was found in the log. */
export async function webhookRows(rows: RowWriter, user_id: string): Promise<void> {
  const { tenant_id } = rows;
  const webhook = {
    ...{
      ...rows.own(),
      url: 'https://hooks.example/',
      description: '',
      events: ['call.ended'],
      enabled: true,
    },
    ...{ secret: '-', created_by: user_id, created_at: NOW },
  };
  await rows.insert('webhook', webhook);
  await rows.insert('log_stream', {
    ...{
      ...rows.own(),
      name: 'SIEM',
      url: 'https://siem.example/',
      log: 'access',
      format: 'ocsf',
      enabled: true,
    },
    ...{ sent_up_to: 0, created_at: NOW },
  });
  await rows.insert('log_alert', {
    ...{
      ...rows.own(),
      rule: 'failed_sign_ins',
      subject_kind: 'address',
      subject_id: '203.0.113.7',
      count: 10,
    },
    ...{ first_at: NOW, last_at: NOW },
  });
  await rows.insert('log_alert_rule', { tenant_id, rule: 'mass_download', enabled: true, threshold: 50 });
  await rows.insert('access_head', { tenant_id, size: 0 });
  await rows.insert('log_watch', { tenant_id, looked_up_to: 0 });
  const delivery = {
    ...{ ...rows.own(), webhook_id: webhook.id, event_id: uuidv7(), event: 'call.ended', body: '{}' },
    ...{ state: 'delivered', created_at: NOW, attempts: 1 },
  };
  await rows.insert('webhook_delivery', delivery);
  await rows.insert('webhook_attempt', {
    ...{ tenant_id, delivery_id: delivery.id, n: 1, at: NOW, status: 200, duration_ms: 5, excerpt: '' },
  });
}
