import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Dataset } from '@operability/plugin-pager-burden-common';
import { ReactNode } from 'react';
import { RowsQuery } from '../../model/pageFilters';
import { pagesSearch } from '../../model/pagesSearch';
import { pagesRouteRef } from '../../routes';
import { DatasetMark } from '../DatasetMark';
import { DetailDrawer } from '../DetailDrawer';
import { PageList } from '../PageList';
import { LeftOutPages } from './LeftOutPages';

const useStyles = makeStyles(
  theme => ({
    text: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(0.5),
      marginBottom: theme.spacing(1),
    },
  }),
  { name: 'OperabilityPagesPanel' },
);

/** @internal */
export interface PagesPanelProps {
  title: string;
  data: Dataset | undefined;
  /** The pages that the number counts, and no others. */
  query: RowsQuery;
  /** How they are counted. */
  children: ReactNode;
  onClose: () => void;
}

/** A number of pages, opened: how it is counted, what it leaves out, and its rows. @internal */
export function PagesPanel(props: PagesPanelProps) {
  const { title, data, children, onClose } = props;
  const query = { ...props.query, ...(data && { data }) };
  const classes = useStyles();
  const pagesPage = useRouteRef(pagesRouteRef)();
  return (
    <DetailDrawer isOpen title={title} onClose={onClose}>
      <DatasetMark data={data} />
      <div className={classes.text}>
        <Typography variant="body2">{children}</Typography>
        <LeftOutPages query={query} />
        <Typography variant="body2">
          <Link to={`${pagesPage}?${pagesSearch(query)}`} underline="always">
            Show them on a page of their own
          </Link>
        </Typography>
      </div>
      <PageList query={query} />
    </DetailDrawer>
  );
}
