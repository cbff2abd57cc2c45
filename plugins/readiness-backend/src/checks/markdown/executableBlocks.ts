import { CodeBlock } from './readSections';

/** The info strings of what a person on call can paste and run. */
const languages = new Set([
  ...[
    'sh',
    'shell',
    'bash',
    'zsh',
    'fish',
    'console',
    'shell-session',
    'shellsession',
    'terminal',
  ],
  ...['powershell', 'pwsh', 'ps1', 'bat', 'cmd', 'batch'],
  ...[
    'sql',
    'psql',
    'pgsql',
    'mysql',
    'plpgsql',
    'cypher',
    'promql',
    'redis',
    'mongodb',
    'cql',
  ],
  ...['http', 'rest', 'graphql'],
  ...[
    'python',
    'py',
    'ruby',
    'rb',
    'perl',
    'javascript',
    'js',
    'node',
    'typescript',
    'ts',
    'php',
  ],
  ...[
    'go',
    'elixir',
    'erlang',
    'clojure',
    'groovy',
    'scala',
    'kotlin',
    'java',
    'rust',
    'lua',
    'r',
  ],
  ...['makefile', 'make', 'just', 'hcl', 'terraform', 'ansible', 'dockerfile'],
]);

/** What somebody meant to fill in and did not. */
const placeholders = [
  /(?<!<)<[A-Za-z](?:[\w :|-]{0,60}\w)?>/,
  /\{\{\s*[A-Za-z_][\w-]{0,60}\s*\}\}/,
  /\b(?:YOUR|MY)_[A-Z][A-Z_]*\b/,
  /\b(?:REPLACE|CHANGE|FILL)[-_ ]?(?:ME|THIS|IN)\b/i,
  /\bX{3,}\b/i,
];

const unfinished = /\b(?:TODO|TBD|FIXME)\b/;

/** Whether a block is one that can be run: in a language for that, with a line that does something. */
export function isExecutable({ language, text }: CodeBlock): boolean {
  return (
    languages.has(language) &&
    text.split('\n').some(line => {
      const trimmed = line.trim();
      return trimmed !== '' && !/^(#|\/\/|--|::|REM\b)/.test(trimmed);
    })
  );
}

/** What is left to fill in before a block can be run; undefined when nothing is. */
export function placeholderIn(text: string): string | undefined {
  const code = placeholders.map(one => one.exec(text)?.[0]);
  return code.find(Boolean) ?? unfinishedIn(text);
}

/** The word that says that a text is not finished; undefined when none does. */
export function unfinishedIn(text: string): string | undefined {
  return unfinished.exec(text)?.[0];
}
