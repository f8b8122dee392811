import { describe, expect, it } from '@jest/globals';
import { readEnvironment } from '../../config/environment.js';
import { nodeUrl } from './node-url.js';

const DATABASE = { DATABASE_APP_URL: 'postgresql://a@h/d', DATABASE_SYSTEM_URL: 'postgresql://s@h/d' };
const of = (NODE_URL: string, PUBLIC_URL = 'https://rinjo.example'): string =>
  nodeUrl(readEnvironment({ ...DATABASE, PUBLIC_URL, NODE_URL }));

describe('the address of a node', () => {
  it('is that of the installation unless told otherwise', () => {
    expect(of('')).toBe('https://rinjo.example');
    expect(nodeUrl(readEnvironment({ ...DATABASE, PUBLIC_URL: 'https://rinjo.example/' }))).toBe(
      'https://rinjo.example',
    );
  });

  it('is an origin', () => {
    expect(of('https://a.rinjo.example:8443/')).toBe('https://a.rinjo.example:8443');
    for (const wrong of [
      'a.rinjo.example',
      'ftp://a',
      'https://a/calls',
      'https://u:p@a',
      'https://a?b',
      'https://a b',
    ])
      expect(() => of(wrong)).toThrow('NODE_URL');
  });

  it('is encrypted where the pages are', () => {
    expect(() => of('http://a.rinjo.example')).toThrow('NODE_URL');
    expect(of('http://localhost:3001', 'http://localhost:3000')).toBe('http://localhost:3001');
  });
});
