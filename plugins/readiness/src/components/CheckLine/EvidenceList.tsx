import { Link } from '@backstage/core-components';
import { Evidence } from '@operability/plugin-readiness-common';

/** What an answer stands on; what has an address opens. @internal */
export function EvidenceList({ items }: { items: readonly Evidence[] }) {
  return (
    <ul aria-label="Evidence">
      {items.map(({ title, url }, index) => (
        // The same line can be there twice.
        <li key={index}>
          {url ? (
            <Link to={url} underline="always">
              {title}
            </Link>
          ) : (
            title
          )}
        </li>
      ))}
    </ul>
  );
}
