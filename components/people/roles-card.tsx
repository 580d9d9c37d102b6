"use client";
import { Check } from "lucide-react";
import { Card } from "#components/ui/card.tsx";
import { useMe } from "#components/ui/me.tsx";
import { permissionNames, permissions, whyNot } from "#lib/auth/permissions.ts";
import { Role } from "#lib/auth/schemas.ts";

/** The table that every route is held against. */
export function RolesCard() {
  const me = useMe();
  return (
    <Card title="What each role may do">
      <div className="overflow-x-auto" tabIndex={0} role="group" aria-label="What each role may do, a table">
        <table className="w-full text-left">
          <thead>
            <tr className="text-label text-ink-2">
              <th scope="col" className="py-1 font-medium">
                May
              </th>
              {Role.options.map((role) => (
                <th key={role} scope="col" className="px-1.5 py-1 text-center font-medium">
                  <span className={me?.role === role ? "font-semibold text-ink" : ""}>{role}</span>
                </th>
              ))}
              <th scope="col" className="px-1.5 py-1 text-center font-medium">
                key
              </th>
            </tr>
          </thead>
          <tbody>
            {permissionNames.map((name) => (
              <tr key={name} className="border-t border-soft align-top">
                <th scope="row" className="py-1.5 pr-2 font-normal">
                  <span className="font-medium">{permissions[name].title}</span>
                  <span className="block text-label text-ink-2">{permissions[name].about}</span>
                </th>
                {Role.options.map((role) => (
                  <Mark key={role} isOn={whyNot({ role }, name) === null} />
                ))}
                <Mark isOn={permissions[name].byKey} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-2 text-label text-ink-2">
        A key does what its role and its maker&apos;s may, where keys may.
      </p>
    </Card>
  );
}

function Mark({ isOn }: { isOn: boolean }) {
  return (
    <td className="px-1.5 py-1.5 text-center">
      {isOn ? (
        <Check role="img" aria-label="yes" className="mx-auto size-3.5 text-good" />
      ) : (
        <span className="text-ink-3">
          <span aria-hidden="true">·</span>
          <span className="sr-only">no</span>
        </span>
      )}
    </td>
  );
}
