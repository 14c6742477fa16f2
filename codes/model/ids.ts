/** How ids are spelt. They are part of addresses and keys, and never change. */

/** `unionpay`, `iso8583-1987` */
export const SYSTEM_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** `insufficient_funds` */
export const REASON_ID = /^[a-z0-9]+(?:_[a-z0-9]+)*$/;
