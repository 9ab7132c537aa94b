/**
 * The schema library, for every schema of the program: told never to compile checks into code. The content security policy of the
 * screen forbids that, and elsewhere compiling would pay for itself with thousands of messages only.
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
