/** Addresses that the service worker, the pages and the build agree on. */
export const OFFLINE_TABLE = "/data/offline.json";
/** What a reader gets for a page that is not kept. */
export const offlinePath = (language: string) => `/${language}/offline/`;
