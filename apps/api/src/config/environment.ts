import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { readVariables, variablesOf } from './read-variables.js';
import { toBoolean, toInt } from './transforms.js';

/** Settings of backups and of what restores them; of these alone a restore on an empty machine has need. */
export class BackupEnvironment {
  /** Where backups go: nowhere, into a folder, or to an Azure storage account. They belong on another machine. */
  @IsIn(['off', 'directory', 'azure']) readonly BACKUP_STORE: 'off' | 'directory' | 'azure' = 'off';

  /** Folder of the backups, e.g. a mounted share of another machine; with BACKUP_STORE=directory. */
  @IsString() readonly BACKUP_DIR: string = '';

  /** Connection string of the Azure storage account of the backups; empty uses the identity of the machine for BACKUP_AZURE_URL. */
  @IsString() readonly BACKUP_AZURE_CONNECTION: string = '';

  /** Address of the Azure storage account of the backups; not needed with a connection string. */
  @Matches(/^$|^https:\/\/[^\s/]+\/?$/) readonly BACKUP_AZURE_URL: string = '';

  /** What makes backups of the database: PostgreSQL’s own tools or files, or pgBackRest, which has to be on the machine of the database, where the API runs too. */
  @IsIn(['stock', 'pgbackrest']) readonly BACKUP_METHOD: 'stock' | 'pgbackrest' = 'stock';

  /** Folder of pgBackRest’s repository, on another machine like BACKUP_STORE, which goes on to hold originals, keys and manifests; with BACKUP_METHOD=pgbackrest. */
  @IsString() readonly BACKUP_PGBACKREST_DIR: string = '';

  /** File of the key that backups are sealed under (32 bytes, base64url or hexadecimal, mode 0400). Without a copy of it elsewhere, no backup opens. */
  @IsString() readonly BACKUP_KEY_FILE: string = '';

  /** PostgreSQL connection of a role that may make backups: `rinjo_backup` of the embedded server, or see docs/restore.md. */
  @IsString() readonly BACKUP_DATABASE_URL: string = '';

  /** Every point of so many days can be restored. */
  @Transform(toInt) @IsInt() @Min(7) @Max(3650) readonly BACKUP_DAYS: number = 35;

  /** So many monthly backups are kept besides; each one postpones the day on which the last copy of what was erased is gone. */
  @Transform(toInt) @IsInt() @Min(0) @Max(120) readonly BACKUP_MONTHS: number = 0;

  /** Folder with `postgres` of the database's version, for restores and drills; with `pg_basebackup` in it, backups are made by that. */
  @IsString() readonly POSTGRES_BIN_DIR: string = '';

  /** Folder for what a drill restores and removes again, as large as the database; empty takes that of the system for temporary files. */
  @IsString() readonly BACKUP_WORK_DIR: string = '';
}

/**
 * Every setting of the API process, with its default. The README's configuration table is generated from this file:
 * the comment above a field is its description.
 */
export class Environment extends BackupEnvironment {
  /** Address that HTTP listens on. */
  @IsString() readonly HOST: string = '127.0.0.1';

  /** Port of the web app, the REST API and the sockets. */
  @Transform(toInt) @IsInt() @Min(0) @Max(65535) readonly PORT: number = 3000;

  /** Origin under which people reach this installation; links, cookies and the origin check depend on it. */
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  readonly PUBLIC_URL: string = 'http://localhost:3000';

