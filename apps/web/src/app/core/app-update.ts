import { DestroyRef, DOCUMENT, inject, isDevMode, Service, signal } from '@angular/core';
import { trustedScript } from './trusted-script';

const SCRIPT = '/service-worker.js';
const LOOK_AGAIN_MS = 60 * 60_000;

/**
 * Registers the service worker and tells when a new build waits. The new build takes over when the person says so:
 * nothing reloads by itself, least of all a call.
 */
@Service()
export class AppUpdate {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly worker = signal<ServiceWorker | null>(null);
  private started = false;
  readonly waiting = this.worker.asReadonly();

  constructor() {
    const timer = setInterval(() => void this.look(), LOOK_AGAIN_MS);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
    });
  }

  /** Once per page. Without support, on plain HTTP and under `ng serve` there is nothing to register. */
  async start(): Promise<void> {
    const { window } = this;
    if (this.started || isDevMode() || !window || !('serviceWorker' in window.navigator)) return;
    this.started = true;
    try {
      const registration = await window.navigator.serviceWorker.register(
        trustedScript('rinjo#service-worker', SCRIPT),
      );
      this.follow(registration);
    } catch (cause) {
      // Private windows and policies of a company may forbid it; the app works without.
      console.debug('service worker:', cause);
    }
  }

  /** Lets the waiting build take over, then loads the page anew from it. */
  apply(): void {
    const workers = this.window?.navigator.serviceWorker;
    workers?.addEventListener(
      'controllerchange',
      () => {
        this.window?.location.reload();
      },
      { once: true },
    );
    this.worker()?.postMessage('take-over');
  }

  private follow(registration: ServiceWorkerRegistration): void {
    if (registration.waiting) this.worker.set(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => {
        // The very first one has nobody to take over from.
        if (installing.state === 'installed' && registration.active) this.worker.set(installing);
      });
    });
  }

  private async look(): Promise<void> {
    if (!this.started) return;
    const registration = await this.window?.navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => undefined);
  }
}
