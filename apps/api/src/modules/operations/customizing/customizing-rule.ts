import type { Figure } from '@rinjo/contract';
import { judged, when } from '../../../platform/measures/judged.js';
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
  const untested = isOwn ? names.filter((name) => !passed.includes(name) && !failed.includes(name)) : [];
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
    figures: tests === null || untested.length > 0 ? [] : figures,
    ...{ from: at, to: at },
    ...judged([
      ...when(tests === null, { status: 'not_measured', code: 'settings_unrecorded' }),
      ...when(untested.length > 0, {
        ...{ status: 'not_measured', code: 'settings_untested', settings: untested },
      }),
      ...when(isOwn && failed.length > 0, { status: 'unmet', code: 'settings_failed', settings: failed }),
      ...when(tests !== null && !isOwn, { status: 'expired', code: 'settings_of_other_release' }),
    ]),
    evidence: tests ? [{ ledger: 'settings', id: version, at: tests.at }] : [],
  };
}
