import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  BurdenMeasure,
  TeamSummary,
} from '@operability/plugin-pager-burden-common';
import { AddressChange } from '../../hooks/useAddress';
import {
  intervalText,
  measureChangeText,
  notKnownText,
  measureValueText,
} from '../../model/measureText';
import { rowsSearch } from '../../model/rowsSearch';
import { pagesRouteRef } from '../../routes';
import { DetailDrawer } from '../DetailDrawer';
import { CostAssumption } from './CostAssumption';

const useStyles = makeStyles(
  theme => ({
    facts: {
      ...theme.typography.body2,
      display: 'grid',
      gridTemplateColumns: 'minmax(110px, max-content) 1fr',
      gap: theme.spacing(1, 2),
      '& dt': { fontWeight: 'bold' },
      '& dd': { margin: 0 },
      '& ul': { margin: 0, paddingLeft: theme.spacing(2) },
    },
  }),
  { name: 'OperabilityMeasurePanel' },
);

/** @internal */
export interface MeasurePanelProps {
  measure: BurdenMeasure;
  summary: TeamSummary;
  onClose: () => void;
  /** Computes with other assumptions. */
  onAssume: (change: AddressChange) => void;
}

/** All that it takes to trust a number, and the way to its rows. @internal */
export function MeasurePanel(props: MeasurePanelProps) {
  const { measure, summary, onClose, onAssume } = props;
  const { title, n, formula, choice, leftOut, rows, among } = measure;
  const { team, week, data } = summary;
  const classes = useStyles();
  const pagesPage = useRouteRef(pagesRouteRef)();
  const hrefOf = (filter: BurdenMeasure['rows']) =>
    `${pagesPage}?${rowsSearch(filter, { data, team, week })}`;
  const facts = [
    ['Change', measureChangeText(measure)],
    ['Probably', intervalText(measure)],
    ['Formula', formula],
    ['Computed of', `n = ${n}`],
    ['Not known', notKnownText(measure, summary)],
    ['Our choice', choice],
    ['What to do', measure.advice],
  ].filter(([, text]) => text);
  return (
    <DetailDrawer isOpen title={title} onClose={onClose}>
      <Typography variant="h4" component="p">
        {measureValueText(measure)}
      </Typography>
      <dl className={classes.facts}>
        {facts.map(([term, text]) => [
          <dt key={`${term} term`}>{term}</dt>,
          <dd key={term}>{text}</dd>,
        ])}
        <dt>Left out</dt>
        <dd>
          {leftOut.length === 0 ? (
            'nothing'
          ) : (
            <ul>
              {leftOut.map(({ reason, n: count, rows: shown }) => (
                <li key={reason}>
                  {shown ? (
                    <Link to={hrefOf(shown)} underline="always">
                      {`${count}: ${reason}`}
                    </Link>
                  ) : (
                    `${count}: ${reason}`
                  )}
                </li>
              ))}
            </ul>
          )}
        </dd>
      </dl>
      {measure.assumption && (
        <CostAssumption
          key={JSON.stringify(measure.assumption)}
          assumption={measure.assumption}
          onChange={onAssume}
        />
      )}
      {rows && (
        <Typography variant="body2">
          <Link to={hrefOf(rows)} underline="always">
            {among
              ? 'The pages that it counts'
              : 'The pages it was computed of'}
          </Link>
        </Typography>
      )}
      {among && (
        <Typography variant="body2">
          <Link to={hrefOf(among)} underline="always">
            The pages it is a share of
          </Link>
        </Typography>
      )}
    </DetailDrawer>
  );
}
