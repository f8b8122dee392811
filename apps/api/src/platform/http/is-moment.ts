import { applyDecorators } from '@nestjs/common';
import { IsISO8601, Matches } from 'class-validator';

/** A moment with its offset (RFC 3339), e.g. 2026-11-26T10:00:00Z. */
export const IsMoment = (): PropertyDecorator =>
  applyDecorators(IsISO8601({ strict: true, strictSeparator: true }), Matches(/(?:Z|[+-]\d{2}:\d{2})$/));
