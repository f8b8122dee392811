/** An amount of data as mobile plans count it: decimal, two digits that matter ("4.2 MB", "1.2 GB"). */
export function dataText(bytes: number): string {
  const mega = bytes / 1e6;
  if (mega < 10) return `${mega.toFixed(1)} MB`;
  if (mega < 1_000) return `${mega.toFixed(0)} MB`;
  return `${(mega / 1_000).toFixed(1)} GB`;
}
