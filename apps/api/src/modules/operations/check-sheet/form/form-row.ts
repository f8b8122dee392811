import type { RowClass, SheetText, Topology } from '@rinjo/contract';

/** A row of METI's form and what the product promises in it. */
export interface FormRow {
  /** Its number in the form. */
  readonly no: number;
  /** Words of the form, unchanged. */
  readonly item: SheetText;
  /** What the form asks for, in its words. */
  readonly unit: SheetText;
  readonly class: RowClass;
  /** The answer needs a statement of the operator beside what is measured. */
  readonly statementToo?: true;
  readonly commitment: SheetText;
  /** What is promised beyond that, by how the installation is built. */
  readonly on?: Readonly<Record<Topology, SheetText>>;
}

export interface FormArea {
  readonly area: SheetText;
  readonly rows: readonly FormRow[];
}
