import { describe, expect, it } from '@jest/globals';
import {
  generationName,
  groupGenerations,
  manifestObject,
  parseGeneration,
  partObject,
} from './generation.js';

const AT = new Date('2026-11-27T11:15:00.042Z');
const NAME = '7412345678901234567-20261127t111500042z';

describe('a generation', () => {
  it('is named by its cluster and its beginning', () => {
    expect(generationName({ systemId: '7412345678901234567', startedAt: AT })).toBe(NAME);
    expect(parseGeneration(NAME)).toEqual({ systemId: '7412345678901234567', startedAt: AT });
    for (const name of ['', 'x', `${NAME}x`, '7412-20261327t111500042z', '../7412-20261127t111500042z'])
      expect(parseGeneration(name)).toBeNull();
  });

  it('counts when its manifest is there, and not by its parts', () => {
    const later = generationName({
      systemId: '7412345678901234567',
      startedAt: new Date(AT.getTime() + 1000),
    });
    const objects = [
      { name: manifestObject(later), bytes: 5 },
      { name: partObject(later, 1), bytes: 100 },
      { name: partObject(NAME, 1), bytes: 70 },
      { name: partObject(NAME, 2), bytes: 30 },
      { name: 'something-else', bytes: 1 },
    ];
    expect(groupGenerations(objects)).toEqual([
      { name: NAME, whole: false, objects: [partObject(NAME, 1), partObject(NAME, 2)], bytes: 100 },
      { name: later, whole: true, objects: [manifestObject(later), partObject(later, 1)], bytes: 105 },
    ]);
  });
});
