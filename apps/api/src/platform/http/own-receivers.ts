import { Injectable } from '@nestjs/common';

/**
 * Receivers that this very process has opened on this machine, for a proof that what goes out arrives: for as long as they are open, requests
 * may go to them. Nobody else can have one: whatever a tenant names, it is the product's own that listens there.
 */
@Injectable()
export class OwnReceivers {
  private readonly hosts = new Set<string>();

  /** @param host `host:port` */
  async while<T>(host: string, work: () => Promise<T>): Promise<T> {
    this.hosts.add(host);
    try {
      return await work();
    } finally {
      this.hosts.delete(host);
    }
  }

  /** With those that the settings allow. */
  and(allowed: ReadonlySet<string>): ReadonlySet<string> {
    return this.hosts.size === 0 ? allowed : new Set([...allowed, ...this.hosts]);
  }
}
