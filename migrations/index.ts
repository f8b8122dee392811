import type { MigrationInterface } from 'typeorm';
import { Foundation1795413600000 } from './20261123T0600-foundation.js';
import { Drawing1795507260000 } from './20261124T0801-drawing.js';
import { Chat1795507440000 } from './20261124T0804-chat.js';
import { Board1795518000000 } from './20261124T1100-board.js';
import { Sites1795519200000 } from './20261124T1120-sites.js';
import { GuestNames1795521300000 } from './20261124T1155-guest-names.js';
import { Schedule1795524900000 } from './20261124T1255-schedule.js';
import { TenantSettings1795656600000 } from './20261126T0130-tenant-settings.js';
import { Groups1795656660000 } from './20261126T0131-groups.js';
import { Conformity1795657380000 } from './20261126T0143-conformity.js';
import { Reach1795657500000 } from './20261126T0145-reach.js';
import { Lobby1795657560000 } from './20261126T0146-lobby.js';
import { TenantConformity1795658700000 } from './20261126T0205-tenant-conformity.js';
import { Consent1795658760000 } from './20261126T0206-consent.js';
import { CallReminders1795659300000 } from './20261126T0215-call-reminders.js';
import { Saml1795677000000 } from './20261126T0710-saml.js';
import { Domains1795677600000 } from './20261126T0720-domains.js';
import { ConnectionUpkeep1795677660000 } from './20261126T0721-connection-upkeep.js';
import { SamlLogout1795677720000 } from './20261126T0722-saml-logout.js';
import { SamlDrafts1795678200000 } from './20261126T0730-saml-drafts.js';
import { Roles1795678500000 } from './20261126T0735-roles.js';
import { People1795678560000 } from './20261126T0736-people.js';
import { SessionFactors1795679100000 } from './20261126T0745-session-factors.js';
import { Factors1795679160000 } from './20261126T0746-factors.js';
import { Keys1795679700000 } from './20261126T0755-keys.js';
import { TenantAddresses1795679760000 } from './20261126T0756-tenant-addresses.js';
import { Idempotency1795679820000 } from './20261126T0757-idempotency.js';
import { Jobs1795680300000 } from './20261126T0805-jobs.js';
import { Webhooks1795680360000 } from './20261126T0806-webhooks.js';
import { Scim1795680420000 } from './20261126T0807-scim.js';
import { SamlRoles1795689900000 } from './20261126T1045-saml-roles.js';
import { KeysOfServiceAccounts1795689960000 } from './20261126T1046-keys-of-service-accounts.js';
import { IdempotencyLookup1795690020000 } from './20261126T1047-idempotency-lookup.js';
import { Evidence1795690800000 } from './20261126T1100-evidence.js';
import { EvidenceColumns1795690860000 } from './20261126T1101-evidence-columns.js';
import { EvidenceLife1795690920000 } from './20261126T1102-evidence-life.js';
import { SamlStepUp1795691100000 } from './20261126T1105-saml-step-up.js';
import { Recording1795692000000 } from './20261126T1120-recording.js';
import { Composition1795692060000 } from './20261126T1121-composition.js';
import { Uploads1795693200000 } from './20261126T1140-uploads.js';
import { Receipts1795693260000 } from './20261126T1141-receipts.js';
import { EraseRecordings1795694460000 } from './20261126T1201-erase-recordings.js';
import { DrawnFilms1795709400000 } from './20261126T1610-drawn-films.js';
import { TransparencyLog1795711800000 } from './20261126T1650-transparency-log.js';
import { Film1795712400000 } from './20261126T1700-film.js';
import { LogPartitions1795713600000 } from './20261126T1720-log-partitions.js';
import { AccessLog1795713660000 } from './20261126T1721-access-log.js';
import { RequestIds1795713720000 } from './20261126T1722-request-ids.js';
import { ExportDiskFull1795716000000 } from './20261126T1760-export-disk-full.js';
import { KeyListing1795716060000 } from './20261126T1761-key-listing.js';
import { ReportLogo1795716120000 } from './20261126T1762-report-logo.js';
import { LogStreams1795717200000 } from './20261126T1780-log-streams.js';
import { ChatFiles1795717500000 } from './20261126T1785-chat-files.js';
import { OperatorsAct1795719600000 } from './20261126T1820-operators-act.js';
import { Operators1795719660000 } from './20261126T1821-operators.js';
import { TimeZone1795718400000 } from './20261126T1800-time-zone.js';
import { LogExports1795718460000 } from './20261126T1801-log-exports.js';
import { SavedSearches1795718520000 } from './20261126T1802-saved-searches.js';
import { FindEvidence1795694400000 } from './20261126T1200-find-evidence.js';
import { Exports1795708800000 } from './20261126T1600-exports.js';
import { Imports1795708860000 } from './20261126T1601-imports.js';
import { Reports1795710000000 } from './20261126T1620-reports.js';
import { Sharing1795710060000 } from './20261126T1621-sharing.js';
import { PhotoMetadata1795710600000 } from './20261126T1630-photo-metadata.js';
import { Preview1795710660000 } from './20261126T1631-preview.js';
import { Rescan1795710720000 } from './20261126T1632-rescan.js';
import { Versions1795710780000 } from './20261126T1633-versions.js';
import { LogAlerts1795721400000 } from './20261126T1850-log-alerts.js';
import { LogRetention1795721460000 } from './20261126T1851-log-retention.js';
import { Availability1795900000000 } from './20261127T1200-availability.js';
import { CheckSheet1796100000000 } from './20261127T1400-check-sheet.js';
import { Canaries1796300000000 } from './20261128T0200-canaries.js';
import { Notices1796200000000 } from './20261128T0100-notices.js';
import { ServiceEnd1796200060000 } from './20261128T0101-service-end.js';
import { StatusSubscriptions1796200120000 } from './20261128T0102-status-subscriptions.js';
import { SecondSite1796811000000 } from './20261128T1500-second-site.js';
import { Drills1796500000000 } from './20261128T0400-drills.js';
import { Integrity1796500060000 } from './20261128T0410-integrity.js';
import { InstallationLog1796500120000 } from './20261128T0420-installation-log.js';
import { Topology1796500180000 } from './20261128T0430-topology.js';
import { Support1796800000000 } from './20261128T0700-support.js';
import { PageSamples1796200180000 } from './20261128T0103-page-samples.js';
import { AccessStreams1795721520000 } from './20261126T1852-access-streams.js';
import { TenantLife1795800000000 } from './20261127T1100-tenant-life.js';
import { Erasure1795800060000 } from './20261127T1101-erasure.js';
import { Backups1796000000000 } from './20261127T1300-backups.js';
import { ProbeCalls1796400000000 } from './20261128T0300-probe-calls.js';
import { TimedAnswers1796400060000 } from './20261128T0301-timed-answers.js';
import { BurnAlerts1796400120000 } from './20261128T0302-burn-alerts.js';
import { JobRuns1796400180000 } from './20261128T0303-job-runs.js';
import { EmergencyContacts1796700000000 } from './20261128T0600-emergency-contacts.js';
import { DirectCalls1796700060000 } from './20261128T0601-direct-calls.js';
import { WayTrials1796805100000 } from './20261128T1145-way-trials.js';
import { SuppressionCopies1796813000000 } from './20261128T1500-suppression-copies.js';
import { CallPlaces1796810000000 } from './20261128T1600-call-places.js';
import { TlsScans1796802000000 } from './20261128T0900-tls-scans.js';
import { LoadTests1796802060000 } from './20261128T0901-load-tests.js';
import { Appearance1796801000000 } from './20261128T0800-appearance.js';
import { MonthlyReports1796803000000 } from './20261128T1000-monthly-reports.js';
import { DeclinedLetters1796803060000 } from './20261128T1010-declined-letters.js';
import { DatabaseChecks1796803120000 } from './20261128T1020-database-checks.js';
import { MailTexts1796801060000 } from './20261128T0810-mail-texts.js';
import { Residency1796600000000 } from './20261128T0500-residency.js';
import { Releases1796600300000 } from './20261128T0505-releases.js';
import { CustomFields1796804000000 } from './20261128T1100-custom-fields.js';
import { TenantFeatures1796804060000 } from './20261128T1110-tenant-features.js';
import { Suppression1796804200000 } from './20261128T1300-suppression.js';
import { PgBackRest1796804210000 } from './20261128T1301-pgbackrest.js';
import { NodeLoss1796805200000 } from './20261128T1400-node-loss.js';
import { MoreFeatures1796812000000 } from './20261128T1149-more-features.js';
import { MissingPictures1796812060000 } from './20261128T1150-missing-pictures.js';

