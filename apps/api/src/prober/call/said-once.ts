const RECORD_HEADER = 13;
const HANDSHAKE_HEADER = 12;
const HANDSHAKE = 22;

/**
 * Takes out of datagrams of DTLS 1.2 (RFC 6347) what has come before in plain: a server says its part of a handshake again when it was
 * not answered in a tenth of a second, and werift would answer each time, in the end with messages that the server takes for a
 * new handshake. Answers what is left; empty when nothing is.
 */
export function saidOnce(): (datagram: Buffer) => Buffer {
  const heard = new Set<string>();
  return (datagram) => {
    const left: Buffer[] = [];
    for (const record of recordsOf(datagram)) {
      const said = plainHandshake(record);
      if (said !== null && heard.has(said)) continue;
      if (said !== null) heard.add(said);
      left.push(record);
    }
    return Buffer.concat(left);
  };
}

function* recordsOf(datagram: Buffer): Generator<Buffer> {
  for (let at = 0; at < datagram.length;) {
    const isWhole = at + RECORD_HEADER <= datagram.length;
    const end = isWhole
      ? at + RECORD_HEADER + datagram.readUInt16BE(at + RECORD_HEADER - 2)
      : datagram.length;
    yield datagram.subarray(at, end);
    at = end;
  }
}

/** Which part of which message it is; null for what is none, or encrypted. */
function plainHandshake(record: Buffer): string | null {
  if (record.length < RECORD_HEADER + HANDSHAKE_HEADER || record[0] !== HANDSHAKE) return null;
  const epoch = record.readUInt16BE(3);
  return epoch === 0 ? record.toString('hex', RECORD_HEADER, RECORD_HEADER + HANDSHAKE_HEADER) : null;
}
