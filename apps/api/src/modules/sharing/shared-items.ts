import { Injectable } from '@nestjs/common';
import type { EvidenceId, EvidenceView, SharedItem, SharedView, ShareOpeningId } from '@rinjo/contract';
import type { Origin, Principal } from '../../platform/access/principal.js';
import { hashSecret } from '../../platform/crypto/secret-token.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import type { Content } from '../../platform/http/send-content.js';
import { SealedStore } from '../../platform/sealed-store/sealed-store.js';
import { Clock } from '../../platform/time/clock.js';
import {
  archiveOf,
  EvidenceRepository,
  type EvidenceRow,
  EvidenceStore,
  OpenedLately,
  type OpenedArchive,
  receiptOf,
  ReceiptsRepository,
  type RenditionKind,
  RenditionsRepository,
} from '../evidence/index.js';
import { anonymousIn } from '../identity/index.js';
import { opennessOf, sharingOf, TenantLookup, TenantsRepository } from '../tenancy/index.js';
import { shownStateOf } from './share-link.js';
import { type ShareLinkRow, ShareLinksRepository } from './share-links.repository.js';

/** Which opening a request says that it belongs to, and the secret that it brings. */
export interface Opener {
  readonly openingId: ShareOpeningId;
  readonly secret: string | null;
  readonly origin: Origin;
}

interface Seen {
  readonly principal: Principal;
  readonly link: ShareLinkRow;
}

/**
 * What an opened link shows. Every request looks again whether the link and the item may still be seen; whatever is wrong, the
 * answer is SHARE_INVALID.
 */
@Injectable()
export class SharedItems {
  private readonly lately = new OpenedLately();

