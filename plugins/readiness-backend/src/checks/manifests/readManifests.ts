import {
  Document,
  isCollection,
  isScalar,
  LineCounter,
  parseAllDocuments,
  visit,
} from 'yaml';
import { sizeText } from '../Finding';
import { asRecord, text } from './fields';
import { Resource } from './Resource';

/** A file with Kubernetes manifests. */
export interface ManifestFile {
  path: string;
  text: string;
}

/** What the files hold, or why they were not read. */
export type ReadManifests = { resources: Resource[] } | { refused: string };

const limits = {
  characters: 200_000,
  /** All of it as JSON, which says in more words what YAML says, and repeats aliases. */
  written: 1_000_000,
  documents: 500,
  resources: 1000,
  depth: 60,
  aliases: 1000,
};

/** How often one value may be repeated through aliases; a bomb needs thousands. */
const mostAliases = 50;

/** Reads Kubernetes manifests, and refuses whatever is not plain YAML of a sensible size. */
export function readManifests(files: readonly ManifestFile[]): ReadManifests {
  const size = files.reduce((sum, file) => sum + file.text.length, 0);
  if (size > limits.characters) {
    const most = sizeText(limits.characters);
    const refused = `The manifests are too large to be read: ${sizeText(
      size,
    )}, where ${most} are the most.`;
    return { refused };
  }
  const resources: Resource[] = [];
  const budget = { left: limits.written };
  for (const { path, text: written } of files) {
    try {
      resources.push(...resourcesIn(written, budget));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const [line] = reason.split('\n', 1);
      return { refused: `${path} cannot be read: ${line.slice(0, 300)}` };
    }
    if (resources.length > limits.resources) {
      return {
        refused: `The manifests hold more than ${limits.resources} resources.`,
      };
    }
  }
  return { resources };
}

function resourcesIn(written: string, budget: { left: number }): Resource[] {
  demandShallow(written);
  const lineCounter = new LineCounter();
  const documents = parseAllDocuments(written, {
    logLevel: 'silent',
    lineCounter,
    // Either takes time in the square of the text: it shows each of many errors
    // in its place, and compares each key with every other.
    prettyErrors: false,
    uniqueKeys: false,
  });
  if (!Array.isArray(documents)) return [];
  if (documents.length > limits.documents) {
    throw new Error(`it holds more than ${limits.documents} documents`);
  }
  return documents.flatMap(document => {
    const [error] = document.errors;
    if (error) {
      const { line } = lineCounter.linePos(error.pos[0]);
      throw new Error(`${error.message} at line ${line}`);
    }
    demandPlain(document);
    return flatten(valueOf(document, budget));
  });
}

/** The value of a document: a tree, in which nothing is in itself or in two places. */
function valueOf(document: Document, budget: { left: number }): unknown {
  const value: unknown = document.toJS({ maxAliasCount: mostAliases });
  const written = JSON.stringify(value ?? null);
  budget.left -= written.length;
  if (budget.left < 0) {
    throw new Error('its aliases make it too large');
  }
  return JSON.parse(written);
}

/** A template that nobody has filled in reads as a key which is a map. */
function demandPlain(document: Document): void {
  let aliases = 0;
  visit(document, {
    Alias() {
      aliases += 1;
      if (aliases > limits.aliases) {
        throw new Error(`it holds more than ${limits.aliases} aliases`);
      }
    },
    Map(_, { items }) {
      const keys = items.map(({ key }) => (isScalar(key) ? key.value : key));
      if (new Set(keys).size < keys.length) {
        throw new Error('Map keys must be unique');
      }
    },
    Pair(_, { key }) {
      if (isCollection(key)) {
        throw new Error(
          'it is a template; only what comes out of it can be read',
        );
      }
    },
  });
}

/** The parser calls itself for each level, so levels are counted beforehand. */
function demandShallow(written: string): void {
  let open = 0;
  for (const one of written) {
    if (one === '[' || one === '{') open += 1;
    else if (one === ']' || one === '}') open = Math.max(0, open - 1);
    if (open > limits.depth) break;
  }
  const isDeep =
    open > limits.depth ||
    written.split('\n').some(line => {
      const markers = /^[ \t]*(?:[-?:][ \t]+)*/.exec(line)![0];
      return markers.length > 4 * limits.depth && line.trim() !== '';
    });
  if (isDeep)
    throw new Error(`it is nested deeper than ${limits.depth} levels`);
}

/** A `List` is what it lists; what is no resource is none. */
function flatten(value: unknown): Resource[] {
  const { apiVersion, kind, metadata, items } = asRecord(value);
  const name = text(kind);
  if (!name) return [];
  if (name === 'List' && Array.isArray(items)) return items.flatMap(flatten);
  const { name: resourceName, namespace } = asRecord(metadata);
  return [
    {
      apiVersion: text(apiVersion) ?? '',
      kind: name,
      name: text(resourceName) ?? '',
      namespace: text(namespace) ?? '',
      content: asRecord(value),
    },
  ];
}
