declare const brand: unique symbol;

/** A UUID that cannot be confused with the id of another kind of thing. */
export type Id<Name extends string> = string & { readonly [brand]: Name };

export type TenantId = Id<'Tenant'>;
export type PlanId = Id<'Plan'>;
export type UserId = Id<'User'>;
export type GroupId = Id<'Group'>;
/** A role that a tenant made. */
export type RoleId = Id<'Role'>;
/** A link of a letter about somebody's account. */
export type AccountLinkId = Id<'AccountLink'>;
/** A key of the REST API. */
export type KeyId = Id<'Key'>;
export type PasskeyId = Id<'Passkey'>;
export type TotpId = Id<'Totp'>;
export type SessionId = Id<'Session'>;
/** Somebody who runs the installation: of no tenant. */
export type OperatorId = Id<'Operator'>;
export type OperatorSessionId = Id<'OperatorSession'>;
/** A statement of the operator about a row of the check sheet. */
export type AttestationId = Id<'Attestation'>;
export type SheetEditionId = Id<'SheetEdition'>;
/** One operator's access to one tenant, for a time. */
export type OperatorGrantId = Id<'OperatorGrant'>;
/** What watches the service, mostly from another machine. */
export type ProberId = Id<'Prober'>;
export type SecondSiteId = Id<'SecondSite'>;
/** A part of the service that did not work for a time. */
export type IncidentId = Id<'Incident'>;
export type IncidentUpdateId = Id<'IncidentUpdate'>;
/** What whoever is on call was told of. */
export type AlertId = Id<'Alert'>;
/** What has to be impossible was possible. */
export type SecurityIncidentId = Id<'SecurityIncident'>;
export type InstallationContactsId = Id<'InstallationContacts'>;
/** A day's look at whether everything of a tenant is what was taken. */
export type IntegrityRunId = Id<'IntegrityRun'>;
/** What the runs of a month have found, signed. */
export type IntegrityReportId = Id<'IntegrityReport'>;
/** What a month was like for a tenant. */
export type MonthlyReportId = Id<'MonthlyReport'>;
export type OnCallListId = Id<'OnCallList'>;
/** A version of the hours of the operator's desk. */
export type DeskHoursId = Id<'DeskHours'>;
/** What somebody asks the operator. */
export type SupportRequestId = Id<'SupportRequest'>;
/** Of one erasure of a tenant, of the installation. */
export type ErasureId = Id<'Erasure'>;
/** A place or project that calls belong to. */
export type SiteId = Id<'Site'>;
export type CallId = Id<'Call'>;
export type InvitationId = Id<'Invitation'>;
export type GuestLinkId = Id<'GuestLink'>;
export type GuestSessionId = Id<'GuestSession'>;
/** A guest's place in the lobby of a call. */
export type LobbyEntryId = Id<'LobbyEntry'>;
export type ParticipantId = Id<'Participant'>;
/** A file shared in a call: a photo, a frozen picture, a sheet, an attachment. */
export type FileId = Id<'File'>;
/** Something that is kept: a photo, a recording, a file, a note. What was a file of a call has its id. */
export type EvidenceId = Id<'Evidence'>;
export type EvidenceCommentId = Id<'EvidenceComment'>;
/** Sealed bytes in the object store. */
export type StoredObjectId = Id<'StoredObject'>;
/** Room in the storage of a tenant, for an object that is being written. */
export type ReservationId = Id<'Reservation'>;
/** A file on its way in. What becomes of it is the evidence with the same id. */
export type UploadId = Id<'Upload'>;
export type UploadPassId = Id<'UploadPass'>;
/** What an organization has added to its calls or sites. */
export type CustomFieldId = Id<'CustomField'>;
/** How long things are kept, of a tenant or of a site. */
export type RetentionRuleId = Id<'RetentionRule'>;
/** What must not be deleted. */
export type LegalHoldId = Id<'LegalHold'>;
export type ReportId = Id<'Report'>;
export type ShareLinkId = Id<'ShareLink'>;
export type ShareOpeningId = Id<'ShareOpening'>;
/** What is recorded of a call from one start to its stop. */
export type RecordingId = Id<'Recording'>;
/** What one participant sends of one source while it is recorded. */
export type RecordingTrackId = Id<'RecordingTrack'>;
/** Everything of a tenant, packed to be taken elsewhere. */
export type ExportId = Id<'Export'>;
/** One ZIP file of an export. */
export type ExportPartId = Id<'ExportPart'>;
/** An attempt to reach somebody for a call. */
export type RingId = Id<'Ring'>;
/** One tab's connection outside calls. */
export type DeskLineId = Id<'DeskLine'>;
/** One version of what people agree to before a call. */
export type ConsentTextId = Id<'ConsentText'>;
/** A way to sign in with an identity provider of the tenant. */
export type ConnectionId = Id<'Connection'>;
/** An e-mail domain that a tenant says is its own. */
export type DomainId = Id<'Domain'>;
/** A sign-in that an administrator tries and that opens no session. */
export type SamlTestId = Id<'SamlTest'>;
/** Work in the job queue. */
export type JobId = Id<'Job'>;
/** Work on the service. */
export type MaintenanceId = Id<'Maintenance'>;
/** Something that every tenant is told. */
export type NoticeId = Id<'Notice'>;
/** An address that a tenant has told of events. */
export type WebhookId = Id<'Webhook'>;
/** One message to one webhook. */
export type WebhookDeliveryId = Id<'WebhookDelivery'>;
/** Somebody may say that it was them who came from an identity provider. */
export type LinkOfferId = Id<'LinkOffer'>;
export type AuditEntryId = Id<'AuditEntry'>;
/** A file of entries of a log. */
export type LogExportId = Id<'LogExport'>;
/** A search of a log under a name. */
export type SavedSearchId = Id<'SavedSearch'>;
/** A system elsewhere that gets the log. */
export type LogStreamId = Id<'LogStream'>;
export type LogAlertId = Id<'LogAlert'>;

/** Ids that mediasoup makes; opaque strings, not UUIDs by contract. */
export type TransportId = Id<'Transport'>;
export type ProducerId = Id<'Producer'>;
export type ConsumerId = Id<'Consumer'>;
