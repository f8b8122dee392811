import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { type TellTiming, TOLD_KINDS, TOLD_MS_MAX, type ToldKind } from '@rinjo/contract';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { Require, WhileCancelled } from '../../../platform/access/require.decorator.js';
import { AnswerTimes } from '../../../platform/metrics/answer-times.js';

export class TellTimingDto implements TellTiming {
  @IsIn(TOLD_KINDS) readonly kind: ToldKind;
  @IsInt() @Min(0) @Max(TOLD_MS_MAX) readonly ms: number;
}

/** What only a browser knows of how long somebody waited. */
@Controller('timings')
export class TimingsController {
  constructor(private readonly times: AnswerTimes) {}

  /** Counts how long a page took to show its largest picture, or a call its first one. Nothing is kept of whom it was. */
  @Post()
  @HttpCode(204)
  @Require('call:join')
  @WhileCancelled("pages are looked at, and how long they took is nobody's data")
  tell(@Body() { kind, ms }: TellTimingDto): void {
    this.times.took(kind, ms);
  }
}
