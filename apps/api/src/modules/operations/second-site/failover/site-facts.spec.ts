import { describe, expect, it } from '@jest/globals';
import type { SecondSiteId } from '@rinjo/contract';
import type { DrillRow } from '../../../../platform/proofs/proof-ledger.js';
import { siteFacts } from './site-facts.js';

const at = new Date('2026-11-28T12:00:00Z');
const drill = (id: string, siteId: string): DrillRow => ({
  ...{ id, kind: 'site-failover', startedAt: at, endedAt: at, passed: true, failure: null },
  measured: { siteId },
});

describe('what is known of the second site', () => {
  it('is the newest drill of the one that is registered, and nothing that another one has proved', () => {
    const drills = [drill('c', 'other'), drill('b', 'this'), drill('a', 'this')];
    expect(siteFacts({ id: 'this' as SecondSiteId }, drills).drill?.id).toBe('b');
    expect(siteFacts({ id: 'new' as SecondSiteId }, drills).drill).toBeNull();
  });
});
