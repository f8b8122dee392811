import { describe, expect, it } from '@jest/globals';
import { type Manifest, parseManifest, plainBytes } from './manifest.js';

const file = (path: string, bytes = 1) => ({ path, bytes, sha256: 'aa' });
const manifest = (path: string): string =>
  JSON.stringify({ format: 1, parts: [{ object: 'p', bytes: 1, files: [file(path)] }] });

describe('a manifest', () => {
  it('says how much was backed up', () => {
    const parts: Manifest['parts'] = [
      { object: 'a', bytes: 1, files: [file('x', 10), file('y', 20)] },
      { object: 'b', bytes: 1, files: [] },
    ];
    expect(plainBytes({ parts })).toBe(30);
  });

  it('of a newer format, or with a path that leads elsewhere, is refused', () => {
    expect(parseManifest(manifest('base/1/2')).format).toBe(1);
    expect(() => parseManifest(JSON.stringify({ format: 2 }))).toThrow('newer version');
    for (const path of ['/etc/passwd', '../x', 'base/../../x'])
      expect(() => parseManifest(manifest(path))).toThrow(RangeError);
  });
});