  /** Origin under which browsers reach this very node, with a certificate of its own and the same number of proxies as PUBLIC_URL; where there are several, each has one. Empty: PUBLIC_URL. */
  @Matches(/^$|^https?:\/\/[^\s/?#@]+\/?$/) readonly NODE_URL: string = '';

  /** Who runs this installation, as the check sheet and notices name them; empty: nobody said. */
  @IsString() @MaxLength(120) readonly OPERATOR_NAME: string = '';

  /** Days besides holidays, weekends and the new year on which the operator is closed, e.g. 2026-08-13,2026-08-14: no business days. */
  @Matches(/^$|^\d{4}-\d\d-\d\d(?:,\s*\d{4}-\d\d-\d\d)*$/) readonly CLOSED_DAYS: string = '';

  /** Planned work on the service is announced so many days ahead; three whole business days it always is. */
  @Transform(toInt) @IsInt() @Min(1) @Max(365) readonly NOTICE_LEAD_DAYS: number = 30;

  /** Where this machine and its private network stand, e.g. `JP Tokyo`: code of the country (ISO 3166-1), then the region. Empty: nobody said, and no row of the check sheet says so either. */
  @Matches(/^$|^[A-Z]{2}( [^\s].{0,78})?$/) readonly INSTALLATION_PLACE: string = '';

  /** Codes of the countries that data may be in, separated by commas; what stands elsewhere, or nobody knows where, stops the start. */
  @Matches(/^[A-Z]{2}(,\s*[A-Z]{2})*$/) readonly PLACES_ALLOWED: string = 'JP';

  /** File (JSON) that says of every host outside the private network where it stands and why; see docs/places.md. */
  @IsString() readonly PLACES_FILE: string = '';

  /** Number of reverse proxies in front, whose X-Forwarded-For is believed. */
  @Transform(toInt) @IsInt() @Min(0) @Max(10) readonly TRUST_PROXY_HOPS: number = 0;

  /** PEM file of the certificate; with TLS_KEY_FILE the API serves HTTPS itself (TLS 1.2 or newer). */
  @IsOptional() @IsString() readonly TLS_CERT_FILE?: string;

  /** PEM file of the certificate's private key. */
  @IsOptional() @IsString() readonly TLS_KEY_FILE?: string;

  /** PostgreSQL connection of the role `rinjo_app` (no rights beyond rows of one tenant at a time). */
  @IsString() readonly DATABASE_APP_URL: string;

  /** PostgreSQL connection of the role `rinjo_system` (look-ups before the tenant is known, tenant creation, sweeps). */
  @IsString() readonly DATABASE_SYSTEM_URL: string;

  /** Connections in the pool of `rinjo_app`. */
  @Transform(toInt) @IsInt() @Min(2) @Max(200) readonly DATABASE_POOL: number = 20;

  /** Where the keys of tenants are kept: in files under a master key, or in Azure Key Vault as the identity of the machine. */
  @IsIn(['directory', 'azure-key-vault']) readonly KEY_STORE: 'directory' | 'azure-key-vault' = 'directory';

  /** Address of the vault, e.g. https://rinjo.vault.azure.net; with KEY_STORE=azure-key-vault. */
  @Matches(/^$|^https:\/\/[^\s/]+\/?$/) readonly AZURE_KEY_VAULT_URL: string = '';

  /** Folder of the tenants' keys, shared by all nodes; on another volume and in another backup than the database. */
  @IsString() readonly KEYSTORE_DIR: string = '';

  /** File of the installation's master key (32 bytes, base64url or hexadecimal, mode 0400), kept apart from KEYSTORE_DIR. */
  @IsString() readonly MASTER_KEY_FILE: string = '';

  /** Second folder of the tenants' keys, on another disk, written at the same time; empty keeps them in one. */
  @IsString() readonly KEYSTORE_REPLICA_DIR: string = '';

  /** The master key before or after a change: it opens, and seals nothing; see `npm run keys:reseal`. */
  @IsString() readonly MASTER_KEY_OTHER_FILE: string = '';

  /** A tenant gets a new key after so many days; 0 leaves that to its administrators. */
  @Transform(toInt) @IsInt() @Min(0) @Max(3650) readonly KEY_ROTATION_DAYS: number = 365;

  /** Where sealed photos, recordings and files are kept: in a folder, or as blobs of an Azure storage account. */
  @IsIn(['directory', 'azure']) readonly OBJECT_STORE: 'directory' | 'azure' = 'directory';

  /** Folder of sealed photos, recordings and files, shared by all nodes; with OBJECT_STORE=directory. */
  @IsString() readonly OBJECT_STORE_DIR: string = '';

  /** Connection string of the Azure storage account; empty uses the identity of the machine for AZURE_STORAGE_URL. */
  @IsString() readonly AZURE_STORAGE_CONNECTION: string = '';

  /** Address of the Azure storage account, e.g. https://rinjo.blob.core.windows.net; not needed with a connection string. */
  @Matches(/^$|^https:\/\/[^\s/]+\/?$/) readonly AZURE_STORAGE_URL: string = '';

  /** Directory of the built web app; empty serves the API alone. */
  @IsString() readonly WEB_ROOT: string = '';

  /** Port of Prometheus metrics and nothing else; keep it off the internet. 0 switches it off. */
  @Transform(toInt) @IsInt() @Min(0) @Max(65535) readonly METRICS_PORT: number = 9464;

  /** Address that the metrics port listens on. */
  @IsString() readonly METRICS_HOST: string = '127.0.0.1';

  /** mediasoup worker binary; empty takes the one in the mediasoup package. */
  @IsString() readonly MEDIASOUP_WORKER_BIN: string = '';

  /** mediasoup workers; 0 means one per core, less one for the API itself, and at least one. */
  @Transform(toInt) @IsInt() @Min(0) @Max(64) readonly MEDIA_WORKERS: number = 0;

  /** Address that media listens on. */
  @IsString() readonly MEDIA_LISTEN_ADDRESS: string = '0.0.0.0';

  /** Address that clients are told to send media to; needed where the listening address is not the public one. */
  @IsOptional() @IsString() readonly MEDIA_ANNOUNCED_ADDRESS?: string;

  /** First media port; worker n uses this plus n, UDP and TCP. */
  @Transform(toInt) @IsInt() @Min(1) @Max(65535) readonly MEDIA_PORT: number = 40000;

  /** Folder of this node, and of no other, for what is being recorded until it is in the store; encrypted. Empty: nothing is recorded. */
  @IsString() readonly RECORDING_DIR: string = '';

  /**
   * Folder of this node, and of no other, for the access log until the database has it; encrypted. Empty: a process that is
   * killed takes the last moments of that log with it.
   */
  @IsString() readonly LOG_SPOOL_DIR: string = '';

  /** File (MMDB) that says in which country an address is used, for alerts on sign-ins. Empty: the one that comes with the product. */
  @IsString() readonly GEO_DATABASE: string = '';

  /** STUN and TURN URLs for clients, separated by commas. */
  @IsString() readonly TURN_URLS: string = '';

  /** Secret shared with coturn (use-auth-secret), from which short-lived credentials are made. */
  @IsString() readonly TURN_SECRET: string = '';

  /** Mail server, e.g. smtps://user:password@mail.example.com; empty sends no mail. */
  @Matches(/^$|^smtps?:\/\/[^\s/]+\/?$/) readonly SMTP_URL: string = '';

  /** Sender of the mail, e.g. no-reply@example.com; set together with SMTP_URL. */
  @IsString() readonly MAIL_FROM: string = '';

  /**
   * Receivers of webhooks and sources of metadata in the own network, as host:port separated by commas: for these alone
   * http, other ports and private addresses are allowed.
   */
  @Matches(/^$|^[^\s,/@]+:\d{1,5}(?:,\s*[^\s,/@]+:\d{1,5})*$/) readonly OUTGOING_ALLOWED_HOSTS: string = '';

  /** Name servers that are asked for the records by which tenants verify domains, as address or address:port separated by commas; empty asks those of the machine. */
  @Matches(/^$|^[0-9a-fA-F.:[\]]+(?:,\s*[0-9a-fA-F.:[\]]+)*$/) readonly DNS_SERVERS: string = '';

  /**
   * Unix socket of clamd, e.g. /run/clamav/clamd.ctl, with AlertExceedsMax and limits as in docker/clamav/clamd.conf. Without a
   * clamd that answers and has signatures younger than 48 h, nobody can open what people upload.
   */
  @IsString() readonly CLAMD_SOCKET: string = '';

  /** `off` passes on what people upload without a scan, and the pages say so; for trying things out. */
  @IsIn(['required', 'off']) readonly MALWARE_SCAN: 'required' | 'off' = 'required';

  /** Requests a minute of one API key. */
  @Transform(toInt) @IsInt() @Min(1) readonly RATE_LIMIT_KEY: number = 600;

  /** Requests a minute of one API key that may provision people and groups (SCIM). */
  @Transform(toInt) @IsInt() @Min(1) readonly RATE_LIMIT_PROVISIONING: number = 3000;

  /** Requests a minute of one session, of a person or a guest. */
  @Transform(toInt) @IsInt() @Min(1) readonly RATE_LIMIT_SESSION: number = 1200;

  /** Requests a minute of everybody of one tenant together. */
  @Transform(toInt) @IsInt() @Min(1) readonly RATE_LIMIT_TENANT: number = 12000;

  /**
   * Registry of npm that is asked once a day what is known to be wrong with the libraries of this release, e.g. https://registry.npmjs.org; it is sent
   * their names and versions. Empty asks nobody.
   */
  @Matches(/^$|^https?:\/\/[^\s?#]+$/) readonly ADVISORY_REGISTRY: string = '';

  /** File of the public keys (Ed25519, PEM) that releases are signed with, from a place that you trust; without it nobody verifies which release runs. */
  @IsString() readonly RELEASE_KEY_FILE: string = '';

  /** Digest of the image that runs, as the registry of images has it; noted with each release. */
  @Matches(/^$|^sha256:[0-9a-f]{64}$/) readonly IMAGE_DIGEST: string = '';

  /** Whom to tell of a weakness, as /.well-known/security.txt names them: mailto: or https:. Empty: there is no such file. */
  @Matches(/^$|^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/) readonly SECURITY_CONTACT: string = '';

  /** Least severe log level that is written. */
  @IsIn(['debug', 'info', 'warn', 'error']) readonly LOG_LEVEL: 'debug' | 'info' | 'warn' | 'error' = 'info';

  /** Serve readable API documentation at /api/docs. */
  @Transform(toBoolean) @IsBoolean() readonly API_DOCS: boolean = true;
}

/** Every variable of `Environment`, as class-validator knows them. */
export const VARIABLES: readonly string[] = variablesOf(Environment);

/** Reads and checks the environment. Throws one line that names every wrong variable. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  return readVariables(Environment, source);
}

/** Those of backups alone, for commands that run where nothing else is. Throws likewise. */
export function readBackupEnvironment(source: NodeJS.ProcessEnv = process.env): BackupEnvironment {
  return readVariables(BackupEnvironment, source);
}
