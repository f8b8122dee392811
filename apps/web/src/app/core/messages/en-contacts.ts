import type { jaContacts } from './ja-contacts';

export const enContacts: typeof jaContacts = {
  card: {
    heading: 'The service cannot be reached',
    lead: 'It is being tried again by itself. If it is urgent, get in touch here.',
    callName: (name) => `Call ${name}`,
    hours: 'Hours',
    none: 'Nobody has recorded a contact. Get in touch the way you usually do at work.',
    pictures:
      'Photos that were not sent yet are kept on this device. They are sent by themselves once there is a connection; nothing needs to be done.',
    picturesWaiting: (n) =>
      `${n === 1 ? '1 photo or film is' : `${String(n)} photos and films are`} kept on this device, and sent once there is a connection; nothing needs to be done.`,
    close: 'Close and go back to the call',
    open: 'Whom to call',
  },
  edit: {
    tenantHeading: 'Emergency contacts',
    tenantLead:
      'Shown on the devices of participants when the service cannot be reached and a call cannot go on. Devices keep them from the start of a call.',
    installationHeading: 'Emergency contacts',
    installationLead:
      'Shown to participants of organizations without contacts of their own when the service cannot be reached. Earlier lists are kept.',
    none: 'There is no contact yet. Without one, the check sheet says “no” to alternative means in a serious failure.',
    noneTenant: 'There is no contact yet. If the service as a whole has one, that is shown.',
    number: (n) => `Contact ${String(n)}`,
    name: 'Name',
    nameHint: 'For example: duty desk, construction',
    phone: 'Telephone number',
    phoneHint: 'For example: 03-1234-5678. The first contact is shown largest.',
    phoneWrong: 'Enter a telephone number of 3 to 15 digits.',
    other: 'Another way',
    otherHint: 'An e-mail address, a radio channel',
    oneOf: 'Enter a telephone number or another way.',
    hours: 'Hours',
    hoursHint: 'For example: weekdays 8:00–18:00',
    forGuests: 'Show to guests as well, who came by an invitation link',
    add: 'Add a contact',
    up: 'Move up',
    upNamed: (name) => `Move ${name} up`,
    remove: 'Remove',
    removeNamed: (name) => `Remove ${name}`,
    save: 'Save',
    saved: 'Saved. Participants of calls that begin from now on get them.',
    changed: 'Somebody else has changed them meanwhile. Read them again, then make your change.',
    readAgain: 'Read again',
    lastChanged: (at) => `Last changed: ${at}`,
    preview: 'On a device',
  },
};
