/** How a fact is to be taken: `bad` now, `attention` soon, `good` and `plain` not at all. */
export type FactLevel = 'bad' | 'attention' | 'plain' | 'good';

/** One thing that an operator has to know of a part of the service, in the words that are shown. */
export interface Fact {
  readonly level: FactLevel;
  readonly text: string;
}

/** Levels that somebody has to do something about, the worst first. */
export const CONCERNS = ['bad', 'attention'] as const satisfies readonly FactLevel[];

export const fact = (level: FactLevel, text: string): Fact => ({ level, text });

/** The level of a whole: that of its worst fact. */
export function worst(facts: readonly Fact[]): FactLevel {
  const found = CONCERNS.find((level) => facts.some((one) => one.level === level));
  return found ?? (facts.some(({ level }) => level === 'good') ? 'good' : 'plain');
}
