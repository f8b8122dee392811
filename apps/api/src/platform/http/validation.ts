import { type ValidationError, ValidationPipe, type ValidationPipeOptions } from '@nestjs/common';
import { DomainError } from '../errors/domain-error.js';

const MAX_FIELDS = 20;
const MAX_NAME = 64;

/** `path:rule` of every refused field, e.g. `roles.0:isIn`; names from outside are cut and cleaned. */
function refusedFields(errors: readonly ValidationError[], prefix = ''): string[] {
  return errors.flatMap((error) => {
    const path = `${prefix}${error.property.slice(0, MAX_NAME).replace(/[^\w.-]/g, '?')}`;
    const rules = Object.keys(error.constraints ?? {}).map((rule) => `${path}:${rule}`);
    return [...rules, ...refusedFields(error.children ?? [], `${path}.`)];
  });
}

/** How everything that comes in is checked, HTTP and sockets alike. Throws VALIDATION with the refused fields. */
export const VALIDATION_OPTIONS: ValidationPipeOptions = {
  whitelist: true,
  forbidNonWhitelisted: true,
  transform: true,
  stopAtFirstError: true,
  validationError: { target: false, value: false },
  exceptionFactory: (errors) =>
    new DomainError('VALIDATION', { fields: refusedFields(errors).slice(0, MAX_FIELDS) }),
};

export const createValidationPipe = (): ValidationPipe => new ValidationPipe(VALIDATION_OPTIONS);
