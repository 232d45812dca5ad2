import { tallyCalls } from '../../../src/domain/index.ts';

export const sum = (calls) => tallyCalls(calls).timeSpentMs;
