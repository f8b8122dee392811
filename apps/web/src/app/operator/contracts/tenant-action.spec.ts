import { TENANT_STATES } from '@rinjo/contract';
import { describe, expect, it } from 'vitest';
import { verbsFor } from './tenant-action';

describe('what operators can do with a contract', () => {
  it('depends on where it is', () => {
    expect(Object.fromEntries(TENANT_STATES.map((state) => [state, verbsFor({ state }).length]))).toEqual({
      ...{ trial: 4, active: 3, suspended: 3, cancelled: 1, erasing: 0, erased: 0 },
    });
    expect(verbsFor({ state: 'cancelled' })).toEqual(['withdrawal']);
  });
});
