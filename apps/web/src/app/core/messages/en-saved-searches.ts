import type { jaSavedSearches } from './ja-saved-searches';

export const enSavedSearches: typeof jaSavedSearches = {
  heading: 'Saved searches',
  none: 'There are none yet. Give the conditions on this page a name to keep them.',
  name: 'Name of the search',
  shared: 'Share it with everybody who reads the logs',
  save: 'Save these conditions',
  sharedBy: (name) => `Shared (${name})`,
  own: 'Only for you',
  open: (name) => `Open ${name}`,
  rename: 'Rename',
  renameOf: (name) => `Rename ${name}`,
  share: 'Share',
  shareOf: (name) => `Share ${name}`,
  unshare: 'Stop sharing',
  unshareOf: (name) => `Stop sharing ${name}`,
  remove: 'Delete',
  removeOf: (name) => `Delete ${name}`,
  removeTitle: 'Delete this search?',
  removeText: (name) => `“${name}” is deleted. The log stays as it is.`,
  removeSharedText: (name) =>
    `“${name}” is shared, and goes from the list of everybody. The log stays as it is.`,
};
