import { Server as SealedServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { TlsTarget } from '@rinjo/contract';
import { Canaries } from '../../../platform/proofs/canaries.js';
import type { Canary, CanaryResult } from '../../../platform/proofs/canary.js';
import { Clock } from '../../../platform/time/clock.js';
import { TellOnCall } from '../availability/alerting/tell-on-call.js';
import { certificateText } from './certificate-text.js';
import { type TlsScanRow, TlsScans } from './ledger/tls-scans.js';
import { daysLeft, isWarned } from './scanning/judge-tls.js';
import { scanTls } from './scanning/scan-tls.js';
import { SealedConnections } from './scanning/sealed-connections.js';
import { ReachedAddresses } from './scanning/reached-addresses.js';
import { tlsVerdict } from './tls-verdict.js';

export const TLS = 'tls';
const DAY_MS = 86_400_000;
const ANYWHERE = new Set(['0.0.0.0', '::']);

/**
 * Every day: whatever devices reach speaks no TLS below 1.2, prefers 1.3 and has a certificate that lasts, and the ways to where data are
 * kept are encrypted. What this process does not reach, such as its own name behind a router, a prober may have looked at.
 */
@Injectable()
export class TlsCanary implements Canary, OnModuleInit {
  readonly name = TLS;
  readonly everyMs = DAY_MS;

  constructor(
    private readonly reached: ReachedAddresses,
    private readonly canaries: Canaries,
    private readonly adapter: HttpAdapterHost,
    private readonly scans: TlsScans,
    private readonly connections: SealedConnections,
    private readonly onCall: TellOnCall,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.canaries.add(this);
  }

  async applies(): Promise<boolean> {
    return (await this.reached.now()).length > 0;
  }

  async run(): Promise<CanaryResult> {
    const now = this.clock.now();
    const targets = await this.reached.now();
    const addresses = targets.map(({ address }) => address);
    const before = await this.scans.newest(addresses, new Date(now.getTime() - 1));
    const found = await scanTls(targets, now, (target) => this.ownDoor(target));
    await this.scans.add({ proberId: null, outside: false, at: now }, found);
    const newest = await this.scans.newest(addresses, now);
    await this.warn(before, newest, now);
    return tlsVerdict({ targets, newest, lines: await this.connections.look(), now });
  }

  /** A server that encrypts by itself is asked at its own door; one behind a proxy where people reach it. */
  private ownDoor({ uses }: TlsTarget): { readonly host: string; readonly port: number } | null {
    const server: unknown = this.adapter.httpAdapter.getHttpServer();
    if (!uses.includes('web') || !(server instanceof SealedServer)) return null;
    const { address, port } = server.address() as AddressInfo;
    return { host: ANYWHERE.has(address) ? 'localhost' : address, port };
  }

  private async warn(before: readonly TlsScanRow[], newest: readonly TlsScanRow[], now: Date): Promise<void> {
    for (const scan of newest.filter(({ outside }) => !outside)) {
      const earlier = before.find(
        ({ address, validUntil, outside }) =>
          !outside && address === scan.address && validUntil === scan.validUntil,
      );
      const left = daysLeft(scan, now);
      if (left !== null && isWarned(earlier ? daysLeft(earlier, earlier.at) : null, left))
        await this.onCall.tell(TLS, (locale) => certificateText(locale, scan.address, left));
    }
  }
}
