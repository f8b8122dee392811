import type { jaNotices } from './ja-notices';

export const enNotices: typeof jaNotices = {
  planned: (from, to) => `Planned maintenance: the service stops from ${from} to ${to}.`,
  urgent: (from, to) => `Urgent maintenance: the service stops from ${from} to ${to}.`,
  running: (to) => `The service is being worked on until ${to}. Some things may not work.`,
  ending: (at) => `This service ends on ${at}.`,
  open: 'Read it',
  status: 'Status of the service',
};