/** Every migration, oldest first. */

export const MIGRATIONS: readonly (new () => MigrationInterface)[] = [
  Foundation1795413600000,
  Drawing1795507260000,
  Chat1795507440000,
  Board1795518000000,
  Sites1795519200000,
  GuestNames1795521300000,
  Schedule1795524900000,
  TenantSettings1795656600000,
  Groups1795656660000,
  Conformity1795657380000,
  Reach1795657500000,
  Lobby1795657560000,
  TenantConformity1795658700000,
  Consent1795658760000,
  CallReminders1795659300000,
  Saml1795677000000,
  Domains1795677600000,
  ConnectionUpkeep1795677660000,
  SamlLogout1795677720000,
  SamlDrafts1795678200000,
  Roles1795678500000,
  People1795678560000,
  SessionFactors1795679100000,
  Factors1795679160000,
  Keys1795679700000,
  TenantAddresses1795679760000,
  Idempotency1795679820000,
  Jobs1795680300000,
  Webhooks1795680360000,
  Scim1795680420000,
  SamlRoles1795689900000,
  KeysOfServiceAccounts1795689960000,
  IdempotencyLookup1795690020000,
  Evidence1795690800000,
  EvidenceColumns1795690860000,
  EvidenceLife1795690920000,
  SamlStepUp1795691100000,
  Recording1795692000000,
  Composition1795692060000,
  Uploads1795693200000,
  Receipts1795693260000,
  FindEvidence1795694400000,
  EraseRecordings1795694460000,
  Exports1795708800000,
  Imports1795708860000,
  DrawnFilms1795709400000,
  Reports1795710000000,
  Sharing1795710060000,
  PhotoMetadata1795710600000,
  Preview1795710660000,
  Rescan1795710720000,
  Versions1795710780000,
  TransparencyLog1795711800000,
  Film1795712400000,
  LogPartitions1795713600000,
  AccessLog1795713660000,
  RequestIds1795713720000,
  ExportDiskFull1795716000000,
  KeyListing1795716060000,
  ReportLogo1795716120000,
  LogStreams1795717200000,
  ChatFiles1795717500000,
  TimeZone1795718400000,
  LogExports1795718460000,
  SavedSearches1795718520000,
  OperatorsAct1795719600000,
  Operators1795719660000,
  LogAlerts1795721400000,
  LogRetention1795721460000,
  AccessStreams1795721520000,
  TenantLife1795800000000,
  Erasure1795800060000,
  Availability1795900000000,
  Backups1796000000000,
  CheckSheet1796100000000,
  Notices1796200000000,
  ServiceEnd1796200060000,
  StatusSubscriptions1796200120000,
  PageSamples1796200180000,
  Canaries1796300000000,
  ProbeCalls1796400000000,
  TimedAnswers1796400060000,
  BurnAlerts1796400120000,
  JobRuns1796400180000,
  Residency1796600000000,
  Releases1796600300000,
  EmergencyContacts1796700000000,
  DirectCalls1796700060000,
  Drills1796500000000,
  Integrity1796500060000,
  InstallationLog1796500120000,
  Topology1796500180000,
  TlsScans1796802000000,
  LoadTests1796802060000,
  Support1796800000000,
  Appearance1796801000000,
  MonthlyReports1796803000000,
  DeclinedLetters1796803060000,
  DatabaseChecks1796803120000,
  MailTexts1796801060000,
  CustomFields1796804000000,
  TenantFeatures1796804060000,
  Suppression1796804200000,
  PgBackRest1796804210000,
  NodeLoss1796805200000,
  WayTrials1796805100000,
  MoreFeatures1796812000000,
  SuppressionCopies1796813000000,
  MissingPictures1796812060000,
  SecondSite1796811000000,
  CallPlaces1796810000000,
];
