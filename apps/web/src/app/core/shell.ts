import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import {
  isActive,
  type IsActiveMatchOptions,
  Router,
  RouterLink,
  RouterLinkActive,
  RouterOutlet,
} from '@angular/router';
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
import { SettingsTexts } from '../admin/settings/settings-texts';
import { HistoryTexts } from '../history/history-texts';
import { InstallApp } from './install-app';
import { SessionStore } from './session';
import { UpdateNotice } from './update-notice';

/** A page, and what is below it. */
const BELOW: IsActiveMatchOptions = {
  paths: 'subset',
  queryParams: 'ignored',
  fragment: 'ignored',
  matrixParams: 'ignored',
};

/** The frame of every page for signed-in people: where they are, who they are, how they leave. */
@Component({
  selector: 'rj-shell',
  imports: [
    Avatar,
    Brand,
    Icon,
    LanguageSwitch,
    MatButton,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    Notice,
    PresenceSign,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    UpdateNotice,
  ],
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
})
export class Shell {
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(HistoryTexts);
  protected readonly settingsTexts = inject(SettingsTexts);
  protected readonly session = inject(SessionStore);
  protected readonly reach = inject(ReachStore);
  protected readonly reachTexts = inject(ReachTexts);
  protected readonly errors = inject(ErrorText);
  private readonly router = inject(Router);
  /** From here on: the browser offers to install only once per page. */
  protected readonly app = inject(InstallApp);
  /** Groups are beside users. */
  private readonly atUsers = isActive('/admin/users', this.router, BELOW);
  private readonly atGroups = isActive('/admin/groups', this.router, BELOW);
  protected readonly inUsers = computed(() => this.atUsers() || this.atGroups());
  protected readonly failed = signal<unknown>(null);

  protected async signOut(): Promise<void> {
    try {
      await this.session.signOut();
      await this.router.navigate(['/sign-in'], { queryParams: { reason: 'signed-out' } });
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
