import type { MaintenanceState } from '@rinjo/contract';

/** What an operator does with work on the service; all but `change` are paths of the API. */
export type MaintenanceVerb =
  'change' | 'announcement' | 'start' | 'verification' | 'resumption' | 'completion' | 'cancellation';

const VERBS: Readonly<Record<MaintenanceState, readonly MaintenanceVerb[]>> = {
  draft: ['announcement', 'change', 'cancellation'],
  announced: ['start', 'change', 'cancellation'],
  in_progress: ['verification', 'completion'],
  verifying: ['completion', 'resumption'],
  completed: [],
  cancelled: [],
};

/** What can be done with it now, the next step first. */
export const verbsFor = (state: MaintenanceState): readonly MaintenanceVerb[] => VERBS[state];

const ASKED = ['announcement', 'completion', 'cancellation'] as const;
export type AskedVerb = (typeof ASKED)[number];

/** Everybody is told of it, or it does not come back: it is asked once more. */
export const isAsked = (verb: MaintenanceVerb): verb is AskedVerb => ASKED.some((one) => one === verb);
