import * as z from 'zod/mini';

// Zod would try whether it may compile code, which the content security policy of the pages refuses and reports.
// Imported first by every entrypoint: the first parse decides.
z.config({ jitless: true });
