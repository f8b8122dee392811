import type { DrawingOperation, Nothing } from '@rinjo/contract';
import { Caller } from '../../platform/access/caller.decorator.js';
import type { Principal } from '../../platform/access/principal.js';
import { Command, CommandGateway, Input } from '../../platform/realtime/command.decorator.js';
import { Seat, type SeatRef } from '../../platform/realtime/connection.js';
import { DrawingPart } from './drawing-part.js';
import { ClearDrawingDto, DrawDto, EraseDrawingDto, ExtendDrawingDto, OnSurfaceDto } from './drawing.dto.js';
import { StagePart } from './stage-part.js';
import { ShowOnStageDto } from './surface.dto.js';

const NOTHING: Nothing = {};

/** What is on the stage, and drawing on it. */
@CommandGateway()
export class StageGateway {
  constructor(
    private readonly stage: StagePart,
    private readonly drawing: DrawingPart,
  ) {}

  @Command('stage.show', ShowOnStageDto)
  async show(
    @Caller() principal: Principal,
    @Seat() seat: SeatRef,
    @Input() input: ShowOnStageDto,
  ): Promise<Nothing> {
    await this.stage.show(principal, seat, input.surface);
    return NOTHING;
  }

  @Command('drawing.draw', DrawDto)
  draw(@Caller() principal: Principal, @Seat() seat: SeatRef, @Input() input: DrawDto): Promise<Nothing> {
    const { id, tool, colour, width, points, text, reference } = input.shape;
    const shape = {
      ...{ id, tool, colour, width, points },
      ...(text === undefined ? {} : { text }),
      ...(reference === undefined ? {} : { reference: { value: reference.value, unit: reference.unit } }),
    };
    return this.take(principal, seat, input, { kind: 'draw', shape });
  }

  @Command('drawing.extend', ExtendDrawingDto)
  extend(
    @Caller() principal: Principal,
    @Seat() seat: SeatRef,
    @Input() input: ExtendDrawingDto,
  ): Promise<Nothing> {
    return this.take(principal, seat, input, { kind: 'extend', id: input.id, points: input.points });
  }

  @Command('drawing.erase', EraseDrawingDto)
  erase(
    @Caller() principal: Principal,
    @Seat() seat: SeatRef,
    @Input() input: EraseDrawingDto,
  ): Promise<Nothing> {
    return this.take(principal, seat, input, { kind: 'erase', id: input.id });
  }

  @Command('drawing.clear', ClearDrawingDto)
  clear(
    @Caller() principal: Principal,
    @Seat() seat: SeatRef,
    @Input() input: ClearDrawingDto,
  ): Promise<Nothing> {
    return this.take(principal, seat, input, { kind: 'clear', scope: input.scope });
  }

  @Command('drawing.undo', OnSurfaceDto)
  undo(
    @Caller() principal: Principal,
    @Seat() seat: SeatRef,
    @Input() input: OnSurfaceDto,
  ): Promise<Nothing> {
    return this.take(principal, seat, input, { kind: 'undo' });
  }

  @Command('drawing.redo', OnSurfaceDto)
  redo(
    @Caller() principal: Principal,
    @Seat() seat: SeatRef,
    @Input() input: OnSurfaceDto,
  ): Promise<Nothing> {
    return this.take(principal, seat, input, { kind: 'redo' });
  }

  private async take(
    principal: Principal,
    seat: SeatRef,
    on: OnSurfaceDto,
    operation: DrawingOperation,
  ): Promise<Nothing> {
    await this.drawing.take(principal, seat, on, operation);
    return NOTHING;
  }
}
