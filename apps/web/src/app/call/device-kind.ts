import type { DeviceKind } from '@rinjo/contract';

const PHONE_SHORT_SIDE = 600;

/** What is held in the hand, judged by pointer and screen: names of browsers lie. */
export function deviceKind(window: Window): DeviceKind {
  if (!window.matchMedia('(pointer: coarse)').matches) return 'desktop';
  return Math.min(window.screen.width, window.screen.height) < PHONE_SHORT_SIDE ? 'phone' : 'tablet';
}
