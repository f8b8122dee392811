import { IsString, Matches, ValidateIf, IsUrl } from 'class-validator';
import { BackupEnvironment } from './environment.js';
import { readVariables } from './read-variables.js';

/** Settings of the drill at the second site, `npm run drill -- site-failover`, beside those of the backups. */
export class SecondSiteEnvironment extends BackupEnvironment {
  /** The file with the key that registering the second site handed out. */
  @IsString() @Matches(/./) readonly SECOND_SITE_CREDENTIALS: string;

  /** Folder for what the first site has not taken yet; empty: that of the credentials. */
  @IsString() readonly SECOND_SITE_DIR: string = '';

  /** Address of the first site, where it is not the one in the credentials. */
  @ValidateIf((settings: SecondSiteEnvironment) => settings.SECOND_SITE_URL !== '')
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  readonly SECOND_SITE_URL: string = '';

  /** mediasoup worker binary; empty takes the one in the mediasoup package. */
  @IsString() readonly MEDIASOUP_WORKER_BIN: string = '';
}

/** Reads and checks the settings. Throws one line that names every wrong variable. */
export function readSecondSiteEnvironment(source: NodeJS.ProcessEnv = process.env): SecondSiteEnvironment {
  return readVariables(SecondSiteEnvironment, source);
}
