/** The pages that lead from one to another at the top: their paths below `/operator`, in the order of the day's work. */
export const OPERATOR_PAGES = [
  '',
  'tenants',
  'plans',
  'support',
  'incidents',
  'maintenance',
  'response-times',
  'backups',
  'canaries',
  'data-handling',
  'releases',
  'check-sheet',
  'end-of-service',
  'emergency-contacts',
] as const;
