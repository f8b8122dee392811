/** A thing that people look up. Its id is the end of its address. */
export interface HelpTopic {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  /** In the order in which they are done. */
  readonly steps?: readonly string[];
  /** In no order. */
  readonly points?: readonly string[];
}

/** Everything for those who use the product alike. */
export interface HelpGuide {
  readonly id: string;
  readonly title: string;
  readonly topics: readonly HelpTopic[];
}

export interface HelpContent {
  readonly heading: string;
  readonly lead: string;
  readonly contents: string;
  readonly toTop: string;
  readonly status: string;
  readonly signIn: string;
  readonly ask: string;
  readonly askLead: string;
  readonly guides: readonly HelpGuide[];
}
