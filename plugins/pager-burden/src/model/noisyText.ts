import { NoisyAlert } from '@operability/plugin-pager-burden-common';

/** A share in percent; less than one is said so. @internal */
export function percentText(share: number): string {
  const percent = share * 100;
  return percent > 0 && percent < 1 ? '< 1 %' : `${Math.round(percent)} %`;
}

/** `4 of 21 alerts make 80 % of the pages of the last 28 days …`. @internal */
export function paretoText({
  paretoCount,
  totalItems,
}: {
  paretoCount: number;
  totalItems: number;
}): string {
  return `${paretoCount} of ${totalItems} ${
    totalItems === 1 ? 'alert makes' : 'alerts make'
  } 80 % of the pages of the last 28 days; pages that do not count are left out.`;
}

/** What people have said of an alert's pages. @internal */
export function verdictsText({ verdicts }: NoisyAlert): string {
  const { action, noAction, unclassified } = verdicts;
  const classified = action + noAction;
  if (classified === 0) return 'no verdicts yet';
  const rest = unclassified ? `, ${unclassified} without a verdict` : '';
  return `${action} of ${classified} needed somebody${rest}`;
}
