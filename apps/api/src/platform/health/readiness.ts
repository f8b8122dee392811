import { Injectable } from '@nestjs/common';
import { TenantDb } from '../database/tenant-db.js';

/** Answers whether a part can do its work now; a rejection counts as no. */
export type ReadinessCheck = () => boolean | Promise<boolean>;

const CHECK_MS = 2_000;

/** What must work before requests should come here. Modules add their part; a process that is stopping is not ready. */
@Injectable()
export class Readiness {
  private readonly checks = new Map<string, ReadinessCheck>();
  private stopping = false;

  constructor(tenantDb: TenantDb) {
    this.add('database', () => tenantDb.isReachable());
  }

  add(part: string, check: ReadinessCheck): void {
    this.checks.set(part, check);
  }

  stop(): void {
    this.stopping = true;
  }

  /** The parts that do not work, in the order in which they were added. */
  async failing(): Promise<string[]> {
    if (this.stopping) return ['process'];
    const parts = await Promise.all(
      [...this.checks].map(async ([part, check]) => ((await inTime(check)) ? [] : [part])),
    );
    return parts.flat();
  }
}

async function inTime(check: ReadinessCheck): Promise<boolean> {
  const late = new AbortController();
  const tooLate = new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), CHECK_MS);
    late.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  try {
    return await Promise.race([Promise.resolve().then(check), tooLate]);
  } catch {
    return false;
  } finally {
    late.abort();
  }
}
