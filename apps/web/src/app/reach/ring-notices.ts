import { type DestroyRef, DOCUMENT, inject, Service, signal } from '@angular/core';
import type { CallId, DueCall, IncomingRing, RingId } from '@rinjo/contract';
import { Preferences } from '../core/preferences';
import { ReachTexts } from './reach-texts';

const WANTED = 'ringNotices';

/** Part of the Notifications API that TypeScript's types of the page leave out. */
interface NoticeOptions extends NotificationOptions {
  readonly actions: readonly { readonly action: string; readonly title: string }[];
}

/** What the service worker says after a press on a notification. */
export interface Pressed {
  readonly kind: 'ring';
  /** Absent: a planned call. */
  readonly ringId?: RingId;
  readonly callId: CallId;
  readonly answer: boolean;
}

/** Notifications of calls, for a tab that nobody looks at. Asked for only after a press on an explained button. */
@Service()
export class RingNotices {
  private readonly document = inject(DOCUMENT);
  private readonly window = this.document.defaultView;
  private readonly preferences = inject(Preferences);
  private readonly texts = inject(ReachTexts);
  private readonly allowed = signal<NotificationPermission | 'unsupported'>(this.current());
  private readonly wanted = signal(this.preferences.read(WANTED) !== 'no');
  private readonly plain = new Map<RingId, Notification>();
  readonly permission = this.allowed.asReadonly();
  readonly on = (): boolean => this.allowed() === 'granted' && this.wanted();
  /** Nobody has decided yet: a page may offer it. */
  readonly undecided = (): boolean => this.allowed() === 'default' && this.wanted();

  /** Tells when a notification was pressed; until `destroyed`. */
  whenPressed(listener: (pressed: Pressed) => void, destroyed: DestroyRef): void {
    const workers = this.workers();
    const heard = (event: MessageEvent<unknown>): void => {
      if (isPressed(event.data)) listener(event.data);
    };
    workers?.addEventListener('message', heard);
    destroyed.onDestroy(() => workers?.removeEventListener('message', heard));
  }

  async turnOn(): Promise<void> {
    this.preferences.write(WANTED, 'yes');
    this.wanted.set(true);
    if (this.allowed() === 'default') await Notification.requestPermission();
    this.allowed.set(this.current());
  }

  turnOff(): void {
    this.preferences.write(WANTED, 'no');
    this.wanted.set(false);
  }

  /** Only where nobody looks: a page in sight shows the call itself. */
  async show(ring: IncomingRing): Promise<void> {
    if (!this.on() || this.document.visibilityState === 'visible') return;
    const t = this.texts.t();
    const title = t.incomingFrom(ring.from.displayName);
    const options: NoticeOptions = {
      body: ring.siteName ? `${ring.callTitle} – ${ring.siteName}` : ring.callTitle,
      tag: tagOf(ring.id),
      icon: '/icon.svg',
      requireInteraction: true,
      data: { ringId: ring.id, callId: ring.callId },
      actions: [
        { action: 'answer', title: t.answer },
        { action: 'decline', title: t.decline },
      ],
    };
    const registration = await this.workers()?.getRegistration();
    if (registration?.active) await registration.showNotification(title, options);
    else this.showPlain(ring.id, title, options);
  }

  /** Of a planned call, to those who look away. */
  async remind({ callId, siteName }: DueCall, title: string): Promise<void> {
    if (!this.on() || this.document.visibilityState === 'visible') return;
    const registration = await this.workers()?.getRegistration();
    if (!registration?.active) return;
    const body = siteName ?? '';
    await registration.showNotification(title, {
      body,
      tag: `due-${callId}`,
      icon: '/icon.svg',
      data: { callId },
    });
  }

  async close(id: RingId): Promise<void> {
    this.plain.get(id)?.close();
    this.plain.delete(id);
    const registration = await this.workers()?.getRegistration();
    for (const shown of (await registration?.getNotifications({ tag: tagOf(id) })) ?? []) shown.close();
  }

  /** Without a service worker a press only brings the tab to the front. */
  private showPlain(id: RingId, title: string, { body, tag, icon, requireInteraction }: NoticeOptions): void {
    try {
      const shown = new Notification(title, {
        ...(body !== undefined && { body }),
        ...(tag !== undefined && { tag }),
        ...(icon !== undefined && { icon }),
        ...(requireInteraction !== undefined && { requireInteraction }),
      });
      shown.addEventListener('click', () => {
        this.window?.focus();
        shown.close();
      });
      this.plain.set(id, shown);
    } catch (cause) {
      console.debug('notification:', cause); // Chrome on Android shows those of service workers alone
    }
  }

  private workers(): ServiceWorkerContainer | undefined {
    return this.window && 'serviceWorker' in this.window.navigator
      ? this.window.navigator.serviceWorker
      : undefined;
  }

  private current(): NotificationPermission | 'unsupported' {
    return this.window && 'Notification' in this.window ? Notification.permission : 'unsupported';
  }
}

const tagOf = (id: RingId): string => `ring-${id}`;

const isPressed = (data: unknown): data is Pressed =>
  typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'ring' && 'callId' in data;
