//! The one list of commands.
//!
//! The shell, `waymarkctl`, the bridge of the browser tests and the TypeScript
//! client are all made from it, so a command without a handler does not
//! compile and a window that may not call it is refused in one place.
//!
//! A row reads: name, request, response, and the windows that may call it:
//! `start` (no vault is open), `main` (a vault is open), `conference` (the
//! shared screen: one plan's shared part and nothing else), `student` (a
//! student alone: the same, with one pen), `notes` (a teacher's own notes
//! beside a conference).
//! `build.rs` of the shell reads the rows of this file as text to declare a
//! permission for each, so keep one row on one line.

/// Calls `$callback!` with every row of the list.
#[macro_export]
macro_rules! for_each_command {
    ($callback:ident) => {
        $callback! {
            // the app and its vaults
            app_state: AppStateGet => AppState, [start, main, conference, student, notes];
            prefs_set: PrefsSet => AppState, [start, main, conference, student, notes];
            vault_create: VaultCreate => VaultCreated, [start];
            vault_unlock: VaultUnlock => AppState, [start];
            vault_lock: VaultLock => AppState, [main];
            sample_open: SampleOpen => AppState, [start];
            sample_remove: SampleRemove => AppState, [start];
            passphrase_change: PassphraseChange => Done, [main];
            recovery_sheet_write: RecoverySheetWrite => FileWritten, [main];
            backup_make: BackupMake => FileWritten, [main];
            backup_restore: BackupRestore => AppState, [start];
            // the class
            class_show: ClassShow => ClassShown, [main];
            class_state: ClassState => Done, [main];
            project_state: ProjectState => Done, [main];
            student_add: StudentAdd => StudentAdded, [main];
            person_state: PersonState => PersonStated, [main];
            person_join: PersonJoin => Done, [main];
            person_part: PersonPart => Done, [main];
            names_ask: NamesAsk => Done, [main];
            entry_point_take: EntryPointTake => Done, [main];
            // adults change
            hands_show: HandsShow => HandsShown, [main];
            cover_state: CoverState => Done, [main];
            cover_end: CoverEnd => Done, [main];
            class_hand_over: ClassHandOver => ClassHandedOver, [main];
            case_manager_state: CaseManagerState => Done, [main];
            // a roster of another system proposes, a person accepts
            roster_read: RosterRead => RosterShown, [main];
            roster_accept: RosterAccept => RosterAccepted, [main];
            library_show: LibraryShow => LibraryShown, [main];
            library_state: LibraryState => Done, [main];
            frameworks_show: FrameworksShow => FrameworksShown, [main, conference, student];
            framework_state: FrameworkState => Done, [main];
            school_state: SchoolState => Done, [main];
            calendar_state: CalendarState => Done, [main];
            // a plan
            plan_begin: PlanBegin => PlanBegun, [main];
            plan_show: PlanShow => PlanShown, [main, conference];
            plan_story: PlanStory => PlanStoryTold, [main, conference, student];
            plan_import: PlanImport => PlanImported, [main];
            plan_carry: PlanCarry => PlanBegun, [main];
            plan_join: PlanJoin => PlanBegun, [main];
            text_edit: TextEdit => Changed, [main, conference, student];
            text_show: TextShow => TextShown, [main, conference, student];
            text_restore: TextRestore => Changed, [main, conference, student];
            item_add: ItemAdd => ItemAdded, [main, conference, student];
            item_move: ItemMove => Changed, [main, conference, student];
            item_trash: ItemTrash => Changed, [main, conference, student];
            item_revive: ItemRevive => Changed, [main, conference, student];
            field_set: FieldSet => Changed, [main, conference, student];
            field_choose: FieldChoose => Changed, [main, conference];
            goal_confirm: GoalConfirm => Changed, [main, conference, student];
            goal_close: GoalClose => Changed, [main, conference];
            suggestion_make: SuggestionMake => Changed, [main, conference];
            suggestion_answer: SuggestionAnswer => Changed, [main, conference, student];
            evidence_take: EvidenceTake => EvidenceTaken, [main, conference, student];
            evidence_add: EvidenceAdd => Changed, [main, conference, student];
            evidence_check: EvidenceCheck => Changed, [main, conference, student];
            evidence_pick: EvidencePick => Changed, [main, conference, student];
            evidence_show: EvidenceShow => EvidenceShown, [main, conference, student];
            evidence_open: EvidenceOpen => FileWritten, [main];
            work_not_today: WorkNotToday => Changed, [main, conference, student];
            recording_start: RecordingStart => RecordingShown, [main, conference, student];
            recording_show: RecordingShow => RecordingShown, [main, conference, student];
            recording_stop: RecordingStop => EvidenceTaken, [main, conference, student];
            recording_drop: RecordingDrop => Done, [main, conference, student];
            check_in_add: CheckInAdd => Changed, [main, conference, student];
            check_in_answer: CheckInAnswer => Changed, [main, conference];
            competency_doubt: CompetencyDoubt => Changed, [main, conference, student];
            competency_answer: CompetencyAnswer => Changed, [main, conference];
            competency_go_on: CompetencyGoOn => Changed, [main, conference, student];
            support_give: SupportGive => Changed, [main];
            agreement_look: AgreementLook => Changed, [main, conference, student];
            passage_mark: PassageMark => Changed, [main, conference, student];
            family_copy_answer: FamilyCopyAnswer => Changed, [main, conference, student];
            change_undo: ChangeUndo => Undone, [main, conference, student];
            change_redo: ChangeRedo => Undone, [main, conference, student];
            draft_keep: DraftKeep => Done, [main, conference, student];
            // care: what a shared screen never opens
            care_show: CareShow => CareShown, [main];
            care_reader_state: CareReaderState => Done, [main];
            access_state: AccessState => Changed, [main];
            care_need_state: CareNeedState => Changed, [main];
            care_support_state: CareSupportState => Changed, [main];
            care_remove: CareRemove => Changed, [main];
            need_to_care: NeedToCare => Changed, [main];
            need_to_shared: NeedToShared => Changed, [main];
            care_move: CareMove => CareMoved, [main];
            // a teacher's own
            own_note_write: OwnNoteWrite => Done, [main, notes];
            own_notes_show: OwnNotesShow => OwnNotesShown, [main, notes];
            lens_show: LensShow => LensShown, [main];
            lens_keep: LensKeep => Done, [main];
            // the conference
            conference_plan: ConferencePlan => Changed, [main];
            agenda_set: AgendaSet => Changed, [main, conference];
            preparation_show: PreparationShow => PreparationShown, [main];
            preparation_write: PreparationWrite => Done, [main, student];
            preparation_take: PreparationTake => Changed, [conference];
            conference_start: ConferenceStart => AppState, [main];
            conference_show: ConferenceShow => ConferenceShown, [conference];
            conference_move: ConferenceMove => Changed, [conference];
            conference_end: ConferenceEnd => Changed, [conference];
            conference_leave: ConferenceLeave => AppState, [conference];
            family_copy_make: FamilyCopyMake => FamilyCopiesMade, [conference];
            reply_page_make: ReplyPageMake => FileWritten, [main, conference];
            // a student alone
            student_alone: StudentAlone => AppState, [main];
            student_show: StudentShow => StudentShown, [student];
            student_leave: StudentLeave => AppState, [student];
            // copies
            export_preview: ExportPreview => ExportPreviewed, [main];
            export_write: ExportWrite => FileWritten, [main];
            copies_show: CopiesShow => CopiesShown, [main];
            blank_form_make: BlankFormMake => FileWritten, [main];
            copies_to_print: CopiesToPrint => CopiesWaiting, [main];
            copy_printed: CopyPrinted => Done, [main];
            // what is kept of a student, and what was done with it
            audit_show: AuditShow => AuditShown, [main];
            held_write: HeldWrite => HeldWritten, [main];
            keeping_show: KeepingShow => KeepingShown, [main];
            keep_rule_state: KeepRuleState => Done, [main];
            hold_state: HoldState => Done, [main];
            student_erase: StudentErase => StudentErasedHere, [main];
            // to another school
            transfer_make: TransferMake => TransferMade, [main];
            transfer_sheet_write: TransferSheetWrite => FileWritten, [main];
            transfer_admit: TransferAdmit => Admitted, [main];
            // carried by hand
            waits_show: WaitsShow => WaitsShown, [main];
            aside_answer: AsideAnswer => Done, [main];
            carry_out: CarryOut => Carried, [main];
            carry_in: CarryIn => Carried, [main];
            carry_go_on: CarryGoOn => Carried, [main];
            carry_stop: CarryStop => Done, [main];
            invite_make: InviteMake => Invited, [main];
            invite_sheet_write: InviteSheetWrite => FileWritten, [main];
            invite_withdraw: InviteWithdraw => Done, [main];
            device_remove: DeviceRemove => DevicesRemoved, [main];
            vault_join: VaultJoin => VaultCreated, [start];
        }
    };
}

macro_rules! rows {
    ($($(#[$meta:meta])* $name:ident: $request:ident => $response:ident, [$($window:ident),+];)+) => {
        /// Every command with the windows it is for.
        pub const COMMANDS: &[crate::host::CommandRow] = &[
            $(crate::host::CommandRow { name: stringify!($name), windows: &[$(stringify!($window)),+] }),+
        ];
    };
}
for_each_command!(rows);
