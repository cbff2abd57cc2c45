import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { LogoMark } from './LogoMark';

const useStyles = makeStyles(theme => ({
  root: {
    height: 3 * sidebarConfig.logoHeight,
    display: 'flex',
    alignItems: 'center',
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    marginLeft: (sidebarConfig.drawerWidthClosed - 32) / 2,
    color: '#ffffff',
  },
  wordmark: {
    fontFamily: theme.typography.fontFamily,
    fontSize: 20,
    fontWeight: 600,
    letterSpacing: '0.01em',
  },
}));

/** The mark, and beside it the name while there is room for it. */
export function SidebarLogo() {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  return (
    <div className={classes.root}>
      <Link
        to="/"
        underline="none"
        className={classes.link}
        aria-label="Operability, home"
      >
        <LogoMark />
        {isOpen && <span className={classes.wordmark}>Operability</span>}
      </Link>
    </div>
  );
}
