import type { jaApp } from './ja-app';

export const enApp: typeof jaApp = {
  newVersion: 'There is a new version of Rinjo.',
  useNewVersion: 'Switch to the new version',
  installHeading: 'Use it as an app',
  installLead: 'Put an icon for Rinjo on this device and it opens full screen, like an app.',
  install: 'Install',
  installByHand:
    'Choose “Install app” or “Add to Home Screen” in the browser’s menu. On iPhone and iPad it is behind Safari’s share button.',
  installed: 'Rinjo is open as an app on this device.',
};
