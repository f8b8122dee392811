import type { ReportSection, ReportTemplate } from '@rinjo/contract';
import { ACCENT, Flow, MUTED } from '../../../platform/pdf/flow.js';
import type { PrintedPhoto, PrintPhoto, ReportContent, ReportPhoto } from '../content/report-content.js';
import { WORDS, Written } from '../words/report-words.js';
import { conformitySection } from './conformity-section.js';
import { MAP_HEIGHT, mapSection } from './map-section.js';
import { PhotoPages } from './photo-pages.js';
import {
  chatSection,
  filesSection,
  integritySection,
  peopleSection,
  recordingsSection,
  summarySection,
} from './text-sections.js';

/**
 * A report of a call as a PDF, as its template wants it. It is made while it is read, one photo after the other: only the one
 * that is being drawn is in memory.
 */
export async function* reportPdf(
  content: ReportContent,
  template: ReportTemplate,
  print: PrintPhoto,
): AsyncGenerator<Buffer, void, undefined> {
  const words = WORDS[template.language];
  const written = new Written(words, template.language, template.timeZone);
  const title = template.title || words.title;
  const flow = new Flow({
    ...{ title: `${title}: ${content.title}`, language: template.language, author: content.tenantName },
    ...{ subject: content.callId, createdAt: content.madeAt },
  });
  firstPage(flow, title, content, template.cover);
  let [good, seen] = [0, 0];
  const found = (_photo: ReportPhoto, { proof }: PrintedPhoto): void => {
    seen += 1;
    if (proof !== 'altered') good += 1;
  };
  const draw: Readonly<Record<Exclude<ReportSection, 'photos'>, () => void>> = {
    summary: () => {
      summarySection(flow, written, content);
    },
    people: () => {
      peopleSection(flow, written, content);
    },
    map: () => {
      mapSection(flow, written, content.photos);
    },
    files: () => {
      filesSection(flow, written, content);
    },
    chat: () => {
      chatSection(flow, written, content);
    },
    conformity: () => {
      conformitySection(flow, written, content.cameras);
    },
    recordings: () => {
      recordingsSection(flow, written, content);
    },
    integrity: () => {
      integritySection(flow, written, content, { good, all: seen });
    },
  };
  for (const { section, heading } of template.sections) {
    if (section === 'photos' && content.photos.length > 0) flow.newPage();
    const hasMap = section === 'map' && content.photos.some(({ position }) => position !== null);
    flow.section(heading || words.sections[section], hasMap ? MAP_HEIGHT : undefined);
    if (section !== 'photos') draw[section]();
    else if (content.photos.length === 0) flow.paragraph(words.none);
    else yield* new PhotoPages(flow, written, template).draw(content.photos, print, found);
    yield* flow.written();
  }
  yield* flow.finished({
    ...{ logo: content.logo, left: content.tenantName, right: content.title, foot: template.footer },
    page: words.page,
  });
}

function firstPage(flow: Flow, title: string, content: ReportContent, cover: string): void {
  flow.tagged('H1', () => {
    flow.set(title, { size: 12, weight: 'bold', colour: ACCENT });
    flow.set(content.title, { size: 20, weight: 'bold' });
  });
  flow.paragraph(content.tenantName, { size: 10, colour: MUTED });
  if (cover !== '') {
    flow.gap(8);
    flow.paragraph(cover, { size: 10 });
  }
}
