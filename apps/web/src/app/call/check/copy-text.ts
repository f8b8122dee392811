/** Copies a text; false where the browser refuses or has no clipboard, as inside many apps: then it is copied by hand. */
export async function copyText({ navigator }: Window, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
