import type { CallStage, ProbeCallReport, ServiceComponent } from '@rinjo/contract';

/** What a call says of a component: null for good, otherwise why not. */
export interface Verdict {
  readonly component: ServiceComponent;
  readonly code: string | null;
}

const PART_OF: Readonly<Record<CallStage, ServiceComponent | null>> = {
  'sign-in': null, // has a probe of its own
  ticket: 'media',
  join: 'media',
  media: 'media',
  record: 'recording',
  fetch: 'files',
  leave: 'media',
};

/** In the order in which a call comes to them: what lies behind a failure could not be used either. */
const ORDER = ['media', 'recording', 'files'] as const;

/** What a call says of media, and, where calls are recorded, of recording and files. */
export function verdictsOf(
  { failed, code }: Pick<ProbeCallReport, 'failed' | 'code'>,
  records: boolean,
): readonly Verdict[] {
  const watched = records ? ORDER : ORDER.slice(0, 1);
  const part = failed && PART_OF[failed];
  if (failed === null || !part) return watched.map((component) => ({ component, code: null }));
  const at = ORDER.findIndex((component) => component === part);
  // Who could not leave has recorded and read all the same.
  const last = failed === 'leave' ? 0 : ORDER.length;
  return watched.map((component, i) => {
    if (i === at) return { component, code: wordOf(failed, code) };
    return { component, code: i > at && i < last ? `no_${part}` : null };
  });
}

/** Of the ledger's alphabet, and not longer than it takes. */
const wordOf = (failed: CallStage, code: string | null): string =>
  `${failed}_${code ?? 'unknown'}`.slice(0, 60);
