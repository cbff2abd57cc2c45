import {
  AuditorService,
  AuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Audit, Clock, VisibleEntities } from '@operability/backend-kit';
import { Knex } from 'knex';
import { BurdenAccess } from '../access/BurdenAccess';
import { CatalogDirectory } from '../directory/CatalogDirectory';
import { Groups } from '../directory/Groups';
import { TeamMembers } from '../directory/TeamMembers';
import { UnknownNames } from '../directory/UnknownNames';
import { CalendarBook } from '../duty/CalendarBook';
import { CalendarChanges } from '../duty/CalendarChanges';
import { DutyLoop } from '../duty/DutyLoop';
import { DutyRecords } from '../duty/DutyRecords';
import { AnnotatedEntities } from '../givenNames/AnnotatedEntities';
import { NameRepair } from '../givenNames/NameRepair';
import { NameService } from '../givenNames/NameService';
import { ToldNames } from '../givenNames/ToldNames';
import { SourceDirectory } from '../givenNames/SourceDirectory';
import { DatabaseErasure } from '../erasure/DatabaseErasure';
import { DatabaseErasureHistory } from '../erasure/DatabaseErasureHistory';
import { ErasureService } from '../erasure/ErasureService';
import { ImportService } from '../imports/ImportService';
import { ToldAlerts } from '../imports/ToldAlerts';
import { DatabaseChains } from '../pages/DatabaseChains';
import { DatabaseMeasuredBy } from '../pages/DatabaseMeasuredBy';
import { MeasuredBy } from '../pages/MeasuredBy';
import { PageWriter } from '../pages/PageWriter';
import { PagerBurdenConfig } from '../readPagerBurdenConfig';
import { DatabasePeopleRetention } from '../retention/DatabasePeopleRetention';
import { DatabaseRetention } from '../retention/DatabaseRetention';
import { PeopleRetention } from '../retention/PeopleRetention';
import { Retention } from '../retention/Retention';
import { SumRepair } from '../sums/SumRepair';
import { PageSignals } from '../sources/PageSignals';
import { SourceLoop } from '../sources/SourceLoop';
import { SourceRegistry } from '../sources/SourceRegistry';
import { VerdictService } from '../verdicts/VerdictService';
import { createReads } from './createReads';
import { createStores } from './createStores';

/** What pager burden is built from. */
export interface PagerBurdenParts {
  database: Knex;
  clock: Clock;
  config: PagerBurdenConfig;
  registry: SourceRegistry;
  records: DutyRecords;
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  logger: LoggerService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  signals: SignalsService;
  userInfo: UserInfoService;
}

/** Builds everything and starts nothing. */
export function createPagerBurden(parts: PagerBurdenParts) {
  const { database, clock, config, registry, records, logger } = parts;
  const { timeZone, data, interruptionGap: gap } = config;
  const stores = createStores(database);
  const groups = Groups.create(parts);
  const signals = PageSignals.create(parts);
  const onChange = () => signals.pagesChanged();
  const calendars = CalendarBook.create({
    store: stores.calendars,
    records,
    clock,
  });
  const catalogDirectory = CatalogDirectory.create({ ...parts, groups });
  const directory = SourceDirectory.create({
    directory: catalogDirectory,
    given: stores.givenNames,
    annotated: AnnotatedEntities.create(parts),
  });
  const writer = PageWriter.create({
    database,
    ids: stores.pageIds,
    pages: stores.pages,
    sums: stores.sums,
    chains: DatabaseChains.create({ gap }),
    directory,
    calendars,
    clock,
    timeZone,
    gap,
  });
  const nameRepair = NameRepair.create({
    database,
    pages: stores.pages,
    named: stores.namedPages,
    given: stores.givenNames,
    directory,
    calendars,
    writer,
    timeZone,
  });
  const audit = Audit.create({ auditor: parts.auditor });
  const access = BurdenAccess.create({
    ...parts,
    visibleEntities: VisibleEntities.create(parts),
    groups,
  });
  return {
    stores,
    signals,
    writer,
    measuredBy: MeasuredBy.create({
      database,
      store: DatabaseMeasuredBy.create({ database }),
      pages: stores.pages,
      writer,
      calendars,
      timeZone,
      gap,
    }),
    sumRepair: SumRepair.create({ imports: stores.imports, writer, clock }),
    nameRepair,
    unknownNames: UnknownNames.create({
      database,
      pages: stores.pages,
      directory,
      calendars,
      writer,
      timeZone,
    }),
    sources: SourceLoop.create({
      registry,
      store: stores.sources,
      leases: stores.sourceLeases,
      writer,
      clock,
      logger,
      onChange,
    }),
    duty: DutyLoop.create({
      database,
      records,
      store: stores.duty,
      leases: stores.dutyLeases,
      changes: CalendarChanges.create({
        database,
        pages: stores.pages,
        calendars: stores.calendars,
        book: calendars,
        writer,
        clock,
        timeZone,
      }),
      clock,
      logger,
      timeZone,
      onChange,
    }),
    peopleRetention: PeopleRetention.create({
      database,
      store: DatabasePeopleRetention.create({ database }),
      clock,
      people: config.retention.people,
    }),
    retention: Retention.create({
      database,
      store: DatabaseRetention.create(),
      sums: stores.sums,
      clock,
      timeZone,
      pages: config.retention.pages,
    }),
    groups,
    services: {
      ...createReads({
        ...parts,
        access,
        stores,
        groups,
        members: TeamMembers.create(parts),
        timeZone,
        data,
      }),
      verdicts: VerdictService.create({
        database,
        pages: stores.pages,
        list: stores.pageList,
        store: stores.verdicts,
        audit,
        clock,
        onChange,
      }),
      names: NameService.create({
        database,
        given: stores.givenNames,
        list: stores.nameList,
        named: stores.namedPages,
        repair: nameRepair,
        directory: catalogDirectory,
        audit,
        clock,
        onChange,
      }),
      erasure: ErasureService.create({
        ...parts,
        store: DatabaseErasure.create(),
        history: DatabaseErasureHistory.create({ database }),
        audit,
        onChange,
      }),
      imports: ImportService.create({
        registry,
        sources: stores.sources,
        store: stores.imports,
        told: ToldAlerts.create({ log: stores.alertLog, ids: stores.pageIds }),
        names: ToldNames.create({ ...parts, given: stores.givenNames }),
        writer,
        audit,
        clock,
        onChange,
      }),
    },
  };
}

/** Pager burden, built and not started. */
export type PagerBurden = ReturnType<typeof createPagerBurden>;
