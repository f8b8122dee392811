import type { jaOperatorOverview } from './ja-operator-overview';

const requests = (count: number): string => (count === 1 ? '1 request' : `${String(count)} requests`);

export const enOperatorOverview: typeof jaOperatorOverview = {
  heading: 'Overview',
  lead: (at) => `As of ${at}. Looked at again every minute.`,
  leadFirst: 'Reading.',
  concerns: 'What needs attention',
  noConcern: 'Nothing needs attention.',
  stillReading: 'Some parts are still being read.',
  levels: { bad: 'Now', attention: 'Soon', plain: '', good: 'Good' },
  open: (name) => `Open ${name}`,
  and: ', ',
  incidentOpen: (component, since) => `${component} is failing (since ${since})`,
  alertsUntaken: (count) =>
    `Nobody has taken the alerts of ${count === 1 ? '1 incident' : `${String(count)} incidents`} yet`,
  nobodyOnCall: 'Nobody is told of incidents',
  noIncident: 'No incident is going on',
  breach: (canary) => `Possible breach: ${canary}`,
  canariesFailed: (names) => `Failed: ${names}`,
  canariesLate: (names) => `Late: ${names}`,
  canariesPassed: (passed, all) => `${String(passed)} of ${String(all)} passed`,
  backupsOff: 'No backups are made',
  backupNone: 'There is no backup yet',
  backupNewest: (at) => `Newest backup: ${at}`,
  backupFailed: (at) => `A backup failed (${at})`,
  archiveLate: 'The archive of changes (WAL) is behind',
  drillPassed: (at) => `Restore drill passed (${at})`,
  drillFailed: 'The newest restore drill failed',
  maintenanceUnderWay: (until) => `Maintenance is under way (until ${until})`,
  maintenanceNext: (at) => `Next maintenance: ${at}`,
  maintenanceNone: 'No maintenance is planned',
  undelivered: (count) =>
    count === 1 ? '1 notice was not delivered' : `${String(count)} notices were not delivered`,
  noMail: 'Notices do not arrive: no mail can be sent (SMTP_URL)',
  repliesLate: (count) => `${requests(count)} without a first reply in the promised time`,
  repliesWaiting: (count) => `${requests(count)} waiting for a first reply`,
  requestsOpen: (count) => (count === 0 ? 'No request is open' : `${requests(count)} open`),
  release: (version) => `Running: ${version}`,
  releaseAltered: 'What runs is not what was signed',
  fixesOverdue: (count) =>
    count === 1
      ? '1 vulnerability is past its time for a fix'
      : `${String(count)} vulnerabilities are past their time for a fix`,
  findingsOpen: (count) => (count === 1 ? '1 known vulnerability' : `${String(count)} known vulnerabilities`),
  feedFailed: 'News of vulnerabilities cannot be read',
  grantsWaiting: (count) => `${requests(count)} for access waiting for your approval`,
  noGrantWaiting: 'No request for access waits for you',
  sheetOf: (answer, count) => `${answer} ${String(count)}`,
  sheetLabel: (lines) => `Answers: ${lines}`,
  sheetWorse: (count) =>
    count === 1 ? '1 row misses what is promised' : `${String(count)} rows miss what is promised`,
};
