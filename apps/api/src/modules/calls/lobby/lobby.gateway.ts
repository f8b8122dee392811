import {
  type AdmitGuests,
  type AdmittedGuests,
  type DenyGuest,
  LIMITS,
  type LobbyEntryId,
  type Nothing,
} from '@rinjo/contract';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Command, CommandGateway, Input } from '../../../platform/realtime/command.decorator.js';
import { Seat, type SeatRef } from '../../../platform/realtime/connection.js';
import { LobbyAnswers } from './lobby-answers.js';

export class AdmitGuestsDto implements AdmitGuests {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.lobbyPeople)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly entryIds: LobbyEntryId[];
}

export class DenyGuestDto implements DenyGuest {
  @IsUUID() readonly entryId: LobbyEntryId;
}

/** Answers to those who wait. */
@CommandGateway()
export class LobbyGateway {
  constructor(private readonly answers: LobbyAnswers) {}

  @Command('lobby.admit', AdmitGuestsDto)
  admit(
    @Caller() principal: Principal,
    @Seat() seat: SeatRef,
    @Input() input: AdmitGuestsDto,
  ): Promise<AdmittedGuests> {
    return this.answers.admit(principal, seat, input.entryIds);
  }

  @Command('lobby.deny', DenyGuestDto)
  async deny(
    @Caller() principal: Principal,
    @Seat() seat: SeatRef,
    @Input() input: DenyGuestDto,
  ): Promise<Nothing> {
    await this.answers.deny(principal, seat, input.entryId);
    return {};
  }
}
