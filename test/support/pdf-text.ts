import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The words of a PDF, page by page, without the spaces between them; and what it says of itself. */
export async function pdfText(bytes: Uint8Array): Promise<{
  readonly pages: readonly string[];
  readonly all: string;
  readonly title: string;
  readonly language: string;
  readonly isTagged: boolean;
}> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const { items } = await (await document.getPage(n)).getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s+/g, ''),
    );
  }
  const { info } = await document.getMetadata();
  const facts = info as Readonly<Record<string, unknown>>;
  // A map of another realm, whatever its type says.
  const marked = Object.fromEntries(
    ((await document.getMarkInfo()) ?? []) as Iterable<readonly [string, unknown]>,
  );
  await task.destroy();
  return {
    pages,
    all: pages.join(''),
    ...{
      title: String(facts['Title']),
      language: String(facts['Language']),
      isTagged: marked['Marked'] === true,
    },
  };
}
