import type { EvidenceErasureReason } from './evidence.js';
import type {
  EvidenceId,
  RecordingId,
  ReservationId,
  UploadId,
  UserId,
  WebhookDeliveryId,
  WebhookId,
} from './ids.js';

/** What is done later, by the job queue: every kind of job and what it is told. Ids and plain facts, no secret. */
export interface JobKinds {
  /** One message to one webhook endpoint. */
  'webhook.deliver': { readonly deliveryId: WebhookDeliveryId };
  /** One letter to one administrator, about a webhook that was disabled. */
  'webhook.notice': { readonly webhookId: WebhookId; readonly userId: UserId };
  /** Looks for malware in something that was kept. */
  'evidence.scan': { readonly evidenceId: EvidenceId };
  /** One letter to one administrator: a virus was found. */
  'evidence.infected': { readonly userId: UserId; readonly evidenceId: EvidenceId };
  /** Makes the small picture of something that was found clean. */
  'evidence.render': { readonly evidenceId: EvidenceId };
  /** Looks into an upload that has come whole, and keeps it or refuses it. */
  'upload.finish': { readonly uploadId: UploadId };
  /** An upload that nobody goes on with, or that is over. */
  'upload.expire': { readonly uploadId: UploadId };
  /** Deletes something for good that nobody sees any more. */
  'evidence.erase': { readonly evidenceId: EvidenceId; readonly reason: EvidenceErasureReason };
  /** The day's work on what a tenant keeps. */
  'evidence.upkeep': { readonly every: 'day' };
  /** Makes one film of the tracks of a recording. */
  'recording.compose': { readonly recordingId: RecordingId };
  /** Seals anew what is sealed under keys of the tenant below this version. */
  'tenant_key.rewrap': { readonly version: number };
  /** Destroys the keys below this version. */
  'tenant_key.destroy': { readonly version: number };
  /** Room that nobody has used or given back in time. */
  'storage.release': { readonly reservationId: ReservationId };
  /** One letter to one administrator: the storage is getting full. */
  'storage.notice': { readonly userId: UserId; readonly percent: number };
  /** One letter to somebody who was invited with many others. */
  'user.invite': { readonly userId: UserId };
}
export type JobKind = keyof JobKinds;
