import type { DrillKind, DrillRunView } from '@rinjo/contract';
import type { jaOperatorDrills } from '../../core/messages/ja-operator-drills';

/** What a drill has measured, in words; nothing of what it did not come to. */
export function drillFacts(
  kind: DrillKind,
  { measured, startedAt, endedAt }: Pick<DrillRunView, 'measured' | 'startedAt' | 'endedAt'>,
  t: typeof jaOperatorDrills,
  time: (ms: number) => string,
): readonly string[] {
  const number = (name: string): number | null => {
    const value = measured[name];
    return typeof value === 'number' ? value : null;
  };
  const [recoveryMs, rows, objects] = [number('recoveryMs'), number('rows'), number('objects')];
  const [nodes, nodesAfter] = [number('nodes'), number('nodesAfter')];
  const [lostMs, originalsLostMs] = [number('lostMs'), number('originalsLostMs')];
  const tookMs = new Date(endedAt).getTime() - new Date(startedAt).getTime();
  return [
    recoveryMs === null ? t.took(time(tookMs)) : t.recovered(time(recoveryMs)),
    ...(lostMs === null ? [] : [t.lost(time(lostMs))]),
    ...(originalsLostMs === null ? [] : [t.originalsLost(time(originalsLostMs))]),
    ...(rows !== null && objects !== null
      ? [kind === 'site-failover' ? t.opened(objects) : t.compared(rows, objects)]
      : []),
    ...(nodes !== null && nodesAfter !== null ? [t.nodesBack(nodesAfter, nodes)] : []),
    ...(kind === 'erasure' && objects !== null && number('readable') === 0 ? [t.unreadable(objects)] : []),
  ];
}
