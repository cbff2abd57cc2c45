import blue from '@material-ui/core/colors/blue';
import { darken, Theme } from '@material-ui/core/styles';

/**
 * One hue from what hardly stands out from the page to what does most. Between
 * six there is no room for 3:1 from each to the next: the first has 3:1 to the
 * page, and a line of the page's colour is drawn between them.
 */
const steps = {
  light: [
    blue[600],
    blue[800],
    darken(blue[800], 0.25),
    darken(blue[900], 0.25),
    darken(blue[900], 0.5),
    darken(blue[900], 0.8),
  ],
  dark: [blue[500], blue[300], blue[200], blue[100], blue[50]],
};

/** How many steps there are. @internal */
export const rampSteps = steps.light.length;

/** The colour of a step of a ramp, faintest first. @internal */
export function rampColor(theme: Theme, step: number): string {
  const { type, common } = theme.palette;
  const ramp = type === 'dark' ? [...steps.dark, common.white] : steps.light;
  return ramp[Math.min(step, rampSteps - 1)];
}
