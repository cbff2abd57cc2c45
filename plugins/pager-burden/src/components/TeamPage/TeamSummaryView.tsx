import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { TeamSummary } from '@operability/plugin-pager-burden-common';
import { measureGroups } from '../../model/measureGroups';
import { AddressChange } from '../../hooks/useAddress';
import { anchorWords } from '../../model/pageWords';
import { TransferSection } from '../TransferSection';
import { MeasureCard } from './MeasureCard';
import { MeasurePanel } from './MeasurePanel';
import { WeekStateLine } from './WeekStateLine';

const useStyles = makeStyles(
  theme => ({
    title: { marginBottom: theme.spacing(1) },
    cards: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
      gap: theme.spacing(1.5),
    },
  }),
  { name: 'OperabilityTeamSummaryView' },
);

/** @internal */
export interface TeamSummaryViewProps {
  summary: TeamSummary;
  /** The id of the number that is open. */
  open: string;
  onOpen: (measure: string | undefined) => void;
  /** Computes with other assumptions. */
  onAssume: (change: AddressChange) => void;
}

/** A team's week: how it was, its numbers, and what they stand on. @internal */
export function TeamSummaryView(props: TeamSummaryViewProps) {
  const { summary, open, onOpen, onAssume } = props;
  const { measures, anchors, zonesEstimated } = summary;
  const classes = useStyles();
  const opened = measures.find(({ id }) => id === open);
  const notes = [
    ...anchors.map(
      ({ anchor, pages }) =>
        `${pages} ${pages === 1 ? 'page has' : 'pages have'} the time ${
          anchorWords[anchor]
        }`,
    ),
    ...(zonesEstimated > 0
      ? [`for ${zonesEstimated} the responder's zone was estimated`]
      : []),
  ];
  return (
    <>
      <WeekStateLine summary={summary} />
      {measureGroups(measures).map(group => (
        <section key={group.title} aria-label={group.title}>
          <Typography variant="h6" component="h2" className={classes.title}>
            {group.title}
          </Typography>
          <div className={classes.cards}>
            {group.measures.map(measure => (
              <MeasureCard
                key={measure.id}
                measure={measure}
                onOpen={() => onOpen(measure.id)}
              />
            ))}
          </div>
        </section>
      ))}
      {notes.length > 0 && (
        <Typography variant="body2">
          {`What the times stand on: ${notes.join('; ')}.`}
        </Typography>
      )}
      <TransferSection data={summary.data} team={summary.team} />
      {opened && (
        <MeasurePanel
          measure={opened}
          summary={summary}
          onAssume={onAssume}
          onClose={() => onOpen(undefined)}
        />
      )}
    </>
  );
}
