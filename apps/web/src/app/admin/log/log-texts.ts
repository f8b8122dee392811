import { computed, inject, Service } from '@angular/core';
import type { AuditAction, Locale } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enAudit } from '../../core/messages/en-audit';
import { enLog } from '../../core/messages/en-log';
import { jaAudit } from '../../core/messages/ja-audit';
import { jaLog } from '../../core/messages/ja-log';

const TEXTS: Readonly<Record<Locale, typeof jaLog>> = { ja: jaLog, en: enLog };
const ACTIONS: Readonly<Record<Locale, Readonly<Record<AuditAction, string>>>> = { ja: jaAudit, en: enAudit };

/** The words of the audit log. */
@Service()
export class LogTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
  /** What each action is called. */
  readonly actions = computed(() => ACTIONS[this.i18n.locale()]);
}

/** Everything that some log can be narrowed by. */
export type LogField = keyof ReturnType<LogTexts['t']>['fields'];
