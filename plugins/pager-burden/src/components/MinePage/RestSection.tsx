import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { OwnBurden } from '@operability/plugin-pager-burden-common';
import { CalendarDay, FigureTable, PageSection } from '@operability/ui-kit';
import { DateTime } from 'luxon';
import { frequencyText, hoursText, restsText } from '../../model/ownText';
import { onCallRouteRef } from '../../routes';

const useStyles = makeStyles(
  theme => ({ text: { margin: theme.spacing(2, 0, 1) } }),
  { name: 'OperabilityRestSection' },
);

const wallTime = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;

/** @internal */
export interface RestSectionProps {
  burden: OwnBurden;
  /** Whose it is; left out where it is the reader's own. */
  name?: string;
}

/** Nights in a row, the rest after them, and how often somebody is on call. @internal */
export function RestSection({ burden, name }: RestSectionProps) {
  const { runs, cover, rests, onCall, timeZone } = burden;
  const classes = useStyles();
  const onCallPage = useRouteRef(onCallRouteRef);
  const clock = (at: string) =>
    DateTime.fromISO(at, { zone: timeZone }).toLocaleString(wallTime);
  return (
    <PageSection title={name ? `Rest and turns of ${name}` : 'Rest and turns'}>
      {cover && (
        <Typography role="status">
          {`${cover.nights} nights in a row with a page, up to the last: ${
            name ? `offer ${name}` : 'you may ask for'
          } cover for today.`}
          {onCallPage && (
            <>
              {' '}
              <Link to={onCallPage()} underline="always">
                Give the shift to somebody
              </Link>
            </>
          )}
        </Typography>
      )}
      {runs.length === 0 ? (
        <Typography>No two nights in a row had a page.</Typography>
      ) : (
        <FigureTable
          label="Nights in a row"
          columns={['In a row', 'From', 'To']}
        >
          <tbody>
            {runs.map(({ first, last, nights }) => (
              <tr key={first}>
                <th scope="row">{nights} nights</th>
                <td>
                  <CalendarDay day={first} />
                </td>
                <td>
                  <CalendarDay day={last} />
                </td>
              </tr>
            ))}
          </tbody>
        </FigureTable>
      )}
      <Typography className={classes.text}>{restsText(rests)}</Typography>
      {rests.short.length > 0 && (
        <FigureTable
          label="Nights after which rest was too short"
          columns={['Night of', 'At work until', 'Work began', 'Rest', 'Owed']}
        >
          <tbody>
            {rests.short.map(({ night, engagedUntil, worksFrom, hours }) => (
              <tr key={night}>
                <th scope="row">
                  <CalendarDay day={night} />
                </th>
                <td>{clock(engagedUntil)}</td>
                <td>{clock(worksFrom)}</td>
                <td>{hoursText(hours)}</td>
                <td>{hoursText(rests.hours - hours)}</td>
              </tr>
            ))}
          </tbody>
        </FigureTable>
      )}
      <Typography className={classes.text}>{frequencyText(onCall)}</Typography>
    </PageSection>
  );
}
