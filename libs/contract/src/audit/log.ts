import type { LogAlertRule, LogAlertSubject } from '../http/log-alerts.js';
import type { LogExportEnd, LogExportFormat } from '../http/log-exports.js';
import type { LogName } from '../http/log-search.js';
import type {
  IntegrityReportId,
  IntegrityRunId,
  LogAlertId,
  LogExportId,
  LogStreamId,
  MonthlyReportId,
  SavedSearchId,
  StoredObjectId,
  UserId,
} from '../ids.js';
import type { LetterKind } from '../letters.js';

/** The log itself. */
export interface LogAudit {
  /** Nothing else was written for an hour: the entry carries the time. */
  'audit.heartbeat': Readonly<Record<string, never>>;
  /** Somebody took the log away, up to the entry of this number. */
  'audit.downloaded': { readonly size: number };
  /**
   * The day's drill: copies of the end of the log were altered, in so many ways, and verified. `missed` names the alterations that
   * were not found, `sound` says whether the log itself verified.
   */
  'audit.drilled': {
    readonly sound: boolean;
    readonly tried: number;
    readonly missed: readonly string[];
    readonly from: number;
    readonly size: number;
  };
  /** The newest checkpoint (`note`: c2sp.org/tlog-checkpoint), once a day, for whoever keeps a copy elsewhere. */
  'audit.published': { readonly size: number; readonly note: string };
  /** A pattern in the log that somebody should look at; `userId` when it is about a user. No address: webhooks get this. */
  'audit.alerted': {
    readonly logAlertId: LogAlertId;
    readonly rule: LogAlertRule;
    readonly subject: LogAlertSubject;
    readonly userId?: UserId;
  };
  /** An administrator has looked at it. */
  'audit.alert_acknowledged': { readonly logAlertId: LogAlertId; readonly rule: LogAlertRule };
  'audit.alert_rule_set': {
    readonly rule: LogAlertRule;
    readonly enabled: boolean;
    readonly threshold: number | null;
  };
  /** The log goes to a system elsewhere from here on; `url` is the origin alone: receivers keep secrets in paths. */
  'log_stream.created': { readonly streamId: LogStreamId; readonly url: string };
  'log_stream.updated': { readonly streamId: LogStreamId; readonly fields: readonly string[] };
  'log_stream.deleted': { readonly streamId: LogStreamId; readonly url: string };
  /** Entries are written into a file; `conditions` are the names of what they are narrowed by, with short values. */
  'log_export.started': {
    readonly logExportId: LogExportId;
    readonly log: LogName;
    readonly format: LogExportFormat;
    readonly conditions: readonly string[];
  };
  'log_export.ready': {
    readonly logExportId: LogExportId;
    readonly rows: number;
    readonly bytes: number;
    readonly sha256: string;
  };
  /** The file is gone, or about to be. */
  'log_export.ended': { readonly logExportId: LogExportId; readonly end: LogExportEnd };
  /** One session may download it for some hours. */
  'log_export.granted': { readonly logExportId: LogExportId };
  'log_export.downloaded': { readonly logExportId: LogExportId };
  /** A search that all who read the log see; what people save for themselves is not in the log. */
  'saved_search.shared': { readonly savedSearchId: SavedSearchId; readonly name: string };
  'saved_search.updated': { readonly savedSearchId: SavedSearchId; readonly fields: readonly string[] };
  'saved_search.deleted': { readonly savedSearchId: SavedSearchId; readonly name: string };
  /** The log is not any more what was signed when it had so many entries: it is not signed from here on. */
  'audit.altered': { readonly size: number };
  /**
   * The object store has a checkpoint of `keptSize` entries that this log, of `size` entries, does not continue: a backup of the
   * database was restored, or the log was written anew.
   */
  'audit.rolled_back': { readonly size: number; readonly keptSize: number };
  /** An object is not any more what was taken, or is gone from the store. */
  'integrity.difference': { readonly objectId: StoredObjectId; readonly fault: 'altered' | 'missing' };
  /** Of the day: so many objects were checked, and so many are not what was taken at this moment. `oldestAt` is empty without objects. */
  'integrity.checked': {
    readonly integrityRunId: IntegrityRunId;
    readonly checked: number;
    readonly objects: number;
    readonly differences: number;
    readonly oldestAt: string;
  };
  /** `month`: YYYY-MM. */
  'integrity.reported': { readonly integrityReportId: IntegrityReportId; readonly month: string };
  /** What a month was like; `month`: YYYY-MM, `sha256` of what was written down. */
  'monthly_report.made': {
    readonly monthlyReportId: MonthlyReportId;
    readonly month: string;
    readonly sha256: string;
  };
  /** Somebody wants letters of this kind, or none any more. */
  'letters.chosen': { readonly userId: UserId; readonly letter: LetterKind; readonly wanted: boolean };
}

export const LOG_AUDIT = [
  'audit.heartbeat',
  'audit.downloaded',
  'audit.drilled',
  'audit.published',
  'audit.altered',
  'audit.rolled_back',
  'integrity.difference',
  'integrity.checked',
  'integrity.reported',
  'monthly_report.made',
  'letters.chosen',
  'audit.alerted',
  'audit.alert_acknowledged',
  'audit.alert_rule_set',
  'log_export.started',
  'log_export.ready',
  'log_export.ended',
  'log_export.granted',
  'log_export.downloaded',
  'saved_search.shared',
  'saved_search.updated',
  'saved_search.deleted',
  'log_stream.created',
  'log_stream.updated',
  'log_stream.deleted',
] as const satisfies readonly (keyof LogAudit)[];
