import { CONFORMITY_DEFAULTS, type ConformityDefaults, type ConformityLimits } from '@rinjo/contract';

/** What a tenant has decided about remote inspection; fields in one order, as PostgreSQL keeps none. */
export function conformityOf({
  conformity,
}: {
  readonly conformity: ConformityDefaults | null;
}): ConformityDefaults {
  const { preset, civil, building, own } = conformity ?? CONFORMITY_DEFAULTS;
  return { preset, civil: ordered(civil), building: ordered(building), own: ordered(own) };
}

const ordered = ({ width, height, fps, kbps }: ConformityLimits): ConformityLimits => ({
  ...{ width, height, fps, kbps },
});
