import type { Code, Content, Heading } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { sizeText } from '../Finding';

/** A fenced block of code. */
export interface CodeBlock {
  language: string;
  text: string;
  line: number;
}

/** A heading, and everything up to the next one of its rank. */
export interface Section {
  title: string;
  line: number;
  /** Those below headings further down in it, too. */
  blocks: CodeBlock[];
  /** As it is written. */
  source: string;
}

/** The sections of a document, or why it was not read. */
export type ReadSections =
  | { sections: Section[]; blocks: CodeBlock[] }
  | { refused: string };

/**
 * More than any runbook that somebody reads at night. The parser's time grows
 * with the square of the lines and of the items of lists, so these are counted
 * beforehand: what is left takes it two seconds at the very most.
 */
const limits = { characters: 200_000, lines: 5000, markers: 5000, depth: 8 };

/** One marker of a quote or a list at the beginning of a line. */
const containerMarker = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;

/**
 * What is within a line is not looked at: headings and fences are all that
 * counts, and emphasis and links are where a hostile text takes its time.
 */
const withoutInlines = {
  disable: {
    null: [
      'attention',
      'autolink',
      'codeText',
      'definition',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
    ],
  },
};

/** Reads the headings and fenced blocks of a Markdown document. */
export function readSections(markdown: string): ReadSections {
  const refused = reasonToRefuse(markdown);
  if (refused) return { refused };
  const { children } = fromMarkdown(markdown, { extensions: [withoutInlines] });
  const blocks = children.flatMap(codeIn);
  const sections = children.flatMap((node, index): Section[] => {
    if (node.type !== 'heading') return [];
    const rest = children.slice(index + 1);
    const length = rest.findIndex(
      one => one.type === 'heading' && one.depth <= node.depth,
    );
    const body = length < 0 ? rest : rest.slice(0, length);
    return [sectionOf(node, body, markdown)];
  });
  return { sections, blocks };
}

function sectionOf(
  heading: Heading,
  body: readonly Content[],
  markdown: string,
): Section {
  const start = heading.position?.start.offset ?? 0;
  const last = body.at(-1) ?? heading;
  return {
    title: heading.children
      .map(child => ('value' in child ? child.value : ''))
      .join('')
      .replace(/[*_`[\]]/g, ''),
    line: heading.position?.start.line ?? 1,
    blocks: body.flatMap(codeIn),
    source: markdown.slice(start, last.position?.end.offset ?? start),
  };
}

/** The blocks in a node, also in its lists and quotes; those without a language are none. */
function codeIn(node: Content): CodeBlock[] {
  if (node.type === 'code') return blockOf(node);
  if (
    node.type === 'list' ||
    node.type === 'listItem' ||
    node.type === 'blockquote'
  ) {
    return node.children.flatMap(codeIn);
  }
  return [];
}

function blockOf({ lang, value, position }: Code): CodeBlock[] {
  if (!lang) return [];
  const language = lang.replace(/^\{?\.?/, '').toLocaleLowerCase('en-US');
  return [{ language, text: value, line: position?.start.line ?? 1 }];
}

function reasonToRefuse(markdown: string): string | undefined {
  if (markdown.length > limits.characters) {
    const most = sizeText(limits.characters);
    const size = sizeText(markdown.length);
    return `It is too large to be read: ${size}, where ${most} are the most.`;
  }
  const lines = markdown.split(/\r\n?|\n/);
  if (lines.length > limits.lines) {
    return `It is too long to be read: ${lines.length} lines, where ${limits.lines} are the most.`;
  }
  const depths = lines.map(markersOf);
  const isDeep = lines.some(
    (line, index) =>
      depths[index] > limits.depth ||
      // A list also goes on in lines that are only indented.
      (depths[index] > 0 && indentOf(line) > 5 * limits.depth),
  );
  if (isDeep) {
    return `Its lists and quotes are nested deeper than ${limits.depth} levels.`;
  }
  const markers = depths.reduce((sum, depth) => sum + depth, 0);
  return markers > limits.markers
    ? `It has too many lists and quotes to be read: ${markers} items, where ${limits.markers} are the most.`
    : undefined;
}

/** How many quotes and list items a line begins, counted a little beyond the limit. */
function markersOf(line: string): number {
  containerMarker.lastIndex = 0;
  let count = 0;
  while (count <= limits.depth && containerMarker.test(line)) count += 1;
  return count;
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)![0].replace(/\t/g, '    ').length;
}
