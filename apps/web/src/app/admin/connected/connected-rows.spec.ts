import type { KeyView, WebhookId, WebhookView } from '@rinjo/contract';
import { describe, expect, it } from 'vitest';
import { enConnected } from '../../core/messages/en-connected';
import { directoryRow, keyRow, type Times, webhookRow } from './connected-rows';

const times: Times = { moment: (at) => at, day: (at) => at.slice(0, 10) };
const webhook: WebhookView = {
  ...{ id: 'w' as WebhookId, url: 'https://hooks.example/secret', description: '', events: [] },
  ...{ enabled: true, disabledBecause: null, failingSince: null, createdAt: '', previousSecretUntil: null },
  lastAttemptAt: '2026-11-27T10:00:00Z',
};

describe('a line about a connection', () => {
  it('names a webhook by its host alone, and says when nothing arrives', () => {
    expect(webhookRow(webhook, enConnected, times)).toEqual({
      ...{ id: 'w', name: 'hooks.example', state: 'On', bad: false },
      notes: ['Last message 2026-11-27T10:00:00Z'],
    });
    expect(webhookRow({ ...webhook, description: 'ERP' }, enConnected, times)).toMatchObject({
      ...{ name: 'ERP', notes: ['hooks.example', expect.any(String)] },
    });
    const failing = { ...webhook, failingSince: '2026-11-26T00:00:00Z' };
    expect(webhookRow(failing, enConnected, times)).toMatchObject({ state: 'Not arriving', bad: true });
    expect(webhookRow({ ...failing, enabled: false }, enConnected, times)).toMatchObject({
      ...{ state: 'Off', bad: false },
    });
  });

  it('says of keys and of a directory when they were used', () => {
    const key: Partial<KeyView> = { name: 'ERP', state: 'expiring', lastUsedAt: null };
    const owner = { id: 'o' as KeyView['owner']['id'], displayName: 'Sync' };
    const whole = { ...key, owner, expiresAt: '2026-12-01T00:00:00Z' } as KeyView;
    expect(keyRow(whole, enConnected, times)).toMatchObject({
      ...{ name: 'Sync · ERP', bad: true, notes: ['Not used yet', 'Until 2026-12-01'] },
    });
    const scim = { baseUrl: '', users: 2, groups: 1, lastRequestAt: null, requests: [] };
    expect(directoryRow(scim, enConnected, times).notes).toEqual(['Not used yet']);
  });
});
