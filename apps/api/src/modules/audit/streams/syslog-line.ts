/** Log audit (RFC 5424, table 1). */
const FACILITY = 13;
const SEVERITY = { success: 6, refused: 4 } as const;
const BOM = '\ufeff';
/** MSGID: 32 printable characters of ASCII. */
const NOT_IN_ID = /[^!-~]/g;

export interface SyslogMessage {
  readonly at: string;
  readonly host: string;
  readonly action: string;
  readonly refused: boolean;
  readonly seq: number;
  readonly text: string;
}

/** A message of syslog (RFC 5424) with its length in front of it, as TLS carries it (RFC 5425, section 4.3). */
export function syslogFrame({ at, host, action, refused, seq, text }: SyslogMessage): Buffer {
  const priority = FACILITY * 8 + (refused ? SEVERITY.refused : SEVERITY.success);
  const id = action.replace(NOT_IN_ID, '_').slice(0, 32);
  // From 1 to 2147483647, and then anew (RFC 5424, section 7.3.1).
  const sequence = ((seq - 1) % 2_147_483_647) + 1;
  const line = `<${priority}>1 ${at} ${host} rinjo - ${id} [meta sequenceId="${sequence}"] ${BOM}${text}`;
  const bytes = Buffer.from(line, 'utf8');
  return Buffer.concat([Buffer.from(`${bytes.length} `), bytes]);
}
