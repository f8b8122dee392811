import { TestBed } from '@angular/core/testing';
import type {
  UpdateWebhook,
  WebhookDeliveryDetails,
  WebhookDeliveryId,
  WebhookDeliveryQuery,
  WebhookDeliveryView,
  WebhookId,
  WebhookView,
} from '@rinjo/contract';
import { ApiError } from '../../core/api-error';
import { WebhookStore } from './webhook-store';
import { WebhooksApi } from './webhooks-api';

const WEBHOOK: WebhookView = {
  ...{ id: 'w-1' as WebhookId, url: 'https://hooks.example/', description: '', events: ['call.ended'] },
  ...{ enabled: true, disabledBecause: null, failingSince: null, createdAt: '2026-11-20T00:00:00Z' },
  ...{ previousSecretUntil: null, lastAttemptAt: null },
};
const DELIVERY: WebhookDeliveryView = {
  ...{
    id: 'd-1' as WebhookDeliveryId,
    event: 'call.ended',
    state: 'failed',
    createdAt: '2026-11-20T00:00:00Z',
  },
  ...{ attempts: 11, lastAttemptAt: '2026-11-21T00:00:00Z', lastStatus: 503, lastError: null },
  ...{ lastDurationMs: 12, nextAttemptAt: null },
};
const DETAILS: WebhookDeliveryDetails = { ...DELIVERY, entryId: null, body: '{}', log: [] };

function given(refusal?: ApiError) {
  const asked: WebhookDeliveryQuery[] = [];
  const api = {
    read: () => (refusal ? Promise.reject(refusal) : Promise.resolve(WEBHOOK)),
    deliveries: (_: WebhookId, query: WebhookDeliveryQuery) => {
      asked.push(query);
      return Promise.resolve({ items: [DELIVERY], nextCursor: null });
    },
    update: (_: WebhookId, change: UpdateWebhook) => Promise.resolve({ ...WEBHOOK, ...change }),
    rotate: () => Promise.resolve({ ...WEBHOOK, secret: 'whsec_new' }),
    delivery: () => Promise.resolve(DETAILS),
    replayRange: () => Promise.resolve({ count: 3, more: false, until: '2026-11-21T00:00:00Z' }),
  };
  TestBed.configureTestingModule({ providers: [WebhookStore, { provide: WebhooksApi, useValue: api }] });
  return { store: TestBed.inject(WebhookStore), asked };
}

it('shows a webhook with its log, by state', async () => {
  const { store, asked } = given();
  await store.open(WEBHOOK.id);
  expect(store.webhook()).toEqual(WEBHOOK);
  expect(store.log.items()).toEqual([DELIVERY]);
  await store.show('failed');
  await store.show(null);
  expect(asked.map(({ state }) => state)).toEqual([undefined, 'failed', undefined]);
});

it('keeps a new secret apart from the webhook until it is put away', async () => {
  const { store } = given();
  await store.open(WEBHOOK.id);
  await store.rotate();
  expect(store.secret()).toBe('whsec_new');
  expect(store.webhook()).toEqual(WEBHOOK);
});

it('reads the log again after what changes it', async () => {
  const { store, asked } = given();
  await store.open(WEBHOOK.id);
  await store.update({ enabled: false });
  expect(store.webhook()?.enabled).toBe(false);
  await store.look(DELIVERY.id);
  expect(store.opened()).toEqual(DETAILS);
  expect(await store.replayRange({ from: '', until: '', which: 'failed' })).toMatchObject({ count: 3 });
  expect(asked).toHaveLength(3);
});

it('says why there is no webhook', async () => {
  const { store } = given(new ApiError('NOT_FOUND'));
  await store.open(WEBHOOK.id);
  expect(store.webhook()).toBeNull();
  expect(store.failure()).toBeInstanceOf(ApiError);
});
