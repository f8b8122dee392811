import type {
  BackupsView,
  CanariesView,
  CanaryView,
  IncidentView,
  MaintenancePlanView,
  OnCallView,
  OperatorsGrantView,
  OperatorSupportView,
  ReleasesView,
  UndeliveredNotice,
} from '@rinjo/contract';
import { describe, expect, it } from 'vitest';
import { enOperatorOverview } from '../../core/messages/en-operator-overview';
import { worst } from './fact';
import {
  backupFacts,
  canaryFacts,
  grantFacts,
  incidentFacts,
  maintenanceFacts,
  releaseFacts,
  supportFacts,
  type Wording,
} from './facts';

const NOW = new Date('2026-11-28T03:00:00Z');
const AT = '2026-11-28T02:00:00Z';
const say: Wording = {
  t: enOperatorOverview,
  when: (iso) => iso,
  component: (name) => name,
  canary: (name) => name,
};
/** What a fact is made of is a part of what the API answers. */
const as = <T>(part: unknown): T => part as T;
const lines = (facts: readonly { level: string; text: string }[]): readonly string[] =>
  facts.map(({ level, text }) => `${level}: ${text}`);

describe('facts about the service', () => {
  it('are as bad as the worst of them', () => {
    const of = (...levels: ('bad' | 'attention' | 'plain' | 'good')[]) =>
      worst(levels.map((level) => ({ level, text: '' })));
    expect([of('good', 'bad', 'attention'), of('good', 'attention'), of('plain', 'good'), of()]).toEqual([
      ...['bad', 'attention', 'good', 'plain'],
    ]);
  });

  it('name each incident that goes on, and alerts that nobody has taken', () => {
    const onCall = as<OnCallView>({ contacts: [{}] });
    const alert = (acknowledged: object | null): object => ({ acknowledged });
    const incident = (closedAt: string | null, acknowledged: object | null): IncidentView =>
      as({ component: 'media', openedAt: AT, closedAt, alerts: [alert(acknowledged)] });
    expect(lines(incidentFacts([incident(null, null), incident(AT, null)], onCall, say))).toEqual([
      `bad: media is failing (since ${AT})`,
      'bad: Nobody has taken the alerts of 1 incident yet',
    ]);
    expect(lines(incidentFacts([incident(AT, {})], as({ contacts: [] }), say))).toEqual([
      ...['attention: Nobody is told of incidents', 'good: No incident is going on'],
    ]);
  });

  it('count the self-tests that passed, and name the others', () => {
    const canary = (name: string, state: CanaryView['state'], applies = true): CanaryView =>
      as({ name, state, applies });
    const view = as<CanariesView>({
      canaries: [
        canary('tls', 'failed'),
        canary('saml', 'late'),
        canary('input', 'passed'),
        canary('eicar', 'never', false),
      ],
      incidents: [
        { canary: 'plaintext', end: null },
        { canary: 'tls', end: {} },
      ],
    });
    expect(lines(canaryFacts(view, say))).toEqual([
      ...[
        'bad: Possible breach: plaintext',
        'bad: Failed: tls',
        'attention: Late: saml',
        'plain: 1 of 3 passed',
      ],
    ]);
    expect(lines(canaryFacts(as({ canaries: [canary('tls', 'passed')], incidents: [] }), say))).toEqual([
      'good: 1 of 1 passed',
    ]);
  });

  it('say that no backups are made, or how old the newest is', () => {
    const view = (changes: Partial<BackupsView>): BackupsView =>
      as({
        on: true,
        failure: null,
        archive: { late: false },
        generations: [{ endedAt: AT }],
        drills: [],
        ...changes,
      });
    expect(lines(backupFacts(view({ on: false }), NOW, say))).toEqual(['attention: No backups are made']);
    expect(lines(backupFacts(view({}), NOW, say))).toEqual([`good: Newest backup: ${AT}`]);
    const old = '2026-11-27T00:59:59Z';
    const facts = backupFacts(
      view({
        failure: as({ at: AT }),
        archive: as({ late: true }),
        generations: [as({ endedAt: old })],
        drills: [as({ passed: false })],
      }),
      NOW,
      say,
    );
    expect(lines(facts)).toEqual([
      `bad: A backup failed (${AT})`,
      'bad: The archive of changes (WAL) is behind',
      `bad: Newest backup: ${old}`,
      'bad: The newest restore drill failed',
    ]);
    expect(lines(backupFacts(view({ generations: [] }), NOW, say))).toEqual([
      'attention: There is no backup yet',
    ]);
  });

  it('name the next maintenance, and notices that did not arrive', () => {
    const window = (state: string, plannedStart: string): object => ({ state, plannedStart, plannedEnd: AT });
    const plan = as<MaintenancePlanView>({
      mail: false,
      windows: [
        window('announced', '2026-12-20'),
        window('announced', '2026-12-10'),
        window('in_progress', AT),
      ],
    });
    expect(lines(maintenanceFacts(plan, [as<UndeliveredNotice>({})], say))).toEqual([
      `attention: Maintenance is under way (until ${AT})`,
      'attention: 1 notice was not delivered',
      'attention: Notices do not arrive: no mail can be sent (SMTP_URL)',
      'plain: Next maintenance: 2026-12-10',
    ]);
    expect(lines(maintenanceFacts(as({ mail: true, windows: [] }), [], say))).toEqual([
      'plain: No maintenance is planned',
    ]);
  });

  it('count requests by their first reply', () => {
    const request = (usedS: number, running: boolean): OperatorSupportView =>
      as({ firstReplyAt: running ? null : AT, clock: { limitS: 10, usedS, running } });
    expect(lines(supportFacts([request(11, true), request(9, true), request(3, false)], say))).toEqual([
      'bad: 1 request without a first reply in the promised time',
      'attention: 1 request waiting for a first reply',
      'plain: 3 requests open',
    ]);
    expect(lines(supportFacts([], say))).toEqual(['good: No request is open']);
  });

  it('count vulnerabilities that are open, those past their time first', () => {
    const finding = (closedAt: string | null, overdue: boolean): object => ({ closedAt, overdue });
    const view = as<ReleasesView>({
      version: '1.2.0',
      signature: { state: 'altered' },
      findings: [finding(null, true), finding(null, false), finding(AT, true)],
      feed: { on: true, failure: 'ECONNREFUSED' },
    });
    expect(lines(releaseFacts(view, say))).toEqual([
      'bad: What runs is not what was signed',
      'bad: 1 vulnerability is past its time for a fix',
      'attention: 1 known vulnerability',
      'attention: News of vulnerabilities cannot be read',
      'plain: Running: 1.2.0',
    ]);
  });

  it('say how many requests for access wait for whoever looks', () => {
    const grant = (mayApprove: boolean): OperatorsGrantView => as({ mayApprove });
    expect(lines(grantFacts([grant(true), grant(false)], say))).toEqual([
      'attention: 1 request for access waiting for your approval',
    ]);
    expect(lines(grantFacts([], say))).toEqual(['plain: No request for access waits for you']);
  });
});
