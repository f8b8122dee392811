import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EvidenceCommentsRepository } from '../finding/evidence-comments.repository.js';
import { EvidenceRepository } from '../kept/evidence.repository.js';
import { UserErasure } from '../../identity/index.js';

/** What a deleted person wrote and made stays; who did it does not. */
@Injectable()
export class ForgetAuthors implements OnModuleInit {
  constructor(
    private readonly erasure: UserErasure,
    private readonly evidence: EvidenceRepository,
    private readonly comments: EvidenceCommentsRepository,
  ) {}

  onModuleInit(): void {
    this.erasure.alsoErase(async (tx, { id, name }) => {
      await tx.query(
        `update chat_message m set author_name = $2 from participant p
         where p.tenant_id = m.tenant_id and p.id = m.participant_id and p.user_id = $1`,
        [id, name],
      );
      await this.evidence.forget(tx, id, name);
      await this.comments.forget(tx, id, name);
    });
  }
}
