import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Alert, PageFate } from '@operability/plugin-oncall-common';
import {
  PageSection,
  PageTable,
  PersonLine,
  toneColor,
} from '@operability/ui-kit';
import { DateTime } from 'luxon';
import { pageTiming } from '../../model/pageTiming';
import { PageFateGlyph } from '../PageFateGlyph';

const columns = ['To', 'Fate', 'Step', 'When'];

const useStyles = makeStyles(
  theme => ({ error: { color: toneColor(theme, 'negative') } }),
  { name: 'OperabilityAlertPages' },
);

/** Every page of an alert, and what became of it. @internal */
export function PagesSection({ pages, steps }: Pick<Alert, 'pages' | 'steps'>) {
  return (
    <PageSection title={`Pages (${pages.length})`}>
      {pages.length === 0 ? (
        <Typography variant="body2">Nobody was paged so far.</Typography>
      ) : (
        <PageTable label="Pages" columns={columns}>
          {[...pages].reverse().map(page => (
            <PageRow key={page.id} page={page} steps={steps} />
          ))}
        </PageTable>
      )}
    </PageSection>
  );
}

function PageRow({ page, steps }: { page: PageFate } & Pick<Alert, 'steps'>) {
  const classes = useStyles();
  const { userRef, channel, address, status, step, queuedAt, error } = page;
  const by = address ? `by ${channel}, ${address}` : `by ${channel}`;
  return (
    <tr>
      <th scope="row">
        {userRef ? <PersonLine userRef={userRef} note={by} /> : by}
        {error && <div className={classes.error}>{error}</div>}
      </th>
      <td>
        <PageFateGlyph status={status} />
      </td>
      <td>{stepTitle(step, steps)}</td>
      <td>
        <time
          dateTime={queuedAt}
          title={DateTime.fromISO(queuedAt).toLocaleString(
            DateTime.DATETIME_FULL_WITH_SECONDS,
          )}
        >
          {pageTiming(page)}
        </time>
      </td>
    </tr>
  );
}

function stepTitle(step: number, steps: Alert['steps']): string {
  if (step === 0) return 'Last resort';
  return steps.find(one => one.step === step)?.title ?? `Step ${step}`;
}
