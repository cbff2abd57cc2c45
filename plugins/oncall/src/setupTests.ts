import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { Settings } from 'luxon';

// The reader of every test is in one place, wherever the machine is.
Settings.defaultZone = 'utc';

// Components are loaded lazily, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);
