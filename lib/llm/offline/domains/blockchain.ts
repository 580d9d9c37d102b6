import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const blockchain = defineDomain("Blockchain", {
  entities: [
    {
      noun: "block",
      keys: "block|blocks|explorer|etherscan|chain|bitquery|onchain|nodes|anchoring|bitcoin",
      names: "18204417|18204390|18203951|18203002|18201776|18200113",
      has: [
        "chain!: ethereum|polygon|bitcoin|avalanche",
        "transactions# 40-320",
        "minedAt=datetime",
        "miner: pool-north|tideline|coldstart|ember",
        "sizeKilobytes# 20-180",
      ],
      parts: {
        transaction: [
          "hash@hash",
          "value#.3 0.01-42.0 // Value moved, in coins",
          "fee#.4 0.0004-0.012 // Fee paid, in coins",
          "status!: confirmed|failed",
        ],
      },
    },
    {
      noun: "hotspot",
      keys: "helium|wireless|hotspots|network|coverage",
      names: "Brave Coral Otter|Calm Pine Heron|Wild Amber Fox|Quiet Slate Wolf|Lucky Teal Finch",
      has: ["city@city", "status!: online|offline|syncing", "rewards#.2 0.1-28.0", "gainDbi#.1 1.2-8.0"],
    },
    {
      noun: "smart contract",
      keys: "contract|contracts|chainlink|graph|graphql|hybrid|smart|covalent|steem|walltime|watchdata|node",
      names: "Harbour Swap|Lantern Vault|Tide Bridge|Orchard Staking|Paper Registry",
      has: [
        "chain!: ethereum|polygon|avalanche",
        "verified?",
        "deployedOn=date",
        "calls# 120-98000",
        "owner@username",
      ],
      parts: { event: ["name: Deposit|Withdrawal|Transfer|Vote", "emittedAt=datetime", "hash@hash"] },
    },
  ],
  operations: [
    {
      does: "getWalletBalance",
      summary: "Get the balance of a wallet on a chain.",
      keys: "balance|wallet|explorer|covalent|nownodes|data",
      takes: [
        "*address: 0x52908400098527886E0F7030069857D2E4169EE7|0x8617E340B3D01FA5F11F306F4090FD50E238070D|0xde709f2102306220921060314715629080e2fb77 // Address of the wallet",
        "*chain!: ethereum|polygon|avalanche // Chain to look at",
      ],
      gives: [
        "address // Address of the wallet",
        "chain // Chain to look at",
        "balance#.3 0.02-48.0 // Balance, in coins",
        "worthUsd#.2 40-92000 // Worth, in US dollars",
      ],
      asks: [
        "How much is in the {chain} wallet {address}?",
        "Check the balance of {address} on {chain}.",
        "What does the wallet {address} hold?",
      ],
    },
    {
      does: "estimateFee",
      summary: "Estimate the fee of a transaction by its speed.",
      keys: "fee|gas|fees|ethereum|explorer|data",
      takes: [
        "*chain!: ethereum|polygon|avalanche|bitcoin // Chain of the transaction",
        "*speed!: slow|normal|fast // How soon it is to be confirmed",
      ],
      gives: [
        "chain // Chain of the transaction",
        "speed // How soon it is to be confirmed",
        "feeUsd#.2 0.02-14.0 // Fee, in US dollars",
        "waitSeconds# 12-900 // Expected wait, in seconds",
      ],
      asks: [
        "What would a {speed} transaction on {chain} cost me now?",
        "I'm sending coins to a friend: give me the fee for {speed} confirmation on {chain}.",
        "How high are the fees on {chain} at the moment?",
      ],
    },
  ],
});
