import type { PersonId } from "./PersonId";
import type { Role } from "./Role";
import type { VaultOnDisk } from "./VaultOnDisk";

export type Stage = { "stage": "start", vaults: Array<VaultOnDisk>, cut_off: boolean } | { "stage": "open", me: PersonId, name: string, roles: Array<Role>, school: string, class: string, sample: boolean, saved_at: string | null, backup_at: string | null, locks: boolean, today: string } | { "stage": "conference", student: string };
