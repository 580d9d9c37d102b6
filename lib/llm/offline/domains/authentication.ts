import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const authentication = defineDomain("Authentication & Authorization", {
  entities: [
    {
      noun: "user account",
      keys: "user|users|management|auth0|micro|infrastructure|stytch|sawo|authentication",
      names: "Amelia Hart|Tomás Ferreira|Ingrid Solberg|Kenji Watanabe|Priya Raman|Jonas Weber",
      has: [
        "role!: member|editor|admin",
        "email@email",
        "status!: active|locked|invited",
        "lastLoginAt=datetime",
        "twoFactor?",
      ],
      parts: {
        session: [
          "device: Firefox on Linux|Safari on iPhone|Chrome on Windows",
          "city@city",
          "startedAt=datetime",
        ],
      },
    },
    {
      noun: "access policy",
      plural: "access policies",
      keys: "access|control|authorization|warrant|policy|permission|permissions",
      names: "Invoice readers|Warehouse staff|Guest editors|Payroll admins|Night operators",
      has: [
        "effect!: allow|deny",
        "resource: invoices|stock levels|articles|salaries|door locks",
        "members# 2-48",
        "updatedOn=date",
      ],
    },
  ],
  operations: [
    {
      does: "sendOneTimeCode",
      summary: "Send a one-time code to a phone number or email address.",
      method: "post",
      keys: "otp|passwordless|code|getotp|mojoauth|login|verification",
      takes: [
        "*recipient@email // Email address to send the code to",
        "*channel!: email|sms|voice // How to send it",
        "validMinutes# 5-30 // Minutes for which it is valid",
      ],
      gives: [
        "requestId^request",
        "recipient // Email address",
        "channel // How it was sent",
        "expiresAt=datetime",
      ],
      asks: [
        "Send a login code to {recipient} by {channel}.",
        "A customer is locked out: send {recipient} a code by {channel} that stays valid for {validMinutes} minutes.",
        "Please send a one-time code to {recipient}.",
      ],
    },
    {
      does: "checkPermission",
      summary: "Check whether a user may do something with a resource.",
      keys: "access|authorization|permission|control|warrant|user|platform",
      takes: [
        "*email@email // Email address of the user",
        "*action!: view|edit|delete|share // What the user wants to do",
        "*resource: the March invoices|the payroll folder|the press archive|the stock report // Resource, such as the March invoices or the press archive",
      ],
      gives: [
        "email // Email address of the user",
        "action // What the user wants to do",
        "allowed? // Whether it is allowed",
        "reason: member of the editors group|no policy allows it|owner of the resource // Reason",
      ],
      asks: [
        "May {email} {action} {resource}?",
        "I got a request from {email}. Find out whether they are allowed to {action} {resource}.",
        "Is {email} allowed to work with {resource}?",
      ],
    },
  ],
});
