import { makeStyles } from '@material-ui/core/styles';
import { Policy } from '@operability/plugin-oncall-common';
import { EmptyNotice, EntityChip, PageSection } from '@operability/ui-kit';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      listStyle: 'none',
      margin: 0,
      padding: 0,
    },
  }),
  { name: 'OperabilityPolicyUsedBy' },
);

/** The entities that a policy answers for. @internal */
export function UsedBy({ policy }: { policy: Policy }) {
  const classes = useStyles();
  const { total, items } = policy.usedBy;
  const { hash } = useLocation();
  const root = useRef<HTMLDivElement>(null);
  // The browser looked for it before it was there.
  useEffect(() => {
    if (hash === '#used-by') root.current?.scrollIntoView();
  }, [hash]);
  return (
    <div id="used-by" ref={root}>
      <PageSection title={`Used by ${total}`}>
        {total === 0 ? (
          <EmptyNotice
            title="Nothing comes to this policy"
            description="An entity comes to one by its annotation, by an assignment, or through its system or its owner."
          />
        ) : (
          <ul className={classes.list}>
            {items.map(ref => (
              <li key={ref}>
                <EntityChip entityRef={ref} />
              </li>
            ))}
          </ul>
        )}
        {items.length < total && <p>And {total - items.length} more.</p>}
      </PageSection>
    </div>
  );
}
