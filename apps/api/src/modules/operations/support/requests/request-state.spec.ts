import { describe, expect, it } from '@jest/globals';
import { stateOf } from './request-state.js';

describe('a request', () => {
  it('stands as its last row says', () => {
    expect(stateOf({ kind: 'message', side: 'requester' })).toBe('waiting');
    expect(stateOf({ kind: 'message', side: 'desk' })).toBe('answered');
    expect(stateOf({ kind: 'closed', side: 'desk' })).toBe('closed');
    expect(stateOf({ kind: 'reopened', side: 'desk' })).toBe('waiting');
  });
});
