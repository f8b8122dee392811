import type { jaLobby } from './ja-lobby';

/** The lobby: for the guest who waits, and for those who let people in. */
export const enLobby: typeof jaLobby = {
  waitHeading: 'Please wait in the lobby',
  waitFor: (name, tenant) => `${name} of ${tenant} has invited you`,
  waitAttended: 'You come in by yourself as soon as somebody in the call admits you. Please stay here.',
  waitAlone:
    'Waiting for the host, who is not in the call yet. You come in by yourself once you are admitted.',
  waited: 'Waiting for',
  waitPrivate: 'Until you are in, nobody sees or hears you.',
  waitLost: 'The signal is lost. Reconnecting; you keep your place.',
  leave: 'Stop waiting',
  admitted: 'You were admitted.',
  heading: 'Lobby',
  waits: (name) => `${name} is waiting in the lobby`,
  waitsMany: (n) => `${String(n)} people are waiting in the lobby`,
  link: (label) => `Link “${label}”`,
  since: (time) => `since ${time}`,
  admit: 'Admit',
  admitOf: (name) => `Admit ${name}`,
  admitAll: 'Admit all',
  deny: 'Deny',
  denyOf: (name) => `Deny ${name}`,
  denyTitle: (name) => `Deny ${name}?`,
  denyText:
    'This person will not be able to join this call with this invitation. Send a new invitation link to let them join later.',
  full: 'The call is full: not everybody could come in. The others keep waiting.',
  use: 'Guests wait in the lobby',
  useHint: 'Without it, whoever has an invitation link comes in at once, and those who wait come in too.',
};
