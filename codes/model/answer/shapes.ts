/** The names of the shapes, as the API's description calls them. */
import { z } from "zod";

export const shapes = z.registry<{ id: string }>();
