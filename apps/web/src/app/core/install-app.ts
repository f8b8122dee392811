import { DOCUMENT, inject, Service, signal } from '@angular/core';

/** Chromium's offer to install the page; no other browser has it. https://wicg.github.io/manifest-incubations/ */
interface InstallPrompt extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

/** Whether the app is installed, and the browser's own way to install it where it has one. */
@Service()
export class InstallApp {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly prompt = signal<InstallPrompt | null>(null);
  readonly offered = this.prompt.asReadonly();
  readonly installed = signal(this.window?.matchMedia('(display-mode: standalone)').matches ?? false);

  constructor() {
    this.window?.addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.prompt.set(event as InstallPrompt);
    });
    this.window?.addEventListener('appinstalled', () => {
      this.prompt.set(null);
      this.installed.set(true);
    });
  }

  /** Shows the browser's question; it may be asked once. */
  async install(): Promise<void> {
    const prompt = this.prompt();
    this.prompt.set(null);
    await prompt?.prompt();
  }
}
