import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import {
  NoisyAlert,
  ReviewAgenda,
} from '@operability/plugin-pager-burden-common';
import { EntityChip, RelativeTime } from '@operability/ui-kit';
import { ReactNode } from 'react';
import { CountedTime, noisyPages } from '../../model/noisyPages';
import { verdictsText } from '../../model/noisyText';
import { countText } from '../../model/reviewText';
import { PagesLink } from '../PagesLink';

const useStyles = makeStyles(
  theme => ({
    list: {
      ...theme.typography.body2,
      margin: 0,
      paddingLeft: theme.spacing(3),
      '& > li': { padding: theme.spacing(0.5, 0) },
    },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
    },
  }),
  { name: 'OperabilityAlertLines' },
);

interface AboutEntity {
  entityRef?: string;
  entityName?: string;
}

function Lines({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol className={useStyles().list} aria-label={label}>
      {children}
    </ol>
  );
}

function Line(props: AboutEntity & { children: ReactNode }) {
  const { entityRef, entityName, children } = props;
  return (
    <li>
      <span className={useStyles().line}>
        {children}
        {entityRef && <EntityChip entityRef={entityRef} />}
        {!entityRef && entityName && (
          <span>{entityName}, not in the catalog</span>
        )}
      </span>
    </li>
  );
}

/** Alerts that paged, each leading to its pages. @internal */
export function NoisyLines(props: {
  label: string;
  alerts: readonly NoisyAlert[];
  time: CountedTime;
}) {
  const { label, alerts, time } = props;
  return (
    <Lines label={label}>
      {alerts.map(alert => {
        const { fingerprint, title, pages, nightsWoken } = alert;
        const query = noisyPages(alert, time);
        return (
          <Line key={fingerprint} {...alert}>
            <PagesLink query={query}>{title}</PagesLink>
            <PagesLink query={query}>{countText(pages, 'page')}</PagesLink>
            <span>
              {'☾ '}
              <PagesLink query={{ ...query, is: ['night'] }}>
                {countText(nightsWoken, 'night')}
              </PagesLink>
              {' woken'}
            </span>
            <span>{verdictsText(alert)}</span>
          </Line>
        );
      })}
    </Lines>
  );
}

/** Alerts that were still open when the week ended. @internal */
export function OpenLines({ alerts }: { alerts: ReviewAgenda['stillOpen'] }) {
  return (
    <Lines label="Still open">
      {alerts.map(alert => (
        <Line key={`${alert.since} ${alert.title}`} {...alert}>
          {alert.alertUrl && /^(https?:\/\/|\/(?!\/))/i.test(alert.alertUrl) ? (
            <Link to={alert.alertUrl} underline="always">
              {alert.title}
            </Link>
          ) : (
            <span>{alert.title}</span>
          )}
          <span>
            open since <RelativeTime at={alert.since} />
          </span>
        </Line>
      ))}
    </Lines>
  );
}

/** What interrupted nobody, and may need a fix all the same. @internal */
export function WarningLines(props: {
  warnings: ReviewAgenda['warnings'];
  team: string;
  time: CountedTime;
}) {
  const { team, time } = props;
  return (
    <Lines label="Warnings">
      {props.warnings.map(warning => (
        <Line key={warning.fingerprint} {...warning}>
          <span>{warning.title}</span>
          <span>
            {'told '}
            <PagesLink
              query={{
                ...noisyPages({ ...warning, team }, time),
                counted: 'false',
              }}
            >
              {countText(warning.times, 'time')}
            </PagesLink>
            {' this week'}
          </span>
          <span>{`${countText(warning.ageDays, 'day')} old`}</span>
        </Line>
      ))}
    </Lines>
  );
}
