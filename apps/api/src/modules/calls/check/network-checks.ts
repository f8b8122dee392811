import { Injectable } from '@nestjs/common';
import { type NetworkCheckId, type NetworkCheckView, PROBE_LIMITS, type TenantId } from '@rinjo/contract';
import { actorId, type Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { hashSecret } from '../../../platform/crypto/secret-token.js';
import { RateLimits, type RateLimiter } from '../../../platform/database/rate-limits.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { Clock } from '../../../platform/time/clock.js';
import { GuestEntry } from '../guest-entry.js';
import { MediaPort, type OpenedProbe } from '../media.port.js';

/** Checks that this process carries at the same time. */
export const CHECKS_PER_NODE = 40;

/** Whose check it is, and how many of them there may be: who begins one more loses the oldest. */
interface Owner {
  readonly key: string;
  readonly most: number;
}
/** People with the same link behind the same address, such as two workers on one Wi-Fi. */
const PER_LINK = 5;
type Origin = NonNullable<Principal['origin']>;

interface Running {
  readonly owner: string;
  probe: OpenedProbe | null;
}

/**
 * Short looks at the way to the media server, before there is a ticket: for members, guests, and whoever holds a usable
 * link. In the memory of this process alone; nothing of a check is kept.
 */
@Injectable()
export class NetworkChecks {
  /** The oldest first. */
  private readonly running = new Map<NetworkCheckId, Running>();
  private readonly byAddress: RateLimiter;
  private readonly byTenant: RateLimiter;

  constructor(
    private readonly media: MediaPort,
    private readonly guests: GuestEntry,
    private readonly clock: Clock,
    private readonly ids: Ids,
    limits: RateLimits,
  ) {
    this.byAddress = limits.limiter({ name: 'network-check-address', points: 30, durationS: 60 });
    this.byTenant = limits.limiter({ name: 'network-check-tenant', points: 240, durationS: 60 });
  }

  /** Throws RATE_LIMITED, BUSY when the node carries as many as it may, MEDIA_UNAVAILABLE. */
  start(principal: Principal, fingerprint: string): Promise<NetworkCheckView> {
    return this.open(ownerOf(principal), principal.tenantId, principal.origin?.address ?? '', fingerprint);
  }

  /** Does not use the link. Throws INVITATION_INVALID for one that lets nobody in, besides what `start` throws. */
  async startWithLink(token: string, origin: Origin, fingerprint: string): Promise<NetworkCheckView> {
    const tenantId = await this.guests.tenantOf(token, origin);
    return this.open(linkOwner(token, origin), tenantId, origin.address, fingerprint);
  }

  /** Throws NOT_FOUND for a check that is over, or somebody else's. */
  end(principal: Principal, id: NetworkCheckId): void {
    this.close(ownerOf(principal), id);
  }

  /** The link may be used up by now: that it began the check is enough. */
  endWithLink(token: string, origin: Origin, id: NetworkCheckId): void {
    this.close(linkOwner(token, origin), id);
  }

  private async open(
    owner: Owner,
    tenantId: TenantId,
    address: string,
    fingerprint: string,
  ): Promise<NetworkCheckView> {
    await this.byAddress.take(address);
    await this.byTenant.take(tenantId);
    const former = [...this.running].filter(([, { owner: key }]) => key === owner.key);
    const replaced = former.slice(0, Math.max(0, former.length - owner.most + 1));
    if (this.running.size - replaced.length >= CHECKS_PER_NODE) throw new DomainError('BUSY');
    for (const [id] of replaced) this.stop(id);
    const id = this.ids.next<NetworkCheckId>();
    const check: Running = { owner: owner.key, probe: null };
    this.running.set(id, check);
    const { lifetimeMs } = PROBE_LIMITS;
    const expiresAt = new Date(this.clock.now().getTime() + lifetimeMs).toISOString();
    try {
      const probe = await this.media.openProbe({ fingerprint, lifetimeMs });
      check.probe = probe;
      probe.onClose(() => this.running.delete(id));
      if (!this.running.has(id)) {
        probe.close();
        throw new DomainError('CONFLICT');
      }
      return { id, routes: probe.routes, iceServers: probe.iceServers, expiresAt };
    } catch (thrown) {
      this.running.delete(id);
      throw thrown;
    }
  }

  private close(owner: Owner, id: NetworkCheckId): void {
    if (this.running.get(id)?.owner !== owner.key) throw new DomainError('NOT_FOUND');
    this.stop(id);
  }

  private stop(id: NetworkCheckId): void {
    const check = this.running.get(id);
    this.running.delete(id);
    check?.probe?.close();
  }
}

const ownerOf = ({ tenantId, actor }: Principal): Owner => ({
  key: `${tenantId}/${actorId(actor) ?? ''}`,
  most: 1,
});
/** A link may be for many people: they are told apart by where they come from. */
const linkOwner = (token: string, { address }: Origin): Owner => ({
  key: `${hashSecret(token).toString('hex')}@${address}`,
  most: PER_LINK,
});
