import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { Container, Header } from '@backstage/ui';
import { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';

const useStyles = makeStyles(theme => ({
  page: {
    paddingTop: theme.spacing(3),
  },
  search: {
    marginBottom: theme.spacing(3),
  },
  widgets: {
    display: 'grid',
    gap: theme.spacing(3),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))',
    alignItems: 'start',
  },
}));

/** The search bar across the top, then every other widget in columns. */
export function HomeLayout({ widgets }: HomePageLayoutProps) {
  const classes = useStyles();
  const title = useApi(configApiRef).getOptionalString('app.title');
  const search = widgets.find(({ name }) => name === 'HomePageSearchBar');
  const others = widgets.filter(widget => widget !== search);
  return (
    <div className={classes.page}>
      <Header title={title} />
      <Container>
        {search && <div className={classes.search}>{search.component}</div>}
        <div className={classes.widgets}>
          {others.map(({ node, component }) => (
            <div key={node.spec.id}>{component}</div>
          ))}
        </div>
      </Container>
    </div>
  );
}
