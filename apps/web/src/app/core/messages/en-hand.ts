import type { jaHand } from './ja-hand';

export const enHand: typeof jaHand = {
  tools: 'Show drawing, light and signals',
  hideTools: 'Put drawing, light and signals away',
  toolsWithoutPen: 'Show light and signals',
  hideToolsWithoutPen: 'Put light and signals away',
  others: 'Show pictures of the others',
  dark: 'Black screen (camera goes on)',
  darkLead: 'The screen is black. Camera and microphone go on.',
  darkBack: 'Bring the screen back',
  pointerSound: 'Sound when somebody points',
  dataUsed: (amount) => `Data used in this call: ${amount}`,
  standStill: 'Stand still when you film.',
  sleeps: 'On this device the screen turns off by itself during calls. Set a longer time in its settings.',
  filmedIn: (size) => `Size of the picture: ${size}`,
  speakerGone: 'The speaker was unplugged. The device’s own is used now.',
};
