/** What is asked of each tenant. */
export interface TenantQuestion<Found> {
  /** One query that reads, a constant of the source: `$1` is the tenant, what comes after it are `values`. */
  readonly text: string;
  /** The same for each tenant. */
  readonly values: readonly unknown[];
  /** @param rows as JSON has them: times are texts of ISO 8601, and numbers of every type are numbers */
  read(rows: readonly unknown[]): Found;
}

/** A time in the rows of an answer. */
export const timeOf = (text: string | null | undefined): Date | null => (text ? new Date(text) : null);

/** Several questions as one. */
export interface JointQuestion {
  /** Answers one row; its `answers` has the rows of each question, in their order. */
  readonly text: string;
  /** Those of all questions, without the tenant. */
  readonly values: readonly unknown[];
}

export function jointQuestion(
  questions: readonly Pick<TenantQuestion<unknown>, 'text' | 'values'>[],
): JointQuestion {
  const values: unknown[] = [];
  const parts = questions.map((question) => {
    const text = shifted(question.text, values.length);
    values.push(...question.values);
    return `(select coalesce(json_agg(asked), '[]') from (${text}) asked)`;
  });
  return { text: `select json_build_array(${parts.join(',\n')}) as answers`, values };
}

/** The tenant stays the first parameter of all. */
const shifted = (text: string, by: number): string =>
  text.replace(/\$(\d+)/g, (_, number) => `$${String(Number(number) + (number === '1' ? 0 : by))}`);
