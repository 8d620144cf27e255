import { useCallback } from "react";
import { writeSearch } from "./search-params.ts";
import { useArrival, useRouter } from "./use-router.ts";

type SetParam = (value: string | undefined, how?: "push" | "replace") => void;

/** One value of the address and how to change it: `const [item, setItem] = useParam("item")`. */
export function useParam(name: string): readonly [string | undefined, SetParam] {
  const router = useRouter();
  const value = useArrival()?.place.search[name];
  const set = useCallback<SetParam>(
    (next, how = "push") => {
      const place = router.arrival()?.place;
      if (place !== undefined)
        void router.go(place.path + writeSearch({ ...place.search, [name]: next }), how);
    },
    [router, name],
  );
  return [value, set];
}
