import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ListState, PageBody, TextFilter } from '@operability/ui-kit';
import { RiPrinterLine } from '@remixicon/react';
import { useLiveUpdates } from '../../hooks/useLiveUpdates';
import { useOnCallNow } from '../../hooks/useOnCallNow';
import { useTextSearch } from '../../hooks/useTextSearch';
import { filterNow } from '../../model/nowFilter';
import { zoneTitle } from '../../model/until';
import { ownZone, wallTimeText } from '../../model/wallTime';
import { NowTable } from './NowTable';
import { PrintedPart } from './PrintedPart';

const useStyles = makeStyles(
  theme => ({
    bar: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    print: { marginLeft: 'auto' },
  }),
  { name: 'OperabilityNowPage' },
);

/** Who holds every schedule, on one page that can be printed. @internal */
export function NowPage() {
  const classes = useStyles();
  const now = useOnCallNow();
  const { text, setText } = useTextSearch();
  useLiveUpdates();
  const all = now.data?.items ?? [];
  const shown = filterNow(all, text);
  return (
    <PageBody>
      <div className={classes.bar} role="search">
        <TextFilter
          label="Search schedules and people"
          text={text}
          onChange={setText}
        />
        <Button
          className={classes.print}
          variant="outlined"
          startIcon={<RiPrinterLine size={18} aria-hidden />}
          disabled={shown.length === 0}
          onClick={() => window.print()}
        >
          Print
        </Button>
      </div>
      <ListState
        query={now}
        isEmpty={shown.length === 0}
        lines={8}
        empty={
          all.length
            ? {
                title: 'No schedule fits',
                description: 'Look for something else.',
              }
            : {
                title: 'There are no schedules yet',
                description:
                  'A schedule says who is on call when. Make the first one under Schedules, or write it as code.',
              }
        }
      >
        <PrintedPart>
          <Typography variant="body2" role="status">
            {now.data &&
              `On call at ${wallTimeText(now.data.at)} in ${zoneTitle(
                ownZone(),
              )}: `}
            {countText(shown.length, all.length)}
          </Typography>
          <NowTable items={shown} />
        </PrintedPart>
      </ListState>
    </PageBody>
  );
}

function countText(shown: number, total: number): string {
  return shown === total
    ? `${total} ${total === 1 ? 'schedule' : 'schedules'}`
    : `${shown} of ${total} schedules`;
}
