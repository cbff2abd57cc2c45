import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  { root: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'OperabilityAlertLinks' },
);

/** @internal */
export interface LinkListProps {
  links: readonly { url: string; title?: string }[];
}

/** Addresses to open beside an alert. @internal */
export function LinkList({ links }: LinkListProps) {
  const classes = useStyles();
  return (
    <ul className={classes.root}>
      {links.map(({ url, title }) => (
        <li key={url}>
          <Link to={url}>{title ?? url}</Link>
        </li>
      ))}
    </ul>
  );
}
