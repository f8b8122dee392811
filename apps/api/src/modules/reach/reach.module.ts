import { Module } from '@nestjs/common';
import { TenancyModule } from '../tenancy/index.js';
import { AddressWatch } from './desk/address-watch.js';
import { CallReminders } from './desk/call-reminders.js';
import { DeskGateway } from './desk/desk.gateway.js';
import { DeskLinesRepository } from './desk/desk-lines.repository.js';
import { DeskLines } from './desk/desk-lines.js';
import { DeskPost } from './desk/desk-post.js';
import { DeskStates } from './desk/desk-states.js';
import { DeskWatch } from './desk/desk-watch.js';
import { ForgetReach } from './presence/forget-reach.js';
import { PresenceRepository } from './presence/presence.repository.js';
import { Presences } from './presence/presences.js';
import { MissedCalls } from './rings/missed-calls.js';
import { RingChanges } from './rings/ring-changes.js';
import { RingExpiry } from './rings/ring-expiry.js';
import { RingTies } from './rings/ring-ties.js';
import { RingsController } from './rings/rings.controller.js';
import { RingsRepository } from './rings/rings.repository.js';
import { Rings } from './rings/rings.service.js';

/** Reaching people: who is there, who is called, what they missed. */
@Module({
  imports: [TenancyModule],
  controllers: [RingsController],
  providers: [
    AddressWatch,
    ...[CallReminders, DeskGateway, DeskLines, DeskLinesRepository, DeskPost, DeskStates, DeskWatch],
    ...[PresenceRepository, Presences, ForgetReach],
    ...[MissedCalls, RingChanges, RingExpiry, RingTies, Rings, RingsRepository],
  ],
})
export class ReachModule {}
