import type { jaSettings } from './ja-settings';

/** Settings of the organization. */
export const enSettings: typeof jaSettings = {
  nav: 'Settings',
  heading: 'Settings of the organization',
  lead: 'What holds for everybody in the organization.',
  organization: 'Organization',
  name: 'Name of the organization',
  nameHint: 'Guests see it when they are invited.',
  lobby: 'Lobby',
  lobbyLabel: 'Guests of new calls wait in the lobby',
  lobbyHint:
    'Guests come in when a host of the call admits them. It can be changed in every call, and a link can let its guest in without waiting.',
  lobbyOff: 'Without a lobby, whoever has an invitation link comes in at once.',
  saved: 'The settings were saved.',
  unsaved: 'There are changes that are not saved.',
  discard: 'Discard changes',
  changed:
    'Another admin has changed the settings first. Load the latest settings and make your change again.',
  readAgain: 'Load the latest settings',
  leaveTitle: 'Go without saving?',
  leaveText: 'Changes that are not saved will be lost.',
  leaveYes: 'Go without saving',
  stay: 'Keep editing',
};
