import { describe, expect, it } from '@jest/globals';
import { coverageOf } from './input-coverage.js';

class TitleDto {
  readonly title: string = '';
}

describe('coverage of input', () => {
  it('counts places whose input has a class of its own', () => {
    const places = [
      { name: 'call.join', type: TitleDto },
      { name: 'POST /forgotten', type: Object },
    ];
    expect(coverageOf(places)).toEqual({ places: 2, undefined: ['POST /forgotten'] });
  });
});
