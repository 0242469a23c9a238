//! Edits of a plan's document, and undo.

use domain::doc::Edit;
use domain::{Field, ItemId, List};

use crate::desk::Turn;
use crate::error::Error;
use crate::host::{Host, Window};
use crate::messages::{
    ChangeRedo, ChangeUndo, Changed, FieldChoose, FieldSet, ItemAdd, ItemAdded, ItemMove, ItemRevive, ItemTrash,
    TextEdit, TextRestore, TextShow, TextShown, Undone,
};
use crate::open::Open;

pub(crate) mod cases {
    use super::*;

    pub(crate) fn text_edit(host: &mut Host, window: Window, request: TextEdit) -> Result<Changed, Error> {
        let TextEdit {
            plan,
            target,
            pen,
            base,
            at,
            delete,
            insert,
        } = request;
        let edit = Edit::Splice {
            target,
            base: Some(base),
            at,
            delete,
            insert,
        };
        host.desk(window, plan)?.edit(&edit, &pen)
    }

    pub(crate) fn text_restore(host: &mut Host, window: Window, request: TextRestore) -> Result<Changed, Error> {
        let TextRestore { plan, target, at, pen } = request;
        let mut desk = host.desk(window, plan)?;
        desk.may_restore(target, &at)?;
        desk.edit(&Edit::Restore { target, at }, &pen)
    }

    pub(crate) fn text_show(host: &mut Host, window: Window, request: TextShow) -> Result<TextShown, Error> {
        let TextShow { plan, target, at } = request;
        let mut desk = host.desk(window, plan)?;
        desk.may_restore(target, &at)?;
        let text = desk.plan()?.doc.at(&at)?.text(target);
        Ok(TextShown { text })
    }

    pub(crate) fn item_add(host: &mut Host, window: Window, request: ItemAdd) -> Result<ItemAdded, Error> {
        let ItemAdd {
            plan,
            list,
            after,
            fields,
            pen,
        } = request;
        let mut desk = host.desk(window, plan)?;
        if matches!(list, List::Goals | List::Experiences | List::Needs | List::Supports) {
            crate::class::tracks_one(desk.open)?;
        }
        for (field, value) in &fields {
            not_of_care(desk.open, *field, value)?;
        }
        let item = ItemId::from_random(desk.random16());
        // The document's own "after nothing" is the head of the list; a person
        // who adds a goal means its end.
        let after = after.or(desk.plan()?.doc.list(list).last().copied());
        let mut edits = vec![Edit::Add { list, item, after }];
        edits.extend(
            fields
                .into_iter()
                .map(|(field, value)| Edit::Set { item, field, value }),
        );
        let changed = desk.edit_all(&edits, &pen)?;
        Ok(ItemAdded { item, changed })
    }

    pub(crate) fn item_move(host: &mut Host, window: Window, request: ItemMove) -> Result<Changed, Error> {
        let ItemMove {
            plan,
            list,
            item,
            after,
            pen,
        } = request;
        host.desk(window, plan)?.edit(&Edit::Move { list, item, after }, &pen)
    }

    pub(crate) fn item_trash(host: &mut Host, window: Window, request: ItemTrash) -> Result<Changed, Error> {
        host.desk(window, request.plan)?
            .edit(&Edit::Trash { item: request.item }, &request.pen)
    }

    pub(crate) fn item_revive(host: &mut Host, window: Window, request: ItemRevive) -> Result<Changed, Error> {
        host.desk(window, request.plan)?
            .edit(&Edit::Revive { item: request.item }, &request.pen)
    }

    pub(crate) fn field_set(host: &mut Host, window: Window, request: FieldSet) -> Result<Changed, Error> {
        let FieldSet {
            plan,
            item,
            field,
            value,
            pen,
        } = request;
        let mut desk = host.desk(window, plan)?;
        let let_in = desk
            .plan()?
            .read()
            .safeguards
            .shared_needs
            .iter()
            .any(|one| one.need == item);
        if !let_in {
            not_of_care(desk.open, field, &value)?;
        }
        match crate::closing::closes(field, &value) {
            // However a goal is closed, it is known whether a reason was given (P19).
            Some(to) => crate::closing::close(&mut desk, item, to, "", &pen),
            None => desk.edit(&Edit::Set { item, field, value }, &pen),
        }
    }

    pub(crate) fn field_choose(host: &mut Host, window: Window, request: FieldChoose) -> Result<Changed, Error> {
        let FieldChoose {
            plan,
            item,
            field,
            claim,
            pen,
        } = request;
        host.desk(window, plan)?
            .edit(&Edit::Choose { item, field, claim }, &pen)
    }

    pub(crate) fn change_undo(host: &mut Host, window: Window, request: ChangeUndo) -> Result<Undone, Error> {
        host.desk(window, request.plan)?.turn(Turn::Back)
    }

    pub(crate) fn change_redo(host: &mut Host, window: Window, request: ChangeRedo) -> Result<Undone, Error> {
        host.desk(window, request.plan)?.turn(Turn::Again)
    }
}

/// A need of a kind that the school keeps in care never comes to stand in the
/// plan's document, unless the student let it in (H1, P17).
fn not_of_care(open: &Open, field: Field, value: &serde_json::Value) -> Result<(), Error> {
    let of_care = field == Field::NeedKind
        && value
            .as_str()
            .is_some_and(|kind| crate::care::care_kinds(open).contains(kind));
    if of_care { Err(Error::BelongsInCare) } else { Ok(()) }
}
