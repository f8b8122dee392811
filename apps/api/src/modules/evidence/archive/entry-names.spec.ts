import { describe, expect, it } from '@jest/globals';
import { entryNames } from './entry-names.js';

const namesOf = (...names: string[]): readonly string[] => entryNames(names.map((name) => ({ name })));

describe('entryNames', () => {
  it('numbers what may have the same name', () => {
    expect(namesOf('銘板.jpg', '銘板.jpg')).toEqual(['1 銘板.jpg', '2 銘板.jpg']);
    expect(entryNames(Array.from({ length: 10 }, () => ({ name: 'a' })))[0]).toBe('01 a');
  });

  it('leads nowhere', () => {
    expect(namesOf('../../etc/passwd', 'C:\\x\\y.exe', 'a\0b\u202Egpj.exe', '...', 'a?.jpg')).toEqual([
      ...['1 .._.._etc_passwd', '2 C__x_y.exe', '3 a_b_gpj.exe', '4 _', '5 a_.jpg'],
    ]);
  });

  it('cuts long names and leaves the ending', () => {
    expect(namesOf(`${'長'.repeat(300)}.jpeg`)[0]).toBe(`1 ${'長'.repeat(120)}.jpeg`);
  });
});
