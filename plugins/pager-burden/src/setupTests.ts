import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Components are loaded lazily, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);
