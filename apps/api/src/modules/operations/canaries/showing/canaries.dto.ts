import { CANARY_LIMITS, type EndSecurityIncident } from '@rinjo/contract';
import { PlainLines } from '../../../../platform/http/plain-text.js';

export class EndSecurityIncidentDto implements EndSecurityIncident {
  @PlainLines(1, CANARY_LIMITS.incidentText) readonly text: string;
}
