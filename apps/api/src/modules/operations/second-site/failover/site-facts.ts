import type { RowReason } from '@rinjo/contract';
import { when } from '../../../../platform/measures/judged.js';
import type { DrillRow } from '../../../../platform/proofs/proof-ledger.js';
import type { SecondSite } from '../register/second-sites.js';
import { SITE_FAILOVER } from './site-failover.js';

/** The second site that is registered, and the newest drill at it. */
export interface SiteFacts {
  readonly drill: DrillRow | null;
}

/** What another site has proved, which was registered before, says nothing of this one. @param drills the newest first */
export const siteFacts = ({ id }: Pick<SecondSite, 'id'>, drills: readonly DrillRow[]): SiteFacts => ({
  drill: drills.find(({ measured }) => measured['siteId'] === id) ?? null,
});

/** A second site on the machine of the first is lost with it. */
export const heldInside = (drill: DrillRow | null): readonly RowReason[] =>
  when(drill !== null && drill.measured['outside'] !== 1, {
    ...{ status: 'unverified', code: 'drill_inside', drill: SITE_FAILOVER },
  });
