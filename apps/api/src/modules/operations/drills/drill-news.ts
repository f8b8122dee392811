import { Injectable } from '@nestjs/common';
import type { DrillKind, Locale } from '@rinjo/contract';
import { Environment } from '../../../config/environment.js';
import type { AlertText } from '../availability/alerting/alert-text.js';
import { TellOnCall } from '../availability/alerting/tell-on-call.js';
import { DRILL_NAMES } from '../canaries/proof-names.js';

/** Tells those on call that a drill failed. */
@Injectable()
export class DrillNews {
  constructor(
    private readonly environment: Environment,
    private readonly onCall: TellOnCall,
  ) {}

  tell(kind: DrillKind, failure: string): Promise<void> {
    return this.onCall.tell(kind, (locale) => drillText(locale, kind, failure, this.environment.PUBLIC_URL));
  }
}

/** @param url of the service */
export function drillText(locale: Locale, kind: DrillKind, failure: string, url: string): AlertText {
  const { host, origin } = new URL(url);
  const page = `${origin}/operator/backups`;
  const name = DRILL_NAMES[kind][locale];
  return locale === 'ja'
    ? {
        subject: `演習の失敗: ${name}（${host}）`,
        text: `${host} の演習「${name}」が失敗しました。次に成功するまで、チェックシートの該当する行は「未達」になります。\n\n${failure}\n\n${page}`,
      }
    : {
        subject: `A drill failed: ${name} (${host})`,
        text: `The drill “${name}” of ${host} failed. Until one passes, the rows of the check sheet that rest on it say “unmet”.\n\n${failure}\n\n${page}`,
      };
}
