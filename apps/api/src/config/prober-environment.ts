import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsString, IsUrl, Matches, Max, Min, ValidateIf } from 'class-validator';
import { readVariables } from './read-variables.js';
import { toInt } from './transforms.js';

/** Settings of the prober, `npm run prober`, which belongs on another machine than the service. */
export class ProberEnvironment {
  /** The file that `npm run probers:add` wrote. */
  @IsString() @Matches(/./) readonly PROBER_CREDENTIALS: string;

  /** Folder for what the service has not taken yet. */
  @IsString() @Matches(/./) readonly PROBER_DIR: string;

  /** Address of the service, where it is not the one in the credentials. */
  @ValidateIf((settings: ProberEnvironment) => settings.PROBER_URL !== '')
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  readonly PROBER_URL: string = '';

  /** Port of the status page on this machine; 0 switches it off. */
  @Transform(toInt) @IsInt() @Min(0) @Max(65535) readonly PROBER_STATUS_PORT: number = 0;

  /** Address that the status page listens on. */
  @IsString() readonly PROBER_STATUS_HOST: string = '127.0.0.1';

  /** Directory of the built web app, for the status page. */
  @IsString() readonly WEB_ROOT: string = '';

  /** Mail server for alerts, of this machine's own. */
  @Matches(/^$|^smtps?:\/\/[^\s/]+\/?$/) readonly SMTP_URL: string = '';

  /** Sender of alerts; set together with SMTP_URL. */
  @IsString() readonly MAIL_FROM: string = '';

  /** Least severe log level that is written. */
  @IsIn(['debug', 'info', 'warn', 'error']) readonly LOG_LEVEL: 'debug' | 'info' | 'warn' | 'error' = 'info';
}

/** Reads and checks the settings. Throws one line that names every wrong variable. */
export function readProberEnvironment(source: NodeJS.ProcessEnv = process.env): ProberEnvironment {
  return readVariables(ProberEnvironment, source);
}
