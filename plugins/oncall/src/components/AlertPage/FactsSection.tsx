import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Alert } from '@operability/plugin-oncall-common';
import { PageSection, toneColor } from '@operability/ui-kit';
import { ReactNode } from 'react';
import { policyRouteRef } from '../../routes';
import { AlertDetails } from './AlertDetails';
import { LinkList } from './LinkList';
import { RecentChanges } from './RecentChanges';

const useStyles = makeStyles(
  theme => ({
    root: { margin: 0, display: 'grid', gap: theme.spacing(1.5) },
    term: { color: toneColor(theme, 'neutral') },
    value: { margin: 0, overflowWrap: 'anywhere' },
  }),
  { name: 'OperabilityAlertFacts' },
);

/** What helps to mend it, and by which policy it climbs. @internal */
export function FactsSection({ alert }: { alert: Alert }) {
  const classes = useStyles();
  const policyPath = useRouteRef(policyRouteRef);
  const { runbookUrl, links, details, recentChanges, policy } = alert;
  const facts: [string, ReactNode][] = [
    [
      'Runbook',
      runbookUrl === undefined ? (
        'none is known for it'
      ) : (
        <Runbook address={runbookUrl} />
      ),
    ],
    ['Links', links.length > 0 && <LinkList links={links} />],
    ['Details', details !== undefined && <AlertDetails details={details} />],
    [
      'Recent changes',
      recentChanges?.length && <RecentChanges changes={recentChanges} />,
    ],
    [
      'Policy',
      policy ? (
        <>
          <Link to={policyPath({ id: policy.id })} underline="always">
            {policy.name}
          </Link>
          , version {policy.version}, as it was when this alert or its last
          climb began
        </>
      ) : (
        'none: the last resort is asked'
      ),
    ],
    ['Key', alert.dedupKey],
  ];
  return (
    <PageSection title="More about it">
      <dl className={classes.root}>
        {facts.map(
          ([term, value]) =>
            Boolean(value) && (
              <div key={term}>
                <Typography
                  variant="body2"
                  component="dt"
                  className={classes.term}
                >
                  {term}
                </Typography>
                <Typography
                  variant="body2"
                  component="dd"
                  className={classes.value}
                >
                  {value}
                </Typography>
              </div>
            ),
        )}
      </dl>
    </PageSection>
  );
}

/** It comes from an annotation, which may hold anything. */
function Runbook({ address }: { address: string }) {
  return /^(https?:\/)?\//.test(address) ? (
    <LinkList links={[{ url: address }]} />
  ) : (
    <>{address}</>
  );
}
