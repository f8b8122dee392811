import { Injectable, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Id } from '@rinjo/contract';
import { DomainError } from '../errors/domain-error.js';

/** An id in a path. Throws VALIDATION for anything but a UUID. */
@Injectable()
export class IdPipe<I extends Id<string>> implements PipeTransform<unknown, I> {
  transform(value: unknown): I {
    if (typeof value !== 'string' || !isUUID(value))
      throw new DomainError('VALIDATION', { fields: ['id:isUuid'] });
    return value.toLowerCase() as I;
  }
}
