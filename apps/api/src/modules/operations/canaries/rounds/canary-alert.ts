import type { Locale } from '@rinjo/contract';
import type { CanaryOutcome } from '../../../../platform/proofs/canary.js';
import type { AlertText } from '../../availability/alerting/alert-text.js';

const AGAIN_MS = 86_400_000;

/** Whether people are told of a run: when it got worse or is a breach anew, and once a day while it stays so. */
export function isTold(
  outcome: CanaryOutcome,
  before: CanaryOutcome | null,
  lastToldAt: Date | null,
  now: Date,
): boolean {
  if (outcome === 'passed') return false;
  return outcome !== before || lastToldAt === null || now.getTime() - lastToldAt.getTime() >= AGAIN_MS;
}

export interface CanaryNews {
  readonly name: string;
  readonly outcome: Exclude<CanaryOutcome, 'passed'>;
  readonly detail: string;
  /** Of the service. */
  readonly url: string;
}

export function canaryText(locale: Locale, { name, outcome, detail, url }: CanaryNews): AlertText {
  const { host, origin } = new URL(url);
  const page = `${origin}/operator/canaries`;
  if (locale === 'ja')
    return outcome === 'breach'
      ? {
          subject: `侵害の疑い: ${name}（${host}）`,
          text: `${host} の自動点検「${name}」で、あってはならないことが起きました。すぐに調べてください。\n\n${detail}\n\n${page}`,
        }
      : {
          subject: `自動点検の失敗: ${name}（${host}）`,
          text: `${host} の自動点検「${name}」が失敗しました。直るまで、チェックシートの該当する行は「未確認」になります。\n\n${detail}\n\n${page}`,
        };
  return outcome === 'breach'
    ? {
        subject: `Possible breach: ${name} (${host})`,
        text: `The self-test “${name}” of ${host} found possible what has to be impossible. Look into it at once.\n\n${detail}\n\n${page}`,
      }
    : {
        subject: `A self-test failed: ${name} (${host})`,
        text: `The self-test “${name}” of ${host} failed. Until it passes, the rows of the check sheet that rest on it say “unverified”.\n\n${detail}\n\n${page}`,
      };
}
