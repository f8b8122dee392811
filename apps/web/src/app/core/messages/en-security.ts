import type { jaSecurity } from './ja-security';

export const enSecurity: typeof jaSecurity = {
  heading: 'Security',
  lead: 'How people sign in, and from where.',
  addresses: 'Allowed addresses',
  addressesLead:
    'People sign in and work, and API keys are used, from these addresses only. Without any, from everywhere.',
  guests: 'Guests who come by an invitation link are not affected: they join from wherever they are.',
  yours: (address) => `Your present address: ${address}`,
  addYours: 'Add my address',
  off: 'Nothing is limited.',
  range: 'IP address or range',
  rangePlaceholder: 'e.g. 203.0.113.0/24',
  rangeWrong: 'Enter an IP address, or a range such as 203.0.113.0/24.',
  note: 'Note (optional)',
  notePlaceholder: 'e.g. Head office',
  add: 'Add a line',
  remove: 'Remove',
  removeOf: (range) => `Remove ${range}`,
  outside: 'Your present address is not on the list.',
  unsaved: 'There are changes that are not saved.',
  discard: 'Discard changes',
  saved: 'Saved. Whoever is connected from elsewhere is disconnected at once.',
  savedOff: 'Nothing is limited any more.',
  changed: 'Another administrator has saved meanwhile. Read again, then make your change.',
  readAgain: 'Read again',
  lockoutTitle: 'You would be locked out',
  lockoutText: (address) =>
    `Your present address ${address} is not on the list. Once saved, this page stops working at once, and only somebody at an allowed address can undo it.`,
  lockoutYes: 'Save all the same',
};
