import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Avatar } from '../ui/avatar';
import { Brand } from '../ui/brand';
import { Icon } from '../ui/icon';
import { PresenceSign } from '../reach/presence-sign';
import { ReachStore } from '../reach/reach-store';
import { ReachTexts } from '../reach/reach-texts';
import { LanguageSwitch } from '../ui/language-switch';
import { Notice } from '../ui/notice';
import { ErrorText } from './error-text';
import { I18n } from './i18n';
import { visibleSections } from '../admin/admin-sections';
import { Appearance } from './appearance';
import { AdminTexts } from '../admin/admin-texts';
import { LifeBanner } from '../admin/cancellation/life-banner';
import { EvidenceTexts } from '../evidence/evidence-texts';
import { ServiceBanner } from '../notices/service-banner';
import { SupportTexts } from '../support/support-texts';
import { HistoryTexts } from '../history/history-texts';
import { InstallApp } from './install-app';
import { PageLoad } from './page-load';
import { SessionStore } from './session';
import { UpdateNotice } from './update-notice';
import { WayOut } from './way-out';

/** The frame of every page for signed-in people: where they are, who they are, how they leave. */
@Component({
  selector: 'rj-shell',
  imports: [
    Avatar,
    Brand,
    Icon,
    LanguageSwitch,
    LifeBanner,
    MatButton,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    Notice,
    PresenceSign,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    ServiceBanner,
    UpdateNotice,
  ],
  templateUrl: './shell.html',
  styleUrls: ['../ui/page-frame.scss', './shell.scss'],
})
export class Shell {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(HistoryTexts);
  protected readonly evidenceTexts = inject(EvidenceTexts);
  protected readonly adminTexts = inject(AdminTexts);
  protected readonly supportTexts = inject(SupportTexts);
  protected readonly session = inject(SessionStore);
  protected readonly reach = inject(ReachStore);
  protected readonly reachTexts = inject(ReachTexts);
  protected readonly errors = inject(ErrorText);
  protected readonly look = inject(Appearance);
  private readonly router = inject(Router);
  private readonly wayOut = inject(WayOut);
  /** From here on: the browser offers to install only once per page. */
  protected readonly app = inject(InstallApp);
  protected readonly administers = computed(
    () => visibleSections((permission) => this.session.can(permission)).length > 0,
  );
  protected readonly failed = signal<unknown>(null);

  constructor() {
    inject(PageLoad).watch();
  }

  protected async signOut(): Promise<void> {
    try {
      const continueTo = await this.session.signOut();
      if (continueTo !== null) this.wayOut.to(continueTo);
      else await this.router.navigate(['/sign-in'], { queryParams: { reason: 'signed-out' } });
    } catch (thrown) {
      this.failed.set(thrown);
    }
  }

  protected async chooseDoNotDisturb(quiet: boolean): Promise<void> {
    try {
      await this.reach.chooseDoNotDisturb(quiet);
      this.failed.set(null);
    } catch (thrown) {
      this.failed.set(thrown);
    }
  }

  protected skip(main: HTMLElement): void {
    main.focus();
  }
}
