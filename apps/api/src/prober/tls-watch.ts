import type { TlsScanReport, TlsTarget } from '@rinjo/contract';
import { scanTls } from '../modules/operations/transport/scanning/scan-tls.js';
import { causeOf, type Logger } from '../platform/logging/logger.js';
import type { Clock } from '../platform/time/clock.js';
import type { Memory } from './memory-file.js';
import { UnsentReports } from './unsent-reports.js';

const EVERY_MS = 24 * 3_600_000;

type TlsMemory = Pick<Memory, 'tlsTargets' | 'tlsScannedAt' | 'tlsUnsent'>;

/** Scans once a day how what people reach is encrypted, as somebody outside sees it. */
export class TlsWatch {
  private targets: readonly TlsTarget[];
  private scannedAt: string | null;
  readonly unsent: UnsentReports<TlsScanReport>;

  constructor(
    { tlsTargets, tlsScannedAt, tlsUnsent }: TlsMemory,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {
    this.targets = tlsTargets;
    this.scannedAt = tlsScannedAt;
    this.unsent = new UnsentReports(tlsUnsent, clock);
  }

  get memory(): TlsMemory {
    return { tlsTargets: this.targets, tlsScannedAt: this.scannedAt, tlsUnsent: this.unsent.all };
  }

  /** What the service says; one of an earlier release says nothing. */
  ordered(targets: readonly TlsTarget[] | undefined): void {
    const known = this.targets.map(({ address }) => address);
    this.targets = targets ?? [];
    // A new address does not wait for a day.
    if (this.targets.some(({ address }) => !known.includes(address))) this.scannedAt = null;
  }

  /** Scans when it is time. Never rejects. */
  async look(): Promise<void> {
    const now = this.clock.now();
    const isDue = this.scannedAt === null || now.getTime() - Date.parse(this.scannedAt) >= EVERY_MS;
    if (!isDue || this.targets.length === 0) return;
    this.scannedAt = now.toISOString();
    try {
      this.unsent.add(...(await scanTls(this.targets, now)));
    } catch (cause) {
      this.logger.error('The scan of encryption broke off', causeOf(cause));
    }
  }
}
