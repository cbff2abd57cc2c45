import { RootConfigService } from '@backstage/backend-plugin-api';
import { SmtpConfig } from './launch/MailSender';

/** The configuration of what people say. */
export interface PeopleConfig {
  appBaseUrl: string;
  /** How long attestations and waivers may last. */
  attestationDays: number;
  waiverDays: number;
  /** Who hears of waivers that wait for a decision. */
  deciders: string[];
  /** The address of everybody; without it no mail goes out. */
  launchMailTo?: string;
  /** Left out where no mail server is configured. */
  smtp?: SmtpConfig;
}

/** @throws Error that names the key. */
export function readPeopleConfig(config: RootConfigService): PeopleConfig {
  const readiness = config.getOptionalConfig('readiness');
  const smtp = readiness?.getOptionalConfig('mail.smtp');
  return {
    appBaseUrl: config.getString('app.baseUrl'),
    attestationDays:
      readiness?.getOptionalNumber('attestations.maxDays') ?? 180,
    waiverDays: readiness?.getOptionalNumber('waivers.maxDays') ?? 365,
    deciders:
      readiness?.getOptionalStringArray('waivers.deciders') ??
      config.getOptionalStringArray('operability.administrators') ??
      [],
    launchMailTo: readiness?.getOptionalString('launchMail.to'),
    smtp: smtp && {
      host: smtp.getString('host'),
      port: smtp.getOptionalNumber('port') ?? 587,
      secure: smtp.getOptionalBoolean('secure') ?? false,
      allowPlain: smtp.getOptionalBoolean('allowPlain') ?? false,
      username: smtp.getOptionalString('username'),
      password: smtp.getOptionalString('password'),
      from: smtp.getString('from'),
    },
  };
}
