import type { KeepingLineView } from '@rinjo/contract';

const BAD = ['local', 'sealed', 'open'] as const;

/** Of several connections to the same place the worst: the database is asked by two roles. */
export function worstLines(lines: readonly KeepingLineView[]): readonly KeepingLineView[] {
  const worst = new Map<KeepingLineView['what'], KeepingLineView>();
  for (const line of lines) {
    const before = worst.get(line.what);
    if (!before || BAD.indexOf(line.how) > BAD.indexOf(before.how)) worst.set(line.what, line);
  }
  return [...worst.values()];
}
