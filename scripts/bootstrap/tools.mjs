import { existsSync } from 'node:fs';
import { canInstall, installCommand, installPackages } from '../lib/apt.mjs';
import { findCommand } from '../lib/machine.mjs';

/**
 * Debian packages that only some features or tests need.
 *
 * @typedef {object} Tool
 * @property {string} command
 * @property {readonly string[]} packages
 * @property {string} without what is switched off without it
 * @property {string} [file] what tells that it is there, where no command does
 */

/** @type {Tool} */
export const FFMPEG = {
  command: 'ffmpeg',
  packages: ['ffmpeg', 'fonts-noto-cjk'],
  without: 'composing recordings is switched off',
};

/** Draws pages of documents; the second package has what Japanese text needs whose fonts the document does not bring. @type {Tool} */
export const PDFTOPPM = {
  command: 'pdftoppm',
  packages: ['poppler-utils', 'poppler-data', 'fonts-noto-cjk'],
  without: 'documents have no picture in lists',
};

/** @type {Tool} */
export const CHROMIUM = {
  command: 'chromium',
  packages: ['chromium', 'fonts-noto-cjk'],
  without: 'browser tests are skipped',
};

/**
 * An identity provider that is not ours. The package asks for a web server: these are the ones that start nothing by themselves.
 *
 * @type {Tool}
 */
export const SIMPLESAMLPHP = {
  command: 'simplesamlphp',
  packages: ['simplesamlphp', 'php-cli', 'php-cgi', 'php-xml', 'php-mbstring', 'micro-httpd'],
  without: 'sign-in with an identity provider that is not ours is not tested',
  file: '/usr/share/simplesamlphp/www/index.php',
};

/** The scanner alone: its signatures come with `clamav-freshclam`, and tests bring their own. @type {Tool} */
export const CLAMD = {
  command: 'clamd',
  packages: ['clamav-daemon'],
  without: 'the malware scan is not tested',
  file: '/usr/sbin/clamd',
};

/** Another way of making backups. @type {Tool} */
export const PGBACKREST = {
  command: 'pgbackrest',
  packages: ['pgbackrest'],
  without: 'backups by pgBackRest are not tested',
};

const BAD_NETWORKS = 'tests of bad networks are skipped';

/** What tests of bad networks need. @type {readonly Tool[]} */
export const NETWORK_TOOLS = [
  { command: 'ip', packages: ['iproute2'], without: BAD_NETWORKS },
  { command: 'nft', packages: ['nftables'], without: BAD_NETWORKS },
  { command: 'turnserver', packages: ['coturn'], without: BAD_NETWORKS },
];

/**
 * Whether a tool is there after installing it where that is allowed; says what is switched off where it is not.
 * @param {import('../lib/report.mjs').Report} report
 * @param {Tool} tool
 */
export async function ensureTool(report, tool) {
  if (tool.file === undefined ? findCommand(tool.command) : existsSync(tool.file)) return true;
  const step = report.step(tool.command);
  if (canInstall()) {
    try {
      await installPackages(tool.packages, () => step.progress('installing with apt-get'));
      step.done('installed');
      return true;
    } catch (error) {
      if (report.verbose) report.fault(error);
    }
  }
  step.done(`missing: ${tool.without}; to have it: ${installCommand(tool.packages)}`);
  return false;
}
