import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { Meta } from '@angular/platform-browser';
import { type SharedItem, type SharedView, type SharePreview, type ShareOpeningId } from '@rinjo/contract';
import { toApiError } from '../core/api-error';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { Brand } from '../ui/brand';
import { Icon } from '../ui/icon';
import { LanguageSwitch } from '../ui/language-switch';
import { Notice } from '../ui/notice';
import { ShareClient, sharedArchiveUrl } from './share-client';
import { ShareTexts } from './share-texts';
import { SharedItemCard } from './shared-item';
import { VerifyShared } from './verify-shared';

type Step = 'loading' | 'invalid' | 'door' | 'open';

/** Openings are remembered until the tab closes, so that loading the page again does not open the link once more. */
const REMEMBERED = 'rinjo.opened.';

/** The page behind a link for sharing: no account, no Material. The token is in the fragment and is sent in a body alone. */
@Component({
  selector: 'rj-shared',
  imports: [Brand, Icon, LanguageSwitch, Notice, SharedItemCard, VerifyShared],
  templateUrl: './shared-page.html',
  styleUrls: ['../call/join-page.scss', './shared-page.scss'],
})
export class SharedPage {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ShareTexts);
  protected readonly errors = inject(ErrorText);
  private readonly client = inject(ShareClient);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly token = inject(DOCUMENT).location.hash.slice(1);

  protected readonly step = signal<Step>('loading');
  protected readonly preview = signal<SharePreview | null>(null);
  protected readonly view = signal<SharedView | null>(null);
  protected readonly password = signal('');
  protected readonly busy = signal(false);
  protected readonly refused = signal<unknown>(null);
  protected readonly archive = computed(() => {
    const view = this.view();
    return view && sharedArchiveUrl(view.openingId);
  });

  constructor() {
    inject(Meta).updateTag({ name: 'robots', content: 'noindex, nofollow' });
    void this.load();
  }

  protected async open(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refused.set(null);
    const password = this.password();
    try {
      const view = await this.client.open({ token: this.token, ...(password !== '' && { password }) });
      this.remember(view.openingId);
      this.shown(view);
    } catch (thrown) {
      this.refused.set(thrown);
      if (toApiError(thrown).code === 'SHARE_INVALID') this.step.set('invalid');
    } finally {
      this.busy.set(false);
    }
  }

  /** An item that does not come any more: the page shows what there is now. */
  protected async lookAgain(): Promise<void> {
    const view = this.view();
    if (!view) return;
    try {
      this.view.set(await this.client.view(view.openingId));
    } catch (thrown) {
      this.refused.set(thrown);
      this.step.set('invalid');
    }
  }

  protected track(_: number, item: SharedItem): string {
    return item.id;
  }

  private async load(): Promise<void> {
    if (this.token === '') {
      this.step.set('invalid');
      return;
    }
    const before = await this.openedBefore();
    if (before) {
      this.shown(before);
      return;
    }
    try {
      this.preview.set(await this.client.preview(this.token));
      this.step.set('door');
    } catch (thrown) {
      this.refused.set(thrown);
      this.step.set('invalid');
    }
  }

  private shown(view: SharedView): void {
    this.view.set(view);
    this.password.set('');
    this.step.set('open');
  }

  private async openedBefore(): Promise<SharedView | null> {
    const id = this.window?.sessionStorage.getItem(await this.place()) as ShareOpeningId | null | undefined;
    if (!id) return null;
    try {
      return await this.client.view(id);
    } catch {
      return null; // it has run out: the door says more
    }
  }

  private remember(id: ShareOpeningId): void {
    void this.place().then((place) => {
      this.window?.sessionStorage.setItem(place, id);
    });
  }

  /** By the link's hash: the token itself is written down nowhere. */
  private async place(): Promise<string> {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(this.token));
    return REMEMBERED + Array.from(new Uint8Array(hash.slice(0, 8)), (byte) => byte.toString(16)).join('');
  }
}
