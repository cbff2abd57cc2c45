import {
  ProductionCheckId,
  productionChecks,
} from '@operability/plugin-readiness-common';
import { CheckDefinition } from '@operability/plugin-readiness-node';

const talk = { title: 'Noah Zoschke, Heroku Operations' };

type Words = Omit<CheckDefinition, 'id' | 'title' | 'source'>;

/**
 * Why each line is asked, and what to do about it. All are required: the talk
 * lets nothing into production that lacks one, and for what cannot be helped
 * there is the waiver.
 */
const words: Record<ProductionCheckId, Words> = {
  'code-visible': {
    why: 'Whoever is on call at night cannot mend what they cannot read.',
    howToFix:
      'Let everybody in the organisation read the repository, take it out of the archive, and name it in the annotation backstage.io/source-location.',
    attestable: false,
    timeToLive: 'P2D',
  },
  'operations-docs': {
    why: 'In an outage nobody works out how to roll back for the first time.',
    howToFix:
      'Write a RUNBOOK.md with a heading for each task (deploy, roll back, restart, scale, restore, rotate credentials), and below it the commands in a fenced block that can be pasted as it is.',
    attestable: false,
    timeToLive: 'P2D',
  },
  staging: {
    why: 'What differs between staging and production is found by customers.',
    howToFix:
      'Make the manifests of staging those of production with other numbers: the same images, probes, keys of the environment and backing services.',
    attestable: true,
    timeToLive: 'P2D',
  },
  'alerts-human': {
    why: 'A pager that reaches nobody fails silently, until customers call.',
    howToFix:
      'Give it a policy with two levels, fill the gaps of its schedules, and send a test page that somebody acknowledges.',
    attestable: true,
    timeToLive: 'PT6H',
  },
  'structured-logging': {
    why: 'Nobody reads prose at a thousand lines a second; machines filter fields.',
    howToFix:
      'Log JSON or logfmt with time, level and message, and name a sample in the annotation operability.dev/log-sample-url or push it as the fact log-sample.',
    attestable: true,
    timeToLive: 'P7D',
  },
  'enforces-ssl': {
    why: 'What goes over the wire in the clear is read and changed by others.',
    howToFix:
      'Send plain HTTP to HTTPS, renew the certificate three weeks before it ends, speak TLS 1.2 or later, and send Strict-Transport-Security for half a year.',
    attestable: true,
    timeToLive: 'P1D',
  },
  'credential-roll': {
    why: 'A credential that was never rotated is rotated for the first time on the day it leaks.',
    howToFix:
      'Put each credential on the roll with a procedure that can be run, rotate what is overdue, and attest that the list is whole.',
    attestable: true,
    timeToLive: 'P2D',
  },
  'launch-mail': {
    why: 'People can only help with what they know exists.',
    howToFix: 'Announce it: the mail is written already, and sent from here.',
    attestable: false,
    timeToLive: 'P7D',
  },
  'on-the-board': {
    why: 'When everything burns, the board is the inventory of what there is.',
    howToFix:
      'Move its card, or change spec.lifecycle in its YAML, until both say the same.',
    attestable: false,
    timeToLive: 'P1D',
  },
  'auto-scaled': {
    why: 'Load does not wait until somebody is awake to add instances.',
    howToFix:
      'Give each workload an autoscaler with at least two instances and room above; for other platforms push the fact auto-scaled.',
    attestable: true,
    timeToLive: 'P2D',
  },
  'unhealthy-instances-end': {
    why: 'An instance that hangs and is not replaced is an outage in small portions.',
    howToFix:
      'Give every container a liveness probe that differs from its readiness probe, run two instances or more, and add a disruption budget; for other platforms push the fact unhealthy-instances-end.',
    attestable: true,
    timeToLive: 'P2D',
  },
};

/** The eleven checks of the talk. */
export const productionDefinitions: readonly CheckDefinition[] =
  productionChecks.map(({ id, title }) => ({
    id,
    title,
    source: talk,
    ...words[id],
  }));
