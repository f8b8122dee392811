import { describe, expect, it } from '@jest/globals';
import { webContentSecurityPolicy } from './content-security-policy.js';

const connects = (publicUrl: string, nodes: readonly string[]): string | undefined =>
  /connect-src ([^;]*)/.exec(webContentSecurityPolicy('n', publicUrl, nodes))?.[1];

describe('where a page connects to', () => {
  it('is where it is from, and nothing else while that is the only address', () => {
    expect(connects('https://rinjo.example/', [])).toBe(`'self' wss://rinjo.example`);
    expect(connects('http://localhost:3000', [])).toBe(`'self' ws://localhost:3000`);
  });

  it('is each node, for sockets alone', () => {
    expect(connects('https://rinjo.example', ['https://a.example', 'https://b.example:8443'])).toBe(
      `'self' wss://rinjo.example wss://a.example wss://b.example:8443`,
    );
  });
});
