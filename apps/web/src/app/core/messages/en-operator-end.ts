import type { jaOperatorEnd } from './ja-operator-end';

export const enOperatorEnd: typeof jaOperatorEnd = {
  heading: 'End of the service',
  lead: 'The end is announced at least 15 months ahead. It cannot be taken back and never becomes earlier: it can only be put off.',
  effects:
    'From the announcement on no organization can be added, and everybody who is signed in sees it. Administrators are told by mail every month, and every week in the last three. On the day every contract is cancelled; after the time for reading and exporting everything is erased.',
  none: 'No end of the service is announced.',
  current: 'Announced end',
  endsOn: (at) => `Ends on ${at}`,
  past: 'Earlier announcements',
  announced: (at, by) => `Announced on ${at} by ${by}`,
  events: { announced: 'Announcement', moved: 'Put off', reminder: 'Reminder' },
  reach: (reached, receivers) => `${String(reached)} of ${String(receivers)} organizations reached`,
  form: 'Announce the end',
  move: 'Put the end off',
  day: 'Day of the end (0:00 in Japan)',
  earliest: (day) => `The earliest day that can be announced now: ${day}`,
  laterThan: (day) => `Choose a day after ${day}.`,
  ja: 'Text in Japanese',
  en: 'Text in English',
  textHint: 'Why, and what people have to do.',
  submit: 'Announce',
  confirm: (count) =>
    count === 1
      ? 'Tell 1 organization that the service ends?'
      : `Tell ${String(count)} organizations that the service ends?`,
  confirmText: (day) =>
    `Every organization is told that the service ends on ${day}. That cannot be taken back, and the day never becomes earlier.`,
  done: 'The announcement is being sent.',
  tooLate: (day) => `Choose a day at least 15 months ahead. The earliest is ${day}.`,
};
