import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const currencyExchange = defineDomain("Currency Exchange", {
  entities: [
    {
      noun: "currency",
      plural: "currencies",
      keys: "currency|currencies|symbols|list|bank|national|collection",
      names:
        "Norwegian Krone|Swiss Franc|Japanese Yen|Mexican Peso|Indian Rupee|Polish Zloty|Kenyan Shilling|Brazilian Real",
      has: [
        "region!: Europe|Asia|Americas|Africa",
        "code: NOK|CHF|JPY|MXN|INR|PLN|KES|BRL",
        "rateToEur#.4 0.005-1.05",
        "changePercent#.2 -1.4-1.6",
        "symbol: kr|Fr|¥|$|₹|zł|KSh|R$",
      ],
      parts: { "daily rate": ["date=date", "rate#.4 0.01-1.1", "changePercent#.2 -1.4-1.6"] },
    },
  ],
  operations: [
    {
      does: "convertCurrency",
      summary: "Convert an amount from one currency into another at the latest rate.",
      keys: "exchange|rates|conversion|convert|forex|currency",
      takes: [
        "*amount# 20-4800 // Amount to convert",
        "*from!@currencyCode // Currency to convert from",
        "*to!@currencyCode // Currency to convert into",
      ],
      gives: [
        "amount // Amount to convert",
        "from // Currency to convert from",
        "to // Currency to convert into",
        "rate#.4 0.4-1.9 // Exchange rate",
        "result#.2 12-7400 // Converted amount",
      ],
      asks: [
        "How much are {amount} {from} in {to}?",
        "I'm paying an invoice of {amount} {from} and need to know what that comes to in {to}.",
        "Convert {amount} {from} into {to} at the latest rate.",
        "I have {amount} {from} left from my trip. What would I get for it?",
      ],
    },
    {
      does: "getHistoricalRate",
      summary: "Get the exchange rate of two currencies on a past day.",
      keys: "historical|history|archive|rates|past",
      takes: [
        "*base!@currencyCode // Currency to convert from",
        "*target!@currencyCode // Currency to convert into",
        "*date=date // Past day, as YYYY-MM-DD",
      ],
      gives: [
        "base // Currency to convert from",
        "target // Currency to convert into",
        "date // Past day",
        "rate#.4 0.4-1.9 // Exchange rate",
      ],
      asks: [
        "What was the rate from {base} to {target} on {date}?",
        "For my tax return I need the {base} to {target} exchange rate of {date}.",
        "At which rate did {base} trade against {target} back then?",
      ],
    },
  ],
});
