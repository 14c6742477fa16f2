/** Which codes a cashier meets, and at whose tills. The counter cards are chosen by these lists, see choose.ts. */

/**
 * The codes that every cashier meets, most often met first: the two characters that POS networks share, and what the
 * large wallets answer to a scanned payment code. They come before all others where a system has them, unless no
 * money moves with them there.
 */
export const TILL_CODES = (
  "00 51 55 05 91 68 54 61 96 98 65 75 38 57 58 62 14 13 12 01 04 41 43 30 06 09 94 90 " +
  "A0 97 99 03 10 45 36 34 59 63 40 92 77 15 33 A2 A4 A5 A6 11 07 Z3 Y1 Z1 08 19 82 85 N7 1A 70 " +
  "ACQ.SYSTEM_ERROR ACQ.TRADE_HAS_SUCCESS ACQ.PAYMENT_AUTH_CODE_INVALID ACQ.BUYER_BALANCE_NOT_ENOUGH " +
  "ACQ.BUYER_BANKCARD_BALANCE_NOT_ENOUGH ACQ.TRADE_HAS_CLOSE ACQ.PAYMENT_FAIL ACQ.ERROR_BALANCE_PAYMENT_DISABLE"
).split(" ");

/**
 * The reasons that a cashier meets, most often met first. By these the other codes of a system are taken, one reason
 * after the other. A code with another reason (faults of a program, file transfers, settlement, refunds, checks of an
 * address) never stands on a card.
 */
export const TILL_REASONS = [
  "approved",
  "insufficient_funds",
  "incorrect_pin",
  "response_late",
  "no_response",
  "in_progress",
  "status_unknown",
  "system_malfunction",
  "issuer_unavailable",
  "awaiting_customer",
  "do_not_honor",
  "expired_card",
  "amount_limit_exceeded",
  "pin_tries_exceeded",
  "payment_code_invalid",
  "not_permitted_to_cardholder",
  "not_permitted_to_terminal",
  "count_limit_exceeded",
  "duplicate_transaction",
  "already_paid",
  "restricted_card",
  "invalid_card_number",
  "customer_cancelled",
  "order_closed",
  "entry_timed_out",
  "network_error",
  "issuer_error",
  "invalid_response",
  "general_error",
  "no_action_taken",
  "lost_card",
  "stolen_card",
  "pick_up_card",
  "suspected_fraud",
  "refer_to_issuer",
  "invalid_transaction",
  "invalid_amount",
  "approved_partially",
  "approved_with_id",
  "approved_with_defect",
  "approved_offline",
  "approved_under_review",
  "approved_without_cashback",
  "receipt_failed",
  "charged_but_unfulfilled",
  "sign_in_required",
  "use_chip",
  "pin_required",
  "reenter_transaction",
  "authentication_required",
  "more_data_required",
  "key_error",
  "card_authentication_failed",
  "cardholder_verification_failed",
  "card_not_active",
  "card_not_supported",
  "account_blocked",
  "account_closed",
  "blocked_by_cardholder",
  "blocked_by_risk_rules",
  "velocity_exceeded",
  "security_violation",
  "contact_security",
  "law_violation",
  "policy_decline",
  "declined_by_network",
  "lifecycle_decline",
  "no_such_issuer",
  "no_such_account",
  "no_card_record",
  "invalid_expiry_date",
  "currency_not_supported",
  "cash_not_available",
  "promotion_not_applicable",
  "invalid_merchant",
  "merchant_blocked",
  "function_not_supported",
  "cutoff_in_progress",
  "no_route",
  "service_unavailable",
  "retry_later_advised",
  "pin_not_verifiable",
  "crypto_error",
  "security_processing_failed",
  "configuration_error",
  "device_error",
  "offline_declined",
  "offline_declined_no_connection",
];

/** Kinds of systems whose codes a terminal or a till's screen shows; a gateway's API codes reach no cashier. */
export const TILL_KINDS = ["standard", "network", "acquirer", "wallet"];

/** Systems of those kinds whose codes no cashier sees, each with the reason. */
export const NOT_AT_TILL: Record<string, string> = {
  "ach-return": "bank debits, answered days later",
  "ach-noc": "corrections of bank details",
  sepa: "bank transfers and debits, answered days later",
  "iso20022-payment-status": "states of bank transfers",
  "mastercard-mac": "advice to the merchant's systems beside the answer",
  "unionpay-online": "payments on the internet",
  "unionpay-upop": "payments on the internet",
  chinapay: "payments on the internet",
  "wechatpay-v3": "answers of an API to programs",
  "wechatpay-trade-state": "states of an order, read by programs",
  "fuiou-order": "states of an order, read by programs",
  yeepay: "answers of an API to programs",
  "yeepay-sub": "answers of an API to programs",
};
