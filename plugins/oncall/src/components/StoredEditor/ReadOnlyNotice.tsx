import { Link } from '@backstage/core-components';
import { EmptyNotice } from '@operability/ui-kit';

/** @internal */
export interface ReadOnlyNoticeProps {
  name: string;
  /** Where it is written as code; left out where it is another's. */
  definedIn?: string;
  /** What it is: "policy". */
  kind: 'policy' | 'schedule';
  path: string;
}

/** Why something is not changed here, and where it is. @internal */
export function ReadOnlyNotice(props: ReadOnlyNoticeProps) {
  const { name, definedIn, kind, path } = props;
  return (
    <EmptyNotice
      title={`${name} cannot be changed here`}
      description={
        definedIn
          ? `It is written as code in ${definedIn}: change it there.`
          : 'Only its owners may change it, and you are not one of them.'
      }
      action={<Link to={path}>Back to the {kind}</Link>}
    />
  );
}
