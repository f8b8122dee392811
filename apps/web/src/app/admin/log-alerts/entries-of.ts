import { type LogAlertView } from '@rinjo/contract';

const MINUTE = 60_000;

/** The log, narrowed to what an alert is about: the parameters of its address. */
export function entriesOf({
  rule,
  subject,
  firstAt,
  lastAt,
}: LogAlertView): Readonly<Record<string, string>> {
  const times = {
    from: new Date(Date.parse(firstAt) - MINUTE).toISOString(),
    until: new Date(Date.parse(lastAt) + MINUTE).toISOString(),
  };
  if (subject.kind === 'address') return { address: subject.id, ...times };
  const isNamed = rule === 'failed_sign_ins' || rule === 'new_country' || rule === 'operator_access';
  return { [isNamed ? 'objectId' : 'actorId']: subject.id, ...times };
}
