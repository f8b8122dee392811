import type { EvidenceErasureReason } from './evidence.js';
import type {
  EvidenceId,
  ExportId,
  LogExportId,
  LogStreamId,
  MonthlyReportId,
  RecordingId,
  ReportId,
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
  /** Looks again, with newer signatures, into something that was found clean. */
  'evidence.rescan': { readonly evidenceId: EvidenceId };
  /** One letter to one administrator: a virus was found. */
  'evidence.infected': { readonly userId: UserId; readonly evidenceId: EvidenceId };
  /** Makes the small picture of something that was found clean. */
  'evidence.render': { readonly evidenceId: EvidenceId };
  /** Makes a copy for players of a film that they cannot seek in. */
  'evidence.film': { readonly evidenceId: EvidenceId };
  /** Looks into an upload that has come whole, and keeps it or refuses it. */
  'upload.finish': { readonly uploadId: UploadId };
  /** An upload that nobody goes on with, or that is over. */
  'upload.expire': { readonly uploadId: UploadId };
  /** Deletes something for good that nobody sees any more. */
  'evidence.erase': { readonly evidenceId: EvidenceId; readonly reason: EvidenceErasureReason };
  /** Deletes for good what was in the trash by then (RFC 3339). */
  'evidence.empty_trash': { readonly until: string };
  /** The day's work on what a tenant keeps. */
  'evidence.upkeep': { readonly every: 'day' };
  /** Makes one film of the tracks of a recording. */
  'recording.compose': {
    readonly recordingId: RecordingId;
    /** What the film is kept as: a second attempt finds what the first has made. */
    readonly filmId: EvidenceId;
    /** The second film: what people drew and pointed at is in its pictures. */
    readonly drawn: boolean;
  };
  /** Deletes a recording that a prober has made and read. */
  'recording.discard': { readonly recordingId: RecordingId };
  /** Packs everything of a tenant. */
  'export.pack': { readonly exportId: ExportId };
  /** Takes an export away: its time is over, or nobody wants it any more. */
  'export.remove': { readonly exportId: ExportId };
  /** One letter to whoever asked for an export: it can be downloaded. */
  'export.notice': { readonly exportId: ExportId };
  /** One letter to one administrator: an export could not be packed. */
  'export.failure_notice': { readonly exportId: ExportId; readonly userId: UserId };
  /** Makes a report of a call. */
  'report.make': { readonly reportId: ReportId };
  /** Makes the report of a month that has ended. */
  'monthly_report.make': { readonly monthlyReportId: MonthlyReportId };
  /** One letter to one administrator: the report of a month is there. */
  'monthly_report.letter': { readonly monthlyReportId: MonthlyReportId; readonly userId: UserId };
  /** Alters copies of a tenant's log and sees whether that is found. */
  'audit.drill': { readonly every: 'day' };
  /** Writes the entries that a search finds into a file. */
  'log_export.make': { readonly logExportId: LogExportId };
  /** Takes such a file away: its time is over, or nobody wants it any more. */
  'log_export.remove': { readonly logExportId: LogExportId };
  /** Sends what has been written to the log since to one system elsewhere. */
  'log_stream.send': { readonly streamId: LogStreamId };
  /** Seals anew what is sealed under keys of the tenant below this version. */
  'tenant_key.rewrap': { readonly version: number };
  /** Gives a tenant a new key when its key is old. */
  'tenant_key.renew': { readonly every: 'year' };
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
