import * as z from 'zod/mini';

// WeChat's Function constructor yields nothing callable, so zod must not compile its parsers.
z.config({ jitless: true });
