import { describe, expect, it } from '@jest/globals';
import { listenInfos } from './listen-infos.js';

describe('listenInfos', () => {
  it('names UDP before TCP, on the same port, with the announced address', () => {
    expect(listenInfos({ address: '0.0.0.0', announced: 'media.example', port: 40_000 })).toEqual([
      { protocol: 'udp', ip: '0.0.0.0', port: 40_000, announcedAddress: 'media.example' },
      { protocol: 'tcp', ip: '0.0.0.0', port: 40_000, announcedAddress: 'media.example' },
    ]);
  });

  it('never announces "every address" to clients', () => {
    const infos = listenInfos({ address: '0.0.0.0', announced: undefined, port: 40_000 });
    expect(infos.map(({ ip }) => ip)).not.toContain('0.0.0.0');
    expect(infos.filter(({ protocol }) => protocol === 'udp').at(-1)?.ip).toBe('127.0.0.1');
    expect(new Set(infos.map(({ port }) => port))).toEqual(new Set([40_000]));
  });
});
