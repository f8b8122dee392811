/** How a fact is to be taken: `bad` now, `attention` soon, `good` and `plain` not at all. */
export type FactLevel = 'bad' | 'attention' | 'plain' | 'good';

/** One thing that an operator has to know of a part of the service, in the words that are shown. */
export interface Fact {
  readonly level: FactLevel;
  readonly text: string;
}

const ORDER: readonly FactLevel[] = ['bad', 'attention'];

export const fact = (level: FactLevel, text: string): Fact => ({ level, text });

export const isConcern = ({ level }: Fact): boolean => ORDER.includes(level);

/** The level of a whole: that of its worst fact. */
export function worst(facts: readonly Fact[]): FactLevel {
  const found = ORDER.find((level) => facts.some((one) => one.level === level));
  return found ?? (facts.some(({ level }) => level === 'good') ? 'good' : 'plain');
}
