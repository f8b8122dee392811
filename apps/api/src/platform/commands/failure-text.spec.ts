import { describe, expect, it } from '@jest/globals';
import { failureText } from './failure-text.js';

describe('the line about a failure', () => {
  it.each([
    ['says its message', new Error('Configuration refused: PORT'), 'Configuration refused: PORT'],
    [
      'says the first part of what has none',
      new AggregateError([new Error('connect ECONNREFUSED 127.0.0.1:5432'), new Error('second')], ''),
      'connect ECONNREFUSED 127.0.0.1:5432',
    ],
    [
      'says its code when there is nothing else',
      Object.assign(new Error(''), { code: 'ETIMEDOUT' }),
      'ETIMEDOUT',
    ],
    ['is one line', new Error('first\n  second'), 'first second'],
    ['is never empty', new TypeError(''), 'TypeError'],
    ['takes what is no error', 'gone', 'gone'],
  ])('%s', (_, cause, text) => {
    expect(failureText(cause)).toBe(text);
  });
});
