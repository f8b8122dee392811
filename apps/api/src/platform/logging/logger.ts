import type { LoggerService } from '@nestjs/common';
import { logContext } from './log-context.js';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * One JSON object per line (NDJSON) on standard output. JSON escapes control characters, so that a value cannot forge a
 * line; the characters that JSON leaves and terminals or viewers obey (C1, bidi, line separators) are escaped as well.
 */
export class Logger {
  constructor(
    private readonly least: LogLevel,
    private readonly write: (line: string) => void = (line) => void process.stdout.write(line),
  ) {}

  debug(message: string, fields?: LogFields): void {
    this.log('debug', message, fields);
  }

  info(message: string, fields?: LogFields): void {
    this.log('info', message, fields);
  }

  warn(message: string, fields?: LogFields): void {
    this.log('warn', message, fields);
  }

  error(message: string, fields?: LogFields): void {
    this.log('error', message, fields);
  }

  log(level: LogLevel, message: string, fields: LogFields = {}): void {
    if (LOG_LEVELS.indexOf(level) < LOG_LEVELS.indexOf(this.least)) return;
    const line = { at: new Date().toISOString(), level, message, ...logContext.getStore(), ...fields };
    this.write(`${JSON.stringify(line).replace(UNSAFE, escape)}\n`);
  }
}

/** Stack and message of something caught, for the log alone. */
export function causeOf(thrown: unknown): LogFields {
  return thrown instanceof Error ? { error: thrown.message, stack: thrown.stack } : { error: String(thrown) };
}

const UNSAFE = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
const escape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Nest's own lines, in our format; its start-up chatter counts as debug. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.logger.debug(String(message), { source: sourceOf(rest) });
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.logger.debug(String(message), { source: sourceOf(rest) });
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.logger.debug(String(message), { source: sourceOf(rest) });
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.logger.warn(String(message), { source: sourceOf(rest) });
  }

  error(message: unknown, ...rest: unknown[]): void {
    const cause = message instanceof Error ? causeOf(message) : {};
    this.logger.error(String(message), { source: sourceOf(rest), ...cause });
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.error(message, ...rest);
  }
}

const sourceOf = (rest: readonly unknown[]): string | undefined => {
  const last = rest.at(-1);
  return typeof last === 'string' ? last : undefined;
};
