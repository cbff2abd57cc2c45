import { Link } from '@backstage/core-components';
import { Check, Fact, Result } from '@operability/plugin-readiness-common';
import { ErrorNotice, RelativeTime } from '@operability/ui-kit';
import { useFacts } from '../../hooks/useLineRecord';
import { factsOfLine, mayUseFacts } from '../../model/factsOfLine';

/** @internal */
export interface FactListProps {
  entityRef: string;
  result: Result;
  check: Check;
}

/** The facts that a line stands on; nothing where it stands on none. @internal */
export function FactList({ entityRef, result, check }: FactListProps) {
  const facts = useFacts(entityRef, mayUseFacts(check));
  if (facts.error) {
    return (
      <ErrorNotice
        error={facts.error}
        title="The facts could not be loaded"
        onRetry={() => facts.refetch()}
      />
    );
  }
  const used = factsOfLine(facts.data?.items ?? [], result, check);
  if (used.length === 0) return null;
  return (
    <div>
      <strong>Facts it stands on:</strong>
      <ul aria-label="Facts">
        {used.map(fact => (
          <li key={`${fact.provider} ${fact.name}`}>
            <code>{fact.name}</code> is {valueText(fact)}, told by{' '}
            {fact.provider} <RelativeTime at={fact.observedAt} />
            {fact.evidence.map(({ title, url }, index) => (
              // The same line can be there twice.
              <span key={index}>
                {'; '}
                {url ? (
                  <Link to={url} underline="always">
                    {title}
                  </Link>
                ) : (
                  title
                )}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

function valueText({ value }: Fact): string {
  return Array.isArray(value) ? value.join(', ') || 'empty' : String(value);
}
