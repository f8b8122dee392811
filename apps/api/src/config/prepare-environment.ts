import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsString, Matches } from 'class-validator';
import { readVariables } from './read-variables.js';
import { toBoolean } from './transforms.js';

const POSTGRES_URL = { message: '$property is a URL like postgresql://user:password@host:5432/database' };
const URL_PATTERN = /^postgres(ql)?:\/\/[^/]+\/[^/]+$/;

/** Settings of the command that makes roles, schema and demo tenants. */
export class PrepareEnvironment {
  /** Connection of the role that owns the schema; used here and by nothing else. */
  @IsString() @Matches(URL_PATTERN, POSTGRES_URL) readonly DATABASE_URL: string;

  /** Connection of the role `rinjo_app`; the role gets this password where DATABASE_URL's may do that. */
  @IsString() @Matches(URL_PATTERN, POSTGRES_URL) readonly DATABASE_APP_URL: string;

  /** Connection of the role `rinjo_system`, likewise. */
  @IsString() @Matches(URL_PATTERN, POSTGRES_URL) readonly DATABASE_SYSTEM_URL: string;

  /** Makes two demo tenants in an installation that has no tenant yet. */
  @Transform(toBoolean) @IsBoolean() readonly SEED_DEMO: boolean = false;

  /** File for the logins of the demo tenants (mode 600). */
  @IsString() readonly DEMO_LOGINS_FILE: string = '.data/demo-logins.json';

  /** `new` gives the demo users new passwords. */
  @IsIn(['keep', 'new']) readonly DEMO_PASSWORDS: 'keep' | 'new' = 'keep';
}

/** Reads and checks the settings. Throws one line that names every wrong variable. */
export function readPrepareEnvironment(source: NodeJS.ProcessEnv = process.env): PrepareEnvironment {
  return readVariables(PrepareEnvironment, source);
}
