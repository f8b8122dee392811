import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UserErasure } from '../../../identity/index.js';
import { SupportRequestsRepository } from './support-requests.repository.js';

/** Requests keep the name of who asked, and how to reach them: of a deleted person they keep that somebody asked. */
@Injectable()
export class ForgetRequesters implements OnModuleInit {
  constructor(
    private readonly erasure: UserErasure,
    private readonly requests: SupportRequestsRepository,
  ) {}

  onModuleInit(): void {
    this.erasure.alsoErase((tx, { id, name }) => this.requests.forget(tx, id, name));
  }
}
