import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ObjectStore } from './object-store.port.js';

/** No process serves people while it could not keep what they bring. */
@Injectable()
export class ObjectStoreCheck implements OnModuleInit {
  constructor(private readonly store: ObjectStore) {}

  async onModuleInit(): Promise<void> {
    await this.store.verify();
  }
}
