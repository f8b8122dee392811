import type { DeskHours, DeskSpan } from '@rinjo/contract';

const isInOrder = (spans: readonly DeskSpan[]): boolean =>
  spans.every(({ from, to }, index) => from < to && from >= (spans[index - 1]?.to ?? 0));

const isDay = (day: string): boolean => {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
};

/** What is wrong with hours as fields of the input; none: nothing. */
export function faultsOf({ weekdays, exceptions }: DeskHours): readonly string[] {
  const days = exceptions.map(({ day }) => day);
  return [
    ...(weekdays.every(({ spans }) => isInOrder(spans)) ? [] : ['hours.weekdays:inOrder']),
    ...(exceptions.every(({ spans }) => isInOrder(spans)) ? [] : ['hours.exceptions:inOrder']),
    ...(days.every(isDay) && new Set(days).size === days.length ? [] : ['hours.exceptions:isDay']),
  ];
}
