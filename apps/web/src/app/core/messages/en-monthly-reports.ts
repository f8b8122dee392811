import type { jaMonthlyReports } from './ja-monthly-reports';

export const enMonthlyReports: typeof jaMonthlyReports = {
  heading: 'Monthly reports',
  lead: 'Availability, incidents, planned work, response times, calls, storage, sign-ins and self-tests, put together for each month and kept.',
  next: (at) => `The next report is made by itself on ${at}.`,
  none: 'There is no report yet.',
  noneLead: 'When a month is over, its report is made by itself at the beginning of the next one.',
  list: 'Reports',
  madeAt: (at) => `Made ${at}`,
  states: {
    waiting: 'It is being made…',
    failed: 'It could not be made. It is tried again by itself the next day.',
  },
  inJapanese: 'PDF in Japanese',
  inEnglish: 'PDF in English',
  take: (month, language) => `${language} – download the report of ${month}`,
  letters: 'Letters to me',
  lettersLead: 'For your own address alone: other administrators are not affected.',
  kinds: { incident: 'Incidents', monthly_report: 'A monthly report is ready' },
  always:
    'Letters about planned work and the end of the service always come: they are notices that the contract promises.',
  mailOff: 'This system is set to send no mail.',
  saved: 'Saved.',
};
