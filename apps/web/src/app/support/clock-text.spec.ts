import { clockText, spansText } from './clock-text';

describe('hours of a desk', () => {
  it('are written as clocks show them', () => {
    expect([0, 545, 1_440].map(clockText)).toEqual(['0:00', '9:05', '24:00']);
    expect(
      spansText([
        { from: 540, to: 720 },
        { from: 780, to: 1_020 },
      ]),
    ).toBe('9:00–12:00, 13:00–17:00');
  });
});
