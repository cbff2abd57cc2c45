import { CallerCredentials, EntityVisibility } from '@operability/backend-kit';
import {
  ReadinessResource,
  ReadinessResourceFilter,
} from '@operability/plugin-readiness-node';
import { PermissionCriteria } from '@backstage/plugin-permission-common';

/** Which rows a reader may see, for a query. */
export interface ReadScope {
  /** None at all. */
  isDenied: boolean;
  visibility: EntityVisibility;
  /** What the permission policy asks of the owner; left out where nothing. */
  condition?: PermissionCriteria<ReadinessResourceFilter>;
}

/** An entity, or something about one, as far as permissions look at it. */
export interface Subject extends ReadinessResource {
  /** Left out where it is about no entity. */
  entityRef?: string;
}

/** What one caller may do, decided once a request. */
export interface ReadinessReader {
  credentials: CallerCredentials;
  /** Left out for another program. */
  actorRef?: string;
  /** Both the permission and the entity. */
  mayRead(subject: Subject): boolean;
  mayEvaluate(subject: Subject): boolean;
  mayAttest(subject: Subject): boolean;
  mayRequestWaiver(subject: Subject): boolean;
  /** Whether the permission is there; that it was somebody else who asked is the domain's. */
  mayDecideWaiver(subject: Subject): boolean;
  mayAnnounce(subject: Subject): boolean;
  mayReadCredential(subject: Subject): boolean;
  mayCreateCredentials: boolean;
  mayUpdateCredential(subject: Subject): boolean;
  mayCreateCampaigns: boolean;
  mayUpdateCampaign(subject: ReadinessResource): boolean;
  /** Of results, waivers and all else about entities. */
  resultScope: ReadScope;
  credentialScope: ReadScope;
}
