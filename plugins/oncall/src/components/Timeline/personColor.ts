import { Theme } from '@material-ui/core/styles';

/** The colour of a person by their number, from the tokens of the theme. @internal */
export function personColor({ palette }: Theme, number: number): string {
  const shade = palette.type === 'dark' ? 'light' : 'dark';
  const colors = [
    palette.info.main,
    palette.warning.main,
    palette.success.main,
    palette.secondary[shade],
    palette.primary.main,
    palette.error[shade],
  ];
  return colors[number % colors.length];
}
