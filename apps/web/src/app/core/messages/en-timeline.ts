import type { jaTimeline } from './ja-timeline';

export const enTimeline: typeof jaTimeline = {
  link: 'See the logs as a timeline',
  linkOf: (name) => `See the logs of ${name} as a timeline`,
  headings: {
    user: 'Timeline of a user',
    call: 'Timeline of a call',
    evidence: 'Timeline of a photo, recording or file',
  },
  leads: {
    user: 'What this person did, and what was done with this person, from all logs.',
    call: 'What was done in this call and with it, from all logs.',
    evidence: 'Who opened, downloaded and changed it, from all logs.',
  },
  unknown: 'There is no timeline of this kind.',
  logs: { operations: 'Operation', access: 'Access', errors: 'Error', signIns: 'Sign-in' },
  none: 'There is nothing in the logs yet.',
  times: (zone) => `Times are those of ${zone}.`,
  requests: 'Show other requests too, not only opened files and failures',
  by: 'By',
  from: 'From',
  opened: 'File opened',
  back: 'To the audit log',
};
