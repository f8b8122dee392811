import type { AccentColours } from '@rinjo/contract';

type Rgb = readonly [number, number, number];

/** What text in the accent colour stands on, in each theme of the web: `_tokens.scss`. */
export const GROUNDS = {
  outdoor: ['#f3f6f7', '#ffffff', '#e9eff1'],
  indoor: ['#0c1215', '#141d21', '#1e2a30'],
} as const;
/** WCAG 2.2, success criterion 1.4.6: what is read in sunlight, and by whom sees little. */
const LEAST_CONTRAST = 7;
/**
 * Percent of black, beyond which nobody takes it for the same colour any more: yellow becomes olive. A tint is known again for longer,
 * and this much white makes every colour legible in the dark, black too.
 */
const MOST_BLACK = 60;
const MOST_WHITE = 70;
const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];

/**
 * An organization's colour as both themes show it: as it is where it can be read, otherwise with as little black or white as it
 * takes. Null when no shade of it can be read that is still this colour: what is nearly white, and yellow.
 * @param accent `#rrggbb`
 */
export function accentColours(accent: string): AccentColours | null {
  const wanted = rgbOf(accent);
  const dark = shadeOf(wanted, BLACK, MOST_BLACK, GROUNDS.outdoor);
  const light = shadeOf(wanted, WHITE, MOST_WHITE, GROUNDS.indoor);
  if (dark === null || light === null) return null;
  const primary = hexOf(dark);
  const hover = hexOf(mixed(light, WHITE, 30));
  return {
    outdoor: {
      ...{ primary, 'primary-hover': hexOf(mixed(dark, BLACK, 20)), 'on-primary': '#ffffff' },
      ...{ focus: primary, brand: primary },
    },
    indoor: {
      ...{ primary: hexOf(light), 'primary-hover': hover, 'on-primary': GROUNDS.indoor[0] },
      // The product's sign is drawn in white on it.
      ...{ focus: hover, brand: primary },
    },
  };
}

/** Contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(rgbOf(one)), luminance(rgbOf(other))].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function shadeOf(wanted: Rgb, end: Rgb, most: number, grounds: readonly string[]): Rgb | null {
  for (let percent = 0; percent <= most; percent++) {
    const shade = mixed(wanted, end, percent);
    if (grounds.every((ground) => contrast(hexOf(shade), ground) >= LEAST_CONTRAST)) return shade;
  }
  return null;
}

const mixed = ([r, g, b]: Rgb, [endR, endG, endB]: Rgb, percent: number): Rgb => {
  const mix = (from: number, to: number): number => Math.round(from + ((to - from) * percent) / 100);
  return [mix(r, endR), mix(g, endG), mix(b, endB)];
};

/** Relative luminance, 0 to 1: WCAG 2.2. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

const rgbOf = (hex: string): Rgb => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

const hexOf = (rgb: Rgb): string => `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
