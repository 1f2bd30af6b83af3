import type { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { cloudHouse } from './cloud-house';
import { routes } from './routes';
import { serve } from './wiring';

const house = cloudHouse();

/** Every request of the HTTP API (payload 2.0). Who calls is said by the session token alone. */
export const handler = handle(serve(house, { routes, deps: house }) as unknown as Hono);
