import { Component, computed, type ElementRef, inject, linkedSignal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink, RouterOutlet } from '@angular/router';
import { Attempt } from '../core/attempt';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { Brand } from '../ui/brand';
import { Icon } from '../ui/icon';
import { LanguageSwitch } from '../ui/language-switch';
import { Notice } from '../ui/notice';
import { OperatorSessionStore } from './operator-session';
import { OperatorTexts } from './operator-texts';
import { OPERATOR_SECTIONS, operatorPageOf } from './operator-pages';
import { operatorTitle } from './operator-title';

/** What is around every page of a signed-in operator: the other pages beside it where there is room, behind a button where not. */
@Component({
  selector: 'rj-operator-shell',
  imports: [Brand, Icon, LanguageSwitch, MatButton, Notice, RouterLink, RouterOutlet],
  templateUrl: './operator-shell.html',
  styleUrls: ['../ui/page-frame.scss', '../ui/side-nav.scss', './operator-shell.scss'],
  host: { '(keydown.escape)': 'close()' },
})
export class OperatorShell {
  protected readonly sections = OPERATOR_SECTIONS;
  protected readonly session = inject(OperatorSessionStore);
  protected readonly texts = inject(OperatorTexts);
  protected readonly i18n = inject(I18n);
  protected readonly errors = inject(ErrorText);
  protected readonly attempts = new Attempt();
  private readonly router = inject(Router);
  private readonly button = viewChild.required<ElementRef<HTMLButtonElement>>('button');
  private readonly address = computed(
    () => this.router.lastSuccessfulNavigation()?.finalUrl?.toString() ?? this.router.url,
  );
  protected readonly here = computed(() => operatorPageOf(this.address()));
  /** Of the button where there is little room. A page that was chosen closes it. */
  protected readonly open = linkedSignal({ source: this.address, computation: () => false });

  constructor() {
    operatorTitle((t) => t.name);
  }

  /** Whoever chose a page from the button's list goes on in that page. */
  protected chosen(main: HTMLElement): void {
    if (!this.open()) return;
    this.open.set(false);
    main.focus();
  }

  protected close(): void {
    if (!this.open()) return;
    this.open.set(false);
    this.button().nativeElement.focus();
  }

  protected signOut(): Promise<void> {
    return this.attempts.run(() => this.session.signOut());
  }
}
