import * as z from 'zod/mini';

/** Made once on the device (32 random bytes, hex or base64url) and kept there: it proves that files and drafts without an account are theirs. */
export const DeviceSecret = z.string().check(z.regex(/^[A-Za-z0-9_-]{32,64}$/, { error: 'badDevice' }));
