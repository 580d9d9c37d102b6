import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const finance = defineDomain("Finance", {
  entities: [
    {
      noun: "stock",
      keys: "stock|stocks|market|marketstack|equities|etf|alpha|iex|polygon|trading|financial|intraday|fundamentals|insider|sec|portfolio",
      names:
        "Northwind Traders|Copperline Energy|Juniper Foods|Alder Semiconductor|Tagus Shipping|Fjord Seafood|Redwood Health",
      has: [
        "exchange!: NYSE|NASDAQ|LSE|Euronext",
        "sector!: energy|technology|health care|consumer",
        "symbol: NWT|CPLE|JNPR|ALDR|TAGS|FJRD|RWH",
        "priceUsd#.2 8.4-412.5",
        "changePercent#.2 -4.2-5.1",
        "dividendYieldPercent#.1 0.0-5.4",
      ],
      parts: {
        "daily price": ["date=date", "openUsd#.2 8-400", "closeUsd#.2 8-400", "volume# 12000-4800000"],
        "earnings report": [
          "quarter: Q1 2025|Q2 2025|Q3 2025|Q4 2024",
          "revenueUsd# 1200000-840000000",
          "earningsPerShareUsd#.2 0.1-6.4",
        ],
      },
    },
    {
      noun: "bank account",
      keys: "bank|banking|account|accounts|plaid|nordigen|razorpay|payments|transaction|klarna|tatum|yodlee|transactions",
      names: "Household Account|Travel Savings|Studio Business|Emergency Fund|Rent Account",
      has: [
        "kind!: checking|savings|business",
        "balanceEur#.2 120-18400",
        "bank@company",
        "lastMovementOn=date",
      ],
      parts: {
        transaction: [
          "date=date",
          "payee@company",
          "amountEur#.2 -240-1800",
          "category!: rent|groceries|travel|salary",
        ],
      },
    },
  ],
  operations: [
    {
      does: "validateIban",
      summary: "Check an IBAN and tell the bank that it belongs to.",
      keys: "iban|swift|bank|validation|vat|banks|binlist|routing|ifsc",
      takes: [
        "*iban: DE89370400440532013000|PT50000201231234567890154|NO9386011117947|FR1420041010050500013M02606 // IBAN to check",
      ],
      gives: [
        "iban // IBAN to check",
        "valid? // Whether the IBAN is valid",
        "bank: Commerzbank|Banco de Portugal|DNB|La Banque Postale // Bank",
        "country@country // Country of the bank",
      ],
      asks: [
        "Check whether {iban} is a real IBAN before I send money there.",
        "Which bank does the account {iban} belong to?",
        "A customer gave me an IBAN. Is it correct?",
      ],
    },
    {
      does: "calculateLoan",
      summary: "Calculate the monthly payment of a loan from amount, rate and term.",
      keys: "loan|mortgage|interest|credit|econdb|fred|rates|fixed|income",
      takes: [
        "*amount# 2000-280000 // Amount of the loan",
        "*ratePercent#.1 2.1-8.4 // Yearly interest, in per cent",
        "*years# 2-30 // Term, in years",
      ],
      gives: [
        "monthlyPayment#.2 60-1900 // Payment each month",
        "totalInterest#.2 140-96000 // Interest over the whole term",
        "years // Term, in years",
      ],
      asks: [
        "What would I pay each month for a loan of {amount} at {ratePercent} percent over {years} years?",
        "We are thinking of buying a flat. Work out a loan of {amount} over {years} years at {ratePercent} percent.",
        "How much would a loan of {amount} at {ratePercent} percent cost me each month?",
      ],
    },
  ],
});
