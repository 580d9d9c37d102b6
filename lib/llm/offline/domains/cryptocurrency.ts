import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const cryptocurrency = defineDomain("Cryptocurrency", {
  entities: [
    {
      noun: "coin",
      keys: "coin|coins|crypto|cryptocurrency|cryptocurrencies|market|price|prices|coingecko|coinlayer|bitcoin|token|ticker|digital|asset|assets",
      names: "Bitcoin|Ethereum|Solana|Cardano|Polkadot|Litecoin|Monero|Tezos|Stellar",
      has: [
        "category!: payment|smart contracts|privacy|stablecoin",
        "symbol: BTC|ETH|SOL|ADA|DOT|LTC|XMR|XTZ|XLM",
        "priceUsd#.2 0.3-64200",
        "changePercent#.2 -9.4-11.2",
        "marketCapUsd# 900000000-980000000000",
        "rank# 1-90",
      ],
      parts: {
        "price point": ["date=date", "priceUsd#.2 0.3-64200", "volumeUsd# 1200000-9400000000"],
        market: [
          "exchange: Kraken|Bitstamp|Gemini|Bitso",
          "pair: BTC/EUR|ETH/USD|SOL/USD|ADA/EUR",
          "priceUsd#.2 0.3-64200",
        ],
      },
    },
    {
      noun: "trading pair",
      keys: "exchange|trading|binance|kucoin|bitfinex|kraken|orderbook|trade|liquidity|dex|pairs|pool|swap",
      names: "BTC/USD|ETH/EUR|SOL/USD|ADA/EUR|LTC/BTC|DOT/USD",
      has: [
        "market!: spot|futures",
        "lastPrice#.2 0.2-64200",
        "volume# 900-480000",
        "highPrice#.2 0.3-66000",
        "lowPrice#.2 0.1-61000",
      ],
      parts: {
        trade: ["executedAt=datetime", "side!: buy|sell", "price#.2 0.3-64200", "quantity#.3 0.01-14.0"],
      },
    },
  ],
  operations: [
    {
      does: "placeOrder",
      summary: "Place an order to buy or sell a coin.",
      method: "post",
      keys: "trading|exchange|order|binance|orders|platform",
      takes: [
        "*symbol!: BTC|ETH|SOL|ADA|LTC // Symbol of the coin",
        "*side!: buy|sell // Whether to buy or to sell",
        "*quantity#.2 0.05-20.00 // Number of coins",
        "limitPriceUsd# 20-60000 // Highest or lowest price, in US dollars",
      ],
      gives: [
        "orderId^order",
        "symbol // Symbol of the coin",
        "side // Whether to buy or to sell",
        "quantity // Number of coins",
        "status!: open|filled",
      ],
      asks: [
        "Please {side} {quantity} {symbol} for me.",
        "Place an order: {side} {quantity} {symbol} with a limit of {limitPriceUsd} dollars.",
        "I want to {side} some {symbol} today.",
      ],
    },
    {
      does: "convertCoin",
      summary: "Tell what an amount of a coin is worth in a currency.",
      keys: "rates|convert|price|prices|currency|average|coinlayer|fiat",
      takes: [
        "*amount#.2 0.10-48.00 // Number of coins",
        "*symbol!: BTC|ETH|SOL|ADA|LTC // Symbol of the coin",
        "*currency!@currencyCode // Currency of the result",
      ],
      gives: [
        "amount // Number of coins",
        "symbol // Symbol of the coin",
        "currency // Currency of the result",
        "worth#.2 40-92000 // Worth in that currency",
      ],
      asks: [
        "What are {amount} {symbol} worth in {currency}?",
        "My brother owes me {amount} {symbol}; how much {currency} is that today?",
        "How much money are my {amount} {symbol}?",
      ],
    },
  ],
});
