import ts from 'typescript';

/**
 * The README's table of settings, made from the class `Environment` and the one that it extends: name, default and the comment above the field.
 * @param {string} source text of apps/api/src/config/environment.ts
 * @returns {string} a Markdown table
 */
export function configurationTable(source) {
  const file = ts.createSourceFile('environment.ts', source, ts.ScriptTarget.Latest, true);
  const rows = ['Environment', 'BackupEnvironment'].flatMap((name) => {
    const found = file.statements.filter(ts.isClassDeclaration).find((s) => s.name?.text === name);
    if (!found) throw new Error(`environment.ts declares no class ${name}`);
    return found.members.filter(ts.isPropertyDeclaration).map((field) => row(field, file));
  });
  return ['| variable | default | meaning |', '|---|---|---|', ...rows].join('\n');
}

/**
 * @param {ts.PropertyDeclaration} field
 * @param {ts.SourceFile} file
 */
function row(field, file) {
  const name = field.name.getText(file);
  const meaning = ts
    .getJSDocCommentsAndTags(field)
    .map((doc) => ts.getTextOfJSDocComment(doc.comment))
    .join(' ');
  if (!meaning) throw new Error(`${name} has no comment: it would have no meaning in the README`);
  return `| \`${name}\` | ${byDefault(field, file)} | ${meaning.replace(/\s+/g, ' ').replaceAll('|', '\\|')} |`;
}

/**
 * @param {ts.PropertyDeclaration} field
 * @param {ts.SourceFile} file
 */
function byDefault(field, file) {
  if (!field.initializer) return field.questionToken ? '' : 'required';
  const text = field.initializer.getText(file).replace(/^'|'$/g, '');
  return text === '' ? '' : `\`${text}\``;
}
