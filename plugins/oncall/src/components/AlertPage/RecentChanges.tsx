import { makeStyles } from '@material-ui/core/styles';
import { Alert } from '@operability/plugin-oncall-common';
import { RelativeTime } from '@operability/ui-kit';
import { LinkList } from './LinkList';

const useStyles = makeStyles(
  { root: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'OperabilityRecentChanges' },
);

/** What was changed shortly before: often that is what broke it. @internal */
export function RecentChanges({
  changes,
}: {
  changes: NonNullable<Alert['recentChanges']>;
}) {
  const classes = useStyles();
  return (
    <ul className={classes.root}>
      {changes.map(({ at, summary, source, links }) => (
        <li key={`${at} ${summary}`}>
          <RelativeTime at={at} />: {summary}
          {source && ` (${source})`}
          {links && <LinkList links={links} />}
        </li>
      ))}
    </ul>
  );
}
