import { dirname } from 'node:path';
import { readSecondSiteEnvironment } from '../config/second-site-environment.js';
import type { Terminal } from '../backup-command/terminal.js';
import { SystemClock } from '../platform/time/clock.js';
import { holdFailover, type FailoverStep } from './hold-failover.js';
import { readSiteCredentials } from './site-credentials.js';
import { FirstSite, type Told } from './tell-first-site.js';

const STEPS: Readonly<Record<FailoverStep, string>> = {
  restoring: 'Restoring the newest backup',
  preparing: 'Preparing the restored database',
  starting: 'Starting the service on it',
  calling: 'Holding a call of two in it',
  looking: 'Comparing originals with their hashes, and logs',
  removing: 'Removing all of it',
};

/**
 * The drill at the second site: recovers the service from the backups alone, and tells the first site what came of it. Answers the exit
 * code: 0 when the drill passed and the first site has its result.
 * @param onlyTell sends what waits, and holds no drill
 */
export async function runFailover(onlyTell: boolean, terminal: Terminal): Promise<number> {
  const settings = readSecondSiteEnvironment();
  const credentials = readSiteCredentials(settings.SECOND_SITE_CREDENTIALS);
  const folder = settings.SECOND_SITE_DIR || dirname(settings.SECOND_SITE_CREDENTIALS);
  const firstSite = new FirstSite(credentials, folder, settings.SECOND_SITE_URL);
  let passed = true;
  if (!onlyTell) {
    const stopping = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => {
        stopping.abort();
      });
    const report = await holdFailover(
      settings,
      new SystemClock(),
      (step) => {
        terminal.progress(STEPS[step]);
      },
      stopping.signal,
    );
    if (report === null) {
      terminal.fault('site-failover: stopped, and everything was removed');
      return 130;
    }
    firstSite.keep(report);
    passed = report.failure === null;
    const { failure, ...measured } = report;
    terminal.line(
      `site-failover: ${failure === null ? 'passed' : `failed: ${failure}`} ${JSON.stringify(measured)}`,
    );
  }
  const told = await firstSite.tell();
  terminal.line(textOf(told, credentials.url));
  return passed && told.left === 0 && told.dropped === 0 ? 0 : 1;
}

function textOf({ sent, left, dropped, code }: Told, url: string): string {
  const parts = [
    `${url} has taken ${String(sent)} ${sent === 1 ? 'result' : 'results'}`,
    ...(dropped > 0 ? [`refused ${String(dropped)} for good`] : []),
    ...(left > 0
      ? [
          `${String(left)} wait (${code === 'http_401' ? 'its key is none that is registered' : (code ?? '')}): npm run drill -- site-failover --tell`,
        ]
      : []),
  ];
  return parts.join(', ');
}
