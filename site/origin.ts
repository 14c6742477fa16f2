/**
 * The address that the site is built for, a setting of the build: `SITE_URL`. Without it a name stands in its place that can belong to
 * nobody (RFC 2606), and what is copied from a page or printed takes the address that serves the page: see site/served.ts.
 */
import { UNNAMED_ORIGIN } from "../codes/model/links.ts";

export const ORIGIN = process.env.SITE_URL || UNNAMED_ORIGIN;

/** Whether an address may be put where nobody can mend it any more, such as a QR code on paper. */
export const ORIGIN_IS_KNOWN = ORIGIN !== UNNAMED_ORIGIN;
