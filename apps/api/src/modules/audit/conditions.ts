/** Conditions of a statement with their parameters. Only those that are asked for are there, so that the planner sees what is. */
export class Conditions {
  private readonly parts: string[] = [];
  readonly parameters: unknown[];

  constructor(...parameters: readonly unknown[]) {
    this.parameters = [...parameters];
  }

  /** The placeholder of a parameter. */
  parameter(value: unknown): string {
    return `$${String(this.parameters.push(value))}`;
  }

  /** SQL of our own; what comes from outside is a parameter of it. */
  add(sql: string): this {
    this.parts.push(sql);
    return this;
  }

  /** Adds nothing when there is no value. */
  given(value: unknown, sql: (placeholder: string) => string): this {
    if (value === undefined || value === null) return this;
    return this.add(sql(this.parameter(value)));
  }

  get sql(): string {
    return this.parts.join(' and ');
  }
}
