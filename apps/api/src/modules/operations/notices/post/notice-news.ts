import type { EndNoticeEvent, IncidentStage, MaintenanceEvent, ServiceComponent } from '@rinjo/contract';

/** The facts of a notice, as they are written down: times in RFC 3339. */
export type NoticeNews = MaintenanceNews | IncidentNews | EndNews;

export interface MaintenanceNews {
  readonly kind: 'maintenance';
  readonly event: MaintenanceEvent;
  readonly emergency: boolean;
  readonly plannedStart: string;
  readonly plannedEnd: string;
  readonly ja: string;
  readonly en: string;
}

/** Several components may fail at once: people get one letter. */
export interface IncidentNews {
  readonly kind: 'incident';
  readonly event: IncidentStage;
  readonly components: readonly ServiceComponent[];
  readonly openedAt: string;
  readonly forecastAt: string | null;
  readonly ja: readonly string[];
  readonly en: readonly string[];
  /** Updates of incidents that it tells of. */
  readonly updates: readonly string[];
}

export interface EndNews {
  readonly kind: 'end_of_service';
  readonly event: EndNoticeEvent;
  readonly endsAt: string;
  readonly ja: string;
  readonly en: string;
}

export interface NewNotice {
  readonly subject: string;
  /** Which of several with the same name. */
  readonly about: string;
  /** When what it tells of happened. */
  readonly happenedAt: Date;
  readonly news: NoticeNews;
}
