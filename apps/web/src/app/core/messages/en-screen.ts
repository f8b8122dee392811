import type { jaScreen } from './ja-screen';

export const enScreen: typeof jaScreen = {
  share: 'Share screen',
  stop: 'Stop sharing',
  sharing: 'You are sharing your screen.',
  failed: 'The screen could not be shared. Try another window.',
  of: (name: string) => `Screen of ${name}`,
  own: 'Your screen, shared',
  enlarge: (name: string) => `Show the screen of ${name} large`,
  started: (name: string) => `${name} shares a screen`,
};
