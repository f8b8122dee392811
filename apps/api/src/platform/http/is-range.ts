import { ValidateBy, type ValidationOptions } from 'class-validator';
import { readRange } from '../access/addresses.js';

/** An address, or a range in CIDR notation, that `readRange` understands; with `each`, every item is one. */
export const IsRange = (options: ValidationOptions = {}): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isRange',
      validator: { validate: (value) => typeof value === 'string' && readRange(value) !== null },
    },
    options,
  );
