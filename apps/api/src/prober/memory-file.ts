import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  AlertReport,
  OnCallContact,
  ProbeSampleReport,
  ProberWay,
  StatusPage,
  TlsScanReport,
  TlsTarget,
  WayTrialReport,
} from '@rinjo/contract';
import type { LastTrial } from './ways/way-due.js';
import { writeWhole } from './write-whole.js';

/** An alert as its prober keeps it. */
export interface KeptAlert extends AlertReport {
  readonly code: string;
  /** How many of the list were told. */
  readonly told: number;
  /** When the last of them was. */
  readonly toldAt: string;
  readonly taken: boolean;
  /** The service has it as it stands here. */
  readonly sent: boolean;
  /** The incident is over. */
  readonly over: boolean;
}

/** What a prober knows after it was started again. */
export interface Memory {
  readonly samples: readonly ProbeSampleReport[];
  readonly contacts: readonly OnCallContact[];
  readonly alerts: readonly KeptAlert[];
  /** The status page as the service had it last. */
  readonly page: StatusPage | null;
  /** Of the last test alert. */
  readonly testedAt: string | null;
  /** Whether the service records, as it said last. */
  readonly records: boolean;
  /** Addresses whose encryption is scanned, as the service said last, and when they were. */
  readonly tlsTargets: readonly TlsTarget[];
  readonly tlsScannedAt: string | null;
  /** Scans that the service has not taken. */
  readonly tlsUnsent: readonly TlsScanReport[];
  /** Ways around a failure that it tries, as the service said last, when it did and whether they held. */
  readonly ways: readonly ProberWay[];
  readonly waysTried: Partial<Readonly<Record<ProberWay, LastTrial>>>;
  /** Trials that the service has not taken. */
  readonly waysUnsent: readonly WayTrialReport[];
}

const NOTHING: Memory = {
  ...{ samples: [], contacts: [], alerts: [], page: null, testedAt: null, records: false },
  ...{ tlsTargets: [], tlsScannedAt: null, tlsUnsent: [] },
  ...{ ways: [], waysTried: {}, waysUnsent: [] },
};

/** A file that is whole or not there. */
export class MemoryFile {
  private readonly file: string;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.file = join(folder, 'memory.json');
  }

  read(): Memory {
    if (!existsSync(this.file)) return NOTHING;
    return { ...NOTHING, ...(JSON.parse(readFileSync(this.file, 'utf8')) as Partial<Memory>) };
  }

  write(memory: Memory): void {
    writeWhole(this.file, JSON.stringify(memory));
  }
}
