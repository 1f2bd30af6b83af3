import type { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { apiParts } from './api-parts';
import { cloudSurroundings } from './cloud-surroundings';
import { routeGroups } from './route-groups';
import { serve } from './serve';

const parts = apiParts(cloudSurroundings());

/** Every request of the HTTP API (payload 2.0). Who calls is said by the session token alone. */
export const handler = handle(serve(parts, { groups: routeGroups, deps: parts }) as unknown as Hono);
