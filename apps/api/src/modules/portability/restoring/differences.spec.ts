import { describe, expect, it } from '@jest/globals';
import { differences, type Hashed } from './differences.js';

const of = (side: Hashed['side'], what: string, sha256: string): Hashed => ({ side, what, sha256 });

describe('differences', () => {
  it('are none between equal sides, in whatever order', () => {
    const found = [of('exported', 'a', '1'), of('restored', 'b', '2'), of('exported', 'b', '2')];
    expect(differences([...found, of('restored', 'a', '1')])).toEqual([]);
  });

  it('are found both ways, also of what is there more often', () => {
    expect(differences([of('exported', 'a', '1')])).toEqual(['a: missing after the import']);
    expect(differences([of('restored', 'a', '1')])).toEqual(['a: not in the export']);
    const twice = [of('exported', 'a', '1'), of('restored', 'a', '1'), of('restored', 'a', '1')];
    expect(differences(twice)).toEqual(['a: not in the export']);
    expect(differences([of('exported', 'a', '1'), of('restored', 'a', '2')])).toHaveLength(2);
  });
});
