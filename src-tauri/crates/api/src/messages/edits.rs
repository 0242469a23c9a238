//! Changes of a plan's document, and undo.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::{Act, Field, ItemId, List, Pen, PlanId, RecordId, Revision, Text, TextRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

messages! {
    /// One splice of one text.
    TextEdit {
        /// The plan.
        plan: PlanId,
        /// Which text.
        target: TextRef,
        /// Who speaks and writes.
        pen: Pen,
        /// The revision that the window last drew.
        base: Revision,
        /// Where, in UTF-16 code units of the text at `base`.
        at: u32,
        /// How many units to take away there.
        delete: u32,
        /// What to put there.
        insert: String,
    }
    /// A change is kept.
    Changed {
        /// The document's revision now.
        revision: Revision,
        /// When it was saved on this computer.
        saved_at: DateTime<Utc>,
        /// What it touched.
        touched: Vec<domain::change::Touched>,
        /// The record that it made, where it made one.
        record: Option<RecordId>,
    }
    /// Brings back a text as it stood.
    TextRestore {
        /// The plan.
        plan: PlanId,
        /// Which text.
        target: TextRef,
        /// As of when.
        at: Revision,
        /// Who asks for it.
        pen: Pen,
    }
    /// Shows a text as it stood.
    TextShow {
        /// The plan.
        plan: PlanId,
        /// Which text.
        target: TextRef,
        /// As of when.
        at: Revision,
    }
    /// As it stood, each character with its author.
    TextShown {
        /// The words.
        text: Text,
    }
    /// Adds an item.
    ItemAdd {
        /// The plan.
        plan: PlanId,
        /// To which list.
        list: List,
        /// After which item; at the end where absent.
        after: Option<ItemId>,
        /// Fields to set in the same change.
        fields: BTreeMap<Field, serde_json::Value>,
        /// By whom.
        pen: Pen,
    }
    /// It is there.
    ItemAdded {
        /// The item.
        item: ItemId,
        /// The change.
        changed: Changed,
    }
    /// Moves an item.
    ItemMove {
        /// The plan.
        plan: PlanId,
        /// In which list.
        list: List,
        /// Which.
        item: ItemId,
        /// After which; to the front where absent.
        after: Option<ItemId>,
        /// By whom.
        pen: Pen,
    }
    /// Puts an item in the trash.
    ItemTrash {
        /// The plan.
        plan: PlanId,
        /// Which.
        item: ItemId,
        /// By whom.
        pen: Pen,
    }
    /// Takes it out again.
    ItemRevive {
        /// The plan.
        plan: PlanId,
        /// Which.
        item: ItemId,
        /// By whom.
        pen: Pen,
    }
    /// Sets a contested field.
    FieldSet {
        /// The plan.
        plan: PlanId,
        /// The item.
        item: ItemId,
        /// The field.
        field: Field,
        /// The value; null to clear.
        value: serde_json::Value,
        /// By whom.
        pen: Pen,
    }
    /// Chooses one of two values.
    FieldChoose {
        /// The plan.
        plan: PlanId,
        /// The item.
        item: ItemId,
        /// The field.
        field: Field,
        /// The claim that stays.
        claim: String,
        /// By whom.
        pen: Pen,
    }
    /// Undoes one's own last change of a plan.
    ChangeUndo {
        /// The plan.
        plan: PlanId,
    }
    /// Redoes it.
    ChangeRedo {
        /// The plan.
        plan: PlanId,
    }
    /// What was undone or redone.
    Undone {
        /// What it was; none where there was nothing.
        act: Option<Act>,
        /// The change that did it.
        changed: Option<Changed>,
    }
}
