/** Whole seconds as days, hours, minutes and seconds, the largest first; zero is zero seconds. */
export function durationParts(seconds: number): readonly (readonly ['d' | 'h' | 'min' | 's', number])[] {
  const parts = [
    ['d', Math.floor(seconds / 86_400)],
    ['h', Math.floor(seconds / 3_600) % 24],
    ['min', Math.floor(seconds / 60) % 60],
    ['s', seconds % 60],
  ] as const;
  const shown = parts.filter(([, amount]) => amount > 0);
  return shown.length > 0 ? shown : [['s', 0]];
}

/** Hundredths of a percent as a percentage with two decimals. */
export const percentText = (basisPoints: number): string => `${(basisPoints / 100).toFixed(2)} %`;
