import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UserErasure } from '../identity/index.js';

/** Calls keep the name that people bore in them: of a deleted person they keep that somebody was there. */
@Injectable()
export class ForgetNames implements OnModuleInit {
  constructor(private readonly erasure: UserErasure) {}

  onModuleInit(): void {
    this.erasure.alsoErase(async (tx, { id, name }) => {
      await tx.query('update participant set display_name = $2 where user_id = $1', [id, name]);
    });
  }
}
