import ts from 'typescript';

/**
 * What every route answers, read from the controllers' return types: the types of `libs/contract` become JSON schemas,
 * the comment above a method its summary. Likewise what webhooks are told, from the members of `WebhookEvents`.
 * @typedef {Record<string, unknown>} Schema
 * @typedef {{ summary: string, schema: Schema | null }} Answer
 * @param {string} configFile a tsconfig.json that includes the controllers
 * @returns {{ answers: Record<string, Answer>, events: Record<string, Answer>, schemas: Record<string, Schema> }}
 */
export function openApiAnswers(configFile) {
  const parsed = ts.getParsedCommandLineOfConfigFile(
    configFile,
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (d) => {
        throw new Error(ts.flattenDiagnosticMessageText(d.messageText, '\n'));
      },
    },
  );
  if (!parsed) throw new Error(`${configFile} cannot be read`);
  const program = ts.createProgram(parsed.fileNames, parsed.options);
  const reader = new SchemaReader(program.getTypeChecker());
  /** @type {Record<string, Answer>} */
  const answers = {};
  for (const file of program.getSourceFiles().filter((f) => f.fileName.endsWith('.controller.ts')))
    for (const controller of file.statements.filter(ts.isClassDeclaration))
      for (const method of controller.members.filter(ts.isMethodDeclaration))
        if (ts.getDecorators(method)?.length && controller.name)
          answers[`${controller.name.text}.${method.name.getText(file)}`] = reader.answerOf(method);
  const events = eventsOf(program, reader);
  return { answers: sorted(answers), events: sorted(events), schemas: sorted(reader.schemas) };
}

/**
 * @param {ts.Program} program
 * @param {SchemaReader} reader
 * @returns {Record<string, Answer>}
 */
function eventsOf(program, reader) {
  const declared = program
    .getSourceFiles()
    .filter((file) => file.fileName.endsWith('/contract/src/webhooks.ts'))
    .flatMap((file) => file.statements.filter(ts.isInterfaceDeclaration))
    .find((found) => found.name.text === 'WebhookEvents');
  if (!declared) throw new Error('The contract declares no WebhookEvents');
  return Object.fromEntries(
    program
      .getTypeChecker()
      .getTypeAtLocation(declared)
      .getProperties()
      .map((event) => [event.name, reader.propertyOf(event)]),
  );
}

/** Turns types into JSON Schema (2020-12); named interfaces become components. */
class SchemaReader {
  /** @type {Record<string, Schema>} */
  schemas = {};

  /** @param {ts.TypeChecker} checker */
  constructor(checker) {
    this.checker = checker;
  }

  /**
   * @param {ts.MethodDeclaration} method
   * @returns {Answer}
   */
  answerOf(method) {
    const signature = this.checker.getSignatureFromDeclaration(method);
    if (!signature) throw new Error('A method has no signature');
    const returned = this.checker.getReturnTypeOfSignature(signature);
    const type = this.checker.getAwaitedType(returned) ?? returned;
    const summary = ts.displayPartsToString(
      this.checker.getSymbolAtLocation(method.name)?.getDocumentationComment(this.checker),
    );
    return {
      summary: summary.replace(/\s+/g, ' '),
      schema: type.flags & ts.TypeFlags.Void ? null : this.schemaOf(type),
    };
  }

  /**
   * @param {ts.Symbol} property
   * @returns {Answer}
   */
  propertyOf(property) {
    const summary = ts.displayPartsToString(property.getDocumentationComment(this.checker));
    return {
      summary: summary.replace(/\s+/g, ' '),
      schema: this.schemaOf(this.checker.getTypeOfSymbol(property)),
    };
  }

  /**
   * @param {ts.Type} type
   * @returns {Schema}
   */
  schemaOf(type) {
    if (type.isUnion()) return this.union(type);
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (type.flags & ts.TypeFlags.BooleanLiteral)
      return { const: this.checker.typeToString(type) === 'true' };
    if (type.flags & ts.TypeFlags.String) return { type: 'string' };
    if (type.flags & ts.TypeFlags.Number) return { type: 'number' };
    if (type.flags & ts.TypeFlags.Boolean) return { type: 'boolean' };
    if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
    if (type.isIntersection()) return { type: 'string' }; // a branded id
    if (this.checker.isArrayType(type)) {
      const [item] = this.checker.getTypeArguments(/** @type {ts.TypeReference} */ (type));
      return { type: 'array', items: item ? this.schemaOf(item) : {} };
    }
    return this.object(type);
  }

  /**
   * @param {ts.UnionType} type
   * @returns {Schema}
   */
  union(type) {
    const parts = type.types.filter((part) => !(part.flags & ts.TypeFlags.Undefined));
    if (parts.every((part) => part.flags & ts.TypeFlags.BooleanLiteral)) return { type: 'boolean' };
    const [first] = parts;
    if (parts.length === 1 && first) return this.schemaOf(first);
    if (parts.every((part) => part.isStringLiteral()))
      return { type: 'string', enum: parts.map((part) => part.isStringLiteral() && part.value) };
    const literals = parts.filter((part) => part.isStringLiteral());
    const others = parts.filter((part) => !part.isStringLiteral());
    const options = others
      .filter((part) => !(part.flags & ts.TypeFlags.BooleanLiteral))
      .map((part) => this.schemaOf(part));
    if (others.some((part) => part.flags & ts.TypeFlags.BooleanLiteral)) options.push({ type: 'boolean' });
    if (literals.length > 0)
      options.unshift({ type: 'string', enum: literals.map((part) => part.isStringLiteral() && part.value) });
    return { anyOf: options };
  }

  /**
   * @param {ts.Type} type
   * @returns {Schema}
   */
  object(type) {
    const name = this.nameOf(type);
    if (!name) return this.members(type);
    if (!(name in this.schemas)) {
      this.schemas[name] = {}; // a type that contains itself refers to what is being made
      this.schemas[name] = this.members(type);
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  /**
   * @param {ts.Type} type
   * @returns {string | undefined}
   */
  nameOf(type) {
    const symbol = type.aliasSymbol ?? type.getSymbol();
    const name = symbol?.getName();
    if (!name || name.startsWith('__') || ['Readonly', 'Record', 'Pick', 'Omit'].includes(name))
      return undefined;
    const parameters =
      type.aliasTypeArguments ?? this.checker.getTypeArguments(/** @type {ts.TypeReference} */ (type));
    const names = parameters.map((parameter) => this.nameOf(parameter)).filter((n) => n !== undefined);
    return [name, ...names.filter((n) => n !== name)].join('Of');
  }

  /**
   * @param {ts.Type} type
   * @returns {Schema}
   */
  members(type) {
    const index = type.getStringIndexType();
    if (index) return { type: 'object', additionalProperties: this.schemaOf(index) };
    /** @type {Record<string, Schema>} */
    const properties = {};
    const required = [];
    for (const property of type.getProperties()) {
      const described = this.schemaOf(this.checker.getTypeOfSymbol(property));
      const text = ts
        .displayPartsToString(property.getDocumentationComment(this.checker))
        .replace(/\s+/g, ' ');
      properties[property.name] = text ? { ...described, description: text } : described;
      if (!(property.flags & ts.SymbolFlags.Optional)) required.push(property.name);
    }
    return { type: 'object', properties, required };
  }
}

/**
 * @template T
 * @param {Record<string, T>} record
 * @returns {Record<string, T>}
 */
function sorted(record) {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => a.localeCompare(b)));
}
