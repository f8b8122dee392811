import type { jaLog } from './ja-log';

export const enLog: typeof jaLog = {
  heading: 'Audit log',
  lead: 'What was done in your organization. Nobody can rewrite it.',
  action: 'Action',
  all: 'All',
  none: 'Nothing to show.',
  time: 'Time',
  actor: 'By',
  outcome: 'Outcome',
  where: 'From',
  outcomes: { success: 'Done', refused: 'Refused' },
  job: 'System',
  anonymous: 'Not signed in',
};
