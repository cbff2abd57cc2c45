import { EntitySource } from '../../sources/EntitySource';
import { Reading } from '../../sources/Reading';
import { RepositoryHosts } from '../../sources/RepositoryHosts';
import { Finding } from '../../checks/Finding';
import {
  analyseSource,
  SourceReport,
} from '../../checks/sourceVisible/analyseSource';

/** Whether the code of an entity is visible: asks its host, and reads it. */
export async function codeVisible(
  source: EntitySource,
  hosts: RepositoryHosts,
  signal: AbortSignal,
): Promise<Finding> {
  const { url, otherLocation } = source.location;
  if (url === undefined) return analyseSource({ otherLocation });
  const [repository, root] = await Promise.all([
    hosts.describe(url, signal),
    source.root(),
  ]);
  return analyseSource({ url, repository, reading: readingOf(root) });
}

function readingOf(root: Reading<unknown>): SourceReport['reading'] {
  switch (root.outcome) {
    case 'read':
      return { outcome: 'read' };
    case 'tooLarge':
      // What is too large for us to take is there for everybody.
      return { outcome: 'read' };
    case 'notFound':
    case 'forbidden':
      return { outcome: root.outcome };
    case 'notConfigured':
      return {
        outcome: 'failed',
        message: 'the portal is not configured to read from there',
      };
    case 'unsupported':
      return { outcome: 'failed', message: 'folders cannot be listed there' };
    default:
      return root;
  }
}
