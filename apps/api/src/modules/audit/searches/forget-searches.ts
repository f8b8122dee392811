import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UserErasure } from '../../identity/index.js';

/** Searches go with the person who saved them, those that were shared too: what they look for may name people. */
@Injectable()
export class ForgetSearches implements OnModuleInit {
  constructor(private readonly erasure: UserErasure) {}

  onModuleInit(): void {
    this.erasure.alsoErase(async (tx, { id }) => {
      await tx.query('delete from saved_search where saved_by = $1', [id]);
    });
  }
}
