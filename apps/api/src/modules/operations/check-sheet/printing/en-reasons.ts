import { DRILL_NAMES, PROOF_NAMES } from '../../canaries/proof-names.js';
import { dayInJapan, minuteInJapan } from '../../../../platform/time/japan.js';
import { en } from './en.js';
import { figureName } from './figure-names.js';
import type { ReasonWords } from './reason-texts.js';

const LOGS = { access: 'access', operation: 'operations', error: 'errors', signIn: 'sign-ins' } as const;
const WAYS = {
  relay: 'a relay over TCP',
  direct: 'a direct call of two',
  audio: 'audio alone',
  contacts: 'the card of contacts',
} as const;

const NUMBER = new Intl.NumberFormat('en-GB');
const counted = (n: number, one: string, many: string): string =>
  `${NUMBER.format(n)} ${n === 1 ? one : many}`;
const time = (at: string | null): string => (at === null ? 'never' : `${minuteInJapan(new Date(at))} JST`);
const day = (at: string): string => dayInJapan(new Date(at));
const days = (n: number): string => counted(n, 'day', 'days');
const hours = (n: number): string => (n % 24 === 0 && n > 24 ? days(n / 24) : counted(n, 'hour', 'hours'));

export const enReasons: ReasonWords = {
  nothing_measured: () => 'Nothing has been measured yet',
  few_days: ({ days: of, least }) => `Only ${NUMBER.format(of)} of at least ${days(least)} measured`,
  few_samples: ({ figure, samples, least }) =>
    `Only ${NUMBER.format(samples)} of at least ${NUMBER.format(least)} samples: ${figureName(figure, 'en')}`,
  data_old: ({ at, hours: of }) =>
    at === null
      ? `Nothing was measured in the last ${hours(of)}`
      : `The newest measurement is of ${time(at)}, older than ${hours(of)}`,
  off_target: ({ figure, unit, amount, target }) =>
    `Off target: ${en.figure(figureName(figure, 'en'), en.amount[unit](amount), en.amount[unit](target))}`,
  inside_only: () => 'Seen from inside alone: no prober on another machine',

  canary_never: ({ canary }) => `The self-test “${PROOF_NAMES[canary].en}” has not run yet`,
  canary_failed: ({ canary, at }) => `The self-test “${PROOF_NAMES[canary].en}” failed (${time(at)})`,
  canary_breach: ({ canary, at }) =>
    `The self-test “${PROOF_NAMES[canary].en}” found a possible breach (${time(at)})`,
  canary_late: ({ canary, at }) =>
    `The self-test “${PROOF_NAMES[canary].en}” is late: it last ran at ${time(at)}`,
  canary_old: ({ canary, at, days: of }) =>
    `The self-test “${PROOF_NAMES[canary].en}” is of ${time(at)}, older than ${days(of)}`,

  drill_never: ({ drill }) => `The drill “${DRILL_NAMES[drill].en}” has not been held yet`,
  drill_failed: ({ drill, at }) => `The drill “${DRILL_NAMES[drill].en}” failed (${time(at)})`,
  drill_old: ({ drill, at, days: of }) =>
    `The drill “${DRILL_NAMES[drill].en}” was last held on ${day(at)}, more than ${days(of)} ago`,
  drill_inside: ({ drill }) =>
    `The drill “${DRILL_NAMES[drill].en}” was held on a machine of the service itself, and not elsewhere`,
  drill_of_other_release: ({ drill, release }) =>
    `The drill “${DRILL_NAMES[drill].en}” was held with another release (${release || 'unknown'})`,
  drill_of_other_format: ({ drill }) =>
    `The drill “${DRILL_NAMES[drill].en}” was held with another format of exports`,

  statement_missing: () => 'The operator has stated nothing about this row',
  statement_no: () => 'The operator has stated: no',
  statement_expired: ({ validUntil }) => `The operator’s statement was valid until ${validUntil}`,

  release_unsigned: () => 'The signature of the release that runs is not verified',
  contacts_missing: () => 'No emergency contact is entered',
  ways_untested: ({ ways }) => `Not tried here: ${ways.map((way) => WAYS[way]).join(', ')}`,
  ways_failed: ({ ways }) => `Failed when it was tried: ${ways.map((way) => WAYS[way]).join(', ')}`,
  ways_without_prober: ({ hours: of }) =>
    `No prober has tried the ways round a failure in the last ${hours(of)}`,
  advisories_missing: () => 'No advisory feed has answered yet',
  probers_silent: ({ probers, hours: of }) =>
    `Silent for more than ${hours(of)}: ${counted(probers, 'prober', 'probers')}`,
  on_call_empty: () => 'Nobody is on the on-call list',
  on_call_unconfirmed: ({ at, days: of }) =>
    `The on-call list was last confirmed on ${day(at)}, more than ${days(of)} ago`,
  customers_not_told: () => 'There were failures, and it is not known when customers were told',
  report_old: ({ at, days: of }) =>
    at === null
      ? `No monthly report for more than ${days(of)}`
      : `The newest monthly report is of ${day(at)}, older than ${days(of)}`,
  logs_silent: ({ logs }) => `No record in 24 hours: ${logs.map((log) => LOGS[log]).join(', ')}`,
  settings_unrecorded: () => 'The release carries no record of the tests of settings',
  settings_untested: ({ settings }) => `Settings without a test: ${settings.join(', ')}`,
  settings_failed: ({ settings }) => `Settings whose test failed: ${settings.join(', ')}`,
  settings_of_other_release: () => 'The tests of settings are of another release',
  document_of_other_release: ({ release }) =>
    `The API document that was looked at is of another release (${release})`,
  load_test_missing: () => 'No load test has been entered',
  load_test_old: ({ at, days: of }) => `The load test is of ${day(at)}, older than ${days(of)}`,
  load_test_of_other_release: ({ release }) => `The load test is of another major version (${release})`,
  desk_missing: () => 'No desk hours are entered',
  backups_off: () => 'Backups are switched off',
  backup_missing: () => 'There is no verified backup yet',
  backup_here_only: () => 'Backups are on this machine alone',
  backup_elsewhere_missing: () => 'There is no copy of the backups outside this machine',
  listing_missing: () => 'The store of backups has not been looked through yet',
  archive_unmeasured: () => 'The delay of the archive has not been measured yet',
  recovery_window_short: ({ oldest, days: of }) =>
    oldest === null
      ? `No moment of the last ${days(of)} can be restored`
      : `The oldest moment that can be restored is ${time(oldest)}, not ${days(of)} back`,
  erasures_late: ({ erasures }) => `Late: ${counted(erasures, 'erasure', 'erasures')}`,
  objects_unchecked: ({ objects }) => `Not checked yet: ${counted(objects, 'original', 'originals')}`,
  logs_unsound: ({ logs }) => `${counted(logs, 'log', 'logs')} of operations did not verify`,
  attacks_unrecorded: () => 'The release carries no record of the attack suite',
  attacks_succeeded: ({ attacks }) =>
    `${counted(attacks, 'attack', 'attacks')} of the attack suite succeeded`,
  logs_unsigned: ({ tenants }) => `The log of ${counted(tenants, 'tenant', 'tenants')} was never signed`,
  scanner_missing: () => 'No virus scanner is connected',
  definitions_unknown: () => 'The age of the scanner’s definitions is not known',
};
