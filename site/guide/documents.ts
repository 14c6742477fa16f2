/** Documents that only the guides rest on; those that rows cite too stand in codes/sources.yaml. */
import type { Source } from "../../codes/model/answer.ts";

const READ = "2026-11-23";
const document = (kind: Source["kind"], publisher: string, title: string, url: string, edition?: string): Source => ({
  title,
  publisher,
  kind,
  ...(edition ? { edition } : {}),
  url,
  accessed: READ,
});

export const DOCUMENTS: Record<string, Source> = {
  "adyen-do-not-honor": {
    title: "What does “05: Do not honor” mean?",
    publisher: "Adyen",
    kind: "secondary",
    url: "https://www.adyen.help/hc/en-us/articles/360015462680-What-does-05-do-not-honor-mean-",
    accessed: "2026-11-22",
  },
  "adyen-host-testing": document(
    "primary",
    "Adyen",
    "Testing (host-to-host, point of sale)",
    "https://docs.adyen.com/point-of-sale/host-to-host/h2h-testing",
  ),
  "adyen-verify-status": document(
    "primary",
    "Adyen",
    "Verify transaction status",
    "https://docs.adyen.com/point-of-sale/basic-tapi-integration/verify-transaction-status",
  ),
  "bepaid-error-handling": document(
    "primary",
    "bePaid",
    "Error handling and retry requests",
    "https://docs.bepaid.by/en/using_api/error_handling/",
  ),
  "checkout-idempotency": document(
    "primary",
    "Checkout.com",
    "Idempotency",
    "https://www.checkout.com/docs/payments/manage-payments/idempotency",
  ),
  "checkout-test-cards": document("primary", "Checkout.com", "Test cards", "https://www.checkout.com/docs/testing/test-cards"),
  "cybersource-timeout-reversal": document(
    "primary",
    "Cybersource",
    "ReversalApi (authorization reversal, time-out reversal)",
    "https://www.rubydoc.info/gems/cybersource_rest_client/0.0.77/CyberSource/ReversalApi",
    "0.0.77",
  ),
  "helcim-test-declines": document(
    "primary",
    "Helcim",
    "Testing In-person Transactions",
    "https://devdocs.helcim.com/docs/testing-in-person-declines",
  ),
  "j8583-message-types": document(
    "secondary",
    "j8583",
    "What is ISO 8583 (message types)",
    "https://j8583.sourceforge.net/desc8583en.html",
  ),
  "mastercard-send-unknown": document(
    "primary",
    "Mastercard",
    "Transaction Responses with an ‘UNKNOWN’ Status (Mastercard Send)",
    "https://developer.mastercard.com/mastercard-send-funding/documentation/response-error-codes/unknown-response/",
  ),
  "pci-card-verification-codes": document(
    "primary",
    "PCI Security Standards Council",
    "Can card verification codes be stored for card-on-file or recurring transactions?",
    "https://pcisecuritystandards.org/faq/articles/Frequently_Asked_Question/Can-card-verification-codes-values-be-stored-for-card-on-file-or-recurring-transactions",
  ),
  "pci-receipts": document(
    "primary",
    "PCI Security Standards Council",
    "Can the full payment card number be printed on the consumer's copy of the receipt?",
    "https://pcisecuritystandards.org/faq/articles/Frequently_Asked_Question/can-the-full-payment-card-number-be-printed-on-the-consumer-s-copy-of-the-receipt",
  ),
  "stitch-testing": document(
    "primary",
    "Stitch",
    "Testing Card Payments",
    "https://docs.stitch.money/payment-products/payins/card/testing",
  ),
  "stripe-idempotency": document("primary", "Stripe", "Idempotent requests", "https://docs.stripe.com/api/idempotent_requests"),
  "stripe-terminal-testing": document("primary", "Stripe", "Test Stripe Terminal", "https://docs.stripe.com/terminal/references/testing"),
  "tabapay-transaction-status": document(
    "primary",
    "TabaPay",
    "Transaction Resource Status",
    "https://developers.tabapay.com/reference-link/transaction-resource-status",
  ),
  "unionpay-acp-testing": document(
    "secondary",
    "博客园 wuyida（抄录银联文档）",
    "中国银联全渠道系统商户接入测试指引：银联网关支付产品",
    "https://cnblogs.com/wuyida/p/6300317.html",
    "1.0.1, 2014-11-04",
  ),
  "wechatpay-bill-overview": document(
    "primary",
    "微信支付",
    "账单下载：产品介绍（交易账单与资金账单）",
    "https://pay.weixin.qq.com/docs/partner/products/bill-download/introduction/fund-bill.html",
    "2025-04-24",
  ),
  "wechatpay-trade-bill": document(
    "primary",
    "微信支付",
    "下载交易账单（v2 接口文档）",
    "https://pay.weixin.qq.com/doc/v2/merchant/4011985040",
    "2024-11-18",
  ),
};
