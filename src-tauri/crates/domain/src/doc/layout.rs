//! Where each part of a plan stands inside the engine's document.
//!
//! Everything is a root container named by what it holds, so that two devices
//! that write a thing first, each alone, still write the same thing.
//! The engine forbids `/` in such names, hence the colons:
//!
//! | name | container | holds |
//! |---|---|---|
//! | `t:<item or "profile">:<text field>` | text | words, marked `by` |
//! | `r:<item>:<field>` | map | claims of a contested field |
//! | `l:<list>` | movable list | item ids in order |
//! | `pens` | map | pen id → the pen |
//!
//! These names are part of the format and are frozen.

use loro::{ContainerID, ContainerType, Frontiers, ID};

use crate::change::Touched;
use crate::ids::ItemId;
use crate::text::{Field, List, Revision, TextField, TextRef};

/// The map of pens.
pub(super) const PENS: &str = "pens";
/// The mark that names each character's author.
pub(super) const BY: &str = "by";

const PROFILE: &str = "profile";

pub(super) fn text_name(target: TextRef) -> String {
    match target.item {
        Some(item) => format!("t:{item}:{}", target.field.name()),
        None => format!("t:{PROFILE}:{}", target.field.name()),
    }
}

pub(super) fn register_name(item: ItemId, field: Field) -> String {
    format!("r:{item}:{}", field.name())
}

pub(super) fn list_name(list: List) -> String {
    format!("l:{}", list.name())
}

/// Which part of the plan a container is, or `None` for the pens and for what
/// a later version put there.
pub(super) fn part_of(container: &ContainerID) -> Option<Touched> {
    let ContainerID::Root { name, container_type } = container else {
        return None;
    };
    let mut words = name.split(':');
    let kind = words.next()?;
    match (kind, container_type) {
        ("t", ContainerType::Text) => {
            let owner = words.next()?;
            let item = if owner == PROFILE {
                None
            } else {
                Some(owner.parse().ok()?)
            };
            let field = TextField::named(words.next()?)?;
            Some(Touched::Text {
                target: TextRef { item, field },
            })
        }
        ("r", ContainerType::Map) => {
            let item = words.next()?.parse().ok()?;
            let field = Field::named(words.next()?)?;
            Some(Touched::Field { item, field })
        }
        ("l", ContainerType::MovableList) => Some(Touched::List {
            list: List::named(words.next()?)?,
        }),
        _ => None,
    }
}

/// One operation's name as text: `peer.counter`, both hexadecimal.
pub(super) fn id_text(id: ID) -> String {
    format!("{:x}.{:x}", id.peer, id.counter)
}

pub(super) fn id_named(text: &str) -> Option<ID> {
    let (peer, counter) = text.split_once('.')?;
    let peer = u64::from_str_radix(peer, 16).ok()?;
    let counter = i32::from_str_radix(counter, 16).ok().filter(|counter| *counter >= 0)?;
    Some(ID::new(peer, counter))
}

/// The frontiers' ids, sorted and joined by `~`; `0` for an empty document.
pub(super) fn revision_of(frontiers: &Frontiers) -> Revision {
    let mut ids: Vec<ID> = frontiers.iter().collect();
    ids.sort_unstable();
    if ids.is_empty() {
        return Revision("0".to_owned());
    }
    Revision(ids.into_iter().map(id_text).collect::<Vec<_>>().join("~"))
}

pub(super) fn frontiers_of(revision: &Revision) -> Option<Frontiers> {
    if revision.0 == "0" {
        return Some(Frontiers::default());
    }
    revision
        .0
        .split('~')
        .map(id_named)
        .collect::<Option<Vec<ID>>>()
        .map(Frontiers::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_leads_back_to_its_part() {
        let item = ItemId::from_random([7; 16]);
        let name = text_name(TextRef {
            item: Some(item),
            field: TextField::Why,
        });
        let container = ContainerID::new_root(&name, ContainerType::Text);
        assert_eq!(
            part_of(&container),
            Some(Touched::Text {
                target: TextRef {
                    item: Some(item),
                    field: TextField::Why
                }
            })
        );
        assert_eq!(
            part_of(&ContainerID::new_root(PENS, ContainerType::Map)),
            None,
            "pens are no part to redraw"
        );
    }

    #[test]
    fn a_revision_survives_its_text() {
        let frontiers = Frontiers::from(vec![ID::new(u64::MAX, 4), ID::new(3, 0)]);
        let revision = revision_of(&frontiers);
        assert_eq!(frontiers_of(&revision), Some(frontiers));
        assert_eq!(frontiers_of(&Revision("no such".to_owned())), None);
        assert_eq!(
            frontiers_of(&revision_of(&Frontiers::default())),
            Some(Frontiers::default())
        );
    }
}
