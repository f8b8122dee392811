import type { RowReasonCode } from '@rinjo/contract';
import type { OperatorPath } from '../operator-pages';

const PAGES: Partial<Readonly<Record<RowReasonCode, OperatorPath>>> = {
  canary_never: 'canaries',
  canary_failed: 'canaries',
  canary_breach: 'canaries',
  canary_late: 'canaries',
  canary_old: 'canaries',
  ways_failed: 'canaries',
  ways_untested: 'canaries',
  ways_without_prober: 'canaries',
  drill_never: 'backups',
  drill_failed: 'backups',
  drill_old: 'backups',
  drill_inside: 'backups',
  drill_of_other_release: 'backups',
  drill_of_other_format: 'backups',
  backups_off: 'backups',
  backup_missing: 'backups',
  backup_here_only: 'backups',
  backup_elsewhere_missing: 'backups',
  listing_missing: 'backups',
  archive_unmeasured: 'backups',
  recovery_window_short: 'backups',
  contacts_missing: 'emergency-contacts',
  on_call_empty: 'incidents',
  on_call_unconfirmed: 'incidents',
  customers_not_told: 'incidents',
  release_unsigned: 'releases',
  advisories_missing: 'releases',
  attacks_unrecorded: 'releases',
  attacks_succeeded: 'releases',
  load_test_missing: 'connections',
  load_test_old: 'connections',
  load_test_of_other_release: 'connections',
  desk_missing: 'desk',
  erasures_late: 'tenants',
};

/** Where an operator can do something about what a row is missing; what nobody can do anything about here has no page. */
export const REASON_PAGES: Partial<Readonly<Record<RowReasonCode, string>>> = Object.fromEntries(
  Object.entries(PAGES).map(([code, page]) => [code, `/operator/${page}`]),
);
