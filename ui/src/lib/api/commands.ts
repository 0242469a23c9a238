/**
 * The commands that the window may ask for, by name, with what each takes and
 * gives. Made after `src-tauri/crates/api/src/list.rs`; `commands.test.ts`
 * fails when the two differ.
 */
import type * as T from "./types";

/** Every command of the one list: request and response. */
export interface Commands {
  app_state: [T.AppStateGet, T.AppState];
  prefs_set: [T.PrefsSet, T.AppState];
  vault_create: [T.VaultCreate, T.VaultCreated];
  vault_unlock: [T.VaultUnlock, T.AppState];
  vault_lock: [T.VaultLock, T.AppState];
  sample_open: [T.SampleOpen, T.AppState];
  sample_remove: [T.SampleRemove, T.AppState];
  passphrase_change: [T.PassphraseChange, T.Done];
  recovery_sheet_write: [T.RecoverySheetWrite, T.FileWritten];
  backup_make: [T.BackupMake, T.FileWritten];
  backup_restore: [T.BackupRestore, T.AppState];
  class_show: [T.ClassShow, T.ClassShown];
  class_state: [T.ClassState, T.Done];
  project_state: [T.ProjectState, T.Done];
  student_add: [T.StudentAdd, T.StudentAdded];
  person_state: [T.PersonState, T.PersonStated];
  person_join: [T.PersonJoin, T.Done];
  person_part: [T.PersonPart, T.Done];
  names_ask: [T.NamesAsk, T.Done];
  entry_point_take: [T.EntryPointTake, T.Done];
  hands_show: [T.HandsShow, T.HandsShown];
  cover_state: [T.CoverState, T.Done];
  cover_end: [T.CoverEnd, T.Done];
  class_hand_over: [T.ClassHandOver, T.ClassHandedOver];
  case_manager_state: [T.CaseManagerState, T.Done];
  roster_read: [T.RosterRead, T.RosterShown];
  roster_accept: [T.RosterAccept, T.RosterAccepted];
  library_show: [T.LibraryShow, T.LibraryShown];
  library_state: [T.LibraryState, T.Done];
  frameworks_show: [T.FrameworksShow, T.FrameworksShown];
  framework_state: [T.FrameworkState, T.Done];
  school_state: [T.SchoolState, T.Done];
  calendar_state: [T.CalendarState, T.Done];
  plan_begin: [T.PlanBegin, T.PlanBegun];
  plan_show: [T.PlanShow, T.PlanShown];
  plan_story: [T.PlanStory, T.PlanStoryTold];
  plan_import: [T.PlanImport, T.PlanImported];
  plan_carry: [T.PlanCarry, T.PlanBegun];
  plan_join: [T.PlanJoin, T.PlanBegun];
  text_edit: [T.TextEdit, T.Changed];
  text_show: [T.TextShow, T.TextShown];
  text_restore: [T.TextRestore, T.Changed];
  item_add: [T.ItemAdd, T.ItemAdded];
  item_move: [T.ItemMove, T.Changed];
  item_trash: [T.ItemTrash, T.Changed];
  item_revive: [T.ItemRevive, T.Changed];
  field_set: [T.FieldSet, T.Changed];
  field_choose: [T.FieldChoose, T.Changed];
  goal_confirm: [T.GoalConfirm, T.Changed];
  goal_close: [T.GoalClose, T.Changed];
  suggestion_make: [T.SuggestionMake, T.Changed];
  suggestion_answer: [T.AnswerToSuggestion, T.Changed];
  evidence_take: [T.EvidenceTake, T.EvidenceTaken];
  evidence_add: [T.EvidenceAdd, T.Changed];
  evidence_check: [T.EvidenceCheck, T.Changed];
  evidence_pick: [T.EvidencePick, T.Changed];
  evidence_show: [T.EvidenceShow, T.EvidenceShown];
  evidence_open: [T.EvidenceOpen, T.FileWritten];
  work_not_today: [T.WorkNotToday, T.Changed];
  recording_start: [T.RecordingStart, T.RecordingShown];
  recording_show: [T.RecordingShow, T.RecordingShown];
  recording_stop: [T.RecordingStop, T.EvidenceTaken];
  recording_drop: [T.RecordingDrop, T.Done];
  check_in_add: [T.CheckInAdd, T.Changed];
  check_in_answer: [T.CheckInAnswer, T.Changed];
  competency_doubt: [T.CompetencyDoubt, T.Changed];
  competency_answer: [T.CompetencyAnswer, T.Changed];
  competency_go_on: [T.CompetencyGoOn, T.Changed];
  support_give: [T.SupportGive, T.Changed];
  agreement_look: [T.AgreementLook, T.Changed];
  passage_mark: [T.PassageMark, T.Changed];
  family_copy_answer: [T.FamilyCopyAnswer, T.Changed];
  change_undo: [T.ChangeUndo, T.Undone];
  change_redo: [T.ChangeRedo, T.Undone];
  draft_keep: [T.DraftKeep, T.Done];
  care_show: [T.CareShow, T.CareShown];
  care_reader_state: [T.CareReaderState, T.Done];
  access_state: [T.AccessState, T.Changed];
  care_need_state: [T.CareNeedState, T.Changed];
  care_support_state: [T.CareSupportState, T.Changed];
  care_remove: [T.CareRemove, T.Changed];
  need_to_care: [T.NeedToCare, T.Changed];
  need_to_shared: [T.NeedToShared, T.Changed];
  care_move: [T.CareMove, T.CareMoved];
  own_note_write: [T.OwnNoteWrite, T.Done];
  own_notes_show: [T.OwnNotesShow, T.OwnNotesShown];
  lens_show: [T.LensShow, T.LensShown];
  lens_keep: [T.LensKeep, T.Done];
  conference_plan: [T.ConferencePlan, T.Changed];
  agenda_set: [T.AgendaSet, T.Changed];
  preparation_show: [T.PreparationShow, T.PreparationShown];
  preparation_write: [T.PreparationWrite, T.Done];
  preparation_take: [T.PreparationTake, T.Changed];
  conference_start: [T.ConferenceStart, T.AppState];
  conference_show: [T.ConferenceShow, T.ConferenceShown];
  conference_move: [T.ConferenceMove, T.Changed];
  conference_end: [T.ConferenceEnd, T.Changed];
  conference_leave: [T.ConferenceLeave, T.AppState];
  family_copy_make: [T.FamilyCopyMake, T.FamilyCopiesMade];
  reply_page_make: [T.ReplyPageMake, T.FileWritten];
  student_alone: [T.StudentAlone, T.AppState];
  student_show: [T.StudentShow, T.StudentShown];
  student_leave: [T.StudentLeave, T.AppState];
  export_preview: [T.ExportPreview, T.ExportPreviewed];
  export_write: [T.ExportWrite, T.FileWritten];
  copies_show: [T.CopiesShow, T.CopiesShown];
  blank_form_make: [T.BlankFormMake, T.FileWritten];
  copies_to_print: [T.CopiesToPrint, T.CopiesWaiting];
  copy_printed: [T.CopyPrinted, T.Done];
  audit_show: [T.AuditShow, T.AuditShown];
  held_write: [T.HeldWrite, T.HeldWritten];
  keeping_show: [T.KeepingShow, T.KeepingShown];
  keep_rule_state: [T.KeepRuleState, T.Done];
  hold_state: [T.HoldState, T.Done];
  student_erase: [T.StudentErase, T.StudentErasedHere];
  transfer_make: [T.TransferMake, T.TransferMade];
  transfer_sheet_write: [T.TransferSheetWrite, T.FileWritten];
  transfer_admit: [T.TransferAdmit, T.Admitted];
  waits_show: [T.WaitsShow, T.WaitsShown];
  aside_answer: [T.AsideAnswer, T.Done];
  carry_out: [T.CarryOut, T.Carried];
  carry_in: [T.CarryIn, T.Carried];
  carry_go_on: [T.CarryGoOn, T.Carried];
  carry_stop: [T.CarryStop, T.Done];
  invite_make: [T.InviteMake, T.Invited];
  invite_sheet_write: [T.InviteSheetWrite, T.FileWritten];
  invite_withdraw: [T.InviteWithdraw, T.Done];
  device_remove: [T.DeviceRemove, T.DevicesRemoved];
  vault_join: [T.VaultJoin, T.VaultCreated];
}

/** What the shell itself does beside the list: the system's own choosers. */
export interface ShellCommands {
  /** A folder that a person chose, or null. */
  choose_folder: [Record<string, never>, string | null];
  /** A file that a person chose, or null. */
  choose_file: [Record<string, never>, string | null];
  /** A bundle that was opened by a double click, once. */
  opened_file: [Record<string, never>, string | null];
  /** The files that a person let fall on the window; each fall is told once. */
  dropped_files: [Record<string, never>, string[]];
  /** Somebody is there: the vault does not lock yet. */
  activity: [Record<string, never>, Record<string, never>];
  /** Whether own notes can stand on another display beside the next conference, and the wish for it. */
  notes_beside: [{ wanted: boolean }, { offered: boolean; why: string }];
  /** Opens a file that Waymark wrote in the system's own viewer. */
  open_path: [{ path: string }, null];
  /** Sends a file that Waymark wrote to the system's printer. */
  print_path: [{ path: string }, null];
  /** Shows a file that Waymark wrote in its folder. */
  reveal_path: [{ path: string }, null];
}

/** Everything that can be called. */
export type AllCommands = Commands & ShellCommands;

/** A command's name. */
export type CommandName = keyof AllCommands;
