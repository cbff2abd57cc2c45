import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Campaign, CampaignStatus } from '@operability/plugin-readiness-common';
import { CalendarDay, EntityChip, Glyph, Tone } from '@operability/ui-kit';
import { resultSearch } from '../../model/resultFilters';
import { resultsRouteRef } from '../../routes';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(0.5),
      padding: theme.spacing(1.5, 0),
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
    },
  }),
  { name: 'OperabilityCampaignLine' },
);

const states: Record<
  CampaignStatus,
  { glyph: string; word: string; tone: Tone }
> = {
  planned: { glyph: '◷', word: 'Planned', tone: 'neutral' },
  running: { glyph: '…', word: 'Running', tone: 'info' },
  done: { glyph: '✓', word: 'Done', tone: 'positive' },
  overdue: { glyph: '✗', word: 'Overdue', tone: 'negative' },
};

/** @internal */
export interface CampaignLineProps {
  campaign: Campaign;
  onEdit: () => void;
}

/** A campaign: by when, and how far it has come. @internal */
export function CampaignLine({ campaign, onEdit }: CampaignLineProps) {
  const classes = useStyles();
  const results = useRouteRef(resultsRouteRef)();
  const { title, description, ownerRef, status, dueOn, progress } = campaign;
  const { entities, entitiesDone, passed, applicable, waived } = progress;
  const rows = resultSearch({
    checklist: campaign.checklist,
    check: campaign.checks,
    owner: campaign.owners,
    status: ['fail', 'stale', 'unknown'],
  });
  return (
    <li className={classes.root}>
      <Typography variant="body2" component="div" className={classes.row}>
        <Glyph {...states[status]} />
        <strong>{title}</strong>
        <EntityChip entityRef={ownerRef} />
        <span>
          due <CalendarDay day={dueOn} />
        </span>
        {campaign.canUpdate && (
          <Button
            size="small"
            variant="outlined"
            aria-label={`Change ${title}…`}
            onClick={onEdit}
          >
            Change…
          </Button>
        )}
      </Typography>
      {description && <Typography variant="body2">{description}</Typography>}
      <LinearProgress
        variant="determinate"
        value={applicable ? Math.floor((100 * passed) / applicable) : 0}
        aria-label={`Progress of ${title}`}
      />
      <Typography variant="body2">
        {`${passed} of ${applicable} lines pass${
          waived ? `, ${waived} waived` : ''
        }; ${entitiesDone} of ${entities} entities are done. `}
        <Link to={`${results}?${rows}`} underline="always">
          What is left
        </Link>
      </Typography>
    </li>
  );
}
