import type { Type } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import type { Schema } from './schema.js';

interface Rule {
  readonly name?: string;
  readonly type: string;
  readonly constraints?: readonly unknown[];
  readonly each?: boolean;
  readonly propertyName: string;
}

/** What each validator says in JSON Schema; the ones that say nothing there are listed with nothing. */
const SAYS: Readonly<Record<string, (constraints: readonly unknown[]) => Schema>> = {
  isString: () => ({ type: 'string' }),
  isBoolean: () => ({ type: 'boolean' }),
  isInt: () => ({ type: 'integer' }),
  isNumber: () => ({ type: 'number' }),
  isObject: () => ({ type: 'object' }),
  isArray: () => ({ type: 'array' }),
  isUuid: () => ({ type: 'string', format: 'uuid' }),
  isEmail: () => ({ type: 'string', format: 'email' }),
  isIso8601: () => ({ type: 'string', format: 'date-time' }),
  isRoleKey: () => ({
    type: 'string',
    description: 'Name of a role of the product, or the id of one that was made',
  }),
  isRange: () => ({ type: 'string', description: 'Address, or range in CIDR notation' }),
  isTimeZone: () => ({ description: 'IANA name of a time zone' }),
  isIn: ([values]) => ({ enum: values }),
  isLength: ([min, max]) => ({ minLength: min, ...(max !== undefined && { maxLength: max }) }),
  min: ([min]) => ({ minimum: min }),
  max: ([max]) => ({ maximum: max }),
  arrayNotEmpty: () => ({ minItems: 1 }),
  arrayMinSize: ([min]) => ({ minItems: min }),
  arrayMaxSize: ([max]) => ({ maxItems: max }),
  arrayUnique: () => ({ uniqueItems: true }),
  isDefined: () => ({}),
  matches: ([pattern]) =>
    pattern instanceof RegExp && pattern.flags === '' ? { pattern: pattern.source } : {},
};

/**
 * The JSON Schema of a DTO, from the validators that check it: the document cannot promise what is not enforced. Throws
 * for a validator that it does not know.
 */
export function schemaOfDto(dto: Type): Schema {
  const fields = fieldsOfDto(dto);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.name, field.schema])),
    required: fields.filter((field) => field.required).map((field) => field.name),
    additionalProperties: false,
  };
}

export interface DtoField {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema;
}

export function fieldsOfDto(dto: Type): DtoField[] {
  const rules: readonly Rule[] = getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false);
  const names = [...new Set(rules.map((rule) => rule.propertyName))];
  return names.map((name) => {
    const own = rules.filter((rule) => rule.propertyName === name);
    const optional = own.some((rule) => rule.type === 'conditionalValidation');
    const stated = own.filter((rule) => rule.type === 'customValidation');
    const items = stated.filter((rule) => rule.each).map(saidBy);
    const whole = stated.filter((rule) => !rule.each).map(saidBy);
    const merged = (parts: readonly Schema[]): Schema =>
      Object.fromEntries(parts.flatMap((part) => Object.entries(part)));
    const schema = { ...merged(whole), ...(items.length > 0 && { items: merged(items) }) };
    return { name, required: !optional, schema };
  });
}

function saidBy(rule: Rule): Schema {
  const says = SAYS[rule.name ?? ''];
  if (!says) throw new Error(`OpenAPI does not know the validator ${rule.name} of ${rule.propertyName}`);
  return says(rule.constraints ?? []);
}
