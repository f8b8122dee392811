import { Matches, type ValidationOptions } from 'class-validator';

/** A day as ISO 8601 has it: YYYY-MM-DD, between 2000 and 2099. Whether the month has it, the caller's rules say. */
export const IsDay = (options?: ValidationOptions): PropertyDecorator =>
  Matches(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, options);
