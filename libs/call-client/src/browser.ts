import type { Platform } from './encodings.js';

/** What the browser offers; each may be missing in Node and in some browsers. */
interface Surroundings {
  readonly window?: EventTarget;
  readonly document?: Pick<Document, 'visibilityState'> & EventTarget;
  readonly navigator?: {
    readonly userAgent?: string;
    readonly maxTouchPoints?: number;
    /** Network Information API: Chrome on Android. */
    readonly connection?: EventTarget;
  };
}

const around: Surroundings = globalThis;

/** Tells when the way to the server may have changed: another network, online again, page visible again. */
export function watchNetwork(changed: () => void): () => void {
  const { window, document, navigator } = around;
  const visible = (): void => {
    if (document?.visibilityState === 'visible') changed();
  };
  window?.addEventListener('online', changed);
  navigator?.connection?.addEventListener('change', changed);
  document?.addEventListener('visibilitychange', visible);
  return () => {
    window?.removeEventListener('online', changed);
    navigator?.connection?.removeEventListener('change', changed);
    document?.removeEventListener('visibilitychange', visible);
  };
}

export function browserPlatform(): Platform {
  return {
    userAgent: around.navigator?.userAgent ?? '',
    maxTouchPoints: around.navigator?.maxTouchPoints ?? 0,
  };
}
