import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { TenantId, UserId } from '@rinjo/contract';
import { readToken, TOKEN_LENGTH, writeToken } from './letter-token.js';

describe('the token of a link that ends letters', () => {
  const end = {
    tenantId: '019c0000-0000-7000-8000-00000000000a' as TenantId,
    userId: '019c0000-0000-7000-8000-00000000000b' as UserId,
    ...{ letter: 1, version: 70_000 },
  };

  it('is read as it was written', () => {
    const signature = randomBytes(64);
    const token = writeToken(end, signature);
    expect(token).toHaveLength(TOKEN_LENGTH);
    expect(readToken(token)).toEqual({ end, signature });
  });

  it('is none when it is cut, longer or of other letters', () => {
    const token = writeToken(end, randomBytes(64));
    for (const other of ['', token.slice(1), `${token}A`, `${token.slice(1)}=`, `${token.slice(1)} `])
      expect(readToken(other)).toBeNull();
  });
});
