/** Endings that some program runs or shows as a page: nobody is to mistake one for the name of a picture. */
const ACTIVE: ReadonlySet<string> = new Set(
  (
    'exe com scr bat cmd pif msi msp jar js jse mjs vbs vbe wsf wsh ps1 psm1 hta cpl lnk url reg dll sys apk app deb ' +
    'htm html xhtml shtml mhtml svg svgz xml php phtml asp aspx jsp sh'
  ).split(' '),
);

/** The ending of a name in lower case; null when it has none. */
export function extensionOf(name: string): string | null {
  return /\.([^.\s/\\]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? null;
}

/** Whether something that runs hides in front of the last ending: `invoice.exe.pdf`. */
export function hidesEnding(name: string): boolean {
  return name
    .split('.')
    .slice(1, -1)
    .some((part) => ACTIVE.has(part.trim().toLowerCase()));
}

/** A name as it is stored: as it came, but for what PostgreSQL and UTF-8 cannot hold. */
export const storableName = (name: string): string => name.toWellFormed().replaceAll('\0', '�');
