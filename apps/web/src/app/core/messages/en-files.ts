import type { jaFiles, jaPhoto } from './ja-files';

export const enFiles: typeof jaFiles = {
  heading: 'Photos and documents',
  kind: { photo: 'Photo', freeze: 'Frozen picture', sheet: 'Document', attachment: 'File' },
  loading: 'Loading the picture',
  empty: 'No photos or documents yet.',
  show: 'Show to all',
  shown: 'Shown now',
  save: 'Save',
  kept: 'They stay in “Photos” after the call.',
  freeze: 'Freeze and draw',
  freezeOnly: 'Freeze',
  frozenName: 'frozen picture.jpg',
  pdf: {
    pages: 'Pages of the document',
    page: 'Page number',
    before: 'Page before',
    after: 'Next page',
    shown: (number, count) => `Page ${String(number)} of ${String(count)}`,
    working: 'Preparing the page',
    locked: 'This PDF has a password and cannot be shown. Take the protection off and add it again.',
    broken: 'This PDF could not be shown. Check whether the file is damaged.',
  },
};

export const enPhoto: typeof jaPhoto = {
  take: 'Take photo',
  request: 'Remote photo',
  asking: (name) => `Taking a photo with ${name}’s device.`,
  fileName: 'photo.jpg',
  sent: 'The photo was sent.',
  failedHere: 'The photo could not be taken. Check the camera.',
  outcome: {
    done: (name) => `Photo taken with ${name}’s device.`,
    refused: (name) => `${name} did not allow the photo.`,
    failed: (name) => `${name}’s device could not take the photo.`,
    timed_out: (name) => `No photo came from ${name}’s device.`,
  },
};
