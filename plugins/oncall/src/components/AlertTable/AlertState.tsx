import { AlertStatus } from '@operability/plugin-oncall-common';
import { Glyph } from '@operability/ui-kit';
import { alertStates } from '../../model/alertStates';

/** Where an alert stands, as glyph and word. @internal */
export function AlertState({ status }: { status: AlertStatus }) {
  return <Glyph {...alertStates[status]} />;
}
