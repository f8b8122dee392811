import type { FigureUnit, Locale, RowClass, RowStatus, Topology } from '@rinjo/contract';
import { en } from './en.js';
import { ja } from './ja.js';

export interface SheetWords {
  readonly title: string;
  /** Name of METI's form. */
  readonly form: string;
  readonly columns: {
    readonly no: string;
    readonly area: string;
    readonly item: string;
    readonly unit: string;
    readonly answer: string;
    readonly value: string;
    readonly promise: string;
    readonly window: string;
    readonly samples: string;
    readonly known: string;
    readonly reasons: string;
    readonly earlier: string;
    readonly evidence: string;
  };
  readonly status: Readonly<Record<RowStatus, string>>;
  readonly notAnswered: string;
  readonly class: Readonly<Record<RowClass, string>>;
  readonly topology: Readonly<Record<Topology, string>>;
  readonly header: {
    readonly operator: string;
    readonly nobody: string;
    readonly installation: string;
    readonly release: string;
    readonly topology: string;
    readonly window: string;
    readonly madeAt: string;
    readonly edition: string;
    readonly notAnEdition: string;
    readonly counts: string;
  };
  readonly editionNumber: (number: number) => string;
  /** An amount with its unit. */
  readonly amount: Readonly<Record<FigureUnit, (amount: number) => string>>;
  readonly figure: (name: string, amount: string, target: string | null) => string;
  readonly stated: (
    statement: string,
    document: string | null,
    owner: string,
    validUntil: string | null,
  ) => string;
  readonly period: (from: string, to: string) => string;
  /** How long the figures were measured, when that is shorter than the window. */
  readonly measuredDays: (days: number) => string;
  readonly earlier: (edition: string, answer: string) => string;
  readonly honesty: string;
  readonly page: (page: number, pages: number) => string;
}

export const WORDS: Readonly<Record<Locale, SheetWords>> = { ja, en };
