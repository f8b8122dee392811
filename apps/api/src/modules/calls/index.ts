import { CallEntity } from './call.entity.js';
import { CustomFieldListEntity } from './fields/custom-field-list.entity.js';
import { ConsentAcceptanceEntity } from './consent/consent-acceptance.entity.js';
import { GuestLinkEntity } from './guest-link.entity.js';
import { InvitationEntity } from './invitation.entity.js';
import { LobbyEntryEntity } from './lobby/lobby-entry.entity.js';
import { ParticipantEntity } from './participant.entity.js';
import { SiteEntity } from './sites/site.entity.js';
import { TicketEntity } from './ticket.entity.js';

export { hostsEverything, seesEverything } from './call.js';
export { CallAccess } from './call-access.js';
export { type CallPart, CallPartRegistry } from './call-parts.js';
export { CallSeats } from './call-seats.js';
export { CallSummons } from './call-summons.js';
export { type CallTie, CallTies, type Left } from './call-ties.js';
export { NothingDto } from './calls.gateway.js';
export { CallsModule } from './calls.module.js';
export { FeaturesPart } from './features/features-part.js';
export { FieldQueryDto } from './fields/custom-fields.dto.js';
export { CustomFieldsRepository } from './fields/custom-fields.repository.js';
export { belongsToMatching, type FieldMatch, FieldMatches } from './fields/field-matches.js';
export { matched } from './fields/searched-values.js';
export { EnteredValues } from './fields/entered-values.js';
export { type StoredValues, valuesShown } from './fields/custom-values-rule.js';
export { mayInCallOf, requireInCall } from './in-call.js';
export { Pointers } from './pointer/pointers.js';
export type { LiveCall } from './live-call.js';
export { ToTheCallsNode } from './place/to-the-calls-node.js';
export { LiveCalls } from './live-calls.js';
export {
  type CallRef,
  KIND_OF,
  type MediaListener,
  type MediaPlace,
  MediaPort,
  type MediaTap,
  type ReceivedTrack,
  type OpenedProbe,
  type OpenProbe,
} from './media.port.js';

/** Entities of this module, for the database module. */
export const CALL_ENTITIES = [
  CallEntity,
  ConsentAcceptanceEntity,
  CustomFieldListEntity,
  InvitationEntity,
  GuestLinkEntity,
  TicketEntity,
  LobbyEntryEntity,
  ParticipantEntity,
  SiteEntity,
] as const;
