import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UserErasure } from '../../identity/index.js';

/** Of a deleted person it is not kept how they wanted to be reached. */
@Injectable()
export class ForgetReach implements OnModuleInit {
  constructor(private readonly erasure: UserErasure) {}

  onModuleInit(): void {
    this.erasure.alsoErase(async (tx, { id }) => {
      await tx.query('delete from person_reach where user_id = $1', [id]);
    });
  }
}
