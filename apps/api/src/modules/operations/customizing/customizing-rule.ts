import type { Figure } from '@rinjo/contract';
import type { RowFinding } from '../../../platform/measures/row-finding.js';
import type { SettingsTestsRecord } from '../releases/record/release-files.js';
import type { TenantSettingsList } from './settings-list.js';

/** Row 22: what tenants set for themselves. @param tests what the tests of settings came to; null: the release carries no record */
export function customizing(
  { names, version }: TenantSettingsList,
  tests: SettingsTestsRecord | null,
): RowFinding {
  const isOwn = tests?.ofThisRelease === true;
  const passed = names.filter((name) => tests?.passed.includes(name) && !tests.failed.includes(name));
  const failed = names.filter((name) => tests?.failed.includes(name));
  // A setting that no test has looked at neither passed nor failed.
  const notMeasured = tests === null || (isOwn && passed.length + failed.length < names.length);
  const at = tests && new Date(tests.at);
  const figures: readonly Figure[] = [
    { name: 'settings_listed', unit: 'count', amount: names.length, samples: names.length, target: null },
    // Another release's tests have proved nothing of this list.
    ...(isOwn
      ? [
          {
            ...({ name: 'settings_proved', unit: 'count', amount: passed.length } as const),
            ...{ samples: names.length, target: names.length },
          },
        ]
      : []),
  ];
  return {
    figures: notMeasured ? [] : figures,
    ...{ from: at, to: at, absent: false, unverified: false },
    notMeasured,
    unmet: isOwn && failed.length > 0,
    expired: tests !== null && !isOwn,
    evidence: tests ? [{ ledger: 'settings', id: version, at: tests.at }] : [],
  };
}
