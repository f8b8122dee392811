import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UserErasure } from '../../identity/index.js';

/** What a deleted person wrote stays; who wrote it does not. */
@Injectable()
export class ForgetAuthors implements OnModuleInit {
  constructor(private readonly erasure: UserErasure) {}

  onModuleInit(): void {
    this.erasure.alsoErase(async (tx, { id, name }) => {
      await tx.query(
        `update chat_message m set author_name = $2 from participant p
         where p.tenant_id = m.tenant_id and p.id = m.participant_id and p.user_id = $1`,
        [id, name],
      );
    });
  }
}
