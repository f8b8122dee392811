import { describe, expect, it } from '@jest/globals';
import { canaryState, usualLateMs } from './canary-state.js';

const NOW = new Date('2026-11-28T03:00:00Z');
const ran = (outcome: 'passed' | 'failed' | 'breach', ms: number) => ({
  outcome,
  at: new Date(NOW.getTime() - ms),
});

describe('the state of a canary', () => {
  const state = (newest: ReturnType<typeof ran> | null) => canaryState(newest, NOW, usualLateMs(300_000));

  it('is what its newest run says, until that is twice a period old', () => {
    expect(state(ran('passed', 600_000))).toBe('passed');
    expect(state(ran('passed', 600_001))).toBe('late');
    expect(state(null)).toBe('never');
  });

  it('stays failed or a breach until it has passed again', () => {
    expect(state(ran('failed', 600_001))).toBe('failed');
    expect(state(ran('breach', 86_400_000))).toBe('breach');
  });
});
