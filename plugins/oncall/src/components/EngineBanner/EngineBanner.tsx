import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { RiAlarmWarningFill } from '@remixicon/react';
import { useEngine } from '../../hooks/useEngine';
import { engineNotice } from '../../model/engineNotice';
import { nowRouteRef } from '../../routes';

const useStyles = makeStyles(
  ({ palette, spacing, typography, zIndex, breakpoints }) => ({
    root: {
      // In the flow, so that it pushes pages down instead of covering them.
      position: 'sticky',
      top: 0,
      // Over the sidebar, under dialogs.
      zIndex: zIndex.drawer + 1,
      display: 'flex',
      alignItems: 'center',
      gap: spacing(1),
      padding: spacing(0.75, 2),
      backgroundColor: palette.banner.error,
      color: palette.banner.text,
      fontFamily: typography.fontFamily,
      fontSize: typography.body2.fontSize,
      fontWeight: 'bold',
      [breakpoints.down('xs')]: { padding: spacing(0.5, 1) },
    },
    icon: { flexShrink: 0 },
    text: { minWidth: 0, overflowWrap: 'anywhere' },
    link: {
      marginLeft: 'auto',
      flexShrink: 0,
      color: 'inherit',
      textDecoration: 'underline',
    },
  }),
  { name: 'OperabilityEngineBanner' },
);

/** Says on every page that pages may not go out; nothing while all is well. @internal */
export function EngineBanner() {
  const { data } = useEngine();
  const notice = data && engineNotice(data);
  return notice ? <Banner notice={notice} /> : null;
}

function Banner({ notice }: { notice: string }) {
  const classes = useStyles();
  const nowPath = useRouteRef(nowRouteRef);
  return (
    <div className={classes.root} role="alert">
      <RiAlarmWarningFill size={18} className={classes.icon} aria-hidden />
      <span className={classes.text}>{notice}</span>
      <Link to={nowPath()} className={classes.link}>
        Who is on call
      </Link>
    </div>
  );
}
