import { canInstall, installCommand, installPackages } from '../lib/apt.mjs';
import { findCommand } from '../lib/machine.mjs';

/**
 * Debian packages that only some features or tests need.
 *
 * @typedef {{ command: string, packages: readonly string[], without: string }} Tool
 */

/** @type {Tool} */
export const FFMPEG = {
  command: 'ffmpeg',
  packages: ['ffmpeg'],
  without: 'composing recordings is switched off',
};

/** @type {Tool} */
export const CHROMIUM = {
  command: 'chromium',
  packages: ['chromium', 'fonts-noto-cjk'],
  without: 'browser tests are skipped',
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
  if (findCommand(tool.command)) return true;
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
