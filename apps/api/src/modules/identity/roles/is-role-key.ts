import { SYSTEM_ROLES } from '@rinjo/contract';
import { isUUID, ValidateBy, type ValidationOptions } from 'class-validator';

/** The name of a role of the product, or an id. */
export function IsRoleKey(options?: ValidationOptions): PropertyDecorator {
  const validate = (value: unknown): boolean =>
    typeof value === 'string' && (Object.hasOwn(SYSTEM_ROLES, value) || isUUID(value));
  return ValidateBy({ name: 'isRoleKey', validator: { validate } }, options);
}
