//! A roster of the school's other system (R1, H7): it is read into findings and
//! proposals, and a person accepts. It gives nobody access, keeps no password and
//! takes no word away.

mod bad;
mod format;
mod made;
mod proposes;
mod september;
