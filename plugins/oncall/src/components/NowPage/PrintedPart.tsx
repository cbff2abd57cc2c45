import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const printed = 'operability-printed';

const useStyles = makeStyles(
  {
    '@global': {
      '@media print': {
        // All but this part, what it stands in, and what stands in it.
        [`body *:not(:has(.${printed})):not(.${printed}):not(.${printed} *)`]: {
          display: 'none !important',
        },
        // The pages of the portal are as high as the screen, and scroll.
        [`html:has(.${printed}), body:has(.${printed}), body *:has(.${printed})`]:
          {
            display: 'block !important',
            position: 'static !important',
            width: 'auto !important',
            height: 'auto !important',
            maxWidth: 'none !important',
            margin: '0 !important',
            padding: '0 !important',
            overflow: 'visible !important',
          },
        // Paper is light, whatever the theme.
        [`.${printed}, .${printed} *`]: {
          colorScheme: 'light',
          color: 'CanvasText !important',
          textDecoration: 'none',
        },
      },
    },
  },
  { name: 'OperabilityPrintedPart' },
);

/** The one part of a page that goes on paper. @internal */
export function PrintedPart({ children }: { children: ReactNode }) {
  useStyles();
  return <div className={printed}>{children}</div>;
}
