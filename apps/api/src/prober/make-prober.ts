import { AlertPost } from '../modules/operations/availability/alerting/alert-post.js';
import type { ProberEnvironment } from '../config/prober-environment.js';
import type { Logger } from '../platform/logging/logger.js';
import { SmtpMailer } from '../platform/mail/smtp-mailer.js';
import { hostId } from '../platform/nodes/host-id.js';
import { SystemClock } from '../platform/time/clock.js';
import { AlertDesk } from './alert-desk.js';
import { BacklogFile } from './backlog-file.js';
import { CallWatch } from './call/call-watch.js';
import { readCredentials } from './credentials.js';
import { KeptSessions } from './kept-sessions.js';
import { Looks } from './looks.js';
import { MemoryFile } from './memory-file.js';
import { OwnSight } from './own-sight.js';
import { postHook } from './post-hook.js';
import { Prober } from './prober.js';
import { ServiceClient } from './service-client.js';
import { TlsWatch } from './tls-watch.js';
import { WayWatch } from './ways/way-watch.js';

type Settings = Pick<
  ProberEnvironment,
  'PROBER_CREDENTIALS' | 'PROBER_DIR' | 'PROBER_URL' | 'SMTP_URL' | 'MAIL_FROM'
>;

/** A prober with its parts, as it was when it ended. Throws for credentials that are not there. */
export function makeProber(settings: Settings, logger: Logger): Prober {
  const credentials = readCredentials(settings.PROBER_CREDENTIALS);
  const url = (settings.PROBER_URL || credentials.url).replace(/\/$/, '');
  const service = new ServiceClient(url, credentials);
  const memory = new MemoryFile(settings.PROBER_DIR);
  const known = memory.read();
  const clock = new SystemClock();
  const sessions = new KeptSessions(service);
  const post = new AlertPost(new SmtpMailer(settings), postHook, clock, logger);
  return new Prober({
    ...{ service, memory, clock, logger, page: known.page, records: known.records, host: hostId() },
    looks: new Looks(service, sessions, new CallWatch(service, sessions, clock), credentials.url, clock),
    tls: new TlsWatch(known, clock, logger),
    ways: new WayWatch(known, service, clock),
    sight: new OwnSight(known.samples),
    desk: new AlertDesk(known, post, credentials.url, clock, logger),
    backlog: new BacklogFile(settings.PROBER_DIR, 'unsent.ndjson'),
    calls: new BacklogFile(settings.PROBER_DIR, 'unsent-calls.ndjson'),
  });
}
