import { describe, expect, it } from '@jest/globals';
import { objectsOf } from './entry-objects.js';
import { entryText } from './entry-text.js';

const CALL = '0193f000-0000-7000-8000-000000000001';
const USER = '0193f000-0000-7000-8000-000000000002';

describe('objectsOf', () => {
  it('names what the details are about, each thing once', () => {
    expect(objectsOf({ callId: CALL, userId: USER, reason: 'left', epoch: 3 })).toEqual([
      { type: 'call', id: CALL },
      { type: 'user', id: USER },
    ]);
  });

  it('leaves out what only looks like an id', () => {
    expect(objectsOf({ callId: null, requestId: 'abc', Id: CALL, paid: CALL, userIds: [USER] })).toEqual([]);
  });
});

describe('entryText', () => {
  it('has every word without regard to case and width, and no word that two parts make together', () => {
    const text = entryText('site.created', {
      ...{ actorKind: 'user', actorName: '佐藤 ＭＩＳＡＫＩ', requestId: null, address: '10.0.0.1' },
      details: { name: 'ﾎﾟﾝﾌﾟ室', n: 3, tags: ['A', 'b'] },
    });
    expect(text).toBe('佐藤misaki|site.created|10.0.0.1|ポンプ室|3|a|b');
  });
});
