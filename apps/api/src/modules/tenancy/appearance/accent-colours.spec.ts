import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { accentColours, contrast, GROUNDS } from './accent-colours.js';

/** Red, green and blue in steps of 51: 216 colours. */
const STEPS = [0, 51, 102, 153, 204, 255].map((value) => value.toString(16).padStart(2, '0'));
const COLOURS = STEPS.flatMap((r) => STEPS.flatMap((g) => STEPS.map((b) => `#${r}${g}${b}`)));

describe('the colour of an organization', () => {
  it('can be read wherever it is used, in both themes', () => {
    const made = COLOURS.flatMap((colour) => accentColours(colour) ?? []);
    expect(made.length).toBeGreaterThan(COLOURS.length / 2);
    for (const colours of made)
      for (const theme of ['outdoor', 'indoor'] as const) {
        const of = colours[theme];
        for (const ground of GROUNDS[theme])
          for (const written of [of.primary, of['primary-hover'], of.focus])
            expect(contrast(written, ground)).toBeGreaterThanOrEqual(7);
        for (const button of [of.primary, of['primary-hover']])
          expect(contrast(of['on-primary'], button)).toBeGreaterThanOrEqual(7);
        expect(contrast('#ffffff', of.brand)).toBeGreaterThanOrEqual(7);
      }
  });

  it('stays as it is where it can be read', () => {
    expect(accentColours('#0b4f60')?.outdoor.primary).toBe('#0b4f60');
    expect(accentColours('#7ad3e8')?.indoor.primary).toBe('#7ad3e8');
  });

  it('may be what organizations print on their vehicles', () => {
    for (const colour of ['#e60012', '#001e62', '#f57c00', '#00873c', '#5f259f', '#000000'])
      expect(accentColours(colour)).not.toBeNull();
  });

  it('is refused where nothing that can be read is left of it', () => {
    for (const colour of ['#ffffff', '#ffff00', '#fffbe6', '#7fffd4'])
      expect(accentColours(colour)).toBeNull();
  });

  it('is held against the grounds that the web has', () => {
    const tokens = readFileSync(
      new URL('../../../../../web/src/styles/_tokens.scss', import.meta.url),
      'utf8',
    );
    const [outdoor = '', indoor = ''] = tokens.split("html[data-theme='indoor']");
    const grounds = (of: string): string[] =>
      [...of.matchAll(/--rj-(?:bg|surface|surface-2): (#[0-9a-f]{6});/g)].map(([, colour]) => colour ?? '');
    expect({ outdoor: grounds(outdoor), indoor: grounds(indoor) }).toEqual(GROUNDS);
  });

  it('is measured as WCAG does it', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});
