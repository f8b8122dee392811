import { Injectable } from '@nestjs/common';
import {
  type AddEvidenceComment,
  type ChangeEvidence,
  type EvidenceComment,
  type EvidenceCommentId,
  type EvidenceId,
  type EvidenceTag,
  type EvidenceView,
  LIMITS,
} from '@rinjo/contract';
import { accountOf, type Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { Clock } from '../../../platform/time/clock.js';
import { hostsEverything, seesEverything } from '../../calls/index.js';
import { EvidenceAccess } from '../kept/evidence-access.js';
import { EvidenceRepository } from '../kept/evidence.repository.js';
import { EvidenceCommentsRepository } from './evidence-comments.repository.js';
import { EvidenceTagsRepository } from './evidence-tags.repository.js';
import { EvidenceTextRepository } from './evidence-text.repository.js';

/** What people say of what is kept: names, tags, comments. The bytes are what they were. */
@Injectable()
export class EvidenceNotes {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly access: EvidenceAccess,
    private readonly evidence: EvidenceRepository,
    private readonly tags: EvidenceTagsRepository,
    private readonly comments: EvidenceCommentsRepository,
    private readonly text: EvidenceTextRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Throws NOT_FOUND. What changes nothing leaves no entry in the log. */
  change(principal: Principal, id: EvidenceId, to: ChangeEvidence): Promise<EvidenceView> {
    return this.tenantDb.run(principal, async (tx) => {
      const before = await this.visible(tx, id);
      const isRenamed = to.name !== undefined && to.name !== before.name;
      const tags = to.tags === undefined ? before.tags : [...new Set(to.tags)].sort();
      const isRetagged = tags.join('\n') !== [...before.tags].sort().join('\n');
      if (isRenamed) await this.evidence.rename(tx, id, to.name);
      if (isRetagged) await this.tags.set(tx, id, tags);
      const fields = [...(isRenamed ? ['name' as const] : []), ...(isRetagged ? ['tags' as const] : [])];
      if (fields.length > 0) {
        await this.text.renew(tx, id);
        await this.audit.record(tx, 'evidence.updated', { evidenceId: id, fields });
      }
      return this.visible(tx, id);
    });
  }

  tagsInUse(principal: Principal): Promise<readonly EvidenceTag[]> {
    const user = seesEverything(principal) ? null : accountOf(principal);
    return this.tenantDb.run(principal, (tx) => this.tags.inUse(tx, user));
  }

  /** Throws NOT_FOUND. */
  commentsOf(principal: Principal, id: EvidenceId): Promise<readonly EvidenceComment[]> {
    return this.tenantDb.run(principal, async (tx) => {
      await this.visible(tx, id);
      return this.comments.of(tx, id);
    });
  }

  /** Throws NOT_FOUND, COMMENTS_LIMIT. */
  comment(principal: Principal, id: EvidenceId, { text }: AddEvidenceComment): Promise<EvidenceComment> {
    return this.tenantDb.run(principal, async (tx) => {
      await this.visible(tx, id);
      if ((await this.comments.count(tx, id)) >= LIMITS.commentsPerEvidence)
        throw new DomainError('COMMENTS_LIMIT', { max: LIMITS.commentsPerEvidence });
      const comment: EvidenceComment = {
        id: this.ids.next<EvidenceCommentId>(),
        at: this.clock.now().toISOString(),
        ...{ byName: principal.actor.name, byUserId: accountOf(principal), text },
      };
      await this.comments.insert(tx, id, comment);
      await this.text.renew(tx, id);
      await this.audit.record(tx, 'evidence.comment_added', { evidenceId: id, commentId: comment.id });
      return comment;
    });
  }

  /** One's own; administrators take back everybody's. Throws NOT_FOUND. */
  takeBack(principal: Principal, id: EvidenceId, commentId: EvidenceCommentId): Promise<void> {
    const by = hostsEverything(principal) ? null : accountOf(principal);
    return this.tenantDb.run(principal, async (tx) => {
      await this.visible(tx, id);
      if (!(await this.comments.delete(tx, id, commentId, by))) throw new DomainError('NOT_FOUND');
      await this.text.renew(tx, id);
      await this.audit.record(tx, 'evidence.comment_removed', { evidenceId: id, commentId });
    });
  }

  private async visible(tx: Tx, id: EvidenceId): Promise<EvidenceView> {
    const found = await this.evidence.find(tx, id);
    if (!found) throw new DomainError('NOT_FOUND');
    await this.access.require(tx, tx.principal, found.view.callId);
    return found.view;
  }
}
