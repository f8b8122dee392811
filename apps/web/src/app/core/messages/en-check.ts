import type { jaCheck } from './ja-check';

export const enCheck: typeof jaCheck = {
  heading: 'Check of the connection',
  checking: 'Checking',
  show: 'Show details',
  hide: 'Close',
  verdict: {
    full: 'Good',
    saving: 'Works, with a smaller picture',
    weak: 'Weak signal',
    stills: 'Stills only',
    voice: 'Voice only',
    none: 'Calls do not get through',
    unmeasured: 'Connected (its speed could not be measured)',
    refused: 'Could not be checked',
    devices: 'Camera or microphone does not work',
  },
  cause: {
    bandwidth: 'The line is narrow.',
    loss: 'The line drops packets.',
    delay: 'The line is slow to answer.',
  },
  advice: {
    none: 'You can join.',
    allowUdp: (ports) => `It works, but may be less smooth. Ask your IT to allow UDP ${ports}.`,
    betterSignal: 'Move to where the signal is better, or closer to the Wi-Fi.',
    otherNetwork: 'Change to another Wi-Fi or to mobile data. Switch off a VPN.',
    shorterWay: 'Switch off a VPN. Over satellite the delay stays.',
    askIt: 'If that does not help, send the text for IT below to those who run your network.',
  },
  devicesAdvice: 'See below how to mend it.',
  refusedAdvice: 'Wait a little and check again. You can still join.',
};
