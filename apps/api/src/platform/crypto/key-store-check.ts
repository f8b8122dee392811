import { Injectable, type OnModuleInit } from '@nestjs/common';
import { KeyStore } from './key-store.port.js';

/** No process serves people while it could not open their secrets. */
@Injectable()
export class KeyStoreCheck implements OnModuleInit {
  constructor(private readonly keys: KeyStore) {}

  async onModuleInit(): Promise<void> {
    await this.keys.verify();
  }
}
