/** Looks into zones. */
export abstract class TxtRecords {
  /** The TXT records at this name, each in one piece; none when there is no such name. Rejects when nobody answers. */
  abstract at(name: string): Promise<readonly string[]>;
}
