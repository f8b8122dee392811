import type { LogName } from '@rinjo/contract';

/** Where each log is shown. */
export const LOG_PATHS: Readonly<Record<LogName, string>> = {
  operations: '/admin/log',
  access: '/admin/log/access',
  errors: '/admin/log/errors',
  signIns: '/admin/sign-in-history',
};
