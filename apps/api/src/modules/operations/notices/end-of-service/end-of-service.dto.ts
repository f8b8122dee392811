import { type AnnounceServiceEnd, NOTICE_LIMITS } from '@rinjo/contract';
import { IsMoment } from '../../../../platform/http/is-moment.js';
import { PlainLines } from '../../../../platform/http/plain-text.js';

export class AnnounceServiceEndDto implements AnnounceServiceEnd {
  @IsMoment() readonly endsAt: string;
  @PlainLines(1, NOTICE_LIMITS.maintenanceText) readonly ja: string;
  @PlainLines(1, NOTICE_LIMITS.maintenanceText) readonly en: string;
}
