import type {
  BackupsView,
  CanariesView,
  IncidentView,
  MaintenancePlanView,
  OnCallView,
  OperatorsGrantView,
  OperatorSupportView,
  ReleasesView,
  ServiceComponent,
  UndeliveredNotice,
} from '@rinjo/contract';
import type { jaOperatorOverview } from '../../core/messages/ja-operator-overview';
import { clockState } from '../support/reply-clock';
import { type Fact, fact } from './fact';

/** A backup of each day, and two hours for making it. */
const BACKUP_HOURS = 26;
const HOUR_MS = 3_600_000;

/** Texts of the page, and how the page writes what comes from elsewhere. */
export interface Wording {
  readonly t: typeof jaOperatorOverview;
  readonly when: (iso: string) => string;
  readonly component: (component: ServiceComponent) => string;
  readonly canary: (name: string) => string;
}

export function incidentFacts(incidents: readonly IncidentView[], onCall: OnCallView, say: Wording): Fact[] {
  const { t } = say;
  const open = incidents.filter(({ closedAt }) => closedAt === null);
  const untaken = open.filter(({ alerts }) => alerts.some(({ acknowledged }) => acknowledged === null));
  return [
    ...open.map(({ component, openedAt }) =>
      fact('bad', t.incidentOpen(say.component(component), say.when(openedAt))),
    ),
    ...(untaken.length > 0 ? [fact('bad', t.alertsUntaken(untaken.length))] : []),
    ...(onCall.contacts.length === 0 ? [fact('attention', t.nobodyOnCall)] : []),
    ...(open.length === 0 ? [fact('good', t.noIncident)] : []),
  ];
}

export function canaryFacts({ canaries, incidents }: CanariesView, say: Wording): Fact[] {
  const { t } = say;
  const applying = canaries.filter(({ applies }) => applies);
  const named = (...states: string[]): string[] =>
    applying.filter(({ state }) => states.includes(state)).map(({ name }) => say.canary(name));
  const [failed, late, passed] = [named('failed', 'breach'), named('late'), named('passed')];
  return [
    ...incidents
      .filter(({ end }) => end === null)
      .map(({ canary }) => fact('bad', t.breach(say.canary(canary)))),
    ...(failed.length > 0 ? [fact('bad', t.canariesFailed(failed.join(t.and)))] : []),
    ...(late.length > 0 ? [fact('attention', t.canariesLate(late.join(t.and)))] : []),
    fact(
      passed.length < applying.length ? 'plain' : 'good',
      t.canariesPassed(passed.length, applying.length),
    ),
  ];
}

export function backupFacts(view: BackupsView, now: Date, say: Wording): Fact[] {
  const { t } = say;
  if (!view.on) return [fact('attention', t.backupsOff)];
  const [newest, drill] = [view.generations[0], view.drills[0]];
  const isOld = !newest || now.getTime() - Date.parse(newest.endedAt) > BACKUP_HOURS * HOUR_MS;
  return [
    ...(view.failure ? [fact('bad', t.backupFailed(say.when(view.failure.at)))] : []),
    ...(view.archive?.late === true ? [fact('bad', t.archiveLate)] : []),
    newest
      ? fact(isOld ? 'bad' : 'good', t.backupNewest(say.when(newest.endedAt)))
      : fact('attention', t.backupNone),
    ...(drill
      ? [drill.passed ? fact('good', t.drillPassed(say.when(drill.startedAt))) : fact('bad', t.drillFailed)]
      : []),
  ];
}

export function maintenanceFacts(
  { windows, mail }: MaintenancePlanView,
  undelivered: readonly UndeliveredNotice[],
  say: Wording,
): Fact[] {
  const { t } = say;
  const under = windows.filter(({ state }) => state === 'in_progress' || state === 'verifying');
  const next = windows
    .filter(({ state }) => state === 'announced')
    .toSorted((a, b) => Date.parse(a.plannedStart) - Date.parse(b.plannedStart))[0];
  return [
    ...under.map(({ plannedEnd }) => fact('attention', t.maintenanceUnderWay(say.when(plannedEnd)))),
    ...(undelivered.length > 0 ? [fact('attention', t.undelivered(undelivered.length))] : []),
    ...(mail ? [] : [fact('attention', t.noMail)]),
    next ? fact('plain', t.maintenanceNext(say.when(next.plannedStart))) : fact('plain', t.maintenanceNone),
  ];
}

export function supportFacts(open: readonly OperatorSupportView[], say: Wording): Fact[] {
  const { t } = say;
  const [late, waiting] = (['late', 'running'] as const).map(
    (state) => open.filter((request) => clockState(request) === state).length,
  );
  return [
    ...(late ? [fact('bad', t.repliesLate(late))] : []),
    ...(waiting ? [fact('attention', t.repliesWaiting(waiting))] : []),
    fact(open.length === 0 ? 'good' : 'plain', t.requestsOpen(open.length)),
  ];
}

export function releaseFacts({ version, signature, findings, feed }: ReleasesView, say: Wording): Fact[] {
  const { t } = say;
  const open = findings.filter(({ closedAt }) => closedAt === null);
  const overdue = open.filter((finding) => finding.overdue).length;
  return [
    ...(signature.state === 'altered' ? [fact('bad', t.releaseAltered)] : []),
    ...(overdue > 0 ? [fact('bad', t.fixesOverdue(overdue))] : []),
    ...(open.length > overdue ? [fact('attention', t.findingsOpen(open.length - overdue))] : []),
    ...(feed.on && feed.failure !== null ? [fact('attention', t.feedFailed)] : []),
    fact('plain', t.release(version)),
  ];
}

export function grantFacts(grants: readonly OperatorsGrantView[], say: Wording): Fact[] {
  const { t } = say;
  const waiting = grants.filter(({ mayApprove }) => mayApprove).length;
  return [waiting > 0 ? fact('attention', t.grantsWaiting(waiting)) : fact('plain', t.noGrantWaiting)];
}
