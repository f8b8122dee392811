import { Injectable } from '@nestjs/common';
import type { Canary } from './canary.js';

/** All canaries of the product. Each module enters its own at the start. */
@Injectable()
export class Canaries {
  private readonly byName = new Map<string, Canary>();

  /** Throws for a name that is taken. */
  add(canary: Canary): void {
    if (this.byName.has(canary.name)) throw new Error(`There are two canaries ${canary.name}`);
    this.byName.set(canary.name, canary);
  }

  all(): readonly Canary[] {
    return [...this.byName.values()];
  }

  of(name: string): Canary | undefined {
    return this.byName.get(name);
  }
}
