import * as fc from 'fast-check';

/**
 * One seed for every property test, so that a red run speaks of the change at hand and can be run again as it was.
 * `PROPERTY_SEED=$RANDOM npm run check` looks elsewhere.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 1) });
