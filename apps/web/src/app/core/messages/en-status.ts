import type { jaStatus } from './ja-status';

export const enStatus: typeof jaStatus = {
  title: 'Status',
  overall: {
    good: 'Everything works',
    some: 'Something is not as it should be',
    out: 'Something does not work',
    work: 'Work is under way',
    none: 'Nobody watches yet',
  },
  updated: (at) => `As of ${at}`,
  stale: 'The latest state cannot be fetched. What you see is what was known last.',
  inside: 'Measured on the machine of the service: if that machine stops, this page is gone as well.',
  components: {
    'sign-in': 'Sign-in',
    signalling: 'Connecting to calls',
    media: 'Video and audio',
    recording: 'Recording',
    files: 'Files',
  },
  statuses: {
    operational: 'Works',
    degraded_performance: 'Unsteady',
    major_outage: 'Does not work',
    under_maintenance: 'Work under way',
    unknown: 'Not watched',
  },
  parts: 'Parts of the service (90 days)',
  uptime: (percent) => `Available ${percent}% of the time`,
  bars: (days) => `Days with downtime within 90 days: ${String(days)}`,
  daysDown: 'Days with downtime',
  noDaysDown: 'There was no downtime.',
  day: (day, seconds) => `${day}: down for ${seconds}`,
  good: (day) => `${day}: no downtime`,
  unseen: (day) => `${day}: no record`,
  seconds: (seconds) =>
    seconds < 60
      ? `${String(seconds)} s`
      : `${String(Math.floor(seconds / 60))} min${seconds % 60 === 0 ? '' : ` ${String(seconds % 60)} s`}`,
  open: 'Incidents that go on',
  past: 'Past incidents (90 days)',
  nonePast: 'There was no incident within 90 days.',
  maintenance: 'Planned work',
  emergency: 'Urgent',
  from: (from, to) => `${from} to ${to}`,
  since: (from) => `Since ${from}`,
  forecast: (at) => `Expected to work again: ${at}`,
  stages: {
    detected: 'Detected',
    cause: 'Cause and workaround',
    forecast: 'Forecast',
    recovered: 'Recovered',
    postmortem: 'Post-mortem',
  },
  feed: 'Follow updates (Atom)',
  mail: {
    heading: 'News by mail',
    lead: 'You get news of incidents and planned work. A letter that asks you to confirm comes first.',
    email: 'E-mail address',
    send: 'Send me the letter',
    asked:
      'The letter is on its way. Open its link within 24 hours. (An address that is on the list already gets none.)',
    confirmLead: 'Do you want news at this address?',
    confirm: 'Yes, send them',
    confirmed: 'You are on the list and will get news.',
    endLead: 'Do you want no more news at this address?',
    end: 'Stop the letters',
    ended: 'You will get no more letters.',
    lettersLead:
      'Do you, as an administrator, want no more letters of this kind? Other administrators are not affected.',
    lettersEnded:
      'You will get no more of them. You can change that at any time on the page “Monthly reports” of the administration.',
    over: 'This link does not work. If it is older than 24 hours, ask for another one.',
    off: 'This installation sends no mail.',
  },
  calendar: 'Planned work in your calendar (iCalendar)',
  json: 'For programs (JSON)',
};
