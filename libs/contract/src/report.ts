import type { Locale } from './http/identity.js';

/** What a report of a call may have, in the order in which it comes. */
export const REPORT_SECTIONS = [
  'summary',
  'people',
  'map',
  'photos',
  'files',
  'chat',
  'conformity',
  'recordings',
  'integrity',
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

export const PHOTOS_PER_PAGE = [1, 2, 4, 6] as const;
export type PhotosPerPage = (typeof PHOTOS_PER_PAGE)[number];

/** One section, with a heading of the organization's own; empty for the product's. */
export interface ReportPart {
  readonly section: ReportSection;
  readonly heading: string;
}

/** How an organization wants its reports. Empty texts are the product's own, or none. */
export interface ReportTemplate {
  readonly language: Locale;
  /** IANA name of the zone whose times are printed. */
  readonly timeZone: string;
  /** What the paper is called, e.g. 遠隔臨場報告書. */
  readonly title: string;
  /** Under the title, on the first page; several lines. */
  readonly cover: string;
  /** At the foot of every page. */
  readonly footer: string;
  readonly photosPerPage: PhotosPerPage;
  /** What people have said of a photo stands under it. */
  readonly comments: boolean;
  /** Each at most once; what is not here is not in the report. */
  readonly sections: readonly ReportPart[];
}

/** Until an administrator decides otherwise. */
export const REPORT_TEMPLATE_DEFAULTS = {
  language: 'ja',
  timeZone: 'Asia/Tokyo',
  title: '',
  cover: '',
  footer: '',
  photosPerPage: 2,
  comments: true,
  sections: REPORT_SECTIONS.map((section) => ({ section, heading: '' })),
} as const satisfies ReportTemplate;

/** `waiting` for a free hand, `making`, then one of the others. */
export const REPORT_STATES = ['waiting', 'making', 'done', 'failed'] as const;
export type ReportState = (typeof REPORT_STATES)[number];
