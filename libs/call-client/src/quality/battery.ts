const LOW = 0.2;

/** Battery Status API: in Chrome, Edge and Chrome on Android. https://www.w3.org/TR/battery-status/ */
interface Battery {
  readonly level: number;
  readonly charging: boolean;
}

/** Answers whether the battery is nearly empty; null where the device does not say, and never guessed. */
export function watchBattery(): () => boolean | null {
  const { navigator } = globalThis as { navigator?: { getBattery?: () => Promise<Battery> } };
  let battery: Battery | null = null;
  navigator?.getBattery?.().then(
    (found) => (battery = found),
    () => undefined,
  );
  return () => battery && !battery.charging && battery.level < LOW;
}
