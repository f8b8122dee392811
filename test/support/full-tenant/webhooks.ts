import { uuidv7 } from 'uuidv7';
import { NOW, type RowWriter } from './row-writer.js';

/** A webhook with a delivery. */
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
  const delivery = {
    ...{ ...rows.own(), webhook_id: webhook.id, event_id: uuidv7(), event: 'call.ended', body: '{}' },
    ...{ state: 'delivered', created_at: NOW, attempts: 1 },
  };
  await rows.insert('webhook_delivery', delivery);
  await rows.insert('webhook_attempt', {
    ...{ tenant_id, delivery_id: delivery.id, n: 1, at: NOW, status: 200, duration_ms: 5, excerpt: '' },
  });
}
