import { Injectable } from '@nestjs/common';
import type { DrillKind } from '@rinjo/contract';
import type { Drill } from './drill.js';

/** The drills that this process knows; each enters itself at the start. */
@Injectable()
export class Drills {
  private readonly byKind = new Map<DrillKind, Drill>();

  /** Throws for a kind that is taken. */
  add(drill: Drill): void {
    if (this.byKind.has(drill.kind)) throw new Error(`There are two drills ${drill.kind}`);
    this.byKind.set(drill.kind, drill);
  }

  of(kind: DrillKind): Drill | undefined {
    return this.byKind.get(kind);
  }
}
