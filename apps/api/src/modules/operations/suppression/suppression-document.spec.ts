import { describe, expect, it } from '@jest/globals';
import type { TenantId, UserId } from '@rinjo/contract';
import {
  batchObject,
  batchText,
  parseBatch,
  parseBatchObject,
  parseSignedBatch,
  signedBatch,
  type SuppressionBatch,
  type SuppressionBatchId,
} from './suppression-document.js';

const tenantId = '0193f1a0-0000-7000-8000-00000000000a' as TenantId;
const batch: SuppressionBatch = {
  id: '0193f1a0-0000-7000-8000-00000000000b' as SuppressionBatchId,
  at: '2026-11-28T00:00:00.000Z',
  entries: [
    { kind: 'tenant', tenantId },
    { kind: 'user', tenantId, userId: '0193f1a0-0000-7000-8000-00000000000c' as UserId },
  ],
};

describe('the suppression list as it lies in a store', () => {
  it('comes back as it was', () => {
    const signature = Buffer.from('signed');
    const kept = parseSignedBatch(signedBatch({ text: batchText(batch), keyVersion: 2, signature }));
    expect(kept).toEqual({ text: batchText(batch), keyVersion: 2, signature });
    expect(parseBatch(kept.text)).toEqual(batch);
    const name = batchObject('0123456789abcdef', batch.id);
    expect(parseBatchObject(name)).toEqual({ signer: '0123456789abcdef', id: batch.id });
  });

  it('takes nothing else for a batch', () => {
    expect(parseBatchObject('checkpoint-1.note')).toBeNull();
    for (const bytes of ['', 'null', '{}', '{"text":"a","keyVersion":1.5,"signature":""}'])
      expect(() => parseSignedBatch(Buffer.from(bytes))).toThrow();
    const text = batchText(batch);
    for (const altered of [
      '{}',
      text.replace('rinjo-suppression-1', 'another'),
      text.replace('"tenant"', '"everybody"'),
      text.replace('"userId"', '"user"'),
      text.replace(tenantId, '../..'),
    ])
      expect(() => parseBatch(altered)).toThrow();
  });
});
