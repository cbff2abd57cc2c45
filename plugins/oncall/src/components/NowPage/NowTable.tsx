import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { OnCallPerson, ScheduleNow } from '@operability/plugin-oncall-common';
import { EntityChip, Glyph, PageTable, PersonLine } from '@operability/ui-kit';
import { scheduleRouteRef } from '../../routes';
import { Until } from '../Until';

const columns = ['Schedule', 'Owner', 'On call now', 'Next'];

const useStyles = makeStyles(
  theme => ({
    name: { fontWeight: 'bold' },
    people: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      '& li + li': { marginTop: theme.spacing(0.5) },
    },
  }),
  { name: 'OperabilityNowTable' },
);

/** Schedules with who holds them until when, and who is next. @internal */
export function NowTable({ items }: { items: readonly ScheduleNow[] }) {
  const classes = useStyles();
  const schedulePath = useRouteRef(scheduleRouteRef);
  return (
    <PageTable label="Who is on call now" columns={columns}>
      {items.map(({ id, name, ownerRef, timeZone, people, next }) => (
        <tr key={id}>
          <th scope="row">
            <Link to={schedulePath({ id })} className={classes.name}>
              {name}
            </Link>
          </th>
          <td>
            <EntityChip entityRef={ownerRef} />
          </td>
          <td>
            <Holders people={people} zone={timeZone} />
          </td>
          <td>
            {next && (
              <>
                next from <Until at={next.at} zone={timeZone} />
                <ul className={classes.people}>
                  {next.people.map(userRef => (
                    <li key={userRef}>
                      <PersonLine userRef={userRef} />
                    </li>
                  ))}
                </ul>
                {next.people.length === 0 && <Nobody />}
              </>
            )}
          </td>
        </tr>
      ))}
    </PageTable>
  );
}

function Holders(props: { people: readonly OnCallPerson[]; zone: string }) {
  const { people, zone } = props;
  const classes = useStyles();
  if (people.length === 0) {
    return <Nobody />;
  }
  return (
    <ul className={classes.people}>
      {people.map(({ userRef, until }) => (
        <li key={userRef}>
          <PersonLine
            userRef={userRef}
            note={
              until && (
                <>
                  until <Until at={until} zone={zone} />
                </>
              )
            }
          />
        </li>
      ))}
    </ul>
  );
}

// No alarm: outside of work hours a schedule may promise nobody.
function Nobody() {
  return <Glyph glyph="–" word="Nobody" tone="warning" />;
}
