/** What a person chose in the builder. */
export interface EmbedSettings {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | boolean>>;
  readonly workspace: Readonly<Record<string, string>>;
  readonly theme: Readonly<Record<string, string>>;
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

function attributesOf(values: Readonly<Record<string, string | boolean>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== '' && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`))
    .join('');
}

/** The HTML to paste: script, style where a theme was chosen, workspace and element. */
export function embedSnippet({ tag, attributes, workspace, theme }: EmbedSettings): string {
  const lines = [
    '<script type="module" src="https://cdn.example.com/campaign-widgets.js"></script>',
  ];
  const rules = Object.entries(theme).filter(([, value]) => value !== '');
  if (rules.length > 0) {
    const style = rules.map(([name, value]) => `    ${name}: ${value.replace(/[<;{}]/g, '')};`);
    lines.push('<style>', `  ${tag} {`, ...style, '  }', '</style>');
  }
  const element = `<${tag}${attributesOf(attributes)}></${tag}>`;
  if (Object.keys(workspace).length === 0) return [...lines, element].join('\n');
  return [
    ...lines,
    `<campaign-workspace${attributesOf(workspace)}>`,
    `  ${element}`,
    '</campaign-workspace>',
  ].join('\n');
}
