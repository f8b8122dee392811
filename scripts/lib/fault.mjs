/**
 * Something the person at the keyboard can mend: one line that says what is wrong and what to do.
 * Anything else that is thrown is a defect of ours and is shown as such.
 */
export class Fault extends Error {
  /**
   * @param {string} wrong what is wrong
   * @param {string} remedy what to do about it
   * @param {{ cause?: unknown }} [options]
   */
  constructor(wrong, remedy, options) {
    super(`${oneLine(wrong)}. ${oneLine(remedy)}`, options);
    this.name = 'Fault';
  }
}

/** @param {string} text */
function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
}

/**
 * The error number of Node or libuv (`ENOSPC`), or an empty string.
 * @param {unknown} error
 * @returns {string}
 */
export function codeOf(error) {
  const code = error !== null && typeof error === 'object' && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

/**
 * Turns the faults of a file system into a Fault that names the path; other errors pass unchanged.
 * @param {unknown} error
 * @param {string} path
 * @returns {unknown}
 */
export function fileFault(error, path) {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Fault(`The disk that holds ${path} is full`, 'Free some space and run the command again', {
        cause: error,
      });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Fault(
        `${path} cannot be written by this user`,
        'Give this user the right to write there, or run as the user that owns it',
        { cause: error },
      );
    default:
      return error;
  }
}
