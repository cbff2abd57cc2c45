import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  ListState,
  mayMake,
  PageBody,
  useMinute,
  useReader,
} from '@operability/ui-kit';
import { useLiveUpdates } from '../../hooks/useLiveUpdates';
import { useOwnedFilters } from '../../hooks/useOwnedFilters';
import { useSchedules } from '../../hooks/useSchedules';
import { filterSchedules } from '../../model/filterSchedules';
import { OwnedFilterBar } from '../OwnedFilterBar';
import { SwapList } from '../SwapList';
import { NewScheduleButton } from './NewScheduleButton';
import { ScheduleRow } from './ScheduleRow';

const useStyles = makeStyles(
  { list: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'OperabilitySchedulesPage' },
);

/** All schedules, by name, and the swaps that wait for somebody. @internal */
export function SchedulesPage() {
  const classes = useStyles();
  const schedules = useSchedules();
  const { filters, setFilters } = useOwnedFilters();
  const now = useMinute();
  const reader = useReader();
  useLiveUpdates();
  const all = schedules.data?.items ?? [];
  const shown = filterSchedules(all, filters);
  return (
    <PageBody>
      <SwapList schedules={all} />
      <OwnedFilterBar
        label="Search the schedules"
        filters={filters}
        owners={[...new Set(all.map(({ ownerRef }) => ownerRef))].sort()}
        onChange={setFilters}
        aside={schedules.data && mayMake(reader, all) && <NewScheduleButton />}
      />
      <ListState
        query={schedules}
        isEmpty={shown.length === 0}
        lines={6}
        empty={
          all.length
            ? {
                title: 'No schedule fits',
                description: 'Look for something else, or clear the filters.',
              }
            : {
                title: 'There are no schedules yet',
                description:
                  'A schedule says who answers, and who is next. Make the first one, or write it as code.',
              }
        }
      >
        <Typography variant="body2" role="status">
          {shown.length === all.length
            ? `${all.length} ${all.length === 1 ? 'schedule' : 'schedules'}`
            : `${shown.length} of ${all.length} schedules`}
        </Typography>
        <ul className={classes.list} aria-label="Schedules">
          {shown.map(schedule => (
            <ScheduleRow key={schedule.id} schedule={schedule} now={now} />
          ))}
        </ul>
      </ListState>
    </PageBody>
  );
}
