/** Only paths of this application are followed: `//other.example` and absolute addresses are not. */
export function localPath(next: string | undefined): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/\\') ? next : '/';
}
