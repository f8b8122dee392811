import { accountOf, type Principal } from '../../../platform/access/principal.js';
import type { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import type { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import type { Content } from '../../../platform/http/send-content.js';
import type { Clock } from '../../../platform/time/clock.js';
import { type BroughtPictures, logoContent, type MadePicture } from './brought-pictures.js';

/** Where the sign of a tenant is kept, how large, and what its log calls a change of it. */
export interface LogoPlace {
  readonly rows: {
    current(tx: Tx): Promise<MadePicture | null>;
    put(tx: Tx, logo: MadePicture, by: string, at: Date): Promise<void>;
    /** False when there was none. */
    remove(tx: Tx): Promise<boolean>;
  };
  /** Pixels of the longer side, at most. */
  readonly side: number;
  readonly changed: 'report.logo_changed' | 'tenant.logo_changed';
}

/** A picture that a tenant brings as its sign: read, changed and taken away, with an entry in its log. */
export abstract class KeptLogo {
  protected constructor(
    private readonly place: LogoPlace,
    private readonly tenantDb: TenantDb,
    private readonly pictures: BroughtPictures,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND when there is none. */
  async read(principal: Principal): Promise<Content> {
    const logo = await this.tenantDb.run(principal, (tx) => this.place.rows.current(tx));
    if (!logo) throw new DomainError('NOT_FOUND');
    return logoContent(logo);
  }

  /** PNG or JPEG. Throws as `BroughtPictures` does. */
  async put(principal: Principal, bytes: Buffer): Promise<void> {
    const { rows, side, changed } = this.place;
    const logo = await this.pictures.made(bytes, side);
    await this.tenantDb.run(principal, async (tx) => {
      await rows.put(tx, logo, accountOf(principal), this.clock.now());
      await this.audit.record(tx, changed, { sha256: logo.sha256 });
    });
  }

  /** Throws NOT_FOUND when there is none. */
  remove(principal: Principal): Promise<void> {
    const { rows, changed } = this.place;
    return this.tenantDb.run(principal, async (tx) => {
      if (!(await rows.remove(tx))) throw new DomainError('NOT_FOUND');
      await this.audit.record(tx, changed, { sha256: null });
    });
  }
}
