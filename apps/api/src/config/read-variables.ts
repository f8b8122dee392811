import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync } from 'class-validator';

type Settings = new () => object;

/** Every variable of a class of settings, as class-validator knows them. */
export function variablesOf(settings: Settings): readonly string[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(settings, '', false, false);
  return [...new Set(rules.map((rule) => rule.propertyName))];
}

/** Reads and checks settings from the environment. Throws one line that names every wrong variable. */
export function readVariables<T extends object>(settings: new () => T, source: NodeJS.ProcessEnv): T {
  const given = Object.fromEntries(
    variablesOf(settings).flatMap((name) => (source[name] === undefined ? [] : [[name, source[name]]])),
  );
  const read = plainToInstance(settings, given);
  const errors = validateSync(read);
  if (errors.length === 0) return read;
  const lines = errors.map((e) => `${e.property}: ${Object.values(e.constraints ?? {}).join(', ')}`);
  throw new Error(`Configuration refused: ${lines.join('; ')}`);
}