  constructor(
    private readonly tenantDb: TenantDb,
    private readonly lookup: TenantLookup,
    private readonly links: ShareLinksRepository,
    private readonly tenants: TenantsRepository,
    private readonly evidence: EvidenceRepository,
    private readonly receipts: ReceiptsRepository,
    private readonly renditions: RenditionsRepository,
    private readonly store: EvidenceStore,
    private readonly sealed: SealedStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  view(opener: Opener): Promise<SharedView> {
    return this.within(opener, async (tx, { link }) => {
      const { name } = await this.tenants.own(tx);
      const items: SharedItem[] = [];
      for (const { view } of await this.shown(tx, link)) items.push(await this.itemOf(tx, view));
      return {
        ...{ openingId: opener.openingId, tenantName: name, sharedBy: link.creatorName, label: link.label },
        ...{ expiresAt: link.expiresAt.toISOString(), items },
      };
    });
  }

  /** The original. */
  async content(opener: Opener, id: EvidenceId): Promise<Content> {
    const { principal, found } = await this.within(opener, async (tx, seen) => {
      const row = await this.one(tx, seen.link, id);
      await this.note(tx, opener, seen.link, id);
      return { principal: seen.principal, found: row };
    });
    const { name, contentType, bytes, sha256: etag } = found.view;
    return {
      ...{ name, contentType, bytes, etag, unkept: true },
      content: (range) => this.store.content(principal, id, found.sealed, range),
    };
  }

  thumbnail(opener: Opener, id: EvidenceId): Promise<Content> {
    const file = { name: `${id}.webp`, contentType: 'image/webp' };
    return this.rendition(opener, id, 'thumbnail', file, () => Promise.resolve());
  }

  /** The copy of a film that players can seek in; whoever plays it has had the film, so the log says the same. */
  film(opener: Opener, id: EvidenceId): Promise<Content> {
    const file = { name: `${id}.mp4`, contentType: 'video/mp4' };
    return this.rendition(opener, id, 'film', file, (tx, link) => this.note(tx, opener, link, id));
  }

  /** All of it as one ZIP. What vanishes while it is sent breaks it off. */
  async archive(opener: Opener): Promise<OpenedArchive> {
    const { principal, items } = await this.within(opener, async (tx, seen) => {
      const shown = await this.shown(tx, seen.link);
      await this.audit.record(tx, 'share.archived', {
        ...{ shareLinkId: seen.link.id, openingId: opener.openingId, items: shown.length },
      });
      return { principal: seen.principal, items: shown.map(({ view }) => view) };
    });
    return archiveOf(items, async (id) => {
      const { sealed } = await this.within(opener, (tx, { link }) => this.one(tx, link, id));
      return this.store.content(principal, id, sealed);
    });
  }

  /** What was made of an item; `seen` is told when there is one. */
  private async rendition(
    opener: Opener,
    id: EvidenceId,
    kind: RenditionKind,
    file: Pick<Content, 'name' | 'contentType'>,
    seen: (tx: Tx, link: ShareLinkRow) => Promise<void>,
  ): Promise<Content> {
    const { tenantId, sealed } = await this.within(opener, async (tx, { principal, link }) => {
      await this.assertShown(tx, link, id);
      const found = await this.renditions.rendition(tx, id, kind);
      if (!found) throw new DomainError('SHARE_INVALID');
      await seen(tx, link);
      return { tenantId: principal.tenantId, sealed: found.sealed };
    });
    return {
      ...{ ...file, bytes: sealed.bytes, etag: sealed.sha256, unkept: true },
      content: (range) => this.sealed.read(tenantId, sealed, range),
    };
  }

  /** In the log once for several parts that are read after each other. */
  private async note(tx: Tx, { openingId }: Opener, link: ShareLinkRow, id: EvidenceId): Promise<void> {
    const opening = `${openingId}|${id}`;
    const now = this.clock.now();
    if (!this.lately.has(opening, now))
      await this.audit.record(tx, 'share.downloaded', { shareLinkId: link.id, openingId, evidenceId: id });
    tx.afterCommit(() => {
      this.lately.remember(opening, now);
    });
  }

  private async shown(tx: Tx, link: ShareLinkRow): Promise<readonly EvidenceRow[]> {
    const rows: EvidenceRow[] = [];
    for (const id of await this.links.items(tx, link.id)) {
      const row = await this.evidence.find(tx, id);
      if (row) rows.push(row);
    }
    return rows;
  }

  private async one(tx: Tx, link: ShareLinkRow, id: EvidenceId): Promise<EvidenceRow> {
    await this.assertShown(tx, link, id);
    const row = await this.evidence.find(tx, id);
    if (!row) throw new DomainError('SHARE_INVALID');
    return row;
  }

  private async within<T>(
    { openingId, secret, origin }: Opener,
    work: (tx: Tx, seen: Seen) => Promise<T>,
  ): Promise<T> {
    const found = secret === null ? null : await this.lookup.byShareOpening(hashSecret(secret));
    if (found?.id !== openingId) throw new DomainError('SHARE_INVALID');
    const principal = anonymousIn(found.tenantId, origin);
    return this.tenantDb.run(principal, async (tx) => {
      const now = this.clock.now();
      const linkId = await this.links.opened(tx, openingId, now);
      const link = linkId && (await this.links.find(tx, linkId));
      const tenant = await this.tenants.own(tx);
      if (
        !link ||
        opennessOf(tenant, now) !== 'open' ||
        shownStateOf(link, sharingOf(tenant), now) !== 'usable'
      )
        throw new DomainError('SHARE_INVALID');
      return work(tx, { principal, link });
    });
  }

  private async assertShown(tx: Tx, link: ShareLinkRow, id: EvidenceId): Promise<void> {
    if (!(await this.links.items(tx, link.id)).includes(id)) throw new DomainError('SHARE_INVALID');
  }

  private async itemOf(tx: Tx, view: EvidenceView): Promise<SharedItem> {
    const receipt = await this.receipts.find(tx, view.id);
    const { id, kind, name, contentType, bytes, sha256, takenAt, receivedAt, byName } = view;
    const { width, height, durationMs, board, hasThumbnail, hasFilm } = view;
    return {
      ...{ id, kind, name, contentType, bytes, sha256, takenAt, receivedAt, byName },
      ...{ width, height, durationMs, board, hasThumbnail, hasFilm, receipt: receipt && receiptOf(receipt) },
    };
  }
}
