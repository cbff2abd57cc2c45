import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { LaunchAnnouncement } from '@operability/plugin-readiness-common';
import {
  Glyph,
  ListState,
  PersonLine,
  RelativeTime,
} from '@operability/ui-kit';
import { useLaunchAnnouncements } from '../../hooks/useLaunchAnnouncements';
import { fateOf } from '../../model/launchChannels';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, '&&': { padding: 0 } },
    launch: { padding: theme.spacing(0.5, 0), overflowWrap: 'anywhere' },
    fates: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 2),
      // A reason can be as long as a mail server makes it.
      '& > *': { whiteSpace: 'normal' },
    },
  }),
  { name: 'OperabilityLaunchList' },
);

/** What was announced before, to whom, and what became of it. @internal */
export function LaunchList({ entityRef }: { entityRef: string }) {
  const classes = useStyles();
  const launches = useLaunchAnnouncements(entityRef);
  const items = launches.data?.items ?? [];
  return (
    <section aria-label="Announced before">
      <Typography variant="body2" component="h4">
        <strong>Announced before</strong>
      </Typography>
      <ListState
        query={launches}
        isEmpty={items.length === 0}
        lines={2}
        empty={{
          title: 'Not yet',
          description: 'Its launch has not been announced from here.',
        }}
      >
        <ul className={classes.list}>
          {items.map(launch => (
            <Launch key={launch.id} launch={launch} />
          ))}
        </ul>
      </ListState>
    </section>
  );
}

function Launch({ launch }: { launch: LaunchAnnouncement }) {
  const classes = useStyles();
  const { to, subject, text, sentBy, sentAt, deliveries } = launch;
  return (
    <Typography variant="body2" component="li" className={classes.launch}>
      <PersonLine userRef={sentBy} note={`to ${to},`} />{' '}
      <RelativeTime at={sentAt} />: <span title={text}>“{subject}”</span>
      <div className={classes.fates}>
        {deliveries.map(delivery => (
          <span key={delivery.channel}>
            <Glyph {...fateOf(delivery)} />
          </span>
        ))}
      </div>
    </Typography>
  );
}
