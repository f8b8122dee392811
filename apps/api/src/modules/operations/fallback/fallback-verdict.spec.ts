import { describe, expect, it } from '@jest/globals';
import { type FallbackLink, type LinkFinding, verdictOf } from './fallback-verdict.js';

const passed: LinkFinding = { kind: 'passed', detail: 'tried' };
const all: Record<FallbackLink, LinkFinding> = {
  ...{ relay: passed, direct: passed, audio: passed, contacts: passed },
};

describe('the verdict over the ways around a failure', () => {
  it('is a pass when all that was tried held, and names what was not', () => {
    expect(verdictOf(all).outcome).toBe('passed');
    expect(verdictOf({ ...all, direct: { kind: 'untested', detail: 'two devices' } })).toEqual({
      outcome: 'passed',
      detail:
        'relay passed: tried; direct untested: two devices; audio passed: tried; contacts passed: tried',
    });
    const untested = { kind: 'untested', detail: '' } as const;
    const nothing = { relay: untested, direct: untested, audio: untested, contacts: untested };
    expect(verdictOf(nothing).outcome).toBe('failed');
    expect(verdictOf({ ...all, relay: { kind: 'failed', detail: 'no answer' } }).outcome).toBe('failed');
  });

  it('is a breach when a relay serves anybody', () => {
    expect(
      verdictOf({
        ...all,
        relay: { kind: 'breach', detail: 'open' },
        contacts: { kind: 'failed', detail: '' },
      }).outcome,
    ).toBe('breach');
  });
});
