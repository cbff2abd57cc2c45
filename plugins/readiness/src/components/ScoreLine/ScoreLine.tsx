import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { ResultStatus, Scorecard } from '@operability/plugin-readiness-common';
import { resultSearch } from '../../model/resultFilters';
import { resultsRouteRef } from '../../routes';

const counted: ResultStatus[] = [
  'fail',
  'stale',
  'unknown',
  'waived',
  'attested',
  'pass',
];

/** @internal */
export interface ScoreLineProps {
  scorecard: Scorecard;
  entityRef: string;
}

/** "9 of 11 · 2 waived"; every number leads to its rows. @internal */
export function ScoreLine({ scorecard, entityRef }: ScoreLineProps) {
  const { checklist, passed, applicable, waived, required } = scorecard;
  const results = useRouteRef(resultsRouteRef)();
  const rows = (status: ResultStatus[]) =>
    `${results}?${resultSearch({
      checklist: checklist.id,
      entityRef: [entityRef],
      status,
    })}`;
  return (
    <Typography variant="body1" component="p">
      <Link
        to={rows(['pass', 'attested'])}
        underline="always"
        aria-label={`${passed} passed`}
      >
        {passed}
      </Link>
      {' of '}
      <Link
        to={rows(counted)}
        underline="always"
        aria-label={`${applicable} applicable`}
      >
        {applicable}
      </Link>
      {waived > 0 && (
        <>
          {' · '}
          <Link to={rows(['waived'])} underline="always">
            {`${waived} waived`}
          </Link>
        </>
      )}
      {` · ${required.passed} of ${required.applicable} required`}
    </Typography>
  );
}
