/** The objects of a PDF from number 1 on, the first of which is its catalogue; `trailer` is more of its trailer. */
export function pdfOf(objects: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.7\n';
  const at: string[] = [];
  objects.forEach((object, n) => {
    at.push(`${String(text.length).padStart(10, '0')} 00000 n \n`);
    text += `${n + 1} 0 obj\n${object}\nendobj\n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${at.join('')}`;
  const end = `trailer << /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + end, 'latin1');
}

const stream = (content: string, entries = ''): string =>
  `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** Pages of this many points, all red. */
export function redPdf(width: number, height: number, pages = 1): Buffer {
  const kids = Array.from({ length: pages }, (_, n) => `${n + 4} 0 R`).join(' ');
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    stream(`1 0 0 rg 0 0 ${width} ${height} re f`),
    ...Array.from(
      { length: pages },
      () => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 3 0 R >>`,
    ),
  ]);
}

/** Each of its levels draws the next one forty times: a page that takes longer than anybody lives. */
export function endlessPdf(levels: number): Buffer {
  const forty = '/F Do '.repeat(40);
  const next = (n: number): string => `/Resources << /XObject << /F ${n} 0 R >> >>`;
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${next(5)} >>`,
    stream(forty),
    ...Array.from({ length: levels }, (_, n) =>
      stream(forty, `/Type /XObject /Subtype /Form /BBox [0 0 600 850] ${next(n + 6)}`),
    ),
    stream('0 0 1 rg 0 0 500 500 re f', '/Type /XObject /Subtype /Form /BBox [0 0 600 850]'),
  ]);
}

/** Needs a password that nobody has given (ISO 32000-1, 7.6). */
export function lockedPdf(): Buffer {
  const key = `<${'5a'.repeat(32)}>`;
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<0011> <0011>]`;
  return pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    ],
    lock,
  );
}
