import type { jaDirect } from './ja-direct';

export const enDirect: typeof jaDirect = {
  connecting: 'The media server cannot be used. This device is being connected with the other one directly…',
  connected:
    'Connected with the other device directly, without the server. Voices and cameras alone get through.',
  without:
    'There is no recording, no third person, no shared screen and no pointer. It goes back by itself when the server does.',
  refused: {
    off: 'The media server cannot be used. Your organization does not want devices to be connected directly. Waiting for the server.',
    people:
      'The media server cannot be used. Two people alone can be connected directly. Waiting for the server.',
    recording:
      'The media server cannot be used. This call is being recorded, and a direct connection cannot be: it is not made. Stop the recording to be connected directly.',
    relay:
      'The media server cannot be used. There is no relay through which the devices could be connected. Waiting for the server.',
  },
  back: 'Back to the call through the server.',
};
