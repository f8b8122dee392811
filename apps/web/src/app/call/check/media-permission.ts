/** What the browser says about camera and microphone together. `unknown`: it does not say. */
export type MediaPermission = 'granted' | 'denied' | 'prompt' | 'unknown';

const NAMES = ['camera', 'microphone'] as const;

/** The worse of the two: one that is blocked hides both from the page. */
export function worseOf(states: readonly PermissionState[]): MediaPermission {
  return (['denied', 'prompt', 'granted'] as const).find((state) => states.includes(state)) ?? 'unknown';
}

/** Asks nobody: only looks. */
export async function mediaPermission(window: Window): Promise<MediaPermission> {
  const states = await statusesIn(window);
  return worseOf(states.map(({ state }) => state));
}

/** Tells of every change until the answered function is called. */
export function watchMediaPermission(window: Window, changed: (now: MediaPermission) => void): () => void {
  let stop = (): void => undefined;
  let stopped = false;
  void statusesIn(window).then((statuses) => {
    if (stopped) return;
    const tell = (): void => {
      changed(worseOf(statuses.map(({ state }) => state)));
    };
    for (const status of statuses) status.addEventListener('change', tell);
    stop = () => {
      for (const status of statuses) status.removeEventListener('change', tell);
    };
    tell();
  });
  return () => {
    stopped = true;
    stop();
  };
}

async function statusesIn({ navigator }: Window): Promise<readonly PermissionStatus[]> {
  try {
    return await Promise.all(NAMES.map((name) => navigator.permissions.query({ name })));
  } catch {
    return []; // older Firefox and Safari know no such permission names
  }
}
