/** The name of the one Trusted Types policy that the pages' content security policy lets be made: it gives the address of the pages' own worker. */
export const workerPolicy = 'own-worker';
