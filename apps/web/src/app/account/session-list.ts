import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import type { SessionView } from '@rinjo/contract';
import { ApiClient } from '../core/api-client';
import { API } from '../core/api-interceptor';
import { ErrorText } from '../core/error-text';
import { httpResource } from '@angular/common/http';
import { I18n } from '../core/i18n';
import { Confirm } from '../ui/confirm';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { deviceName } from './device-name';
import { AccountTexts } from './account-texts';

/** Where one is signed in, and the way to end it. */
@Component({
  selector: 'rj-session-list',
  imports: [Confirm, Icon, MatButton, MatProgressBar, Notice],
  templateUrl: './session-list.html',
  styleUrl: './session-list.scss',
})
export class SessionList {
  protected readonly i18n = inject(I18n);
  protected readonly own = inject(AccountTexts);
  protected readonly errors = inject(ErrorText);
  private readonly api = inject(ApiClient);
  protected readonly sessions = httpResource<readonly SessionView[]>(() => `${API}/sessions`);
  protected readonly asking = signal<SessionView | null>(null);
  protected readonly refused = signal<unknown>(null);
  protected readonly revoked = signal(false);

  protected nameOf(session: SessionView): string {
    return deviceName(session.userAgent) ?? this.own.t().unknownDevice;
  }

  protected isPhone(session: SessionView): boolean {
    return /iPhone|Android/u.test(session.userAgent);
  }

  protected async revoke(session: SessionView): Promise<void> {
    this.asking.set(null);
    this.refused.set(null);
    this.revoked.set(false);
    try {
      await this.api.revokeSession(session.id);
      this.revoked.set(true);
      this.sessions.reload();
    } catch (thrown) {
      this.refused.set(thrown);
    }
  }
}
