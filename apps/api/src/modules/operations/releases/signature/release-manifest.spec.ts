import { describe, expect, it } from '@jest/globals';
import { differences, parseManifest, RELEASE_FORMAT } from './release-manifest.js';

const file = (path: string, sha256 = 'aa') => ({ path, sha256 });

describe('what was signed of a release', () => {
  it('is compared file by file, with what was added', () => {
    const signed = [file('a'), file('b'), file('c')];
    expect(differences(signed, [file('c'), file('a'), file('b')])).toEqual([]);
    expect(differences(signed, [file('a', 'bb'), file('c'), file('d')])).toEqual([
      ...['altered: a', 'missing: b', 'added: d'],
    ]);
  });

  it('is nothing else', () => {
    const manifest = {
      format: RELEASE_FORMAT,
      version: '1',
      source: null,
      signedAt: 'x',
      files: [file('a')],
    };
    expect(parseManifest(JSON.stringify(manifest))).toEqual(manifest);
    for (const other of [
      null,
      {},
      { ...manifest, format: 'another' },
      { ...manifest, source: 1 },
      { ...manifest, files: [{ path: 'a' }] },
    ])
      expect(() => parseManifest(JSON.stringify(other))).toThrow('Not a manifest');
  });
});
