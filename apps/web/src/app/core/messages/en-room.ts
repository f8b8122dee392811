import type { jaRoom, jaShortcuts } from './ja-room';

export const enShortcuts: typeof jaShortcuts = {
  heading: 'Keyboard shortcuts',
  use: 'Use single keys',
  does: {
    microphone: 'Mute and unmute',
    camera: 'Camera off and on',
    screen: 'Start and stop sharing the screen',
    photo: 'Take a photo (remotely, of the picture of others)',
    draw: 'Start and stop drawing',
    pointer: 'Pointer on and off',
    fullScreen: 'Full screen and back',
    zoomIn: 'Magnify the picture, on this screen only',
    zoomOut: 'Less magnified',
    zoomReset: 'Show the whole picture',
    panel: 'Show and hide participants',
    help: 'Open this list',
  },
  drawing: 'While drawing',
  drawingKeys: 'Ctrl+Z undoes, Ctrl+Y redoes, Esc puts the tool down. Each tool’s button names its key.',
};
export const enRoom: typeof jaRoom = {
  fullScreen: 'Full screen',
  exitFullScreen: 'Leave full screen',
  keys: 'List of keyboard shortcuts',
  speaker: 'Speaker',
  systemSpeaker: 'As the device is set',
  volume: 'Volume of the others',
  percent: (value) => `${value} percent`,
};
