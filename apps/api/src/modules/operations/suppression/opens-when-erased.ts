import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SuppressionRounds } from './suppression-rounds.js';

/**
 * Keeps the product closed until what was erased is gone. Belongs to the outermost module: hooks of that run last, when every module has
 * said what it forgets of people, and before anything listens or comes round.
 */
@Injectable()
export class OpensWhenErased implements OnModuleInit {
  constructor(private readonly rounds: SuppressionRounds) {}

  onModuleInit(): Promise<void> {
    return this.rounds.beforeOpening();
  }
}
