import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError } from '../../../platform/errors/domain-error.js';

/** The fingerprint of a certificate in a path. Throws VALIDATION. */
@Injectable()
export class FingerprintPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value))
      throw new DomainError('VALIDATION', { fields: ['fingerprint:matches'] });
    return value;
  }
}
