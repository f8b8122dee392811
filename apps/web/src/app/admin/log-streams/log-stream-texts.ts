import { computed, inject, Service } from '@angular/core';
import type { Locale, LogStreamView } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enLogStreams } from '../../core/messages/en-log-streams';
import { jaLogStreams } from '../../core/messages/ja-log-streams';

const TEXTS: Readonly<Record<Locale, typeof jaLogStreams>> = { ja: jaLogStreams, en: enLogStreams };

/** The texts of where the log is sent. */
@Service()
export class LogStreamTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);

  /** Why nothing arrives, in words. */
  failure(error: string): string {
    const t = this.t();
    const [, status] = /^status (\d+)$/.exec(error) ?? [];
    if (status !== undefined) return t.status(status);
    const failures: Readonly<Record<string, string | undefined>> = t.failures;
    return (Object.hasOwn(failures, error) ? failures[error] : undefined) ?? t.failures.connection;
  }

  stateOf({ enabled, waiting, failingSince }: LogStreamView): string {
    const { states } = this.t();
    if (!enabled) return states.paused;
    if (failingSince !== null) return states.failing;
    return waiting > 0 ? states.sending : states.upToDate;
  }
}
