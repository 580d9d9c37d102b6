import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const shopping = defineDomain("Shopping", {
  entities: [
    {
      noun: "product",
      keys: "product|products|shop|store|ebay|etsy|commerce|buy|dummy|shopify|flipkart|lazada|price|listing|listings",
      names:
        "Ceramic Pour-Over Set|Merino Travel Scarf|Walnut Desk Lamp|Canvas Day Pack|Cast Iron Skillet|Noise-Reducing Headphones|Linen Duvet Cover|Folding City Bike",
      has: [
        "category!: kitchen|clothing|home|electronics|sports",
        "priceUsd#.2 12.5-689",
        "rating#.1 3.4-4.9",
        "inStock?",
        "brand@company",
        "color@color",
      ],
      parts: {
        review: ["author@person", "rating# 3-5", "text@comment"],
        offer: ["seller@company", "priceUsd#.2 12-650", "deliveryDays# 1-9"],
      },
    },
    {
      noun: "electronic part",
      keys: "electronic|part|parts|digi-key|octopart|components|component|datasheet",
      names:
        "LM317 voltage regulator|ESP32 module|10k trimmer|ATmega328 controller|0.1 µF capacitor|USB-C socket",
      has: [
        "kind!: resistor|capacitor|microcontroller|connector|regulator",
        "manufacturer@company",
        "stock# 40-120000",
        "unitPriceUsd#.3 0.008-9.4",
        "package!: SMD|through-hole",
      ],
    },
  ],
  operations: [
    {
      does: "createOrder",
      summary: "Order a product for delivery to an address.",
      method: "post",
      keys: "order|orders|place|buy|shop|products|fulfilment|sales",
      takes: [
        "*productId^product",
        "*quantity# 1-4 // Number of pieces",
        "*address: 12 Harbour Street in Boston|48 Linden Avenue in Toronto|15 Kirkegata in Oslo|91 Canal Road in Dublin // Address of delivery",
        "giftWrap? // Whether to wrap it as a gift",
      ],
      gives: [
        "orderId^order",
        "productId^product",
        "quantity // Number of pieces",
        "totalUsd#.2 24-980 // Price of the order, in US dollars",
        "deliveryOn=date",
      ],
      asks: [
        "Order {quantity} pieces of {productId} to {address}.",
        "It's for a housewarming party: have {quantity} of {productId} delivered to {address}.",
        "I would like to buy {quantity} of {productId}.",
      ],
    },
    {
      does: "getShippingCost",
      summary: "Calculate the cost of shipping a parcel to a country.",
      keys: "shipping|delivery|ship|sell|store|shop",
      takes: [
        "*weightKg#.1 0.4-18.0 // Weight of the parcel, in kilograms",
        "*country@country // Country of delivery",
        "service!: standard|express // Kind of delivery",
      ],
      gives: [
        "country // Country of delivery",
        "service // Kind of delivery",
        "costUsd#.2 4.9-92 // Cost, in US dollars",
        "days# 2-14 // Days of delivery",
      ],
      asks: [
        "What does it cost to ship {weightKg} kg to {country}?",
        "A buyer in {country} wants {service} delivery for a {weightKg} kg parcel. What should I charge?",
        "How much is the shipping for a parcel of {weightKg} kg?",
      ],
    },
  ],
});
