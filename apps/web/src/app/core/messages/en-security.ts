import type { jaSecurity } from './ja-security';

export const enSecurity: typeof jaSecurity = {
  heading: 'Security',
  lead: 'How people sign in, from where, and the keys of encryption.',
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
  tenantKeys: {
    heading: 'Encryption key',
    lead: 'Photos, recordings and files, and secrets such as those of webhooks, are all kept encrypted under a key of this organization alone. The key itself is never shown.',
    none: 'There is no key yet. It is made when something is kept for the first time.',
    version: (version) => `Key ${String(version)}`,
    states: { current: 'In use', replaced: 'Replaced', destroyed: 'Destroyed' },
    made: (at) => `Made: ${at}`,
    uses: (objects, secrets) =>
      objects + secrets === 0
        ? 'Nothing is encrypted under this key.'
        : `Encrypted under this key: photos, recordings and files: ${String(objects)}, secrets: ${String(secrets)}`,
    goneAt: (at) => `This key opens nothing any more. It is gone from the key service for good on ${at}.`,
    resealing: (done, all) => `Moving to the new key: ${String(done)} of ${String(all)}`,
    resealingLabel: 'Move to the new key',
    next: (at) => `Next key by itself: ${at}`,
    nextByHand: 'Keys are not replaced by themselves.',
    rotate: 'Replace the key',
    rotating: 'Replacing…',
    rotated: (version) => `Key ${String(version)} is there. Everything from now on is kept under it.`,
    askHeading: 'Replace the key?',
    askText:
      'What is kept from now on is encrypted under the new key at once. What is there is moved little by little, and nobody is interrupted. The old key is destroyed 48 hours after nothing needs it any more; that cannot be undone.',
    askYes: 'Replace it',
  },
};
