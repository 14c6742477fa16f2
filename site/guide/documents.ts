/** Documents that only the guides rest on; those that rows cite too stand in codes/sources.yaml. */
import type { Source } from "../../codes/model/answer.ts";

const readOn =
  (accessed: string) =>
  (kind: Source["kind"], publisher: string, title: string, url: string, edition?: string): Source => ({
    title,
    publisher,
    kind,
    ...(edition ? { edition } : {}),
    url,
    accessed,
  });
const document = readOn("2026-11-23");
const later = readOn("2026-11-28");

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
  "antom-retrieval-request": later("primary", "Antom", "调单请求", "https://docs.antom.com/ac/dispute_zh-cn/retrieval_request"),
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
  "cub-emv-receipt": later(
    "secondary",
    "Cub Foods",
    "Receipts EMV payment stub",
    "https://cubfoods.happyfox.com/kb/article/292-receipts-emv-payment-stub/",
  ),
  "cybersource-timeout-reversal": document(
    "primary",
    "Cybersource",
    "ReversalApi (authorization reversal, time-out reversal)",
    "https://www.rubydoc.info/gems/cybersource_rest_client/0.0.77/CyberSource/ReversalApi",
    "0.0.77",
  ),
  "elavon-chip-declines": later(
    "primary",
    "Elavon",
    "ICC (Chip) Declines",
    "https://developer.elavon.com/na/docs/simplify/1.0.0/verifone-developer-guide/c4_emv/icc_chip_declines",
  ),
  "explicit-selection-quick-chip": later(
    "secondary",
    "Explicit Selection",
    "EMV Quick Chip leaving some odd traces on your payment receipt",
    "https://www.explicitselection.com/thoughts-news/emv-quick-chip-leaving-some-odd-traces-on-your-payment-receipt",
    "2025-05-12",
  ),
  "exs-sales-drafts": later(
    "secondary",
    "EXS",
    "Retention of Sales Drafts",
    "http://exscreditcardprocessing.com/merchants/best_practices/salesdrafts.htm",
  ),
  "globalpayments-aac": later(
    "primary",
    "Global Payments Integrated",
    "What does “Declined Cryptogram type ARQC received in Complete message, 2nd decision was not made (12)” mean?",
    "https://help.globalpaymentsintegrated.com/1/getting-started/what-does-declined-cryptogram-type-aac-received-in-complete-message-2nd-decision-from-chip-was-a-decline-12-mean/emv/what-does-declined-cryptogram-type-arqc-received-in-complete-message-2nd-decision-was-not-made-12-mean",
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
  "liaoyang-pos-slip": later(
    "secondary",
    "CaoEnXin/LiaoYang_POS",
    "tranprint.c（POS 终端程序的签购单与故障单）",
    "https://github.com/CaoEnXin/LiaoYang_POS/blob/HEAD/Src/tranprint.c",
  ),
  "mastercard-send-unknown": document(
    "primary",
    "Mastercard",
    "Transaction Responses with an ‘UNKNOWN’ Status (Mastercard Send)",
    "https://developer.mastercard.com/mastercard-send-funding/documentation/response-error-codes/unknown-response/",
  ),
  "moneris-receipt-requirements": later(
    "primary",
    "Moneris",
    "Receipt Requirements",
    "https://developer.moneris.com/More/Testing/Receipt%20Requirements",
  ),
  "nuvei-emv-receipt": later(
    "primary",
    "Nuvei",
    "Appendix C: EMV response data within ExtData (receipt example)",
    "https://developer.nuvei.com/appendix-c-%E2%80%93-emv-response-data-within-extdata",
  ),
  "pci-8-digit-bins": later(
    "primary",
    "PCI Security Standards Council",
    "How can an entity meet PCI DSS requirements for PAN masking and truncation if it has migrated to 8-digit BINs?",
    "https://www.pcisecuritystandards.org/faq/articles/Frequently_Asked_Question/how-can-an-entity-meet-pci-dss-requirements-for-pan-masking-and-truncation-if-it-has-migrated-to-8-digit-bins/",
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
