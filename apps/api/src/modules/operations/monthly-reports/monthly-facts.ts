import type {
  ComponentDay,
  Figure,
  IncidentSource,
  MaintenanceKind,
  MaintenanceState,
  NoticeKind,
  ServiceComponent,
  SheetText,
} from '@rinjo/contract';

/** Times in ISO 8601, durations in seconds. Null is what nobody has measured. */
export interface MonthlyFacts {
  readonly format: 1;
  /** YYYY-MM, in Japan. */
  readonly month: string;
  /** The month; of a tenant that came in it, from then on. `to` is exclusive. */
  readonly window: Span;
  readonly madeAt: string;
  readonly tenant: string;
  readonly operator: string;
  readonly installation: string;
  readonly release: string;
  readonly availability: AvailabilityFacts | null;
  readonly incidents: readonly IncidentFacts[];
  readonly maintenance: readonly MaintenanceFacts[];
  /** Of the whole service. */
  readonly times: readonly Figure[];
  readonly notices: readonly NoticeFacts[];
  readonly calls: CallFacts;
  readonly storage: StorageFacts;
  readonly signIns: SignInFacts;
  readonly integrity: IntegrityFacts | null;
  readonly proofs: readonly ProofFacts[];
  readonly editions: readonly EditionFacts[];
}

export interface Span {
  readonly from: string;
  readonly to: string;
}

export interface AvailabilityFacts extends Span {
  /** Whether somebody looked from another machine. */
  readonly outside: boolean;
  /** Slots of 30 seconds that count. */
  readonly slots: number;
  readonly downS: number;
  /** Hundredths of a percent; null when no slot counts. */
  readonly basisPoints: number | null;
  readonly target: number;
  readonly failures: number;
  readonly blips: number;
  readonly mttrS: number | null;
  /** Work that was announced in time: it does not count. */
  readonly plannedS: number;
  readonly components: readonly ComponentFacts[];
}

export interface ComponentFacts {
  readonly component: ServiceComponent;
  readonly slots: number;
  readonly basisPoints: number | null;
  readonly days: readonly ComponentDay[];
}

export interface IncidentFacts {
  readonly component: ServiceComponent;
  readonly source: IncidentSource;
  readonly openedAt: string;
  readonly detectedAt: string;
  readonly closedAt: string | null;
  /** What people wrote of its cause; null: nothing yet. */
  readonly cause: SheetText | null;
}

export interface MaintenanceFacts {
  readonly kind: MaintenanceKind;
  readonly state: MaintenanceState;
  readonly plannedStart: string;
  readonly plannedEnd: string;
  readonly actualStart: string | null;
  readonly actualEnd: string | null;
  /** When this tenant had the notice. */
  readonly toldAt: string | null;
  readonly inTime: boolean;
  readonly text: SheetText;
}

export interface NoticeFacts {
  readonly kind: NoticeKind;
  readonly event: string;
  readonly madeAt: string;
  /** When the first administrator had it; null: nobody could be reached. */
  readonly reachedAt: string | null;
  readonly by: 'mail' | 'in_app' | null;
}

export interface CallFacts {
  readonly calls: number;
  readonly people: number;
  readonly guests: number;
  /** Of all participants together, begun minutes. */
  readonly minutes: number;
  /** Calls that began on each day of the month. */
  readonly days: readonly number[];
}

export interface StorageFacts {
  /** When it was looked at. */
  readonly at: string;
  readonly usedBytes: number;
  readonly limitBytes: number;
  readonly plan: string;
  /** Taken in the month, and kept until `at`. */
  readonly addedBytes: number;
  readonly addedObjects: number;
}

export interface SignInFacts {
  readonly succeeded: number;
  readonly refused: number;
  readonly people: number;
}

export interface IntegrityFacts {
  readonly days: number;
  readonly checks: number;
  readonly objects: number;
  /** The most that any day had. */
  readonly differences: number;
  readonly logDaysSound: number;
  readonly logDaysUnsound: number;
}

/** A proof that the service runs by itself. */
export interface ProofFacts {
  readonly canary: string;
  readonly passed: number;
  readonly failed: number;
  readonly breaches: number;
}

export interface EditionFacts {
  readonly number: number;
  readonly madeAt: string;
  readonly sha256: string;
}
